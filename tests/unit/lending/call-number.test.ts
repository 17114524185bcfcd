import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  callNumberOf,
  compareCallNumbers,
  nextSerial,
  readCallNumber,
  shelfKeyOf,
} from '../../../shared/domain/lending/call-number.ts';
import { isClcNumber } from '../../../shared/domain/lending/clc.ts';

const classes = fc
  .stringMatching(/^(?:I|K|R|T|TP|TB)[0-9]{0,3}(?:\.[0-9]{1,2})?(?:[-=:+(<"][0-9]{1,2}[)>"]?)?$/)
  .filter(isClcNumber);
const serials = fc.integer({ min: 1, max: 99_999 });
const ours = fc.tuple(classes, serials).map(([clc, serial]) => callNumberOf(clc, serial));
const anyone = fc.oneof(
  ours,
  fc.tuple(ours, fc.stringMatching(/^[:=/][0-9]{1,3}$/)).map(([number, part]) => number + part),
  fc.stringMatching(/^[A-Za-z][0-9]{1,2}\/[A-Z][0-9]{1,3}$/),
  fc.string(),
  fc.string({ unit: 'binary' }),
);

describe('shelf order', () => {
  it.each([
    [
      'of the manual of 中图法',
      [
        'R711/1',
        'R711-62/1',
        'R711(711)/1',
        'R711(711)=535/1',
        'R711=6/1',
        'R711<326>/1',
        'R711:R83/1',
        'R711+R173/1',
        'R711.1/1',
      ],
    ],
    ['compares digits as decimals', ['A11/45', 'A2/13', 'B43/6', 'B43/11', 'C23/5']],
    ['leaves the dot out', ['I28/1', 'I287/1', 'I287.45/1', 'I287.5/1', 'I287.8/1', 'I29/1']],
    ['puts the letters of T after its digits', ['T-49/1', 'T1/1', 'TB1/1', 'TP3/1', 'U1/1']],
    ['counts 种次号 as numbers', ['I287.8/2', 'I287.8/9', 'I287.8/12', 'I287.8/100']],
    ['puts volumes behind their work', ['I287.8/12', 'I287.8/12:1', 'I287.8/12:10', 'I287.8/13']],
    ['keeps the recommended sign beside the class', ['G49/8', 'G49a/1', 'G49-61/1', 'G499/1']],
    ['takes numbers by author too', ['I247.57/L12', 'I247.57/N9', 'I247.57/N2338']],
  ])('%s', (_, shelf) => {
    for (const turned of [shelf.toReversed(), [...shelf.slice(3), ...shelf.slice(0, 3)]]) {
      expect(turned.toSorted(compareCallNumbers)).toEqual(shelf);
    }
  });

  it('is the same however a number was typed', () => {
    expect(shelfKeyOf(' ｉ287.8／０12 ')).toBe(shelfKeyOf('I287.8/12'));
    expect(shelfKeyOf('R711〈326〉/1')).toBe(shelfKeyOf('R711<326>/1'));
  });

  it('is a total order', () => {
    fc.assert(
      fc.property(anyone, anyone, anyone, (one, two, three) => {
        const [first = '', second = '', third = ''] = [one, two, three].toSorted(
          compareCallNumbers,
        );
        expect(Math.sign(compareCallNumbers(one, two))).toBe(
          0 - Math.sign(compareCallNumbers(two, one)) + 0,
        );
        expect(compareCallNumbers(one, one)).toBe(0);
        expect(compareCallNumbers(one, two) === 0).toBe(one === two);
        expect(compareCallNumbers(first, second)).toBeLessThanOrEqual(0);
        expect(compareCallNumbers(second, third)).toBeLessThanOrEqual(0);
        expect(compareCallNumbers(first, third)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('of our own numbers is that of their keys, in a database sorted by bytes as well', () => {
    fc.assert(
      fc.property(ours, ours, (one, other) => {
        const [key, otherKey] = [shelfKeyOf(one), shelfKeyOf(other)];
        expect(key).toMatch(/^[ -~]+$/);
        const bytes = Buffer.compare(Buffer.from(key), Buffer.from(otherKey));
        const order = Math.sign(compareCallNumbers(one, other));
        expect(Math.sign(bytes)).toBe(key === otherKey ? 0 : order);
      }),
    );
  });

  it('keeps the titles of one class together', () => {
    fc.assert(
      fc.property(classes, classes, serials, serials, (clc, other, serial, another) => {
        if (shelfKeyOf(clc) === shelfKeyOf(other)) return;
        const order = Math.sign(compareCallNumbers(`${clc}/${serial}`, `${other}/${serial}`));
        expect(Math.sign(compareCallNumbers(`${clc}/${another}`, `${other}/${serial}`))).toBe(
          order,
        );
      }),
    );
  });
});

describe('a call number', () => {
  it('is class and 种次号, and is taken apart again', () => {
    expect(callNumberOf('I287.8', 12)).toBe('I287.8/12');
    expect(readCallNumber(' i287.8 / 012 ')).toEqual({ clc: 'I287.8', serial: 12 });
    fc.assert(
      fc.property(classes, serials, (clc, serial) => {
        expect(readCallNumber(callNumberOf(clc, serial))).toEqual({ clc, serial });
      }),
    );
  });

  it.each(['', 'I287.8', 'I287.8/', 'I287.8/0', 'I247.57/N2338', '/12', 'I287.8/12:2', '绘本/3'])(
    '%j is of another kind',
    (text) => {
      expect(readCallNumber(text)).toBeNull();
    },
  );

  it.each([
    ['', 1],
    ['i287.8', 1],
    ['I287.8', 0],
    ['I287.8', 1.5],
    ['I287.8', -1],
  ])('is never made of %j and %d', (clc, serial) => {
    expect(() => callNumberOf(clc, serial)).toThrow(RangeError);
  });

  it('gets the 种次号 above the highest in use', () => {
    expect(nextSerial([])).toBe(1);
    expect(nextSerial([1, 2, 7])).toBe(8);
    fc.assert(
      fc.property(fc.array(serials), (used) => {
        const next = nextSerial(new Set(used));
        expect(used.filter((serial) => serial >= next)).toEqual([]);
        expect(next === 1 || used.includes(next - 1)).toBe(true);
      }),
    );
  });
});
