import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copyCodeOf,
  copyCodeParts,
  isCopyCode,
  readCopyCode,
} from '../../../shared/domain/lending/copy-code.ts';
import { ean13CheckDigit, isEan13 } from '../../../shared/domain/lending/ean13.ts';

const devices = fc.integer({ min: 1, max: 999 });
const serials = fc.integer({ min: 1, max: 9_999_999 });
const codes = fc.tuple(devices, serials).map(([device, serial]) => copyCodeOf(device, serial));

function refusalOf(text: string): string | undefined {
  const read = readCopyCode(text);
  return read.ok ? undefined : read.refusal;
}

/** Every code that differs in one digit. */
function withOneDigitWrong(code: string): readonly string[] {
  return Array.from(code).flatMap((right, at) =>
    Array.from('0123456789')
      .filter((digit) => digit !== right)
      .map((digit) => code.slice(0, at) + digit + code.slice(at + 1)),
  );
}

describe('an EAN-13', () => {
  it.each(['9787020002207', '9787544854146', '4036526651248', '4006381333931', '0000000000000'])(
    '%s has the right check digit',
    (code) => {
      expect(isEan13(code)).toBe(true);
      expect(ean13CheckDigit(code.slice(0, 12))).toBe(code[12]);
    },
  );

  it.each([
    '',
    '978702000220',
    '97870200022071',
    '9787020002208',
    '978702000220X',
    '９787020002207',
  ])('is not %j', (text) => {
    expect(isEan13(text)).toBe(false);
  });

  it('is refused with any one digit wrong', () => {
    const bodies = fc.stringMatching(/^[0-9]{12}$/);
    fc.assert(
      fc.property(bodies, (body) => {
        const code = body + ean13CheckDigit(body);
        expect(withOneDigitWrong(code).filter(isEan13)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('is refused with two neighbouring digits swapped, unless they differ by five', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let at = 0; at + 1 < code.length; at += 1) {
          const [one = '', two = ''] = code.slice(at, at + 2);
          if (one === two) continue;
          const swapped = code.slice(0, at) + two + one + code.slice(at + 2);
          expect(isEan13(swapped)).toBe(Math.abs(Number(one) - Number(two)) === 5);
        }
      }),
    );
  });

  it.each(['', '12345678901', '1234567890123', '12345678901x'])(
    'has no check digit for %j',
    (text) => {
      expect(() => ean13CheckDigit(text)).toThrow(RangeError);
    },
  );
});

describe('the code of a copy', () => {
  it('is 21, device, serial and check digit, and says which device and serial', () => {
    expect(copyCodeOf(1, 1)).toBe('2100100000011');
    expect(copyCodeOf(999, 9_999_999)).toMatch(/^219999999999[0-9]$/);
    fc.assert(
      fc.property(devices, serials, (device, serial) => {
        const code = copyCodeOf(device, serial);
        expect(isEan13(code)).toBe(true);
        expect(copyCodeParts(code)).toEqual({ device, serial });
      }),
    );
  });

  it('is never the same for two devices or two serials', () => {
    fc.assert(
      fc.property(devices, serials, devices, serials, (device, serial, other, another) => {
        const isSame = copyCodeOf(device, serial) === copyCodeOf(other, another);
        expect(isSame).toBe(device === other && serial === another);
      }),
    );
  });

  it('is read with blanks, hyphens, line ends and full-width digits', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const wide = code.replace(/[0-9]/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
        const grouped = `${code.slice(0, 2)} ${code.slice(2, 5)}-${code.slice(5)}`;
        for (const text of [code, ` ${code}\r\n`, wide, grouped, `\u3000${code}\t`]) {
          expect(readCopyCode(text)).toEqual({ ok: true, value: code });
        }
      }),
    );
  });

  it('is damaged with any digit after the 21 wrong, and no copy at all without the 21', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (const wrong of withOneDigitWrong(code)) {
          expect(refusalOf(wrong)).toBe(wrong.startsWith('21') ? 'damaged-copy' : 'not-a-copy');
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is damaged with a digit lost or doubled', () => {
    const code = copyCodeOf(12, 3456);
    expect(refusalOf(code.slice(0, 12))).toBe('damaged-copy');
    expect(refusalOf(`${code}0`)).toBe('damaged-copy');
  });

  it('is never of device 0 or serial 0, though the check digit be right', () => {
    for (const body of ['210000000001', '210010000000']) {
      const code = body + ean13CheckDigit(body);
      expect(isCopyCode(code)).toBe(false);
      expect(refusalOf(code)).toBe('damaged-copy');
    }
  });

  it.each(['', '21', '9787020002207', '2200100000011', '红楼梦', '21红楼梦', '2'.repeat(40)])(
    'is not %j',
    (text) => {
      expect(refusalOf(text)).toBe('not-a-copy');
    },
  );

  it.each([
    [0, 1],
    [1000, 1],
    [1.5, 1],
    [1, 0],
    [1, 10_000_000],
    [1, Number.NaN],
    [-1, 5],
  ])('is never made of device %d and serial %d', (device, serial) => {
    expect(() => copyCodeOf(device, serial)).toThrow(RangeError);
  });
});
