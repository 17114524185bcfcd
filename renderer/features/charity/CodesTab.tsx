import { useTranslation } from 'react-i18next';
import { walletKinds } from '../../../shared/domain/sale/words.ts';
import { cx } from '../../ui/cx.ts';
import desk from '../staff/desk.module.css';
import styles from './charity.module.css';
import { CodeCard } from './CodeCard.tsx';

/** The hall's own payment codes, as buyers see them at the till. */
export function CodesTab() {
  const { t } = useTranslation();
  return (
    <div className={cx(desk.scroll)}>
      <p className={cx(styles.soft)}>{t('charity.codes.help')}</p>
      <div className={cx(styles.columns)}>
        {walletKinds.map((kind) => (
          <CodeCard key={kind} kind={kind} />
        ))}
      </div>
    </div>
  );
}
