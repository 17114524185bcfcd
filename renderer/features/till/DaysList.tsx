import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table, type Column } from '../../ui/Table.tsx';

type Day = Value<'till.days'>[number];

type DaysListProps = {
  readonly today: IsoDate;
  readonly onOpen: (tillDayId: string) => void;
};

const DAYS_BACK = 60;

/** The till days of the last two months. */
export function DaysList({ today, onOpen }: DaysListProps) {
  const { t } = useTranslation();
  const { yuan, shortDay } = useFormat();
  // A clock that was set back leaves days ahead of it.
  const found = useCallQuery('till.days', {
    from: addDays(today, -DAYS_BACK),
    to: addDays(today, DAYS_BACK),
  });
  const columns: readonly Column<Day>[] = [
    {
      key: 'on',
      title: t('till.report.day'),
      cell: ({ on, number }) => t('till.report.dayNumber', { on: shortDay(on), number }),
      isRowHeader: true,
    },
    {
      key: 'till',
      title: t('till.report.till'),
      cell: ({ kioskNumber }) => kioskNumber,
      width: '5rem',
    },
    {
      key: 'sales',
      title: t('till.report.sales'),
      cell: ({ sales }) => sales,
      align: 'end',
      width: '5rem',
    },
    {
      key: 'takings',
      title: t('till.report.takings'),
      cell: ({ takingsFen }) => yuan(takingsFen),
      align: 'end',
      width: '7rem',
    },
    {
      key: 'variance',
      title: t('till.drawer.variance'),
      cell: ({ varianceFen, closedAt }) => {
        if (closedAt === null) return t('till.drawer.openStill');
        return varianceFen === null ? '' : yuan(varianceFen);
      },
      align: 'end',
      width: '7rem',
    },
  ];
  return (
    <Table
      label={t('till.drawer.days')}
      columns={columns}
      rows={found.data?.ok ? found.data.value : []}
      rowKey={({ tillDayId }) => tillDayId}
      onOpen={({ tillDayId }) => onOpen(tillDayId)}
      isLoading={found.data === undefined}
      empty={<EmptyState title={t('till.drawer.noDays')} />}
    />
  );
}
