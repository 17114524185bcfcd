import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHallDay, type HallDay } from '../../app/use-hall-day.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Page } from '../../ui/Page.tsx';
import { Tabs, type TabsProps } from '../../ui/Tabs.tsx';
import { useVisit } from '../staff/desk-visit.ts';
import { useLeave } from '../staff/leave-guard.tsx';
import { useSession } from '../staff/session.ts';
import { CodesTab } from './CodesTab.tsx';
import { DaysTab } from './DaysTab.tsx';
import { ExportTab } from './ExportTab.tsx';
import { HandoversTab } from './HandoversTab.tsx';
import { NoticeTab } from './NoticeTab.tsx';
import { thisYear } from './period.ts';
import { PurposesTab } from './PurposesTab.tsx';
import { RulesTab } from './RulesTab.tsx';
import { SoldTwiceTab } from './SoldTwiceTab.tsx';
import { TakingsTab } from './TakingsTab.tsx';

/** Where the money of the sale goes, and how the hall sells. */
export function CharityPage() {
  const { t } = useTranslation();
  const hallDay = useHallDay();
  if (hallDay === undefined)
    return (
      <Page title={t('charity.page')} layout="center">
        <Busy label={t('common.loading')} />
      </Page>
    );
  return <CharityOffice {...hallDay} />;
}

const clerkTabs = [
  'takings',
  'purposes',
  'handovers',
  'notice',
  'days',
  'twice',
  'export',
] as const;
const administratorTabs = [...clerkTabs, 'rules', 'codes'] as const;
type TabId = (typeof administratorTabs)[number];

function CharityOffice({ hall, today }: HallDay) {
  const { t } = useTranslation();
  const { role } = useSession();
  const leave = useLeave();
  const { visit } = useVisit();
  const [selected, setSelected] = useState<TabId>(
    visit?.page === 'charity' ? visit.tab : 'takings',
  );
  const [period, setPeriod] = useState(thisYear);
  const chosen = { period, onPeriod: setPeriod, today };
  const toPurposes = () => setSelected('purposes');
  const content = {
    takings: <TakingsTab {...chosen} onPurposes={toPurposes} />,
    purposes: <PurposesTab />,
    handovers: <HandoversTab {...chosen} onPurposes={toPurposes} />,
    notice: <NoticeTab today={today} onPurposes={toPurposes} />,
    days: <DaysTab {...chosen} hall={hall} />,
    twice: <SoldTwiceTab zone={hall.zone} />,
    export: <ExportTab {...chosen} />,
    rules: <RulesTab />,
    codes: <CodesTab />,
  } as const satisfies Record<TabId, unknown>;
  const mine: readonly TabId[] = role === 'administrator' ? administratorTabs : clerkTabs;
  const tabs: TabsProps<TabId>['tabs'] = mine.map((id) => ({
    id,
    title: t(`charity.tabs.${id}`),
    content: content[id],
  }));
  return (
    <Page title={t('charity.page')} layout="fill">
      <Tabs
        label={t('charity.page')}
        tabs={tabs}
        selected={selected}
        onSelect={(id) => leave(() => setSelected(id))}
      />
    </Page>
  );
}
