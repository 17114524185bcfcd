import { useTranslation } from 'react-i18next';
import type { PieceRow } from '../../../shared/contract/crafts.ts';
import type { PieceState } from '../../../shared/domain/sale/words.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge, type BadgeProps } from '../../ui/Badge.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import own from './crafts.module.css';
import { inSight } from './product-lines.ts';
import { usePlaceName } from './use-place-name.ts';
import type { Ticked } from './use-ticked.ts';

type PiecesTableProps = { readonly pieces: readonly PieceRow[]; readonly ticked: Ticked };

const tones: Readonly<Record<PieceState, NonNullable<BadgeProps['tone']>>> = {
  'on-sale': 'success',
  sold: 'info',
  'written-off': 'plain',
  'taken-home': 'plain',
};

/** Each piece by its code: how it stands, and where. */
export function PiecesTable({ pieces, ticked }: PiecesTableProps) {
  const { t } = useTranslation();
  const columns: readonly Column<PieceRow>[] = [
    {
      key: 'code',
      title: t('crafts.field.code'),
      cell: (piece) => codeOf(piece, ticked),
      isRowHeader: true,
      width: '14rem',
    },
    { key: 'state', title: t('crafts.stateTitle'), cell: stateOf },
    { key: 'place', title: t('crafts.place'), cell: placeOf, width: '28%' },
    { key: 'added', title: t('crafts.field.addedOn'), cell: addedOf, width: '9rem' },
  ];
  return (
    <Table
      label={t('crafts.piecesTitle')}
      columns={columns}
      rows={inSight(pieces)}
      rowKey={(piece) => piece.pieceId}
      isMarked={({ soldTwice }) => soldTwice}
      empty={<EmptyState title={t('crafts.noGoods')}>{t('crafts.noPiecesHelp')}</EmptyState>}
    />
  );
}

function codeOf(piece: PieceRow, ticked: Ticked) {
  if (piece.place === null) return <span className={cx(own.number)}>{piece.code}</span>;
  return (
    <Checkbox
      label={piece.code}
      isSelected={ticked.isTicked(piece)}
      onChange={(isOn) => ticked.tick(piece, isOn)}
    />
  );
}

const stateOf = (piece: PieceRow) => <State piece={piece} />;
const placeOf = ({ place }: PieceRow) => <Place place={place} />;
const addedOf = ({ addedOn }: PieceRow) => <Day on={addedOn} />;

function State({ piece: { state, saleNumber, soldTwice } }: { readonly piece: PieceRow }) {
  const { t } = useTranslation();
  return (
    <span className={cx(own.names)}>
      <span>
        <Badge tone={soldTwice ? 'problem' : tones[state]}>
          {soldTwice ? t('crafts.soldTwice') : t(`crafts.state.${state}`)}
        </Badge>
      </span>
      {saleNumber !== null && (
        <span className={cx(own.about)}>{t('crafts.receipt', { number: saleNumber })}</span>
      )}
    </span>
  );
}

function Place({ place }: Pick<PieceRow, 'place'>) {
  const placeName = usePlaceName();
  return place === null ? null : <span className={cx(own.clamped)}>{placeName(place)}</span>;
}

function Day({ on }: { readonly on: string }) {
  const format = useFormat();
  return <span className={cx(own.number)}>{format.shortDay(on)}</span>;
}
