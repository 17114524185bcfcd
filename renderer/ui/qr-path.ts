import { create, type QRCodeOptions, type QRCodeSegment } from 'qrcode';

/** Modules of white around a code that a scanner asks for. */
const QUIET_ZONE = 4;

export type QrPath = { readonly size: number; readonly path: string };

/** A QR as one SVG path; its box is `size` modules wide, with the quiet zone in it. */
export function qrPath(content: string | QRCodeSegment[], options: QRCodeOptions): QrPath {
  const { modules } = create(content, options);
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
