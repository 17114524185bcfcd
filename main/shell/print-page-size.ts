import type { PrintDocument } from '../../shared/contract/print.ts';

/** As the print page's own style sheet has them, which the PDF follows. */
const sizesInMm = {
  /** ISO/IEC 7810 ID-1, lying. */
  card: { width: 85.6, height: 54 },
  sheet: { width: 210, height: 297 },
} as const;

export type PageSize = {
  readonly microns: { readonly width: number; readonly height: number };
  /** As CUPS names it. */
  readonly media: string;
};

export function pageSizeOf(layout: PrintDocument['layout']): PageSize {
  const { width, height } = sizesInMm[layout];
  return {
    microns: { width: Math.round(width * 1000), height: Math.round(height * 1000) },
    media: layout === 'sheet' ? 'A4' : `Custom.${width}x${height}mm`,
  };
}
