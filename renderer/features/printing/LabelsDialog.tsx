import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { PrinterSelect } from './PrinterSelect.tsx';
import { PrintEnd } from './PrintEnd.tsx';
import { stillThere, usePrinters } from './use-printers.ts';
import styles from '../staff/desk.module.css';
import { LabelGrid } from './LabelGrid.tsx';
import type { LabelRun } from './label-job.ts';
import { labelLayouts, storedChoice } from './label-sheet.ts';
import { usePrintLabels } from './use-print-labels.ts';

type LabelsDialogProps = {
  /** Without labels the dialog is closed. */
  readonly run: LabelRun;
  readonly onClose: () => void;
};

/** Prints labels on a roll, or on a sheet from its first free label on. */
export function LabelsDialog({ run, onClose }: LabelsDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('catalogue.labelsTitle', { count: run.labels.length })}
      width="wide"
      isOpen={run.labels.length > 0}
      onClose={onClose}
    >
      <LabelsForm run={run} onClose={onClose} />
    </Dialog>
  );
}

/** Inside the dialog, so that it begins anew each time it opens. */
function LabelsForm({ run, onClose }: LabelsDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const printers = usePrinters();
  const [typed, setChoice] = useState(() => storedChoice(run.kind));
  const printing = usePrintLabels();
  const choice = { ...typed, printer: stillThere(typed.printer, printers) };
  const { outcome } = printing;
  if (outcome !== undefined)
    return <PrintEnd outcome={outcome} onDone={onClose} onAgain={printing.reset} />;
  return (
    <>
      <p className={cx(styles.names)}>
        {format.list([...new Set(run.labels.map(({ code }) => code))])}
      </p>
      <RadioTiles
        label={t('cards.layoutTitle')}
        options={labelLayouts.map((value) => ({
          value,
          label: t(`catalogue.labelLayout.${value}`),
          description: t(`catalogue.labelLayoutHelp.${value}`),
        }))}
        value={choice.layout}
        onChange={(layout) => setChoice({ ...choice, layout })}
      />
      {choice.layout === 'sheet' && (
        <LabelGrid
          skip={choice.skip}
          count={run.labels.length}
          onChange={(skip) => setChoice({ ...choice, skip })}
        />
      )}
      <div className={cx(styles.fields)}>
        <PrinterSelect
          value={choice.printer}
          onChange={(printer) => setChoice({ ...choice, printer })}
          printers={printers}
        />
      </div>
      <div className={cx(styles.line)}>
        <Button
          takesFocus
          isPending={printing.isPending}
          onPress={() => printing.print(run, choice)}
        >
          {t('catalogue.printLabels')}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {t('catalogue.notNow')}
        </Button>
      </div>
    </>
  );
}
