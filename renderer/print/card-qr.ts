import { qrPath, type QrPath } from '../ui/qr-path.ts';

/** The smallest QR that holds 34 digits at the highest error correction. */
const VERSION = 2;

/** A card's QR as one SVG path. */
export function cardQr(code: string): QrPath {
  return qrPath([{ data: code, mode: 'numeric' }], {
    version: VERSION,
    errorCorrectionLevel: 'H',
  });
}
