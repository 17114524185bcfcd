import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../shared/contract/activities.ts';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Page } from '../../ui/Page.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import styles from './activities.module.css';
import type { Activity } from './activity.ts';
import { PlanCard } from './PlanCard.tsx';

/** A weekly shift is planned for a year and a week at most. */
const DAYS_AHEAD = 53 * 7;

type ShiftsPageProps = {
  readonly activity: Activity;
  readonly today: IsoDate;
  readonly isClerk: boolean;
  readonly onBack: () => void;
  readonly onEdit: () => void;
};

/** When one activity takes place: plans shifts, and cancels or restores one. */
export function ShiftsPage({ activity, today, isClerk, onBack, onEdit }: ShiftsPageProps) {
  const { t } = useTranslation();
  const { activityId, name, category, place } = activity;
  const { data } = useCallQuery('activities.shifts', {
    from: today,
    to: addDays(today, DAYS_AHEAD),
    activityId,
  });
  const cancel = useCallMutation('activities.cancelShift');
  const columns = useColumns(
    isClerk && !cancel.isPending
      ? ({ shiftId, cancelled }) => cancel.mutate({ shiftId, cancelled: !cancelled })
      : undefined,
    isClerk,
  );
  return (
    <Page
      title={name}
      subtitle={`${category} · ${place}`}
      back={{ label: t('activities.back'), onPress: onBack }}
      actions={
        isClerk && (
          <Button variant="quiet" onPress={onEdit}>
            {t('common.edit')}
          </Button>
        )
      }
    >
      {isClerk && <PlanCard activityId={activityId} today={today} />}
      <RefusalNotice answer={cancel.data} />
      <h2 className={cx(styles.heading)}>{t('activities.coming')}</h2>
      <Table
        label={t('activities.shiftsOf', { name })}
        columns={columns}
        rows={data?.ok ? data.value : []}
        rowKey={({ shiftId }) => shiftId}
        isLoading={data === undefined}
        empty={t('activities.comingEmpty')}
      />
    </Page>
  );
}

function useColumns(toggle: ((shift: Shift) => void) | undefined, isClerk: boolean) {
  const { t } = useTranslation();
  const { day, span } = useFormat();
  const actions: Column<Shift> = {
    key: 'actions',
    title: '',
    spokenTitle: t('activities.cancel'),
    width: '12rem',
    align: 'end',
    cell: (shift) => (
      <Button variant="quiet" isDisabled={toggle === undefined} onPress={() => toggle?.(shift)}>
        {shift.cancelled ? t('activities.restore') : t('activities.cancel')}
      </Button>
    ),
  };
  const columns: readonly Column<Shift>[] = [
    {
      key: 'day',
      title: t('activities.day'),
      isRowHeader: true,
      cell: ({ date, cancelled }) => (
        <span className={cx(cancelled && styles.off)}>{day(date)}</span>
      ),
    },
    {
      key: 'time',
      title: t('activities.time'),
      cell: ({ startMinute, endMinute }) => span(startMinute, endMinute),
    },
    {
      key: 'status',
      title: t('activities.status'),
      width: '9rem',
      cell: ({ cancelled }) =>
        cancelled ? (
          <Badge>{t('activities.cancelled')}</Badge>
        ) : (
          <Badge tone="success">{t('activities.takesPlace')}</Badge>
        ),
    },
  ];
  return isClerk ? [...columns, actions] : columns;
}
