import type {
  PrintableLabel,
  PrintablePriceLabel,
  PrintJob,
} from '../../../shared/contract/print.ts';
import type { Language } from '../../i18n/language.ts';
import type { LabelChoice } from './label-sheet.ts';
import { jobPrinter } from './remembered-printer.ts';

/** Labels of one kind, to be printed together. */
export type LabelRun =
  | { readonly kind: 'labels'; readonly labels: readonly PrintableLabel[] }
  | { readonly kind: 'price-labels'; readonly labels: readonly PrintablePriceLabel[] };

export function labelJob(
  run: LabelRun,
  { layout, printer, skip }: LabelChoice,
  { hallName, language }: { readonly hallName: string; readonly language: Language },
): PrintJob {
  const paper = { layout, hallName, language, skip: layout === 'sheet' ? skip : 0 };
  const document =
    run.kind === 'labels'
      ? { kind: run.kind, ...paper, labels: [...run.labels] }
      : { kind: run.kind, ...paper, labels: [...run.labels] };
  return { document, printer: jobPrinter(printer) };
}
