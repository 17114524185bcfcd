import { useTranslation } from 'react-i18next';
import type { MovementRow } from '../../../shared/contract/crafts.ts';
import { useHallDay } from '../../app/use-hall-day.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Table, type Column } from '../../ui/Table.tsx';
import own from './crafts.module.css';
import { signedQuantity } from './product-lines.ts';
import { usePlaceName } from './use-place-name.ts';

/** What came and went, the newest first. */
export function MovementsCard({ movements }: { readonly movements: readonly MovementRow[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<MovementRow>[] = [
    { key: 'at', title: t('crafts.when'), cell: whenOf, isRowHeader: true, width: '11.5rem' },
    { key: 'kind', title: t('crafts.whatHappened'), cell: kindOf, width: '9rem' },
    { key: 'quantity', title: t('crafts.quantity'), cell: quantityOf, align: 'end', width: '6rem' },
    { key: 'places', title: t('crafts.place'), cell: placesOf, width: '26%' },
    { key: 'about', title: t('crafts.note'), cell: aboutOf },
  ];
  return (
    <Card title={t('crafts.movements')}>
      <Table
        label={t('crafts.movements')}
        columns={columns}
        rows={movements}
        // One act may move several pieces.
        rowKey={({ moveId, code }) => `${moveId} ${code ?? ''}`}
        empty={t('crafts.noMovements')}
      />
    </Card>
  );
}

const whenOf = ({ at }: MovementRow) => <When at={at} />;
const kindOf = ({ kind }: MovementRow) => <Kind kind={kind} />;
const quantityOf = (row: MovementRow) => (
  <span className={cx(own.number)}>{signedQuantity(row)}</span>
);
const placesOf = (row: MovementRow) => <Places row={row} />;
const aboutOf = (row: MovementRow) => <About row={row} />;

function When({ at }: Pick<MovementRow, 'at'>) {
  const format = useFormat();
  const day = useHallDay();
  return <span className={cx(own.number)}>{day && format.moment(day.hall.zone, at)}</span>;
}

function Kind({ kind }: Pick<MovementRow, 'kind'>) {
  const { t } = useTranslation();
  return <span>{t(`crafts.movement.${kind}`)}</span>;
}

function Places({ row: { from, to } }: { readonly row: MovementRow }) {
  const { t } = useTranslation();
  const placeName = usePlaceName();
  if (from !== null && to !== null)
    return <span>{t('crafts.fromTo', { from: placeName(from), to: placeName(to) })}</span>;
  const place = from ?? to;
  return place === null ? null : <span>{placeName(place)}</span>;
}

function About({ row: { code, note, saleNumber } }: { readonly row: MovementRow }) {
  const { t } = useTranslation();
  return (
    <span className={cx(own.names)}>
      {saleNumber !== null && <span>{t('crafts.receipt', { number: saleNumber })}</span>}
      {note !== null && <span className={cx(own.clamped)}>{note}</span>}
      {code !== null && <span className={cx(own.about)}>{code}</span>}
    </span>
  );
}
