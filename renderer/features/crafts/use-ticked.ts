import { useState } from 'react';
import type { PieceRow } from '../../../shared/contract/crafts.ts';

/** The pieces that are ticked; those that are gone are not. */
export function useTicked(pieces: readonly PieceRow[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = pieces.filter(({ pieceId, place }) => ids.has(pieceId) && place !== null);
  const tick = (pieceId: string, isTicked: boolean) =>
    setIds((before) => {
      const next = new Set(before);
      if (isTicked) next.add(pieceId);
      else next.delete(pieceId);
      return next;
    });
  return {
    chosen,
    isTicked: ({ pieceId }: PieceRow) => ids.has(pieceId),
    tick: ({ pieceId }: PieceRow, isTicked: boolean) => tick(pieceId, isTicked),
    /** Ticks a piece that is held under the scanner. */
    tickCode: (code: string) => {
      const piece = pieces.find((one) => one.code === code);
      if (piece !== undefined && piece.place !== null) tick(piece.pieceId, true);
    },
    clear: () => setIds(new Set()),
  };
}

export type Ticked = ReturnType<typeof useTicked>;
