import type { LineKind } from './words.ts';

/** A line of a sale, or what was taken back of one; `fen` and `quantity` are positive either way. */
export type Taking = {
  readonly entry: 'sale' | 'refund';
  readonly kind: LineKind;
  readonly quantity: number;
  readonly fen: number;
  readonly name: string | null;
  readonly purposeId: string | null;
  readonly productId: string | null;
  readonly activityId: string | null;
  readonly className: string | null;
  /** By the records that stand for the makers, each once. */
  readonly makerIds: readonly string[];
};

/** What was taken; `refundedFen` is negative, and `takingsFen` the sum of the three. */
export type Takings = {
  readonly quantity: number;
  readonly goodsFen: number;
  readonly donationsFen: number;
  readonly refundedFen: number;
  readonly takingsFen: number;
};

export const NO_TAKINGS: Takings = {
  quantity: 0,
  goodsFen: 0,
  donationsFen: 0,
  refundedFen: 0,
  takingsFen: 0,
};

/** A part of a taking that belongs to one purpose, activity, class or maker; null where it belongs to none. */
type Part = { readonly key: string | null; readonly fen: number };

const whole = (key: string | null, { fen }: Taking): readonly Part[] => [{ key, fen }];

/** To whom each taking belongs; together the parts are the whole, to the fen. */
export const partsBy = {
  purpose: (taking: Taking) => whole(taking.purposeId, taking),
  activity: (taking: Taking) => whole(taking.activityId, taking),
  class: (taking: Taking) => whole(taking.className, taking),
  maker: ({ makerIds, fen, quantity }: Taking): readonly Part[] =>
    makerIds.length === 0
      ? [{ key: null, fen }]
      : sharesOf(fen, quantity, makerIds.length).map((part, at) => ({
          key: makerIds[at] ?? null,
          fen: part,
        })),
} as const;

/** Shares of one piece times the pieces: of what is taken back piece by piece, nothing stays with anybody. */
function sharesOf(fen: number, quantity: number, among: number): readonly number[] {
  const unit = fen / quantity;
  return Number.isInteger(unit)
    ? shareFen(unit, among).map((part) => part * quantity)
    : shareFen(fen, among);
}

/** Equal shares that add up to the whole: the first ones are a fen larger where it doesn't divide. */
export function shareFen(fen: number, among: number): readonly number[] {
  const least = Math.floor(fen / among);
  const larger = fen - least * among;
  return Array.from({ length: among }, (_, at) => (at < larger ? least + 1 : least));
}

/** Adds up takings by what they belong to; whoever made a piece together counts it once each. */
export function takingsByKey(
  takings: readonly Taking[],
  partsOf: (taking: Taking) => readonly Part[],
): ReadonlyMap<string | null, Takings> {
  const sums = new Map<string | null, Takings>();
  for (const taking of takings)
    for (const { key, fen } of partsOf(taking))
      sums.set(key, added(sums.get(key) ?? NO_TAKINGS, taking, fen));
  return sums;
}

export const takingsOf = (takings: readonly Taking[]): Takings =>
  takings.reduce((sum, taking) => added(sum, taking, taking.fen), NO_TAKINGS);

function added(sum: Takings, { entry, kind, quantity }: Taking, fen: number): Takings {
  const isSale = entry === 'sale';
  const isDonation = kind === 'donation';
  const pieces = isDonation ? 0 : quantity;
  return {
    quantity: sum.quantity + (isSale ? pieces : -pieces),
    goodsFen: sum.goodsFen + (isSale && !isDonation ? fen : 0),
    donationsFen: sum.donationsFen + (isSale && isDonation ? fen : 0),
    refundedFen: sum.refundedFen - (isSale ? 0 : fen),
    takingsFen: sum.takingsFen + (isSale ? fen : -fen),
  };
}
