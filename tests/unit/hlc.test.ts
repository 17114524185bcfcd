import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHlc, nextHlc, type Hlc } from '../../shared/domain/hlc.ts';

const YEAR = 365 * 24 * 60 * 60 * 1000;
const wall = fc.oneof(
  fc.integer({ min: -YEAR, max: 60 * YEAR }),
  fc.double({ min: 0, max: 60 * YEAR, noNaN: true }),
  fc.constant(0),
);

const readings = (walls: readonly number[]): readonly Hlc[] => {
  const list: Hlc[] = [];
  for (const one of walls) list.push(nextHlc(list.at(-1) ?? null, one));
  return list;
};

const msOf = (hlc: Hlc) => Number(hlc.slice(0, 15));
const counterOf = (hlc: Hlc) => Number(hlc.slice(16));

describe('the hybrid logical clock', () => {
  it('grows with every event, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(wall, { maxLength: 50 }), (walls) => {
        const list = readings(walls);
        for (const [n, hlc] of list.entries()) {
          expect(isHlc(hlc)).toBe(true);
          expect(n === 0 || (list[n - 1] ?? '') < hlc).toBe(true);
        }
      }),
    );
  });

  it('orders as text as it does by time and counter', () => {
    fc.assert(
      fc.property(fc.array(wall, { minLength: 2, maxLength: 20 }), wall, (walls, other) => {
        const all = [...readings(walls), nextHlc(null, other)];
        const byText = all.toSorted();
        const byTime = all.toSorted((a, b) => msOf(a) - msOf(b) || counterOf(a) - counterOf(b));
        expect(byText).toEqual(byTime);
      }),
    );
  });

  it('follows the wall clock as soon as it is ahead again', () => {
    fc.assert(
      fc.property(fc.array(wall, { maxLength: 20 }), (walls) => {
        const last = readings(walls).at(-1) ?? null;
        const later = (last === null ? 0 : msOf(last)) + 1;
        expect(nextHlc(last, later)).toBe(`${String(later).padStart(15, '0')}.00000`);
      }),
    );
  });

  it('counts within a millisecond, and borrows the next one when the counter is full', () => {
    const first = nextHlc(null, 1000);
    expect(first).toBe('000000000001000.00000');
    expect(nextHlc(first, 1000)).toBe('000000000001000.00001');
    const full = '000000000001000.99999';
    expect(isHlc(full) && nextHlc(full, 1000)).toBe('000000000001001.00000');
  });

  it.each(['', '1.2', '000000000001000', '000000000001000.0000', ' 000000000001000.00000'])(
    '%j is no reading',
    (text) => {
      expect(isHlc(text)).toBe(false);
    },
  );

  it('says so where a time has no place in it', () => {
    expect(() => nextHlc(null, 10 ** 15)).toThrow(RangeError);
  });
});
