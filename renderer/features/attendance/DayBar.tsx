import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Stat } from '../../ui/Stat.tsx';
import styles from './attendance.module.css';

type DayBarProps = {
  readonly date: string;
  readonly today: string;
  readonly onChange: (date: string) => void;
  readonly day: Value<'attendance.day'> | undefined;
  readonly todo: number;
};

/** Which day, and what it comes to. */
export function DayBar({ date, today, onChange, day, todo }: DayBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  // While a day is typed there is none; the page stays at the last one.
  const [isTyping, setIsTyping] = useState(false);
  const sessions = day?.sessions.filter((session) => session.status !== 'void') ?? [];
  const inside = sessions.filter((session) => session.status === 'in').length;
  const minutes = sessions.reduce((sum, session) => sum + session.minutes, 0);
  return (
    <div className={cx(styles.bar)}>
      <div className={cx(styles.date)}>
        <DateField
          label={t('attendance.date')}
          value={isTyping ? '' : date}
          max={today}
          onChange={(typed) => {
            setIsTyping(typed === '');
            if (typed !== '') onChange(typed);
          }}
        />
      </div>
      {date !== today && (
        <Button variant="quiet" onPress={() => onChange(today)}>
          {t('attendance.backToToday')}
        </Button>
      )}
      <div className={cx(styles.stats)}>
        {date === today && (
          <Stat
            label={t('attendance.statIn')}
            value={t('attendance.people', { count: inside })}
            tone={inside > 0 ? 'success' : 'plain'}
          />
        )}
        <Stat
          label={t('attendance.statSessions')}
          value={t('attendance.times', { count: sessions.length })}
        />
        <Stat label={t('attendance.statMinutes')} value={format.minutes(minutes)} />
        <Stat
          label={t('attendance.statTodo')}
          value={t('attendance.items', { count: todo })}
          tone={todo > 0 ? 'look' : 'plain'}
        />
      </div>
    </div>
  );
}
