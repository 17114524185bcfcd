import type { TFunction } from 'i18next';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useCallQuery } from '../../app/use-call.ts';
import type { HallDay } from '../../app/use-hall-day.ts';
import { Page } from '../../ui/Page.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { ChoicePanel } from './ChoicePanel.tsx';
import { CounterTab } from './CounterTab.tsx';
import { closeForTime, stepBack, switchReadHere, switchTo } from './desk-state.ts';
import { DeskDialogs, type OpenDialog } from './DeskDialogs.tsx';
import { HearsScanner } from '../../scan/HearsScanner.tsx';
import { HoldsTab, type HoldToCancel } from './HoldsTab.tsx';
import { KeepsFocus } from '../staff/KeepsFocus.tsx';
import { Onward } from './Onward.tsx';
import { RecentList } from './RecentList.tsx';
import { ResultBand } from './ResultBand.tsx';
import { RunsOut } from './RunsOut.tsx';
import { ScanBox } from './ScanBox.tsx';
import { TitleSteps } from './TitleSteps.tsx';
import { useDesk } from './use-desk.ts';
import { useDeskKeys } from '../staff/use-desk-keys.ts';
import { useOpenReader } from './use-open-reader.ts';
import { useResultSound } from './use-result-sound.ts';
import { useScanBox } from './use-scan-box.ts';
import { useSteps } from './use-steps.ts';

/** A page that nobody scans at closes after this: the next book must not go on the last reader's card. */
const READER_STAYS_MS = 90_000;

export type LendingDeskProps = HallDay & {
  /** The reader whose page is open at first. */
  readonly opens: string | null;
};

/** The librarian's one screen: a scan box, the reader, and what was just done. */
export function LendingDesk({ hall, today, now, opens }: LendingDeskProps) {
  const { t } = useTranslation();
  const control = useDesk();
  const { desk, change } = control;
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const opened = useOpenReader(desk);
  const active = opened?.active ?? null;
  const box = useScanBox(control, active);
  const [tab, setTab] = useTab(desk.reader !== null || box.choice !== null);
  const recent = useCallQuery('lending.recent', {});
  const waiting = useCallQuery('lending.holds', {});
  const lines = recent.data?.ok ? recent.data.value : [];
  const holds = waiting.data?.ok ? waiting.data.value : undefined;
  const steps = useSteps({
    control,
    box,
    opened,
    lines,
    now,
    onDialog: setDialog,
  });
  const cancelHold = (hold: HoldToCancel) => setDialog({ kind: 'cancel-hold', hold });

  useResultSound(desk.result);
  const openFirst = useEffectEvent(() => {
    if (opens !== null) control.openReader(opens);
  });
  useEffect(() => openFirst(), []);
  useDeskKeys({
    focusBox: box.focus,
    onEscape: steps.stepBack,
    keys: {
      F2: () => change(switchReadHere),
      F4: steps.nextMember,
      F8: () => steps.goOn(steps.offer),
      F9: steps.undoNewest,
      F10: steps.renewAll,
      'Control+d': steps.damage,
      'Control+k': steps.forgive,
    },
  });

  const counter = (
    <CounterTab
      opened={opened}
      today={today}
      choice={
        box.choices && (
          <ChoicePanel choices={box.choices} hasDigits={box.hasDigits}>
            {box.title && <TitleSteps steps={steps} reader={active} />}
          </ChoicePanel>
        )
      }
      recent={
        <RecentList
          lines={lines}
          late={desk.late}
          zone={hall.zone}
          now={now}
          onUndo={control.undo}
          onDamaged={control.noteDamage}
          onForgive={control.forgive}
        />
      }
      onSwitch={(personId) => change((from) => switchTo(from, personId))}
      onSettings={() => active && setDialog({ kind: 'settings', reader: active })}
      onClose={() => change((from) => stepBack({ ...from, choice: null, isReadHere: false }))}
      onRenew={control.renew}
      onRenewAll={steps.renewAll}
      onCancelHold={cancelHold}
    />
  );
  return (
    <Page title={t('lending.page')} layout="fill">
      <ScanBox
        frame={box.frame}
        text={box.text}
        onChange={box.setText}
        onEnter={box.enter}
        isReadHere={desk.isReadHere}
        onReadHere={() => change(switchReadHere)}
        isBusy={control.isBusy}
      >
        {dialog === null && (desk.reader !== null || desk.isReadHere) && (
          <RunsOut key={desk.acts} ms={READER_STAYS_MS} onEnd={() => change(closeForTime)} />
        )}
      </ScanBox>
      <ResultBand result={desk.result} at={desk.said} reader={active}>
        <Onward steps={steps} />
      </ResultBand>
      {dialog === null && <HearsScanner onCode={box.hear} onUnreadable={box.failToHear} />}
      {dialog === null && <KeepsFocus key={desk.acts} onFocus={box.focus} />}
      <DeskDialogs
        dialog={dialog}
        control={control}
        hallName={hall.hallName}
        onClose={() => setDialog(null)}
      />
      <Tabs
        label={t('lending.views')}
        tabs={[
          { id: 'counter', title: t('lending.tabCounter'), content: counter },
          {
            id: 'holds',
            title: holdsTitle(t, holds),
            content: <HoldsTab holds={holds} onOpen={control.openReader} onCancel={cancelHold} />,
          },
        ]}
        selected={tab}
        onSelect={setTab}
      />
    </Page>
  );
}

function holdsTitle(t: TFunction, holds: Value<'lending.holds'> | undefined): string {
  const { shelf = [], fetch = [] } = holds ?? {};
  return fetch.length > 0
    ? t('lending.tabHoldsFetch', { count: shelf.length, fetch: fetch.length })
    : t('lending.tabHolds', { count: shelf.length });
}

type TabId = 'counter' | 'holds';

/** The counter comes forward as soon as there is somebody, or something to choose from, at it. */
function useTab(isAsked: boolean) {
  const [tab, setTab] = useState<TabId>('counter');
  const [wasAsked, setWasAsked] = useState(isAsked);
  if (isAsked !== wasAsked) {
    setWasAsked(isAsked);
    if (isAsked) setTab('counter');
  }
  return [tab, setTab] as const;
}
