import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { yearOf } from '../../../shared/domain/calendar.ts';
import { useHallDay, type HallDay } from '../../app/use-hall-day.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Page } from '../../ui/Page.tsx';
import { Tabs, type TabsProps } from '../../ui/Tabs.tsx';
import { useLeave } from '../staff/leave-guard.tsx';
import { useSession } from '../staff/session.ts';
import { ExportTab } from './ExportTab.tsx';
import { OverdueTab } from './OverdueTab.tsx';
import { RulesTab } from './RulesTab.tsx';
import { StatisticsTab } from './StatisticsTab.tsx';

/** What there is to do about lending away from the counter. */
export function LendingOfficePage() {
  const { t } = useTranslation();
  const hallDay = useHallDay();
  if (hallDay === undefined)
    return (
      <Page title={t('lendingOffice.page')} layout="center">
        <Busy label={t('common.loading')} />
      </Page>
    );
  return <LendingOffice {...hallDay} />;
}

type TabId = 'overdue' | 'rules' | 'statistics' | 'export';

function LendingOffice({ hall, today }: HallDay) {
  const { t } = useTranslation();
  const { role } = useSession();
  const leave = useLeave();
  const [selected, setSelected] = useState<TabId>('overdue');
  const tabs: TabsProps<TabId>['tabs'] = [
    {
      id: 'overdue',
      title: t('lendingOffice.tabs.overdue'),
      content: <OverdueTab hallName={hall.hallName} />,
    },
    {
      id: 'statistics',
      title: t('lendingOffice.tabs.statistics'),
      content: <StatisticsTab thisYear={yearOf(today)} />,
    },
    ...(role === 'administrator'
      ? [
          {
            id: 'export' as const,
            title: t('lendingOffice.tabs.export'),
            content: <ExportTab />,
          },
          {
            id: 'rules' as const,
            title: t('lendingOffice.tabs.rules'),
            content: <RulesTab today={today} />,
          },
        ]
      : []),
  ];
  return (
    <Page title={t('lendingOffice.page')} layout="fill">
      <Tabs
        label={t('lendingOffice.page')}
        tabs={tabs}
        selected={selected}
        onSelect={(id) => leave(() => setSelected(id))}
      />
    </Page>
  );
}
