import type { MovementRow, PieceRow } from '../../../shared/contract/crafts.ts';

const rank = ({ state, soldTwice }: PieceRow): number =>
  soldTwice ? 0 : state === 'on-sale' ? 1 : 2;

/** Pieces that can be sold first, then those that are gone; by their codes. */
export function inSight(pieces: readonly PieceRow[]): readonly PieceRow[] {
  return pieces.toSorted((one, other) => {
    const byState = rank(one) - rank(other);
    if (byState !== 0) return byState;
    return one.code < other.code ? -1 : one.code > other.code ? 1 : 0;
  });
}

/** What a movement did to the stock of the hall: more, less, or another place. */
export function signedQuantity({ quantity, from, to }: MovementRow): string {
  if (from === null && to !== null && quantity > 0) return `+${String(quantity)}`;
  if (to === null && from !== null && quantity > 0) return `\u2212${String(quantity)}`;
  return String(quantity);
}
