import { ok, refuse, type Result } from '../result.ts';
import { ean13CheckDigit, isEan13 } from './ean13.ts';
import { compactCode } from './typed-code.ts';

declare const brand: unique symbol;

/** The in-store EAN-13 of one copy: `21`, device number (3 digits), serial (7 digits), check digit. */
export type CopyCode = string & { readonly [brand]: 'CopyCode' };

export type CopyCodeRefusal = 'not-a-copy' | 'damaged-copy';

/** Which device gave the code out, and as its how-manieth. */
export type CopyCodeParts = { readonly device: number; readonly serial: number };

const PREFIX = '21';
const MOST_DEVICES = 999;
const MOST_SERIALS = 9_999_999;
/** One digit lost, or one doubled. */
const DAMAGED = /^21[0-9]{10,12}$/;

/** True for a right EAN-13 of prefix 21 whose device and serial are both at least 1. */
export function isCopyCode(text: string): text is CopyCode {
  if (!text.startsWith(PREFIX) || !isEan13(text)) return false;
  const { device, serial } = partsOf(text);
  return device >= 1 && serial >= 1;
}

/** Makes the code of a copy. Throws unless the device is 1 to 999 and the serial 1 to 9,999,999. */
export function copyCodeOf(device: number, serial: number): CopyCode {
  if (!isWithin(device, MOST_DEVICES)) throw new RangeError('a device number is 1 to 999');
  if (!isWithin(serial, MOST_SERIALS)) throw new RangeError('a copy serial is 1 to 9999999');
  const body = `${PREFIX}${String(device).padStart(3, '0')}${String(serial).padStart(7, '0')}`;
  const code = body + ean13CheckDigit(body);
  if (!isCopyCode(code)) throw new RangeError('not a copy code');
  return code;
}

/** Reads what a scanner or a hand gave; blanks, hyphens and full-width digits are fine. */
export function readCopyCode(text: string): Result<CopyCode, CopyCodeRefusal> {
  const code = compactCode(text);
  if (isCopyCode(code)) return ok(code);
  return refuse(DAMAGED.test(code) ? 'damaged-copy' : 'not-a-copy');
}

export function copyCodeParts(code: CopyCode): CopyCodeParts {
  return partsOf(code);
}

function partsOf(code: string): CopyCodeParts {
  return { device: Number(code.slice(2, 5)), serial: Number(code.slice(5, 12)) };
}

function isWithin(number: number, most: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= most;
}
