import type { PrintDocument, PrintLayout } from '../../shared/contract/print.ts';

/** As the print page's own style sheet has them, which the PDF follows. */
const sizesInMm = {
  /** ISO/IEC 7810 ID-1, lying. */
  card: { width: 85.6, height: 54 },
  sheet: { width: 210, height: 297 },
  label: { width: 50, height: 30 },
  slip: { width: 80, height: 120 },
  /** Rolls of paper: a receipt is as long as what stands on it, and this long where nobody measured. */
  '80mm': { width: 80, height: 200 },
  '58mm': { width: 58, height: 200 },
  a4: { width: 210, height: 297 },
  a5: { width: 148, height: 210 },
} as const;

const MM_PER_INCH = 25.4;

export type PageSize = {
  readonly microns: { readonly width: number; readonly height: number };
  /** A page below a size of its own that Chromium does not tell falls back to this one, whatever its style sheet says. */
  readonly inches: { readonly width: number; readonly height: number };
  /** As CUPS names it. */
  readonly media: string;
};

const mediaNames = new Map<PrintLayout, string>([
  ['sheet', 'A4'],
  ['a4', 'A4'],
  ['a5', 'A5'],
]);

/** `heightMm` is the measured height of a page that is as long as its content. */
export function pageSizeOf(layout: PrintLayout, heightMm: number | null = null): PageSize {
  const { width, height: usual } = sizesInMm[layout];
  const height = heightMm ?? usual;
  return {
    microns: { width: Math.round(width * 1000), height: Math.round(height * 1000) },
    inches: { width: width / MM_PER_INCH, height: height / MM_PER_INCH },
    media: mediaNames.get(layout) ?? `Custom.${width}x${height}mm`,
  };
}

/** How much there is to lay out. */
export function piecesOf(document: PrintDocument): number {
  if (document.kind === 'cards') return document.cards.length;
  if (document.kind === 'slips') return document.slips.length;
  if (document.kind === 'receipt') return document.receipt.lines.length;
  if (document.kind === 'sheet')
    return document.tables.reduce((rows, table) => rows + table.rows.length, 1);
  return document.labels.length;
}
