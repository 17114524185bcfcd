import { ok, refuse, type Result } from '../result.ts';
import { tenderKinds, walletKinds, type TenderKind } from './words.ts';

/** The greatest amount of one sale: 9,999,999.99 yuan. */
export const MOST_FEN = 999_999_999;

/** `fen` is what it pays, change off; `receivedFen` the cash that was handed over for it, null where it was exact. */
export type Tender = {
  readonly kind: TenderKind;
  readonly fen: number;
  readonly receivedFen: number | null;
  readonly reference: string | null;
};

export type MoneyBy = Readonly<Record<TenderKind, number>>;

export type TenderRules = {
  /** Wallet payments from this much on need the last digits of their transaction number; null is never. */
  readonly referenceFromFen: number | null;
  /** What a point is worth; null where points are not taken. */
  readonly pointFen: number | null;
};

export type Settled = {
  /** As they are written down: cash whose change was kept pays all that was handed over. */
  readonly tenders: readonly Tender[];
  /** What is given back of the cash. */
  readonly changeFen: number;
  /** Change that became a donation. */
  readonly keptFen: number;
  readonly points: number;
};

export type TenderRefusal =
  | 'amount-too-large'
  | 'tenders-short'
  | 'tenders-over'
  | 'change-without-cash'
  | 'reference-missing'
  | 'points-not-taken'
  | 'points-uneven'
  | 'points-short'
  | 'unknown-person';

type Payment = {
  readonly totalFen: number;
  readonly tenders: readonly Tender[];
  readonly keepChange: boolean;
  readonly rules: TenderRules;
  /** Points of whoever pays with them; null where nobody is known. */
  readonly pointsLeft: number | null;
};

/** Fen by kind of tender. */
export function moneyBy(tenders: readonly Pick<Tender, 'kind' | 'fen'>[]): MoneyBy {
  const sums = { cash: 0, wechat: 0, alipay: 0, points: 0 };
  for (const { kind, fen } of tenders) sums[kind] += fen;
  return sums;
}

export const sumOf = (money: MoneyBy): number =>
  tenderKinds.reduce((sum, kind) => sum + money[kind], 0);

export const isWallet = (kind: TenderKind): boolean =>
  walletKinds.some((wallet) => wallet === kind);

/** Change that a tender asks for; below zero where less was handed over than it pays. */
const changeOf = ({ fen, receivedFen }: Tender): number => (receivedFen ?? fen) - fen;

/** The tenders as they are written down. */
export function writtenTenders(tenders: readonly Tender[], keepChange: boolean): Tender[] {
  return tenders.map((tender) =>
    keepChange ? { ...tender, fen: tender.fen + changeOf(tender) } : { ...tender },
  );
}

/**
 * Whether these tenders pay a sale: to the fen, change of cash alone. A shortage and an excess are told in `fen`; with
 * points that are not enough come the points that are left.
 */
export function settle(payment: Payment): Result<Settled, TenderRefusal> {
  const { totalFen, tenders, keepChange } = payment;
  const changeFen = tenders.reduce((sum, tender) => sum + changeOf(tender), 0);
  if (totalFen + (keepChange ? changeFen : 0) > MOST_FEN) return refuse('amount-too-large');
  if (tenders.some((tender) => tender.kind !== 'cash' && changeOf(tender) !== 0))
    return refuse('change-without-cash');
  const unpaid = tenders.reduce((sum, tender) => sum + Math.max(0, -changeOf(tender)), 0);
  if (unpaid > 0) return refuse('tenders-short', { fen: unpaid });
  const paid = sumOf(moneyBy(tenders));
  if (paid < totalFen) return refuse('tenders-short', { fen: totalFen - paid });
  if (paid > totalFen) return refuse('tenders-over', { fen: paid - totalFen });
  const points = pointsOf(payment);
  if (!points.ok) return points;
  if (isReferenceMissing(payment)) return refuse('reference-missing');
  return ok({
    tenders: writtenTenders(tenders, keepChange),
    changeFen: keepChange ? 0 : changeFen,
    keptFen: keepChange ? changeFen : 0,
    points: points.value,
  });
}

function pointsOf({ tenders, rules, pointsLeft }: Payment): Result<number, TenderRefusal> {
  const fen = moneyBy(tenders).points;
  if (fen === 0) return ok(0);
  if (rules.pointFen === null) return refuse('points-not-taken');
  if (fen % rules.pointFen !== 0) return refuse('points-uneven');
  if (pointsLeft === null) return refuse('unknown-person');
  const points = fen / rules.pointFen;
  if (points > pointsLeft) return refuse('points-short', { points: Math.max(0, pointsLeft) });
  return ok(points);
}

function isReferenceMissing({ tenders, rules: { referenceFromFen } }: Payment): boolean {
  if (referenceFromFen === null) return false;
  return tenders.some(
    ({ kind, fen, reference }) => isWallet(kind) && fen >= referenceFromFen && reference === null,
  );
}
