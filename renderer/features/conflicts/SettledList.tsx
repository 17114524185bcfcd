import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import desk from '../staff/desk.module.css';
import type { Conflict, Told } from './conflict.ts';
import styles from './conflicts.module.css';

type SettledListProps = {
  readonly conflicts: readonly Conflict[];
  readonly tell: (conflict: Conflict) => Told;
};

/** What somebody settled, and how. */
export function SettledList({ conflicts, tell }: SettledListProps) {
  const { t } = useTranslation();
  if (conflicts.length === 0) return <p className={cx(desk.soft)}>{t('conflicts.noneSettled')}</p>;
  return (
    <Card title={t('conflicts.settledTitle')}>
      <ul className={cx(styles.settled)}>
        {conflicts.map((conflict) => {
          const { sentence, options } = tell(conflict);
          const chosen = options.find(({ value }) => value === conflict.settled);
          return (
            <li key={conflict.conflictId}>
              <span>{sentence}</span>
              <span className={cx(desk.soft)}>
                {chosen === undefined
                  ? t('conflicts.wasSeen')
                  : t('conflicts.was', { choice: chosen.label })}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
