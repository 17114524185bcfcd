import { create } from 'qrcode';

/** Modules of white around a code that a scanner asks for. */
const QUIET_ZONE = 4;
/** The smallest QR that holds 34 digits at the highest error correction. */
const VERSION = 2;

/** A card's QR as one SVG path; its box is `size` modules wide, with the quiet zone in it. */
export function cardQr(code: string): { readonly size: number; readonly path: string } {
  const { modules } = create([{ data: code, mode: 'numeric' }], {
    version: VERSION,
    errorCorrectionLevel: 'H',
  });
  const parts: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const from = column;
      while (column < modules.size && modules.get(row, column) !== 0) column += 1;
      if (column > from)
        parts.push(
          `M${from + QUIET_ZONE} ${row + QUIET_ZONE}h${column - from}v1h${from - column}z`,
        );
    }
  }
  return { size: modules.size + 2 * QUIET_ZONE, path: parts.join('') };
}
