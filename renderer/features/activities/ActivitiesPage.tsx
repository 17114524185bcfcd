import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHallDay } from '../../app/use-hall-day.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useIsClerk } from '../staff/session.ts';
import type { Activity } from './activity.ts';
import { ActivityDialog } from './ActivityDialog.tsx';
import { ActivityList } from './ActivityList.tsx';
import { ComingDays } from './ComingDays.tsx';
import { ShiftsPage } from './ShiftsPage.tsx';

type TabId = 'coming' | 'list';

/** The hall's activities and when they take place. */
export function ActivitiesPage() {
  const { t } = useTranslation();
  const isClerk = useIsClerk();
  const hallDay = useHallDay();
  const { data } = useCallQuery('activities.list', {});
  const [tab, setTab] = useState<TabId>('coming');
  const [opened, setOpened] = useState<string | null>(null);
  const [editing, setEditing] = useState<Activity | 'new' | null>(null);
  if (hallDay === undefined || !data?.ok)
    return (
      <Page title={t('activities.title')} layout="center">
        <Busy label={t('common.loading')} />
      </Page>
    );
  const activities = data.value;
  const dialog = editing !== null && (
    <ActivityDialog
      activity={editing === 'new' ? null : editing}
      others={activities}
      onClose={() => setEditing(null)}
    />
  );
  const open = activities.find((activity) => activity.activityId === opened);
  if (open !== undefined)
    return (
      <>
        <ShiftsPage
          activity={open}
          today={hallDay.today}
          isClerk={isClerk}
          onBack={() => setOpened(null)}
          onEdit={() => setEditing(open)}
        />
        {dialog}
      </>
    );
  const add = isClerk && (
    <Button icon="plus" onPress={() => setEditing('new')}>
      {t('activities.add')}
    </Button>
  );
  return (
    <Page title={t('activities.title')} layout="fill" actions={activities.length > 0 && add}>
      <Tabs
        label={t('activities.views')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'coming',
            title: t('activities.tabComing'),
            content: <ComingDays today={hallDay.today} onOpen={setOpened} />,
          },
          {
            id: 'list',
            title: t('activities.tabList', { count: activities.length }),
            content: (
              <ActivityList
                activities={activities}
                add={add}
                onOpen={setOpened}
                onEdit={isClerk ? setEditing : undefined}
              />
            ),
          },
        ]}
      />
      {dialog}
    </Page>
  );
}
