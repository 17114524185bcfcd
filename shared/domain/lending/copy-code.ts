import { inStoreCodes, type InStoreParts } from '../in-store-code.ts';
import { refuse, type Result } from '../result.ts';

declare const brand: unique symbol;

/** The in-store EAN-13 of one copy: `21`, device number (3 digits), serial (7 digits), check digit. */
export type CopyCode = string & { readonly [brand]: 'CopyCode' };

export type CopyCodeRefusal = 'not-a-copy' | 'damaged-copy';

export type CopyCodeParts = InStoreParts;

const codes = inStoreCodes<CopyCode>('21');

/** True for a right EAN-13 of prefix 21 whose device and serial are both at least 1. */
export function isCopyCode(text: string): text is CopyCode {
  return codes.isCode(text);
}

/** Makes the code of a copy. Throws unless the device is 1 to 999 and the serial 1 to 9,999,999. */
export function copyCodeOf(device: number, serial: number): CopyCode {
  return codes.codeOf(device, serial);
}

/** Reads what a scanner or a hand gave; blanks, hyphens and full-width digits are fine. */
export function readCopyCode(text: string): Result<CopyCode, CopyCodeRefusal> {
  const read = codes.read(text);
  if (read.ok) return read;
  return refuse(read.refusal === 'damaged' ? 'damaged-copy' : 'not-a-copy');
}

export function copyCodeParts(code: CopyCode): CopyCodeParts {
  return codes.partsOf(code);
}
