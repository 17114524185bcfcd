import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHallDay } from '../../app/use-hall-day.ts';
import { Busy } from '../../ui/Busy.tsx';
import { cx } from '../../ui/cx.ts';
import { Page } from '../../ui/Page.tsx';
import { useVisit } from '../staff/desk-visit.ts';
import { CleanUpPage } from './CleanUpPage.tsx';
import { HallCard } from './HallCard.tsx';
import { HubCard } from './HubCard.tsx';
import { PostsCard } from './PostsCard.tsx';
import { RetentionCard } from './RetentionCard.tsx';
import styles from './settings.module.css';
import { VoiceCard } from './VoiceCard.tsx';

/** What administrators set: names, voice, the hub, staff posts and how long is kept what. */
export function SettingsPage() {
  const { t } = useTranslation();
  const hallDay = useHallDay();
  const { visit } = useVisit();
  const [isCleaning, setIsCleaning] = useState(visit?.page === 'settings');
  if (hallDay === undefined)
    return (
      <Page title={t('settings.title')} layout="center">
        <Busy label={t('common.loading')} />
      </Page>
    );
  if (isCleaning) return <CleanUpPage onBack={() => setIsCleaning(false)} />;
  const { hall } = hallDay;
  return (
    <Page title={t('settings.title')}>
      <div className={cx(styles.columns)}>
        <HallCard hall={hall} />
        <VoiceCard isOn={hall.voice} />
      </div>
      <HubCard zone={hall.zone} />
      <PostsCard />
      <RetentionCard onCleanUp={() => setIsCleaning(true)} />
    </Page>
  );
}
