import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { Answer } from '../../../shared/contract/calls.ts';
import type { PieceRow, ProductFull } from '../../../shared/contract/crafts.ts';
import { STOREROOM } from '../../../shared/domain/sale/words.ts';
import { readCount } from './typed-count.ts';

/** Goods that are to be taken from where they are: one piece, or so many of counted goods. */
export type Goods = {
  readonly moveId: string;
  readonly productId: string;
  readonly pieceId: string | null;
  readonly quantity: number;
  readonly from: number;
};
type Done = Answer<'crafts.move'> | Answer<'crafts.remove'>;

/** Which goods are meant, and doing something with all of them, one after the other. */
export function useGoods(product: ProductFull, pieces: readonly PieceRow[]) {
  const isPieces = product.mode === 'pieces';
  const there = product.places.filter(({ quantity }) => quantity > 0);
  const [ids] = useState(() => (isPieces ? pieces.map(() => uuidv7()) : [uuidv7()]));
  const [typed, setTyped] = useState('1');
  const [from, setFrom] = useState(there[0]?.place ?? STOREROOM);
  const [answer, setAnswer] = useState<Done>();
  const [isPending, setIsPending] = useState(false);
  const most = there.find(({ place }) => place === from)?.quantity ?? 0;
  const quantity = isPieces ? pieces.length : readCount(typed, 1, Math.max(most, 1));
  const { productId } = product;

  const goods = (): readonly Goods[] => {
    if (quantity === undefined) return [];
    if (!isPieces)
      return ids.map((moveId) => ({ moveId, productId, pieceId: null, quantity, from }));
    return pieces.map(({ pieceId, place }, at) => ({
      moveId: ids[at] ?? '',
      productId,
      pieceId,
      quantity: 1,
      from: place ?? STOREROOM,
    }));
  };

  /** True once all of it is done; what was done before a refusal stays done. */
  const doAll = async (act: (one: Goods) => Promise<Done>): Promise<boolean> => {
    setIsPending(true);
    setAnswer(undefined);
    for (const one of goods()) {
      const said = await act(one);
      if (!said.ok) {
        setAnswer(said);
        setIsPending(false);
        return false;
      }
    }
    setIsPending(false);
    return true;
  };
  return {
    isPieces,
    /** Places that have some of it. */
    places: there.map(({ place }) => place),
    typed,
    setTyped,
    from,
    setFrom,
    most,
    quantity,
    answer,
    isPending,
    doAll,
  };
}
