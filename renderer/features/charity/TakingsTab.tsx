import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takingsBy, type TakingsBy } from '../../../shared/domain/sale/words.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { yuanOf } from '../../i18n/yuan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { BarList } from '../../ui/BarList.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Select.tsx';
import { Stat } from '../../ui/Stat.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { CopyButton } from '../lending-office/CopyButton.tsx';
import { tabbed } from '../lending-office/tabbed.ts';
import desk from '../staff/desk.module.css';
import styles from './charity.module.css';
import type { ChosenPeriod } from './chosen-period.ts';
import { ALWAYS, periodOf } from './period.ts';
import { PeriodBar } from './PeriodBar.tsx';
import { UnpurposedNotice } from './UnpurposedNotice.tsx';
import { namedRows, sumOfRows, type NamedRow } from './takings.ts';

type TakingsTabProps = ChosenPeriod & {
  /** Goes to where takings are given a purpose. */
  readonly onPurposes: () => void;
};

/** What was taken in a period, by what it belongs to. */
export function TakingsTab({ period, onPeriod, today, onPurposes }: TakingsTabProps) {
  const { t } = useTranslation();
  const [by, setBy] = useState<TakingsBy>('purpose');
  const days = periodOf(period, today);
  const { data } = useCallQuery(
    'charity.takings',
    { ...(days ?? ALWAYS), by },
    { isEnabled: days !== null },
  );
  return (
    <div className={cx(desk.scroll)}>
      <PeriodBar value={period} onChange={onPeriod}>
        <Select
          label={t('charity.by.label')}
          options={takingsBy.map((one) => ({ value: one, label: t(`charity.by.${one}`) }))}
          value={by}
          onChange={setBy}
        />
      </PeriodBar>
      <UnpurposedNotice onShow={onPurposes} />
      {days === null && <p className={cx(styles.soft)}>{t('charity.period.needed')}</p>}
      {days !== null && !data?.ok && <Busy label={t('common.loading')} />}
      {days !== null && data?.ok && (
        <Takings
          by={by}
          rows={namedRows(data.value.rows, {
            none: t(`charity.none.${by}`),
            unnamed: (count) =>
              by === 'maker'
                ? t('charity.unnamedMakers', { count })
                : t('charity.unknown', { count }),
          })}
        />
      )}
    </div>
  );
}

type TakingsProps = { readonly by: TakingsBy; readonly rows: readonly NamedRow[] };

function Takings({ by, rows }: TakingsProps) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const sums = sumOfRows(rows);
  if (rows.length === 0)
    return (
      <EmptyState title={t('charity.nothingTaken')}>{t('charity.nothingTakenHelp')}</EmptyState>
    );
  const title = t(`charity.takingsBy.${by}`);
  return (
    <>
      <div className={cx(desk.stats)}>
        <Stat label={t('charity.sums.total')} value={yuan(sums.takingsFen)} tone="success" />
        <Stat label={t('charity.sums.goods')} value={yuan(sums.goodsFen)} />
        <Stat label={t('charity.sums.donations')} value={yuan(sums.donationsFen)} />
        <Stat label={t('charity.sums.refunded')} value={yuan(sums.refundedFen)} />
      </div>
      <Card title={title} actions={<CopyTakings by={by} rows={rows} />}>
        <BarList
          label={title}
          bars={rows.map(({ key, label, takingsFen }) => ({ key, label, count: takingsFen }))}
          written={yuan}
          isWide
        />
      </Card>
      <TakingsTable by={by} rows={rows} />
    </>
  );
}

const sumColumns = ['goods', 'donations', 'refunded', 'total'] as const;

const fenOf = (row: NamedRow) => ({
  goods: row.goodsFen,
  donations: row.donationsFen,
  refunded: row.refundedFen,
  total: row.takingsFen,
});

function TakingsTable({ by, rows }: TakingsProps) {
  const { t } = useTranslation();
  const { yuan, count } = useFormat();
  const amount = (fen: number) => <span className={cx(styles.amount)}>{yuan(fen)}</span>;
  const columns: readonly Column<NamedRow>[] = [
    { key: 'name', title: t(`charity.by.${by}`), cell: ({ label }) => label, isRowHeader: true },
    {
      key: 'quantity',
      title: t('charity.sums.quantity'),
      cell: ({ quantity }) => count(quantity),
      align: 'end',
      width: '6.5rem',
    },
    ...sumColumns.map((sum) => ({
      key: sum,
      title: t(`charity.sums.${sum}`),
      cell: (row: NamedRow) => amount(fenOf(row)[sum]),
      align: 'end' as const,
      width: '8.5rem',
    })),
  ];
  return (
    <Table
      label={t('charity.takingsTable')}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}

function CopyTakings({ by, rows }: TakingsProps) {
  const { t } = useTranslation();
  const heads = [
    t(`charity.by.${by}`),
    t('charity.sums.quantity'),
    ...sumColumns.map((sum) => t(`charity.sums.${sum}`)),
  ];
  return (
    <CopyButton
      label={t('lendingOffice.copy')}
      textOf={() =>
        tabbed([
          heads,
          ...rows.map((row) => [
            row.label,
            row.quantity,
            ...sumColumns.map((sum) => Number(yuanOf(fenOf(row)[sum]))),
          ]),
        ])
      }
    />
  );
}
