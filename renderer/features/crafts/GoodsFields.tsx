import { useTranslation } from 'react-i18next';
import type { PieceRow } from '../../../shared/contract/crafts.ts';
import { cx } from '../../ui/cx.ts';
import { CountField } from './CountField.tsx';
import own from './crafts.module.css';
import { PlaceSelect } from './PlaceSelect.tsx';
import type { useGoods } from './use-goods.ts';

type GoodsFieldsProps = {
  readonly goods: ReturnType<typeof useGoods>;
  readonly pieces: readonly PieceRow[];
  readonly isTried: boolean;
};

/** Which goods are meant: the pieces that were ticked, or how many from where. */
export function GoodsFields({ goods, pieces, isTried }: GoodsFieldsProps) {
  const { t } = useTranslation();
  if (goods.isPieces)
    return (
      <ul className={cx(own.chips)} aria-label={t('crafts.piecesTitle')}>
        {pieces.map(({ pieceId, code }) => (
          <li key={pieceId} className={cx(own.chosen, own.number)}>
            {code}
          </li>
        ))}
      </ul>
    );
  return (
    <>
      <PlaceSelect
        label={t('crafts.from')}
        value={goods.from}
        onChange={goods.setFrom}
        places={goods.places}
      />
      <CountField
        label={t('crafts.howMany')}
        value={goods.typed}
        onChange={goods.setTyped}
        least={1}
        most={Math.max(goods.most, 1)}
        description={t('crafts.thereAre', { count: goods.most })}
        isWrong={isTried && goods.quantity === undefined}
      />
    </>
  );
}
