import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PrinterSelect } from './PrinterSelect.tsx';
import { rememberedPrinter, rememberPrinter, type PrintKind } from './remembered-printer.ts';
import { usePrinters } from './use-printers.ts';

/** Chooses which printer this kiosk has for one kind of print, and remembers it at once. */
export function KindPrinter({ kind }: { readonly kind: PrintKind }) {
  const { t } = useTranslation();
  const found = usePrinters();
  const [printer, setPrinter] = useState(() => rememberedPrinter(kind));
  // Prints go to the chosen printer whether it is there or not, so that is what must stand here.
  const isGone = printer !== '' && !found.some(({ name }) => name === printer);
  const gone = { name: printer, label: t('receipt.printerGone', { name: printer }) };
  const printers = isGone ? [...found, gone] : found;
  return (
    <PrinterSelect
      value={printer}
      onChange={(chosen) => {
        setPrinter(chosen);
        rememberPrinter(kind, chosen);
      }}
      printers={printers}
    />
  );
}
