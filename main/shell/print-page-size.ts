import type { PrintLayout } from '../../shared/contract/print.ts';

/** As the print page's own style sheet has them, which the PDF follows. */
const sizesInMm = {
  /** ISO/IEC 7810 ID-1, lying. */
  card: { width: 85.6, height: 54 },
  sheet: { width: 210, height: 297 },
  label: { width: 50, height: 30 },
  slip: { width: 80, height: 120 },
} as const;

const MM_PER_INCH = 25.4;

export type PageSize = {
  readonly microns: { readonly width: number; readonly height: number };
  /** A page below a size of its own that Chromium does not tell falls back to this one, whatever its style sheet says. */
  readonly inches: { readonly width: number; readonly height: number };
  /** As CUPS names it. */
  readonly media: string;
};

export function pageSizeOf(layout: PrintLayout): PageSize {
  const { width, height } = sizesInMm[layout];
  return {
    microns: { width: Math.round(width * 1000), height: Math.round(height * 1000) },
    inches: { width: width / MM_PER_INCH, height: height / MM_PER_INCH },
    media: layout === 'sheet' ? 'A4' : `Custom.${width}x${height}mm`,
  };
}
