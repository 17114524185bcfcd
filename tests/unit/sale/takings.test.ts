import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  partsBy,
  shareFen,
  takingsByKey,
  takingsOf,
  type Taking,
} from '../../../shared/domain/sale/takings.ts';
import { lineKinds, takingsBy } from '../../../shared/domain/sale/words.ts';

const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

const line = (given: Partial<Taking>): Taking => ({
  entry: 'sale',
  kind: 'goods',
  quantity: 1,
  fen: 10_00,
  name: '泥老虎',
  purposeId: null,
  productId: 'tiger',
  activityId: null,
  className: null,
  makerIds: [],
  ...given,
});

const lines = fc.record({
  entry: fc.constantFrom('sale' as const, 'refund' as const),
  kind: fc.constantFrom(...lineKinds),
  quantity: fc.integer({ min: 1, max: 999 }),
  fen: fc.integer({ min: 1, max: 999_999_999 }),
  name: fc.option(fc.constantFrom('泥老虎', '小龙舟')),
  purposeId: fc.option(fc.constantFrom('school', 'winter')),
  productId: fc.option(fc.constantFrom('tiger', 'boat')),
  activityId: fc.option(fc.constantFrom('workshop', 'class')),
  className: fc.option(fc.constantFrom('三（2）班', '长者班')),
  makerIds: fc.subarray(['a', 'b', 'c', 'd', 'e']),
});

describe('a share', () => {
  it.each([
    [10, 1, [10]],
    [10, 2, [5, 5]],
    [10, 3, [4, 3, 3]],
    [1, 3, [1, 0, 0]],
    [0, 2, [0, 0]],
    [99_999_99, 7, [1_428_572, 1_428_572, 1_428_571, 1_428_571, 1_428_571, 1_428_571, 1_428_571]],
  ])('of %i fen among %i is %j', (fen, among, shares) => {
    expect(shareFen(fen, among)).toEqual(shares);
  });

  it('is as large as any other but for a fen, and together they are the whole', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.integer({ min: 1, max: 20 }), (fen, among) => {
        const shares = shareFen(fen, among);
        expect(shares).toHaveLength(among);
        expect(sumOf(shares)).toBe(fen);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('takings', () => {
  it('add up to the whole by purpose, activity, class and maker, whatever was sold and taken back', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 30 }), (all) => {
        const whole = takingsOf(all);
        expect(whole.takingsFen).toBe(
          sumOf(all.map(({ entry, fen }) => (entry === 'sale' ? fen : -fen))),
        );
        expect(whole.goodsFen + whole.donationsFen + whole.refundedFen).toBe(whole.takingsFen);
        for (const by of takingsBy) {
          const parts = [...takingsByKey(all, partsBy[by]).values()];
          for (const field of ['goodsFen', 'donationsFen', 'refundedFen', 'takingsFen'] as const)
            expect([by, field, sumOf(parts.map((part) => part[field]))]).toEqual([
              by,
              field,
              whole[field],
            ]);
        }
      }),
    );
  });

  it('leave nothing with anybody once a line is taken back, however it was split', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_99 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
        fc.subarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1 }),
        (unitFen, refunds, makerIds) => {
          const sold = sumOf(refunds);
          const of = (entry: Taking['entry'], quantity: number) =>
            line({ entry, quantity, fen: unitFen * quantity, makerIds });
          const all = [of('sale', sold), ...refunds.map((quantity) => of('refund', quantity))];
          for (const { takingsFen, quantity } of takingsByKey(all, partsBy.maker).values())
            expect([takingsFen, quantity]).toEqual([0, 0]);
        },
      ),
    );
  });

  it('count what somebody gave as no piece, and what came back as one less', () => {
    const all = [
      line({ quantity: 3, fen: 30_00 }),
      line({ kind: 'donation', productId: null, fen: 5_00 }),
      line({ kind: 'open', productId: null, fen: 2_00 }),
      line({ entry: 'refund', quantity: 2, fen: 20_00 }),
      line({ entry: 'refund', kind: 'donation', productId: null, fen: 1_00 }),
    ];
    expect(takingsOf(all)).toEqual({
      quantity: 2,
      goodsFen: 32_00,
      donationsFen: 5_00,
      refundedFen: -21_00,
      takingsFen: 16_00,
    });
  });

  it('belong to nobody where no maker is known', () => {
    const all = [line({ fen: 7, makerIds: ['a', 'b'] }), line({ fen: 3 })];
    const parts = takingsByKey(all, partsBy.maker);
    expect([...parts].map(([key, { takingsFen }]) => [key, takingsFen])).toEqual([
      ['a', 4],
      ['b', 3],
      [null, 3],
    ]);
  });
});
