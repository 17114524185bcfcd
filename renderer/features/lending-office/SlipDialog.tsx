import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { PrinterSelect } from '../printing/PrinterSelect.tsx';
import { PrintOutcome } from '../printing/PrintOutcome.tsx';
import { rememberedPrinter } from '../printing/remembered-printer.ts';
import { stillThere, usePrinters } from '../printing/use-printers.ts';
import { stillLate, type LateReader } from './late-readers.ts';
import { MOST_SLIPS, type SlipWords } from './slips.ts';
import { usePrintSlips } from './use-print-slips.ts';

type SlipDialogProps = {
  /** For whom; of them only those who still have something late get one. */
  readonly keys: readonly string[];
  readonly readers: readonly LateReader[];
  readonly words: SlipWords;
  readonly hallName: string;
  readonly onClose: () => void;
};

const layouts = ['sheet', 'slip'] as const;

/** Prints a reminder for each reader, of what is late at the moment of printing. */
export function SlipDialog({ keys, readers, words, hallName, onClose }: SlipDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const printers = usePrinters();
  const printing = usePrintSlips();
  const [layout, setLayout] = useState<(typeof layouts)[number]>('sheet');
  const [chosen, setChosen] = useState(() => rememberedPrinter('slips'));
  const printer = stillThere(chosen, printers);
  const count = stillLate(readers, keys).length;
  const print = () => printing.print({ keys, words, layout, printer, hallName, language });
  return (
    <Dialog
      title={t('lendingOffice.printSlips', { count })}
      width="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.close')}
          </Button>
          <Button isPending={printing.isPending} isDisabled={count === 0} onPress={print}>
            {printer === '' ? t('lendingOffice.makePdf') : t('common.print')}
          </Button>
        </>
      }
    >
      <p>{t('lendingOffice.slipsHelp')}</p>
      {count > MOST_SLIPS && (
        <Notice tone="look">{t('lendingOffice.mostSlips', { count: MOST_SLIPS })}</Notice>
      )}
      {(count === 0 || printing.isAllBack) && (
        <Notice tone="success">{t('lendingOffice.allBack')}</Notice>
      )}
      <RadioTiles
        label={t('lendingOffice.paper')}
        options={layouts.map((value) => ({
          value,
          label: t(`lendingOffice.layout.${value}`),
          description: t(`lendingOffice.layoutHelp.${value}`),
        }))}
        value={layout}
        onChange={setLayout}
      />
      <PrinterSelect value={printer} onChange={setChosen} printers={printers} />
      {printing.outcome !== undefined && <PrintOutcome printed={printing.outcome} />}
    </Dialog>
  );
}
