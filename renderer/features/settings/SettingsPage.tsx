import { useTranslation } from 'react-i18next';
import { useHallDay } from '../../app/use-hall-day.ts';
import { Busy } from '../../ui/Busy.tsx';
import { cx } from '../../ui/cx.ts';
import { Page } from '../../ui/Page.tsx';
import { HallCard } from './HallCard.tsx';
import { HubCard } from './HubCard.tsx';
import { PostsCard } from './PostsCard.tsx';
import styles from './settings.module.css';
import { VoiceCard } from './VoiceCard.tsx';

/** What administrators set: names, voice, the hub and staff posts. */
export function SettingsPage() {
  const { t } = useTranslation();
  const hallDay = useHallDay();
  if (hallDay === undefined)
    return (
      <Page title={t('settings.title')} layout="center">
        <Busy label={t('common.loading')} />
      </Page>
    );
  const { hall } = hallDay;
  return (
    <Page title={t('settings.title')}>
      <div className={cx(styles.columns)}>
        <HallCard hall={hall} />
        <VoiceCard isOn={hall.voice} />
      </div>
      <HubCard zone={hall.zone} />
      <PostsCard />
    </Page>
  );
}
