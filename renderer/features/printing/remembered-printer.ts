import type { PrintDocument } from '../../../shared/contract/print.ts';

/** Cards, labels, slips and receipts come out of different machines, so each kind has a printer of its own. */
export type PrintKind = PrintDocument['kind'];

const storedUnder = (kind: PrintKind) => `qinlin.printer.${kind}`;

/** The printer that this kiosk used last for the kind; '' is no printer, a PDF file alone. */
export function rememberedPrinter(kind: PrintKind): string {
  return localStorage.getItem(storedUnder(kind)) ?? '';
}

export function rememberPrinter(kind: PrintKind, printer: string): void {
  localStorage.setItem(storedUnder(kind), printer);
}

/** As a print job names it. */
export const jobPrinter = (printer: string): string | null => (printer === '' ? null : printer);
