import { useTranslation } from 'react-i18next';
import { Group } from 'react-aria-components/Group';
import type { Shift } from '../../../shared/contract/activities.ts';
import type { SessionRow } from '../../../shared/contract/attendance.ts';
import { clockOfMinute, minuteOfDayIn } from '../../../shared/domain/calendar.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './attendance.module.css';

const HOURS = [1, 2, 3] as const;
const END_OF_DAY = 24 * 60;

type LeaveChoicesProps = {
  readonly row: SessionRow;
  readonly zone: string;
  readonly shift: Shift | undefined;
  readonly isDisabled: boolean;
  readonly onLeave: (minute: number) => void;
  readonly onOther: () => void;
};

/** When somebody most likely left: at the end of their shift, or after full hours. */
export function LeaveChoices({
  row,
  zone,
  shift,
  isDisabled,
  onLeave,
  onOther,
}: LeaveChoicesProps) {
  const { t } = useTranslation();
  const cameAt = minuteOfDayIn(zone, row.inAt);
  const end = shift !== undefined && shift.endMinute > cameAt ? shift.endMinute : null;
  const after = HOURS.map((hours) => ({ hours, minute: cameAt + hours * 60 })).filter(
    ({ minute }) => minute <= END_OF_DAY && minute !== end,
  );
  return (
    <Group
      className={cx(styles.choices)}
      aria-label={t('attendance.leaveChoices', { name: row.name })}
    >
      {end !== null && (
        <Button variant="quiet" isDisabled={isDisabled} onPress={() => onLeave(end)}>
          {t('attendance.shiftEnd', { time: clockOfMinute(end) })}
        </Button>
      )}
      {(end === null ? after : after.slice(0, 1)).map(({ hours, minute }) => (
        <Button key={hours} variant="quiet" isDisabled={isDisabled} onPress={() => onLeave(minute)}>
          {t('attendance.afterHours', { time: clockOfMinute(minute), hours })}
        </Button>
      ))}
      <Button variant="quiet" isDisabled={isDisabled} onPress={onOther}>
        {t('attendance.otherTime')}
      </Button>
    </Group>
  );
}
