import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/domain/calendar.ts';
import { cashOf } from '../../../shared/domain/sale/denominations.ts';
import { dateOfBusiness, expectedOf } from '../../../shared/domain/sale/till-day.ts';
import { demandsOf, sizeOf, varianceOf } from '../../../shared/domain/sale/variance.ts';
import { denominations } from '../../../shared/domain/sale/words.ts';

const fen = fc.integer({ min: -9_999_999, max: 9_999_999 });
const money = fc.record({ cash: fen, wechat: fen, alipay: fen, points: fen });
const counts = fc
  .tuple(...denominations.map(() => fc.nat(99_999)))
  .map((list) =>
    Object.fromEntries(denominations.map((value, index) => [String(value), list[index] ?? 0])),
  );

describe('the date of business', () => {
  it('is today, but never before the day before it', () => {
    const today = isoDate('2026-03-02');
    expect(dateOfBusiness(today, null)).toBe(today);
    expect(dateOfBusiness(today, isoDate('2026-03-01'))).toBe(today);
    expect(dateOfBusiness(today, isoDate('2026-03-09'))).toBe('2026-03-09');
  });
});

describe('counted cash', () => {
  it('is the sum of its notes and coins, to the fen', () => {
    expect(cashOf({ cash: { '10000': 2, '50': 1, '10': 3 }, restFen: 7 })).toBe(200_87);
    fc.assert(
      fc.property(counts, fc.nat(9_999), (cash, restFen) => {
        const sum = denominations.reduce((all, one) => all + one * (cash[String(one)] ?? 0), 0);
        expect(cashOf({ cash, restFen })).toBe(sum + restFen);
      }),
    );
  });
});

describe('what is expected', () => {
  it('is the float and all that went in and out of the drawer; wallets have no float', () => {
    fc.assert(
      fc.property(fc.nat(1_000_00), fc.array(fen), money, (floatFen, moved, taken) => {
        const moves = moved.map((one) => ({ fen: one }));
        const cash = moved.reduce((sum, one) => sum + one, floatFen + taken.cash);
        expect(expectedOf({ floatFen, moves, taken })).toEqual({ ...taken, cash });
      }),
    );
  });
});

describe('a variance', () => {
  it('is nothing exactly where all is as expected', () => {
    fc.assert(
      fc.property(money, money, (counted, expected) => {
        const size = sizeOf(varianceOf(counted, expected));
        const isEqual = JSON.stringify(counted) === JSON.stringify(expected);
        expect(size === 0).toBe(isEqual);
        expect(sizeOf(varianceOf(expected, counted))).toBe(size);
      }),
    );
  });

  it('asks from its limit on, and never where nothing differs', () => {
    const limits = { reasonVarianceFromFen: 1_00, approveVarianceFromFen: 50_00 };
    expect(demandsOf(99, limits)).toEqual({ reason: false, approval: false });
    expect(demandsOf(1_00, limits)).toEqual({ reason: true, approval: false });
    expect(demandsOf(50_00, limits)).toEqual({ reason: true, approval: true });
    const always = { reasonVarianceFromFen: 0, approveVarianceFromFen: 0 };
    expect(demandsOf(0, always)).toEqual({ reason: false, approval: false });
    expect(demandsOf(1, always)).toEqual({ reason: true, approval: true });
  });
});
