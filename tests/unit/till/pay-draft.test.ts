import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as pay from '../../../renderer/features/till/pay-draft.ts';
import { settle } from '../../../shared/domain/sale/tenders.ts';

const rules = { referenceFromFen: null, pointFen: 50 };

test('cash pays what is missing, and the rest goes back', () => {
  expect(pay.cashFor(3_750, 5_000)).toMatchObject({
    changeFen: 1_250,
    tender: { fen: 3_750, receivedFen: 5_000 },
  });
  expect(pay.cashFor(3_750, 2_000)).toMatchObject({ changeFen: 0, tender: { fen: 2_000 } });
  expect(pay.cashFor(1, 2)).toMatchObject({ changeFen: 1 });
});

test.each([
  [3_750, [3_800, 4_000, 5_000, 10_000]],
  [1_000, [2_000, 5_000, 10_000]],
  [1, [100, 500, 1_000, 2_000]],
  [10_000, []],
])('for %i fen people hand over %j', (missing, amounts) => {
  expect(pay.quickAmounts(missing)).toEqual(amounts);
});

test('points pay in whole points, no more than there are or are needed', () => {
  expect(pay.mostPoints(3_770, 100, 50)).toBe(75);
  expect(pay.mostPoints(3_770, 20.9, 50)).toBe(20);
  expect(pay.mostPoints(49, 100, 50)).toBe(0);
});

test('points that are among what was taken are spent already', () => {
  const card = { personId: 'p', name: '王', points: 30 };
  const draft = pay.take(pay.nothingTaken, pay.tender('points', 500), card);
  expect(pay.pointsLeft(draft, card, 50)).toBe(20);
  expect(pay.takeBack(draft, 0)).toEqual(pay.nothingTaken);
});

test('what was received beyond the total is told', () => {
  const draft = pay.take(pay.nothingTaken, pay.tender('wechat', 8_000));
  expect(pay.overFen(5_000, draft)).toBe(3_000);
  expect(pay.overFen(8_000, draft)).toBe(0);
  expect(pay.missingFen(5_000, draft)).toBe(0);
});

test('a split that leaves nothing missing is one that the store takes', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 99_999_99 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 10_000 }), (wallets, over) => {
      const cash = 1_234;
      const totalFen = wallets.reduce((sum, fen) => sum + fen, cash);
      let draft = pay.nothingTaken;
      for (const fen of wallets) draft = pay.take(draft, pay.tender('wechat', fen));
      const missing = pay.missingFen(totalFen, draft);
      draft = pay.take(draft, pay.cashFor(missing, missing + over).tender);
      expect(pay.missingFen(totalFen, draft)).toBe(0);
      const asked = { totalFen, tenders: draft.taken, rules, pointsLeft: null };
      expect(settle({ ...asked, keepChange: false })).toMatchObject({
        ok: true,
        value: { changeFen: over },
      });
      expect(settle({ ...asked, keepChange: true })).toMatchObject({
        ok: true,
        value: { keptFen: over },
      });
    }),
  );
});

test('the last digits of a payment are asked for from the limit on', () => {
  expect(pay.needsReference(10_000, 10_000)).toBe(true);
  expect(pay.needsReference(9_999, 10_000)).toBe(false);
  expect(pay.needsReference(9_999, null)).toBe(false);
  expect(['1234', '123456', '123', '12a4'].map(pay.isReference)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
