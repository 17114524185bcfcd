import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import styles from './activities.module.css';
import type { Activity } from './activity.ts';

type ActivityListProps = {
  readonly activities: readonly Activity[];
  /** The button that adds one, where there is none yet. */
  readonly add: ReactNode;
  readonly onOpen: (activityId: string) => void;
  /** Missing for those who may only look. */
  readonly onEdit: ((activity: Activity) => void) | undefined;
};

/** Every activity, those with a shift to come first. */
export function ActivityList({ activities, add, onOpen, onEdit }: ActivityListProps) {
  const { t } = useTranslation();
  const columns = useColumns(onOpen, onEdit);
  return (
    <div className={cx(styles.rows)}>
      <Table
        label={t('activities.title')}
        columns={columns}
        rows={activities}
        rowKey={({ activityId }) => activityId}
        empty={
          <EmptyState title={t('activities.empty')} action={add}>
            {add ? t('activities.emptyHelp') : t('activities.emptyLook')}
          </EmptyState>
        }
      />
    </div>
  );
}

function useColumns(
  onOpen: ActivityListProps['onOpen'],
  onEdit: ActivityListProps['onEdit'],
): readonly Column<Activity>[] {
  const { t } = useTranslation();
  const { shortDay } = useFormat();
  return [
    { key: 'name', title: t('activities.name'), isRowHeader: true, cell: ({ name }) => name },
    {
      key: 'category',
      title: t('activities.category'),
      width: '10rem',
      cell: ({ category }) => <Badge>{category}</Badge>,
    },
    { key: 'place', title: t('activities.place'), cell: ({ place }) => place },
    {
      key: 'next',
      title: t('activities.nextShift'),
      width: '9.5rem',
      cell: ({ nextShift }) =>
        nextShift === null ? (
          <span className={cx(styles.soft)}>{t('activities.noNext')}</span>
        ) : (
          shortDay(nextShift)
        ),
    },
    {
      key: 'actions',
      title: '',
      spokenTitle: t('activities.shifts'),
      width: onEdit ? '12rem' : '7rem',
      cell: (activity) => <RowActions activity={activity} onOpen={onOpen} onEdit={onEdit} />,
    },
  ];
}

type RowActionsProps = Pick<ActivityListProps, 'onOpen' | 'onEdit'> & {
  readonly activity: Activity;
};

function RowActions({ activity, onOpen, onEdit }: RowActionsProps) {
  const { t } = useTranslation();
  const { activityId, name } = activity;
  return (
    <span className={cx(styles.actions)}>
      <Button
        variant="quiet"
        label={t('activities.shiftsOf', { name })}
        onPress={() => onOpen(activityId)}
      >
        {t('activities.shifts')}
      </Button>
      {onEdit && (
        <Button
          variant="quiet"
          label={t('activities.editOf', { name })}
          onPress={() => onEdit(activity)}
        >
          {t('common.edit')}
        </Button>
      )}
    </span>
  );
}
