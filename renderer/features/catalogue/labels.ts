import type { TitleFull } from '../../../shared/contract/catalogue.ts';
import type { PrintJob, PrintableLabel } from '../../../shared/contract/print.ts';
import type { Language } from '../../i18n/language.ts';
import { fitted } from '../printing/fitted.ts';
import { jobPrinter, rememberedPrinter, rememberPrinter } from '../printing/remembered-printer.ts';

export const labelLayouts = ['label', 'sheet'] as const;
export type LabelLayout = (typeof labelLayouts)[number];

/** How labels are to be printed; '' is no printer, a PDF file alone. `skip` counts the used labels of the first sheet. */
export type LabelChoice = {
  readonly layout: LabelLayout;
  readonly printer: string;
  readonly skip: number;
};

export const LABELS_PER_SHEET = 24;
/** A print job takes a title of so many UTF-16 units. */
const MOST_UNITS = 200;
const STORED_UNDER = 'qinlin.labels';

export type LabelledTitle = Pick<TitleFull, 'name' | 'callNumber'>;

export function labelsOf(
  title: LabelledTitle,
  copies: readonly { readonly code: string }[],
): readonly PrintableLabel[] {
  const words = fitted(title.name, MOST_UNITS);
  return copies.map(({ code }) => ({ callNumber: title.callNumber, title: words, code }));
}

export type LabelPlace = 'used' | 'printed' | 'free';

/** What becomes of one label of the first sheet. */
export function placeOn(place: number, skip: number, count: number): LabelPlace {
  if (place < skip) return 'used';
  return place < skip + count ? 'printed' : 'free';
}

/** The first free label of the sheet that is begun when so many were printed. */
export function skipAfter(skip: number, count: number): number {
  return (skip + count) % LABELS_PER_SHEET;
}

export function sheetsFor(skip: number, count: number): number {
  return Math.ceil((skip + count) / LABELS_PER_SHEET);
}

export function labelJob(
  labels: readonly PrintableLabel[],
  { layout, printer, skip }: LabelChoice,
  hall: { readonly hallName: string; readonly language: Language },
): PrintJob {
  return {
    document: {
      kind: 'labels',
      layout,
      hallName: hall.hallName,
      language: hall.language,
      skip: layout === 'sheet' ? skip : 0,
      labels: [...labels],
    },
    printer: jobPrinter(printer),
  };
}

/** How labels were printed last at this kiosk. */
export function storedChoice(): LabelChoice {
  return {
    ...readSheet(localStorage.getItem(STORED_UNDER)),
    printer: rememberedPrinter('labels'),
  };
}

export function storeChoice({ layout, skip, printer }: LabelChoice): void {
  localStorage.setItem(STORED_UNDER, `${layout} ${String(skip)}`);
  rememberPrinter('labels', printer);
}

/** The stored layout and first free label; the first one at all is a sheet from its first label on. */
export function readSheet(stored: string | null): Omit<LabelChoice, 'printer'> {
  const [, layout, skip = ''] = /^(label|sheet) ([0-9]{1,2})$/.exec(stored ?? '') ?? [];
  return {
    layout: labelLayouts.find((one) => one === layout) ?? 'sheet',
    skip: Number(skip) < LABELS_PER_SHEET ? Number(skip) : 0,
  };
}
