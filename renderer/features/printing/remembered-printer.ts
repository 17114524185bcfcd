import type { PrintDocument } from '../../../shared/contract/print.ts';

/** Cards, labels and slips come out of different machines, so each kind has a printer of its own. */
type Kind = PrintDocument['kind'];

const storedUnder = (kind: Kind) => `qinlin.printer.${kind}`;

/** The printer that this kiosk used last for the kind; '' is no printer, a PDF file alone. */
export function rememberedPrinter(kind: Kind): string {
  return localStorage.getItem(storedUnder(kind)) ?? '';
}

export function rememberPrinter(kind: Kind, printer: string): void {
  localStorage.setItem(storedUnder(kind), printer);
}

/** As a print job names it. */
export const jobPrinter = (printer: string): string | null => (printer === '' ? null : printer);
