import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErasureReport, EraseReason } from '../../../shared/contract/people.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Page } from '../../ui/Page.tsx';
import { Stat } from '../../ui/Stat.tsx';
import { PrintSheetDialog } from '../printing/PrintSheetDialog.tsx';
import styles from '../staff/desk.module.css';
import { Points } from './Points.tsx';
import { useErasureNotes } from './use-erasure-notes.ts';

export type ErasureReportPageProps = {
  readonly report: ErasureReport;
  readonly reason: EraseReason;
  readonly onDone: () => void;
};

/** What was erased and what can't be reached from here, to be printed and put on file: no name is in it. */
export function ErasureReportPage({ report, reason, onDone }: ErasureReportPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isPrinting, setIsPrinting] = useState(false);
  const notes = useErasureNotes(report);
  const done = [
    { name: t('people.erasedRecords'), value: format.count(report.records) },
    { name: t('people.erasedBodies'), value: format.count(report.bodies) },
    { name: t('people.erasedCards'), value: format.count(report.cards) },
    { name: t('people.erasedCopies'), value: format.count(report.copiesDeleted) },
  ];
  const facts = [
    { name: t('people.number'), value: report.number },
    { name: t('people.erasedOn'), value: report.on },
    { name: t('people.eraseReason'), value: t(`people.eraseReasonOf.${reason}`) },
    ...done,
  ];
  return (
    <Page
      title={t('people.erased', report)}
      back={{ label: t('people.toList'), onPress: onDone }}
      actions={<Button onPress={() => setIsPrinting(true)}>{t('people.printReport')}</Button>}
    >
      <div className={cx(styles.stats)}>
        {done.map(({ name, value }) => (
          <Stat key={name} label={name} value={value} />
        ))}
      </div>
      <Points title={t('people.eraseLeft')} lines={notes} />
      <PrintSheetDialog
        title={t('people.printReport')}
        sheet={
          isPrinting
            ? {
                heading: t('people.reportTitle'),
                facts,
                tables: [],
                notes: [...notes],
                signatures: [],
              }
            : null
        }
        onClose={() => setIsPrinting(false)}
      />
    </Page>
  );
}
