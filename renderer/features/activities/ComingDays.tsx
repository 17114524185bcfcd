import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../shared/contract/activities.ts';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './activities.module.css';

const DAYS = 14;

type ComingDaysProps = {
  readonly today: IsoDate;
  readonly onOpen: (activityId: string) => void;
};

/** What takes place in the coming two weeks, day by day. */
export function ComingDays({ today, onOpen }: ComingDaysProps) {
  const { t } = useTranslation();
  const days = Array.from({ length: DAYS }, (_, day) => addDays(today, day));
  const { data } = useCallQuery(
    'activities.shifts',
    { from: today, to: addDays(today, DAYS - 1) },
    { keepsLast: true },
  );
  // A day without shifts must not be told from one that isn't read yet.
  if (!data?.ok) return <Busy label={t('common.loading')} />;
  const shifts = data.value;
  return (
    <div className={cx(styles.scroll)}>
      <ul className={cx(styles.days)}>
        {days.map((date) => (
          <Day
            key={date}
            date={date}
            isToday={date === today}
            shifts={shifts.filter((shift) => shift.date === date)}
            onOpen={onOpen}
          />
        ))}
        <li>
          <Notice tone="info">{t('activities.dayNone')}</Notice>
        </li>
      </ul>
    </div>
  );
}

type DayProps = {
  readonly date: string;
  readonly isToday: boolean;
  readonly shifts: readonly Shift[];
  readonly onOpen: (activityId: string) => void;
};

function Day({ date, isToday, shifts, onOpen }: DayProps) {
  const { t } = useTranslation();
  const { shortDay } = useFormat();
  return (
    <li className={cx(styles.day, isToday && styles.today)}>
      <h2 className={cx(styles.date)}>
        <span>{shortDay(date)}</span>
        {isToday && <Badge tone="info">{t('common.today')}</Badge>}
      </h2>
      {shifts.length === 0 ? (
        <p className={cx(styles.none)}>{t('activities.noShifts')}</p>
      ) : (
        <ul className={cx(styles.shifts)}>
          {shifts.map((shift) => (
            <li key={shift.shiftId}>
              <Button className={cx(styles.shift)} onPress={() => onOpen(shift.activityId)}>
                <ShiftWords shift={shift} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function ShiftWords({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation();
  const { span } = useFormat();
  return (
    <>
      <span className={cx(styles.span, shift.cancelled && styles.off)}>
        {span(shift.startMinute, shift.endMinute)}
      </span>
      <span className={cx(styles.what)}>
        <span className={cx(shift.cancelled && styles.off)}>{shift.activity}</span>
        <span className={cx(styles.place)}>{shift.place}</span>
      </span>
      {shift.cancelled && <Badge>{t('activities.cancelled')}</Badge>}
    </>
  );
}
