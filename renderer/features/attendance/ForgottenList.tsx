import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../shared/contract/activities.ts';
import type { Value } from '../../../shared/contract/calls.ts';
import { clockOfMinute, minuteOfDayIn } from '../../../shared/domain/calendar.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './attendance.module.css';
import { LeaveChoices } from './LeaveChoices.tsx';
import { useSessionWords } from './session-words.ts';
import { TwoLines } from './TwoLines.tsx';

export type Forgotten = Value<'attendance.day'>['forgotten'][number];

type ForgottenListProps = {
  readonly rows: readonly Forgotten[];
  readonly zone: string;
  readonly mayCorrect: boolean;
  readonly onCorrect: (row: Forgotten) => void;
  readonly onSeeDay: (date: string) => void;
};

type Fixed = { readonly name: string; readonly date: string; readonly minute: number };

/** Check-outs forgotten on earlier days, each put right by one touch. */
export function ForgottenList({ rows, zone, mayCorrect, ...on }: ForgottenListProps) {
  const { t } = useTranslation();
  const shifts = useShiftsOf(rows);
  const correct = useCallMutation('attendance.correct');
  const [fixed, setFixed] = useState<Fixed | null>(null);
  const leave = async (row: Forgotten, minute: number) => {
    const { sessionId, personId, name, date, shiftId } = row;
    const inMinute = minuteOfDayIn(zone, row.inAt);
    const session = { sessionId, personId, date, shiftId, inMinute, outMinute: minute };
    const answer = await correct.mutateAsync({ ...session, reason: 'forgot-check-out' });
    setFixed(answer.ok ? { name, date, minute } : null);
  };
  if (rows.length === 0 && fixed === null) return null;
  return (
    <Card title={t('attendance.forgotten')}>
      {mayCorrect && rows.length > 0 && (
        <p className={cx(styles.help)}>{t('attendance.forgottenHelp')}</p>
      )}
      <RefusalNotice answer={correct.data} />
      {fixed && <FixedNotice fixed={fixed} onSeeDay={on.onSeeDay} />}
      <ul className={cx(styles.items)}>
        {rows.map((row) => (
          <li key={row.sessionId} className={cx(styles.item)}>
            <Who row={row} zone={zone} />
            {mayCorrect && (
              <LeaveChoices
                row={row}
                zone={zone}
                shift={shifts.find((shift) => shift.shiftId === row.shiftId)}
                isDisabled={correct.isPending}
                onLeave={(minute) => void leave(row, minute)}
                onOther={() => on.onCorrect(row)}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

type FixedNoticeProps = { readonly fixed: Fixed; readonly onSeeDay: (date: string) => void };

function FixedNotice({ fixed, onSeeDay }: FixedNoticeProps) {
  const { t } = useTranslation();
  const { shortDay } = useFormat();
  const { name, date, minute } = fixed;
  const see = (
    <Button variant="quiet" onPress={() => onSeeDay(date)}>
      {t('attendance.seeThatDay')}
    </Button>
  );
  return (
    <Notice tone="success" action={see}>
      {t('attendance.fixed', { name, date: shortDay(date), time: clockOfMinute(minute) })}
    </Notice>
  );
}

function Who({ row, zone }: { readonly row: Forgotten; readonly zone: string }) {
  const { t } = useTranslation();
  const { shortDay } = useFormat();
  const words = useSessionWords(zone);
  const came = t('attendance.checkedInAt', { time: words.inAt(row) });
  return (
    <div className={cx(styles.who)}>
      <TwoLines
        first={
          <span className={cx(styles.line)}>
            <span className={cx(styles.strong)}>{row.name}</span>
            <span className={cx(styles.soft)}>{row.number}</span>
          </span>
        }
        second={[shortDay(row.date), came, words.activity(row)].join(' · ')}
      />
    </div>
  );
}

/** The shifts that the forgotten sessions belong to. */
function useShiftsOf(rows: readonly Forgotten[]): readonly Shift[] {
  const dates = rows
    .filter((row) => row.shiftId !== null)
    .map((row) => row.date)
    .toSorted();
  const from = dates[0] ?? '';
  const isEnabled = from !== '';
  const to = dates.at(-1) ?? '';
  const { data } = useCallQuery('activities.shifts', { from, to }, { isEnabled, keepsLast: true });
  return data?.ok ? data.value : [];
}
