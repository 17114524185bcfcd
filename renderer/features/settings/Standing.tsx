import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { cx } from '../../ui/cx.ts';
import { Stat } from '../../ui/Stat.tsx';
import styles from './settings.module.css';

/** What this kiosk wrote, how much of it is elsewhere, and how old each hall's news is. */
export function Standing({
  standing,
  zone,
}: {
  readonly standing: Value<'sync.standing'>;
  readonly zone: string;
}) {
  const { t } = useTranslation();
  const { count, moment } = useFormat();
  const { saved, exported, acknowledged, halls } = standing;
  return (
    <>
      <div className={cx(styles.counts)}>
        <Stat label={t('hub.saved')} value={count(saved)} />
        <Stat label={t('hub.exported')} value={count(exported)} />
        <Stat
          label={t('hub.acknowledged')}
          value={acknowledged === null ? t('hub.unknown') : count(acknowledged)}
        />
      </div>
      <ul className={cx(styles.halls)}>
        {halls.map(({ hallId, hallName, newestAt }) => (
          <li key={hallId}>{t('hub.news', { hall: hallName, at: moment(zone, newestAt) })}</li>
        ))}
      </ul>
    </>
  );
}
