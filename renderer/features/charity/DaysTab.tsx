import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallQuery } from '../../app/use-call.ts';
import type { HallDay } from '../../app/use-hall-day.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { ReportView } from '../till/ReportView.tsx';
import desk from '../staff/desk.module.css';
import styles from './charity.module.css';
import type { ChosenPeriod } from './chosen-period.ts';
import type { SaleDay } from './notice-days.ts';
import { ALWAYS, periodOf } from './period.ts';
import { PeriodBar } from './PeriodBar.tsx';

type DaysTabProps = ChosenPeriod & Pick<HallDay, 'hall'>;

/** The till days of all tills, each with its report. */
export function DaysTab({ period, onPeriod, today, hall }: DaysTabProps) {
  const { t } = useTranslation();
  const days = periodOf(period, today);
  const { data } = useCallQuery('till.days', days ?? ALWAYS, { isEnabled: days !== null });
  const [opened, setOpened] = useState<string | null>(null);
  const columns = useColumns();
  if (opened !== null)
    return <DayReported tillDayId={opened} hall={hall} onBack={() => setOpened(null)} />;
  return (
    <div className={cx(desk.scroll)}>
      <PeriodBar value={period} onChange={onPeriod} />
      <Table
        label={t('charity.tabs.days')}
        columns={columns}
        rows={days !== null && data?.ok ? data.value : []}
        rowKey={({ tillDayId }) => tillDayId}
        onOpen={({ tillDayId }) => setOpened(tillDayId)}
        isLoading={days !== null && data === undefined}
        isMarked={({ lateFen }) => lateFen !== 0}
        empty={<EmptyState title={t('charity.days.none')} />}
      />
    </div>
  );
}

type DayReportedProps = Pick<HallDay, 'hall'> & {
  readonly tillDayId: string;
  readonly onBack: () => void;
};

function DayReported({ tillDayId, hall, onBack }: DayReportedProps) {
  const { t } = useTranslation();
  const { data } = useCallQuery('till.report', { tillDayId });
  return (
    <div className={cx(desk.scroll)}>
      <div>
        <Button variant="quiet" icon="left" onPress={onBack}>
          {t('charity.days.back')}
        </Button>
      </div>
      {data === undefined && <Busy label={t('common.loading')} />}
      <RefusalNotice answer={data} />
      {data?.ok && <ReportView report={data.value} hall={hall} />}
    </div>
  );
}

function useColumns(): readonly Column<SaleDay>[] {
  const { t } = useTranslation();
  const { yuan, day, count } = useFormat();
  const amount = (fen: number) => <span className={cx(styles.amount)}>{yuan(fen)}</span>;
  return [
    {
      key: 'on',
      title: t('till.report.day'),
      isRowHeader: true,
      cell: ({ on, number, eventName }) => (
        <span className={cx(styles.lines)}>
          <span>{t('till.report.dayNumber', { on: day(on), number })}</span>
          {eventName !== null && <span className={cx(styles.soft)}>{eventName}</span>}
        </span>
      ),
    },
    {
      key: 'till',
      title: t('till.report.till'),
      cell: ({ kioskNumber }) => kioskNumber,
      width: '6rem',
    },
    {
      key: 'sales',
      title: t('till.report.sales'),
      cell: ({ sales }) => count(sales),
      align: 'end',
      width: '6rem',
    },
    {
      key: 'takings',
      title: t('charity.sums.total'),
      cell: ({ takingsFen, lateFen }) => (
        <span className={cx(styles.lines)}>
          {amount(takingsFen)}
          {lateFen !== 0 && (
            <span className={cx(styles.soft)}>
              {t('charity.days.late', { amount: yuan(lateFen) })}
            </span>
          )}
        </span>
      ),
      align: 'end',
      width: '11rem',
    },
    {
      key: 'variance',
      title: t('charity.notice.variance'),
      cell: ({ varianceFen, closedAt }) =>
        closedAt === null ? (
          <Badge tone="look">{t('charity.days.open')}</Badge>
        ) : (
          varianceFen !== null && amount(varianceFen)
        ),
      align: 'end',
      width: '8rem',
    },
  ];
}
