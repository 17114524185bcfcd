import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PrintOutcome } from '../printing/PrintOutcome.tsx';
import { rememberedSlips } from '../printing/slip-choice.ts';
import { SlipChoices } from '../printing/SlipChoices.tsx';
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

/** Prints a reminder for each reader, of what is late at the moment of printing. */
export function SlipDialog({ keys, readers, words, hallName, onClose }: SlipDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const printers = usePrinters();
  const printing = usePrintSlips();
  const [choice, setChoice] = useState(rememberedSlips);
  const { layout } = choice;
  const printer = stillThere(choice.printer, printers);
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
      <SlipChoices choice={choice} onChange={setChoice} />
      {printing.outcome !== undefined && <PrintOutcome printed={printing.outcome} />}
    </Dialog>
  );
}
