import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHallDay } from '../../app/use-hall-day.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Page } from '../../ui/Page.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { BringTab } from './BringTab.tsx';
import { MachinesTab } from './MachinesTab.tsx';
import { TakeTab } from './TakeTab.tsx';

const tabs = ['take', 'bring', 'machines'] as const;
type TabId = (typeof tabs)[number];

/** How this kiosk's records leave, others' come in, and whose are taken. */
export function ExchangePage() {
  const { t } = useTranslation();
  const hallDay = useHallDay();
  const [selected, setSelected] = useState<TabId>('take');
  if (hallDay === undefined)
    return (
      <Page title={t('exchange.title')} layout="center">
        <Busy label={t('common.loading')} />
      </Page>
    );
  const { zone } = hallDay.hall;
  const content = {
    take: <TakeTab zone={zone} />,
    bring: <BringTab zone={zone} onMachines={() => setSelected('machines')} />,
    machines: <MachinesTab zone={zone} />,
  } as const satisfies Record<TabId, unknown>;
  return (
    <Page title={t('exchange.title')} layout="fill">
      <Tabs
        label={t('exchange.title')}
        tabs={tabs.map((id) => ({ id, title: t(`exchange.tabs.${id}`), content: content[id] }))}
        selected={selected}
        onSelect={setSelected}
      />
    </Page>
  );
}
