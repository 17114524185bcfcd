import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PieceRow, ProductFull } from '../../../shared/contract/crafts.ts';
import { STOREROOM } from '../../../shared/domain/sale/words.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { GoodsFields } from './GoodsFields.tsx';
import { PlaceSelect } from './PlaceSelect.tsx';
import { StockForm } from './StockForm.tsx';
import { useGoods } from './use-goods.ts';
import { usePlaceName, useTills } from './use-place-name.ts';

export type GoodsDialogProps = {
  readonly product: ProductFull;
  /** The pieces that were ticked; none for counted goods. */
  readonly pieces: readonly PieceRow[];
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

/** Allots goods to a till, or takes them back into the storeroom. */
export function MoveDialog({ product, pieces, onClose, onDone }: GoodsDialogProps) {
  const { t } = useTranslation();
  const tills = useTills();
  const placeName = usePlaceName();
  const goods = useGoods(product, pieces);
  const [isTried, setIsTried] = useState(false);
  const move = useCallMutation('crafts.move');
  const [typedTo, setTo] = useState<number | null>(null);
  const here = tills.find(({ isHere }) => isHere)?.place ?? STOREROOM;
  const isInStore = goods.isPieces
    ? pieces.every(({ place }) => place === STOREROOM)
    : goods.from === STOREROOM;
  const to = typedTo ?? (isInStore ? here : STOREROOM);
  const isStill = goods.isPieces ? pieces.every(({ place }) => place === to) : goods.from === to;
  const submit = () => {
    setIsTried(true);
    const { quantity } = goods;
    if (quantity === undefined || isStill) return;
    void goods
      .doAll((one) => move.mutateAsync({ ...one, to }))
      .then((isDone) => {
        if (isDone) onDone(t('crafts.moved', { count: quantity, to: placeName(to) }));
      });
  };
  return (
    <StockForm
      title={t('crafts.moveTitle', { name: product.name })}
      submitLabel={t('crafts.doMove')}
      isPending={goods.isPending}
      answer={goods.answer}
      onSubmit={submit}
      onClose={onClose}
    >
      <GoodsFields goods={goods} pieces={pieces} isTried={isTried} />
      <PlaceSelect
        label={t('crafts.to')}
        value={to}
        onChange={setTo}
        description={t(isStill ? 'crafts.alreadyThere' : 'crafts.help.place')}
      />
    </StockForm>
  );
}
