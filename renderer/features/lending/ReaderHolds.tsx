import { useTranslation } from 'react-i18next';
import type { ReaderPage } from '../../../shared/contract/lending.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './lending.module.css';
import { useClosing } from './use-closing.ts';

type Hold = ReaderPage['holds'][number];

type ReaderHoldsProps = {
  readonly holds: readonly Hold[];
  readonly onCancel: (hold: Hold) => void;
};

/** What one reader waits for. */
export function ReaderHolds({ holds, onCancel }: ReaderHoldsProps) {
  const { t } = useTranslation();
  const { shortDay } = useClosing();
  if (holds.length === 0) return null;
  return (
    <section aria-label={t('lending.holdsOfReader')} className={cx(styles.holds)}>
      <h3 className={cx(styles.soft)}>{t('lending.holdsOfReader')}</h3>
      <ul>
        {holds.map((hold) => (
          <li key={hold.holdId} className={cx(styles.item)}>
            <span className={cx(styles.grow)}>
              <span className={cx(styles.title)}>{hold.title}</span>
            </span>
            {hold.until === null ? (
              <span className={cx(styles.soft)}>{t('lending.place', { place: hold.place })}</span>
            ) : (
              <Badge tone="look">{t('lending.waitsUntil', { until: shortDay(hold.until) })}</Badge>
            )}
            <Button
              variant="quiet"
              label={t('lending.cancelHoldOf', { title: hold.title })}
              onPress={() => onCancel(hold)}
            >
              {t('lending.cancelHold')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
