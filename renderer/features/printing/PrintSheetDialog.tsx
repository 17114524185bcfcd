import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import styles from '../staff/desk.module.css';
import { KindPrinter } from './KindPrinter.tsx';
import { PrintEnd } from './PrintEnd.tsx';
import type { SheetContent } from './sheet-content.ts';
import { usePrintSheet } from './use-print-sheet.ts';

type SheetFormProps = {
  readonly sheet: Omit<SheetContent, 'layout'>;
  /** What it is printed on unless something else is chosen. */
  readonly paper?: SheetContent['layout'];
  readonly onClose: () => void;
};

type PrintSheetDialogProps = Omit<SheetFormProps, 'sheet'> & {
  readonly title: string;
  /** Null while the dialog is closed. */
  readonly sheet: SheetFormProps['sheet'] | null;
};

const papers = ['a4', 'a5'] as const;

/** Prints a sheet of facts and tables on A4 or A5. */
export function PrintSheetDialog({ title, sheet, ...form }: PrintSheetDialogProps) {
  return (
    <Dialog title={title} isOpen={sheet !== null} onClose={form.onClose}>
      {sheet !== null && <SheetForm sheet={sheet} {...form} />}
    </Dialog>
  );
}

/** Inside the dialog, so that it begins anew each time it opens. */
function SheetForm({ sheet, paper = 'a4', onClose }: SheetFormProps) {
  const { t } = useTranslation();
  const [layout, setLayout] = useState(paper);
  const { outcome, isPending, print, reset } = usePrintSheet();
  if (outcome !== undefined) return <PrintEnd outcome={outcome} onDone={onClose} onAgain={reset} />;
  return (
    <>
      <RadioTiles
        label={t('receipt.paper')}
        options={papers.map((value) => ({ value, label: t(`receipt.paperOf.${value}`) }))}
        value={layout}
        onChange={setLayout}
      />
      <div className={cx(styles.fields)}>
        <KindPrinter kind="sheet" />
      </div>
      <div className={cx(styles.line)}>
        <Button takesFocus isPending={isPending} onPress={() => print({ ...sheet, layout })}>
          {t('receipt.printSheet')}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </>
  );
}
