import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import desk from '../staff/desk.module.css';
import styles from './charity.module.css';

type Piece = Value<'till.soldTwice'>[number];
type Sale = Piece['sales'][number];

const steps = ['who', 'refund', 'gone'] as const;

/** Pieces that two tills sold without knowing of each other: both receipts, and what to do. */
export function SoldTwiceTab({ zone }: { readonly zone: string }) {
  const { t } = useTranslation();
  const { data } = useCallQuery('till.soldTwice', {});
  const pieces = data?.ok ? data.value : [];
  if (data === undefined) return <Busy label={t('common.loading')} />;
  if (pieces.length === 0)
    return <EmptyState title={t('charity.twice.none')}>{t('charity.twice.noneHelp')}</EmptyState>;
  return (
    <div className={cx(desk.scroll)}>
      <Card title={t('charity.twice.todo')}>
        <p>{t('charity.twice.help')}</p>
        <ol className={cx(styles.steps)}>
          {steps.map((step) => (
            <li key={step}>{t(`charity.twice.steps.${step}`)}</li>
          ))}
        </ol>
      </Card>
      {pieces.map((piece) => (
        <PieceCard key={piece.pieceId} piece={piece} zone={zone} />
      ))}
    </div>
  );
}

function PieceCard({ piece, zone }: { readonly piece: Piece; readonly zone: string }) {
  const { t } = useTranslation();
  const { yuan, moment } = useFormat();
  const title = t('charity.twice.piece', { product: piece.product, code: piece.code });
  const amount = (fen: number) => <span className={cx(styles.amount)}>{yuan(fen)}</span>;
  const columns: readonly Column<Sale>[] = [
    {
      key: 'number',
      title: t('charity.twice.receipt'),
      cell: ({ number }) => number,
      isRowHeader: true,
    },
    {
      key: 'till',
      title: t('till.report.till'),
      cell: ({ kioskNumber }) => kioskNumber,
      width: '7rem',
    },
    { key: 'at', title: t('charity.twice.at'), cell: ({ at }) => moment(zone, at), width: '13rem' },
    {
      key: 'total',
      title: t('charity.twice.total'),
      cell: ({ totalFen }) => amount(totalFen),
      align: 'end',
      width: '9rem',
    },
    {
      key: 'left',
      title: t('charity.twice.left'),
      cell: ({ leftFen }) => amount(leftFen),
      align: 'end',
      width: '9rem',
    },
  ];
  return (
    <Card title={title}>
      <Table label={title} columns={columns} rows={piece.sales} rowKey={({ saleId }) => saleId} />
    </Card>
  );
}
