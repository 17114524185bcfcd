import { useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { ProductRow } from '../../../shared/contract/crafts.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Busy } from '../../ui/Busy.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useRowKeys } from '../../ui/use-row-keys.ts';
import { CraftThumb } from '../pictures/CraftThumb.tsx';
import own from './sell.module.css';
import styles from './till.module.css';

type TileGridProps = {
  readonly rows: readonly ProductRow[];
  readonly total: number;
  readonly isLoading: boolean;
  readonly onPick: (row: ProductRow) => void;
};

/** The crafts that are on sale, by their photos. */
export function TileGrid({ rows, total, isLoading, onPick }: TileGridProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  if (rows.length === 0)
    return isLoading ? (
      <Busy label={t('common.loading')} />
    ) : (
      <EmptyState title={t('till.noTiles')}>{t('till.noTilesHelp')}</EmptyState>
    );
  return (
    <ul ref={list} className={cx(own.tiles)} aria-label={t('till.tiles')}>
      {rows.map((row) => (
        <Tile key={row.productId} row={row} onPick={onPick} />
      ))}
      {total > rows.length && (
        <li className={cx(own.more)}>{t('till.moreTiles', { count: total - rows.length })}</li>
      )}
    </ul>
  );
}

type TileProps = Pick<TileGridProps, 'onPick'> & { readonly row: ProductRow };

function Tile({ row, onPick }: TileProps) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const { productId, name, priceFen, hasPicture, stockHere } = row;
  const price = priceFen === null ? t('till.openPrice') : yuan(priceFen);
  return (
    <li>
      <Button className={cx(own.tile)} data-row-opener="" onPress={() => onPick(row)}>
        <CraftThumb productId={productId} hasPicture={hasPicture} className={cx(own.photo)} />
        <span className={cx(own.tileName)}>{name}</span>
        <span className={cx(own.tileFoot)}>
          <span className={cx(styles.strong)}>{price}</span>
          <span className={cx(styles.soft)}>
            {stockHere > 0 ? t('till.tileStock', { count: stockHere }) : t('till.tileGone')}
          </span>
        </span>
      </Button>
    </li>
  );
}
