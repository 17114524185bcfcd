import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../shared/contract/activities.ts';
import { minuteOfDayIn } from '../../../shared/domain/calendar.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './TodayList.module.css';
import { useFittingRows } from './use-fitting-rows.ts';

type TodayListProps = {
  readonly zone: string;
  readonly date: string;
  /** The store's time, ms. */
  readonly now: number;
};

const ASK_AGAIN = 60_000;

/** Today's activities that are still to come or under way, as many as fit. */
export function TodayList({ zone, date, now }: TodayListProps) {
  const { t } = useTranslation();
  const today = useToday(date);
  const minute = minuteOfDayIn(zone, now);
  const held = today?.shifts.filter((shift) => !shift.cancelled) ?? [];
  const ahead = held
    .filter((shift) => shift.endMinute > minute)
    .toSorted((a, b) => a.startMinute - b.startMinute || a.endMinute - b.endMinute);
  return (
    <section className={cx(styles.today)} aria-label={t('idle.today')}>
      <h2 className={cx(styles.title)}>{t('idle.today')}</h2>
      {today && ahead.length === 0 && (
        <div className={cx(styles.empty)}>
          <p className={cx(styles.emptyTitle)}>
            {held.length === 0 ? t('idle.nothingToday') : t('idle.allOver')}
          </p>
          <p>{t('idle.openDoor')}</p>
        </div>
      )}
      {ahead.length > 0 && <Rows shifts={ahead} minute={minute} />}
    </section>
  );
}

function Rows({ shifts, minute }: { readonly shifts: readonly Shift[]; readonly minute: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { frame, rows } = useFittingRows(shifts.length);
  return (
    <div ref={frame} className={cx(styles.frame)}>
      <ul>
        {shifts.slice(0, rows).map((shift) => (
          <li key={shift.shiftId} className={cx(styles.row)}>
            <span className={cx(styles.when)}>
              {format.span(shift.startMinute, shift.endMinute)}
            </span>
            <span className={cx(styles.what)}>
              <span className={cx(styles.name)}>{shift.activity}</span>
              <span className={cx(styles.place)}>{shift.place}</span>
            </span>
            {shift.startMinute <= minute && <Badge tone="success">{t('idle.underWay')}</Badge>}
          </li>
        ))}
      </ul>
      {rows < shifts.length && (
        <p className={cx(styles.more)}>{t('idle.moreShifts', { count: shifts.length - rows })}</p>
      )}
    </div>
  );
}

/** Today's shifts; asked for again when the day changes, which no push tells. */
function useToday(date: string) {
  const { data, refetch } = useCallQuery('activities.today', {});
  const today = data?.ok ? data.value : null;
  const isStale = today !== null && today.date !== date;
  useEffect(() => {
    if (!isStale) return undefined;
    void refetch();
    const timer = setInterval(() => void refetch(), ASK_AGAIN);
    return () => clearInterval(timer);
  }, [isStale, refetch]);
  return today;
}
