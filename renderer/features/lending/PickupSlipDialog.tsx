import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PrintOutcome } from '../printing/PrintOutcome.tsx';
import { jobPrinter } from '../printing/remembered-printer.ts';
import { rememberedSlips, rememberSlips } from '../printing/slip-choice.ts';
import { SlipChoices } from '../printing/SlipChoices.tsx';
import { usePrint } from '../printing/use-print.ts';
import { stillThere, usePrinters } from '../printing/use-printers.ts';
import { IgnoresScans } from '../../scan/HearsScanner.tsx';
import { printableSlip, type PickupSlip } from './pickup-slip.ts';
import { useClosing } from './use-closing.ts';

type PickupSlipDialogProps = {
  readonly slip: PickupSlip;
  readonly hallName: string;
  readonly onClose: () => void;
};

/** Prints what goes into a book that is set aside. Enter prints as it was done last, Enter again goes on. */
export function PickupSlipDialog({ slip, hallName, onClose }: PickupSlipDialogProps) {
  const { t } = useTranslation();
  const closing = useClosing();
  const language = useLanguage();
  const printers = usePrinters();
  const { print, outcome, isPending } = usePrint();
  const [choice, setChoice] = useState(rememberedSlips);
  const send = () => {
    const printer = stillThere(choice.printer, printers);
    const { layout } = choice;
    rememberSlips({ layout, printer });
    const words = {
      heading: t('lending.slip.heading'),
      someone: t('lending.someone'),
      title: t('lending.slip.book', { title: slip.title }),
      until: t('lending.slip.until', { until: closing.day(slip.until) }),
    };
    const slips = [printableSlip(slip, words)];
    const document = { kind: 'slips', layout, hallName, language, slips } as const;
    print({ document, printer: jobPrinter(printer) });
  };
  const isDone = outcome !== undefined;
  return (
    <Dialog
      title={t('lending.slip.title', { title: slip.title })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={isDone ? send : onClose}>
            {isDone ? t('cards.printAgain') : t('common.cancel')}
          </Button>
          <Button
            key={isDone ? 'done' : 'print'}
            takesFocus
            isPending={isPending}
            onPress={isDone ? onClose : send}
          >
            {isDone ? t('common.done') : t('common.print')}
          </Button>
        </>
      }
    >
      <IgnoresScans />
      {isDone ? (
        <PrintOutcome printed={outcome} />
      ) : (
        <SlipChoices choice={choice} onChange={setChoice} />
      )}
    </Dialog>
  );
}
