import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialIn } from '../../../shared/domain/in-store-code.ts';
import { copyCodeOf, isCopyCode, readCopyCode } from '../../../shared/domain/lending/copy-code.ts';
import { isEan13 } from '../../../shared/domain/lending/ean13.ts';
import { readScan } from '../../../shared/domain/lending/scan-code.ts';
import {
  isItemCode,
  itemCodeOf,
  itemCodeParts,
  itemCodeStart,
  readItemCode,
} from '../../../shared/domain/sale/item-code.ts';

const devices = fc.integer({ min: 1, max: 999 });
const serials = fc.integer({ min: 1, max: 9_999_999 });
const codes = fc.tuple(devices, serials).map(([device, serial]) => itemCodeOf(device, serial));

const refusalOf = (text: string) => {
  const read = readItemCode(text);
  return read.ok ? undefined : read.refusal;
};

describe('the code of an item', () => {
  it('is 22, device, serial and check digit, and says which device and serial', () => {
    expect(itemCodeOf(1, 1)).toBe('2200100000018');
    fc.assert(
      fc.property(devices, serials, (device, serial) => {
        const code = itemCodeOf(device, serial);
        expect(isEan13(code)).toBe(true);
        expect(itemCodeParts(code)).toEqual({ device, serial });
        expect(code.startsWith(itemCodeStart(device))).toBe(true);
        expect(serialIn(code)).toBe(serial);
        expect(readScan(`${code}\r\n`)).toEqual({ kind: 'item', code });
      }),
    );
  });

  it('is never a copy’s, nor a copy’s an item’s', () => {
    fc.assert(
      fc.property(devices, serials, (device, serial) => {
        const item = itemCodeOf(device, serial);
        const copy = copyCodeOf(device, serial);
        expect([isCopyCode(item), isItemCode(copy)]).toEqual([false, false]);
        expect(readCopyCode(item)).toEqual({ ok: false, refusal: 'not-a-copy' });
        expect(refusalOf(copy)).toBe('not-an-item');
      }),
    );
  });

  it('is read with blanks, hyphens and full-width digits', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const wide = code.replace(/[0-9]/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
        const grouped = `${code.slice(0, 2)} ${code.slice(2, 5)}-${code.slice(5)}`;
        for (const text of [` ${code}\r\n`, wide, grouped])
          expect(readItemCode(text)).toEqual({ ok: true, value: code });
      }),
    );
  });

  it.each([
    ['2200100000011', 'damaged-item'],
    ['220010000001', 'damaged-item'],
    ['22001000000188', 'damaged-item'],
    // Device 0 and serial 0 are nobody’s, though the check digit be right.
    ['2200000000019', 'damaged-item'],
    ['2200100000001', 'damaged-item'],
    ['2100100000011', 'not-an-item'],
    ['9787020002207', 'not-an-item'],
    ['22泥人', 'not-an-item'],
    ['', 'not-an-item'],
  ])('is not %j: %s', (text, refusal) => {
    expect(refusalOf(text)).toBe(refusal);
  });

  it.each([
    [0, 1],
    [1000, 1],
    [1, 0],
    [1, 10_000_000],
    [1.5, 1],
    [1, Number.NaN],
  ])('is not made of device %j and serial %j', (device, serial) => {
    expect(() => itemCodeOf(device, serial)).toThrow(RangeError);
  });
});
