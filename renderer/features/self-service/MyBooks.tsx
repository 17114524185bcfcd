import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { SelfReader } from './self-flow.ts';
import styles from './self-service.module.css';

/** What the reader has at home, with the day to bring it back. */
export function MyBooks({ loans }: Pick<SelfReader, 'loans'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = t('selfService.myBooks', { count: loans.length });
  return (
    <section className={cx(styles.list)} aria-label={label}>
      <h2 className={cx(styles.listTitle)}>{label}</h2>
      {loans.length === 0 && <p className={cx(styles.soft)}>{t('selfService.noBooks')}</p>}
      <ul>
        {keyed(loans).map(({ key, loan: { title, dueOn, daysLate } }) => (
          <li key={key} className={cx(styles.row)}>
            <span className={cx(styles.mark)}>
              <Icon name="book" />
            </span>
            <span className={cx(styles.what)}>
              <span className={cx(styles.name)}>{title}</span>
              <span className={cx(styles.soft)}>
                {t('selfService.bringBackBy', { due: format.shortDay(dueOn) })}
              </span>
            </span>
            {daysLate > 0 && (
              <Badge tone="look">{t('selfService.daysLate', { count: daysLate })}</Badge>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Two copies of one title may be due on one day: only their place tells them apart. */
const keyed = (loans: SelfReader['loans']) =>
  loans.map((loan, place) => ({ key: `${loan.dueOn} ${loan.title} ${String(place)}`, loan }));
