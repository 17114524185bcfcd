import { useTranslation } from 'react-i18next';
import { Busy } from '../../ui/Busy.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './WaitScreen.module.css';

/** The card was read, or the label of a book, and the answer takes longer than a moment. */
export function WaitScreen({ isBook = false }: { readonly isBook?: boolean }) {
  const { t } = useTranslation();
  return (
    <main className={cx(styles.screen)}>
      <span className={cx(styles.sign)}>
        <Busy label={t('ui.busy')} />
      </span>
      <output>
        <span className={cx(styles.sentence)}>{t('result.wait')}</span>
        <span>{isBook ? t('selfService.waitHelp') : t('result.waitHelp')}</span>
      </output>
    </main>
  );
}
