import type { MovementKind, PieceState } from './words.ts';

/** One movement of a piece, or its line in a sale or in what was taken back of one. */
export type PieceMovement = {
  readonly kind: MovementKind;
  /** Where it went; null is outside of the hall. */
  readonly to: number | null;
  readonly at: number;
  readonly stamp: string;
  /** The sale of a line, also of a line that was taken back. */
  readonly saleId: string | null;
};

export type PieceStanding = {
  readonly state: PieceState;
  /** Null where it is gone, and where nothing of it has arrived. */
  readonly place: number | null;
  /** The sale that it went with: the latest of those that stand. */
  readonly saleId: string | null;
  /** Sales that stand, when there are two or more: tills that did not know of each other. */
  readonly soldTwice: readonly string[];
};

/**
 * How a piece stands by its movements, in whatever order they come. A sale that was not taken back outweighs all that
 * was written of the piece elsewhere: a buyer has it. Else the last movement by time and stamp counts.
 */
export function foldPiece(movements: readonly PieceMovement[]): PieceStanding {
  const takenBack = new Set(
    movements.filter(({ kind }) => kind === 'refunded').map(({ saleId }) => saleId),
  );
  const inOrder = movements
    .filter(({ kind, saleId }) => kind !== 'sold' || !takenBack.has(saleId))
    .toSorted(byTime);
  const sales = [
    ...new Set(inOrder.flatMap(({ kind, saleId }) => (kind === 'sold' ? [saleId ?? ''] : []))),
  ];
  const last = sales.at(-1);
  if (last !== undefined) {
    const soldTwice = sales.length > 1 ? sales.toSorted() : [];
    return { state: 'sold', place: null, saleId: last, soldTwice };
  }
  return { ...standingOf(inOrder.at(-1)), saleId: null, soldTwice: [] };
}

function standingOf(last: PieceMovement | undefined): Pick<PieceStanding, 'state' | 'place'> {
  if (last === undefined) return { state: 'on-sale', place: null };
  if (last.to !== null) return { state: 'on-sale', place: last.to };
  return { state: last.kind === 'taken-home' ? 'taken-home' : 'written-off', place: null };
}

function byTime(one: PieceMovement, other: PieceMovement): number {
  if (one.at !== other.at) return one.at - other.at;
  if (one.stamp === other.stamp) return 0;
  return one.stamp < other.stamp ? -1 : 1;
}
