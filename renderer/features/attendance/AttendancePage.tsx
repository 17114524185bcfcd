import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHallDay, type HallDay } from '../../app/use-hall-day.ts';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { ConflictsNotice } from '../conflicts/ConflictsNotice.tsx';
import { CleanUpReminder } from '../settings/CleanUpReminder.tsx';
import { useIsClerk } from '../staff/session.ts';
import { nameEverybody } from './name-everybody.ts';
import { ClockNotice } from './ClockNotice.tsx';
import { DayBar } from './DayBar.tsx';
import { DayTabs } from './DayTabs.tsx';
import { ExportButtons, Exported, type ExportFormat } from './ExportButtons.tsx';
import { SessionDialog, type Correcting } from './SessionDialog.tsx';

/** Who is in, what the day's sessions were, and what has to be put right. */
export function AttendancePage() {
  const { t } = useTranslation();
  const hallDay = useHallDay();
  if (hallDay === undefined)
    return (
      <Page title={t('attendance.title')} layout="center">
        <Busy label={t('common.loading')} />
      </Page>
    );
  return <Attendance {...hallDay} />;
}

function Attendance({ hall, today, now }: HallDay) {
  const { t } = useTranslation();
  const isClerk = useIsClerk();
  /** Null follows today past midnight. */
  const [chosen, setChosen] = useState<string | null>(null);
  const [correcting, setCorrecting] = useState<Correcting | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const date = chosen ?? today;
  const { data, isPlaceholderData } = useCallQuery('attendance.day', { date }, { keepsLast: true });
  const exporting = useCallMutation('attendance.export');
  const day = data?.ok ? nameEverybody(data.value, t('attendance.notOnFile')) : undefined;
  const todo = day ? day.forgotten.length + day.unresolved.length : 0;

  const forget = () => {
    setSaid(null);
    exporting.reset();
  };
  const goTo = (next: string) => {
    forget();
    setChosen(next === today ? null : next);
  };
  const open = (next: Correcting) => {
    forget();
    setCorrecting(next);
  };
  const saveTo = (format: ExportFormat) => {
    setSaid(null);
    exporting.mutate({ date, format });
  };
  const finish = (name: string) => {
    const isAdded = correcting?.session === null;
    setSaid(isAdded ? t('attendance.added', { name }) : t('attendance.corrected', { name }));
    setCorrecting(null);
  };
  return (
    <Page
      title={t('attendance.title')}
      layout="fill"
      actions={
        isClerk && (
          <>
            <ExportButtons isPending={exporting.isPending} onExport={saveTo} />
            <Button icon="plus" onPress={() => open({ date, session: null })}>
              {t('attendance.add')}
            </Button>
          </>
        )
      }
    >
      <ConflictsNotice />
      {hall.clockJump !== null && <ClockNotice jump={hall.clockJump} />}
      <CleanUpReminder />
      <Exported answer={exporting.data} onClose={exporting.reset} />
      {said !== null && <Notice tone="success">{said}</Notice>}
      <DayBar date={date} today={today} onChange={goTo} day={day} todo={todo} />
      <DayTabs
        day={day}
        isLoading={day === undefined || isPlaceholderData}
        zone={hall.zone}
        now={now}
        isToday={date === today}
        todo={todo}
        isClerk={isClerk}
        onCorrect={(session, of) => open({ session, date: of })}
        onSeeDay={goTo}
      />
      {correcting && (
        <SessionDialog
          of={correcting}
          zone={hall.zone}
          isToday={correcting.date === today}
          onClose={() => setCorrecting(null)}
          onSaved={finish}
        />
      )}
    </Page>
  );
}
