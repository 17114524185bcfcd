import type { PrintableReceipt } from '../../../shared/contract/print.ts';
import type { Receipt } from '../../../shared/contract/till-shapes.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { fitted } from './fitted.ts';
import { jobPrinter, rememberedPrinter } from './remembered-printer.ts';
import { usePrint } from './use-print.ts';
import { usePrintableReceipt } from './use-printable-receipt.ts';

/** A print job takes a hall's name of so many UTF-16 units. */
const MOST_HALL_UNITS = 40;

export type ReceiptPaper = {
  readonly layout: PrintableReceipt['layout'];
  /** Printed once more: marked as a copy. */
  readonly isCopy: boolean;
};

/** Prints receipts on the printer that this kiosk has for them; without one it makes a PDF alone. */
export function usePrintReceipt() {
  const language = useLanguage();
  const printing = usePrint();
  const printable = usePrintableReceipt();
  return {
    ...printing,
    print: (receipt: Receipt, { layout, isCopy }: ReceiptPaper) =>
      printing.print({
        document: {
          kind: 'receipt',
          layout,
          hallName: fitted(receipt.hallName, MOST_HALL_UNITS),
          language,
          isCopy,
          receipt: printable(receipt),
        },
        printer: jobPrinter(rememberedPrinter('receipt')),
      }),
  };
}
