import { ean13CheckDigit, isEan13 } from './lending/ean13.ts';
import { compactCode } from './lending/typed-code.ts';
import { ok, refuse, type Result } from './result.ts';

/** Which device gave the code out, and as its how-manieth. */
export type InStoreParts = { readonly device: number; readonly serial: number };

export const MOST_DEVICES = 999;
export const MOST_SERIALS = 9_999_999;

/**
 * In-store EAN-13 codes of one GS1 prefix: prefix (2 digits), device number (3), serial (7), check digit. Device and
 * serial are both at least 1.
 */
export function inStoreCodes<Code extends string>(prefix: '21' | '22') {
  /** One digit lost, or one doubled. */
  const damaged = new RegExp(`^${prefix}[0-9]{10,12}$`);

  const isCode = (text: string): text is Code => {
    if (!text.startsWith(prefix) || !isEan13(text)) return false;
    const { device, serial } = partsOf(text);
    return device >= 1 && serial >= 1;
  };

  return {
    isCode,
    /** Throws unless the device is 1 to 999 and the serial 1 to 9,999,999. */
    codeOf(device: number, serial: number): Code {
      if (!isWithin(device, MOST_DEVICES)) throw new RangeError('a device number is 1 to 999');
      if (!isWithin(serial, MOST_SERIALS)) throw new RangeError('a serial is 1 to 9999999');
      const body = `${startOf(prefix, device)}${String(serial).padStart(7, '0')}`;
      const code = body + ean13CheckDigit(body);
      if (!isCode(code)) throw new RangeError('not an in-store code');
      return code;
    },
    /** Reads what a scanner or a hand gave; blanks, hyphens and full-width digits are fine. */
    read(text: string): Result<Code, 'other' | 'damaged'> {
      const code = compactCode(text);
      if (isCode(code)) return ok(code);
      return refuse(damaged.test(code) ? 'damaged' : 'other');
    },
    /** What all codes of a device begin with. */
    startOf: (device: number): string => startOf(prefix, device),
    partsOf: (code: Code): InStoreParts => partsOf(code),
  };
}

/** The serial in a code of whichever prefix; 0 where there is none. */
export function serialIn(code: string | null): number {
  return code === null ? 0 : partsOf(code).serial;
}

const startOf = (prefix: string, device: number) => `${prefix}${String(device).padStart(3, '0')}`;

function partsOf(code: string): InStoreParts {
  return { device: Number(code.slice(2, 5)), serial: Number(code.slice(5, 12)) };
}

function isWithin(number: number, most: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= most;
}
