import { STOREROOM, type PieceState } from './words.ts';

/** The total of a cart's lines, in fen. */
export function cartTotal(lines: readonly { readonly amountFen: number }[]): number {
  return lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** What stands in the way of selling a piece at this till; the first that applies, `facts` for its sentence. */
export function pieceProblem(piece: {
  readonly state: PieceState;
  readonly place: number | null;
  readonly till: number;
  /** It is in this cart already. */
  readonly isTwice: boolean;
  /** The other cart that had it first. */
  readonly otherCart: { readonly cartId: string; readonly label: string | null } | null;
}) {
  const { state, place, till, isTwice, otherCart } = piece;
  if (state === 'sold') return { problem: 'piece-sold', facts: {} } as const;
  if (state !== 'on-sale' || place === null) return { problem: 'piece-gone', facts: {} } as const;
  if (isTwice) return { problem: 'piece-twice', facts: {} } as const;
  if (otherCart !== null) {
    const { cartId, label } = otherCart;
    return { problem: 'in-other-cart', facts: { cartId, cart: label ?? '' } } as const;
  }
  if (place !== STOREROOM && place !== till)
    return { problem: 'allotted-elsewhere', facts: { place } } as const;
  return null;
}

/** Counted goods as the books have them, before a line is taken. */
export type GoodsStock = {
  /** At this till's own place, and in the storeroom. */
  readonly own: number;
  readonly storeroom: number;
  /** Another till that has some; null where none has. */
  readonly elsewhere: number | null;
};

/**
 * Whether so many can be sold here. Where this till has none at all and another has some, they are that till's; else
 * the books may be wrong, since the goods lie on the table: `short` may be passed over.
 */
export function goodsProblem(quantity: number, { own, storeroom, elsewhere }: GoodsStock) {
  const left = Math.max(0, own) + Math.max(0, storeroom);
  if (quantity <= left) return null;
  if (left === 0 && elsewhere !== null)
    return { problem: 'allotted-elsewhere', facts: { place: elsewhere } } as const;
  return { problem: 'short', facts: { left } } as const;
}

/** From where goods are taken: this till's own place first, then the storeroom. What is short is taken where the last were. */
export function takeFrom(
  quantity: number,
  till: number,
  { own, storeroom }: Pick<GoodsStock, 'own' | 'storeroom'>,
): { readonly place: number; readonly quantity: number }[] {
  const ofOwn = Math.min(quantity, Math.max(0, own));
  const ofRoom = Math.min(quantity - ofOwn, Math.max(0, storeroom));
  const short = quantity - ofOwn - ofRoom;
  const shortAtOwn = ofOwn > 0 && ofRoom === 0;
  const parts = [
    { place: till, quantity: ofOwn + (shortAtOwn ? short : 0) },
    { place: STOREROOM, quantity: ofRoom + (shortAtOwn ? 0 : short) },
  ];
  return parts.filter((part) => part.quantity > 0);
}
