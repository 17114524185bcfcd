import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { cx } from '../../ui/cx.ts';
import type { LastSale } from './frames.ts';
import styles from './slideshow.module.css';

/** What the last sale brought, and for what. */
export function LastSaleSlide({ last }: { readonly last: LastSale }) {
  const { t } = useTranslation();
  const { yuan, day, list } = useFormat();
  const { on, eventName, takingsFen, purposes, handedOverFen } = last;
  return (
    <article className={cx(styles.last)}>
      <h1 className={cx(styles.kicker)}>{t('slideshow.lastTitle')}</h1>
      <p className={cx(styles.makers)}>
        {eventName !== null && <span>{eventName}</span>}
        <span>{day(on)}</span>
      </p>
      <p className={cx(styles.brought)}>
        <span>{t('slideshow.lastBrought')}</span>
        <span className={cx(styles.sum)}>{yuan(takingsFen)}</span>
      </p>
      {purposes.length > 0 && (
        <p className={cx(styles.purposes)}>
          {t('slideshow.lastFor', { purposes: list(purposes) })}
        </p>
      )}
      {handedOverFen > 0 && (
        <p className={cx(styles.soft)}>
          {t('slideshow.lastHanded', { amount: yuan(handedOverFen) })}
        </p>
      )}
      <p className={cx(styles.thanks)}>{t('slideshow.thanks')}</p>
    </article>
  );
}
