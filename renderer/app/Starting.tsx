import { useTranslation } from 'react-i18next';
import { Busy } from '../ui/Busy.tsx';
import { cx } from '../ui/cx.ts';
import styles from './Starting.module.css';

/** The records are being opened. */
export function Starting() {
  const { t } = useTranslation();
  return (
    <main className={cx(styles.starting)}>
      <Busy label={t('common.loading')} />
    </main>
  );
}
