import { useState } from 'react';
import { PrinterSelect } from './PrinterSelect.tsx';
import { rememberedPrinter, rememberPrinter, type PrintKind } from './remembered-printer.ts';
import { usePrinters } from './use-printers.ts';

/** Chooses which printer this kiosk has for one kind of print, and remembers it at once. */
export function KindPrinter({ kind }: { readonly kind: PrintKind }) {
  const printers = usePrinters();
  const [printer, setPrinter] = useState(() => rememberedPrinter(kind));
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
