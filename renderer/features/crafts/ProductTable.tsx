import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductRow } from '../../../shared/contract/crafts.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { Table, type Column } from '../../ui/Table.tsx';
import styles from '../staff/desk.module.css';
import { CraftThumb } from '../pictures/CraftThumb.tsx';
import own from './crafts.module.css';
import { madeBy } from './price-labels.ts';
import { ShownPrice } from './ShownPrice.tsx';

type Ticking = {
  readonly isTicked: (row: ProductRow) => boolean;
  readonly onTick: (row: ProductRow, isTicked: boolean) => void;
};

type ProductTableProps = {
  readonly rows: readonly ProductRow[];
  readonly isLoading: boolean;
  readonly onOpen: (row: ProductRow) => void;
  /** While labels are chosen, rows are ticked instead of opened. */
  readonly ticking: Ticking | null;
  readonly empty: ReactNode;
};

export function ProductTable({ rows, isLoading, onOpen, ticking, empty }: ProductTableProps) {
  const { t } = useTranslation();
  const columns: readonly Column<ProductRow>[] = [
    { key: 'photo', title: '', spokenTitle: t('crafts.photo'), cell: photoOf, width: '5rem' },
    {
      key: 'name',
      title: t('crafts.field.name'),
      cell: ticking === null ? nameOf : (row) => tickOf(row, ticking),
      isRowHeader: true,
    },
    { key: 'makers', title: t('crafts.madeBy'), cell: makersOf, width: '24%' },
    { key: 'price', title: t('crafts.field.price'), cell: priceOf, align: 'end', width: '8.5rem' },
    { key: 'here', title: t('crafts.here'), cell: hereOf, align: 'end', width: '6.5rem' },
    { key: 'all', title: t('crafts.inAll'), cell: stockOf, align: 'end', width: '6.5rem' },
  ];
  return (
    <Table
      label={t('crafts.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.productId}
      {...(ticking === null && { onOpen })}
      isLoading={isLoading}
      empty={empty}
    />
  );
}

function tickOf(row: ProductRow, { isTicked, onTick }: Ticking) {
  return (
    <Checkbox label={row.name} isSelected={isTicked(row)} onChange={(isOn) => onTick(row, isOn)} />
  );
}

const photoOf = ({ productId, hasPicture }: ProductRow) => (
  <CraftThumb
    key={productId}
    productId={productId}
    hasPicture={hasPicture}
    className={cx(own.thumb)}
  />
);
const nameOf = (row: ProductRow) => <Name row={row} />;
const makersOf = (row: ProductRow) => <MadeBy row={row} />;
const priceOf = ({ priceFen }: ProductRow) => <ShownPrice priceFen={priceFen} />;
const hereOf = ({ stockHere }: ProductRow) => <Stock count={stockHere} />;
const stockOf = ({ stock }: ProductRow) => <Stock count={stock} />;

function Name({ row: { name, craft, mode, forSale } }: { readonly row: ProductRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className={cx(own.names)}>
      <span className={cx(own.clamped)}>{name}</span>
      <span className={cx(own.about, own.line)}>
        <span>{format.list([t(`crafts.craft.${craft}`), t(`crafts.mode.${mode}`)])}</span>
        {!forSale && <Badge>{t('crafts.notForSale')}</Badge>}
      </span>
    </span>
  );
}

function MadeBy({ row }: { readonly row: ProductRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { makers, className } = row;
  const named = makers.some(({ shownName }) => shownName !== null);
  const hidden = makers.length > 0 && makers.every(({ shownName }) => shownName === null);
  return (
    <span className={cx(own.names)}>
      <span className={cx(own.clamped)}>{format.list(madeBy(row))}</span>
      {named && className !== null && <span className={cx(own.about)}>{className}</span>}
      {hidden && <span className={cx(own.about)}>{t('crafts.nameless')}</span>}
    </span>
  );
}

function Stock({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (count > 0) return <span className={cx(own.number)}>{format.count(count)}</span>;
  return <span className={cx(styles.soft)}>{t('crafts.noStock')}</span>;
}
