import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './printing.module.css';
import type { PrintAnswer } from './use-print.ts';

/** Where the file is, if one is kept, and whether the printer took it; null is a print that broke. */
export function PrintOutcome({ printed }: { readonly printed: PrintAnswer | null }) {
  const { t } = useTranslation();
  if (printed === null) return <Notice tone="problem">{t('refused.unexpected')}</Notice>;
  if ('refusal' in printed)
    return (
      <Notice tone="problem" title={t('cards.notPrinted')}>
        {t(`refused.${printed.refusal}`)}
      </Notice>
    );
  return (
    <>
      {printed.printed === false && (
        <Notice tone="problem" title={t('cards.queueRefused')}>
          {t('cards.queueRefusedHelp')}
        </Notice>
      )}
      {printed.printed === true && <Notice tone="success">{t('cards.sentToPrinter')}</Notice>}
      {printed.printed === null && <Notice tone="success">{t('cards.pdfMade')}</Notice>}
      {printed.path !== null && (
        <>
          <p>{t('cards.pdfIsAt')}</p>
          <p className={cx(styles.path)}>{printed.path}</p>
        </>
      )}
    </>
  );
}
