import { rememberedPrinter, rememberPrinter } from './remembered-printer.ts';

/** Labels come in two kinds of paper of their own, each begun on its own. */
export type LabelKind = 'labels' | 'price-labels';

export const labelLayouts = ['label', 'sheet'] as const;
export type LabelLayout = (typeof labelLayouts)[number];

/** How labels are to be printed; '' is no printer, a PDF file alone. `skip` counts the used labels of the first sheet. */
export type LabelChoice = {
  readonly layout: LabelLayout;
  readonly printer: string;
  readonly skip: number;
};

export const LABELS_PER_SHEET = 24;

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

const storedUnder = (kind: LabelKind) => `qinlin.${kind}`;

/** How labels of the kind were printed last at this kiosk. */
export function storedChoice(kind: LabelKind): LabelChoice {
  return {
    ...readSheet(localStorage.getItem(storedUnder(kind))),
    printer: rememberedPrinter(kind),
  };
}

export function storeChoice(kind: LabelKind, { layout, skip, printer }: LabelChoice): void {
  localStorage.setItem(storedUnder(kind), `${layout} ${String(skip)}`);
  rememberPrinter(kind, printer);
}

/** The stored layout and first free label; the first one at all is a sheet from its first label on. */
export function readSheet(stored: string | null): Omit<LabelChoice, 'printer'> {
  const [, layout, skip = ''] = /^(label|sheet) ([0-9]{1,2})$/.exec(stored ?? '') ?? [];
  return {
    layout: labelLayouts.find((one) => one === layout) ?? 'sheet',
    skip: Number(skip) < LABELS_PER_SHEET ? Number(skip) : 0,
  };
}
