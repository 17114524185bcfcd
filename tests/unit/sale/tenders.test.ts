import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cartTotal } from '../../../shared/domain/sale/cart.ts';
import {
  moneyBy,
  MOST_FEN,
  settle,
  sumOf,
  type Tender,
} from '../../../shared/domain/sale/tenders.ts';

const rules = { referenceFromFen: null, pointFen: null };
const cash = (fen: number, receivedFen: number | null = null): Tender => ({
  kind: 'cash',
  fen,
  receivedFen,
  reference: null,
});
const wechat = (fen: number, reference: string | null = null): Tender => ({
  kind: 'wechat',
  fen,
  receivedFen: null,
  reference,
});
const points = (fen: number): Tender => ({
  kind: 'points',
  fen,
  receivedFen: null,
  reference: null,
});
const paying = (totalFen: number, tenders: readonly Tender[], more: Partial<Payment> = {}) =>
  settle({ totalFen, tenders, keepChange: false, rules, pointsLeft: null, ...more });
type Payment = Parameters<typeof settle>[0];

const fen = fc.integer({ min: 1, max: 99_999_99 });
const tenderOf = fc.record({
  kind: fc.constantFrom('cash' as const, 'wechat' as const, 'alipay' as const),
  fen,
  over: fc.integer({ min: 0, max: 100_00 }),
});
const tenders = fc.array(tenderOf, { minLength: 1, maxLength: 6 }).map((all) =>
  all.map(({ kind, fen: paid, over }): Tender => ({
    kind,
    fen: paid,
    receivedFen: kind === 'cash' ? paid + over : null,
    reference: null,
  })),
);

describe('split tenders', () => {
  it('are taken only if they add up to the fen, and always then', () => {
    fc.assert(
      fc.property(tenders, fc.integer({ min: -3, max: 3 }), (given, off) => {
        const paid = sumOf(moneyBy(given));
        fc.pre(paid + off > 0);
        const answer = paying(paid + off, given);
        const refusal = off > 0 ? 'tenders-short' : 'tenders-over';
        const refused = { ok: false, refusal, facts: { fen: Math.abs(off) } };
        const expected = off === 0 ? { ok: true } : refused;
        expect(answer).toMatchObject(expected);
      }),
    );
  });

  it('come to what was received less the change, whether or not it is kept', () => {
    fc.assert(
      fc.property(tenders, fc.boolean(), (given, keepChange) => {
        const total = sumOf(moneyBy(given));
        const answer = paying(total, given, { keepChange });
        if (!answer.ok) throw new Error(answer.refusal);
        const { changeFen, keptFen } = answer.value;
        const received = given.reduce((sum, one) => sum + (one.receivedFen ?? one.fen), 0);
        expect(received - changeFen).toBe(total + keptFen);
        expect(sumOf(moneyBy(answer.value.tenders))).toBe(total + keptFen);
        expect(keepChange ? changeFen : keptFen).toBe(0);
      }),
    );
  });

  it('pay the least and the greatest price, and give a change of one fen', () => {
    expect(paying(1, [cash(1)])).toMatchObject({ ok: true, value: { changeFen: 0 } });
    expect(paying(99_999_99, [cash(1), wechat(99_999_98)])).toMatchObject({ ok: true });
    expect(paying(99_999_99, [cash(99_999_99, 100_000_00)])).toMatchObject({
      value: { changeFen: 1, keptFen: 0 },
    });
    expect(paying(99_999_99, [cash(99_999_99, 100_000_00)], { keepChange: true })).toMatchObject({
      value: { changeFen: 0, keptFen: 1, tenders: [{ fen: 100_000_00, receivedFen: 100_000_00 }] },
    });
  });
});

describe('tenders', () => {
  it('give change of cash alone', () => {
    const tooMuch: Tender = { ...wechat(500), receivedFen: 600 };
    expect(paying(500, [tooMuch])).toMatchObject({ refusal: 'change-without-cash' });
    expect(paying(500, [tooMuch], { keepChange: true })).toMatchObject({
      refusal: 'change-without-cash',
    });
  });

  it('are short where less cash was handed over than it is to pay', () => {
    expect(paying(500, [cash(500, 400)])).toEqual({
      ok: false,
      refusal: 'tenders-short',
      facts: { fen: 100 },
    });
    expect(paying(500, [cash(500, 400)], { keepChange: true }).ok).toBe(false);
  });

  it('of a wallet need their transaction number from the limit on', () => {
    const strict = { rules: { ...rules, referenceFromFen: 500 } };
    expect(paying(499, [wechat(499)], strict).ok).toBe(true);
    expect(paying(500, [wechat(500)], strict)).toMatchObject({ refusal: 'reference-missing' });
    expect(paying(500, [wechat(500, '1234')], strict).ok).toBe(true);
    expect(paying(500, [cash(500)], strict).ok).toBe(true);
  });

  it('by points are whole points that somebody has', () => {
    const withPoints = (pointsLeft: number | null) => ({
      rules: { ...rules, pointFen: 10 },
      pointsLeft,
    });
    expect(paying(100, [points(100)])).toMatchObject({ refusal: 'points-not-taken' });
    expect(paying(105, [points(105)], withPoints(99))).toMatchObject({ refusal: 'points-uneven' });
    expect(paying(100, [points(100)], withPoints(null))).toMatchObject({
      refusal: 'unknown-person',
    });
    expect(paying(100, [points(100)], withPoints(9))).toMatchObject({
      refusal: 'points-short',
      facts: { points: 9 },
    });
    expect(paying(100, [points(60), points(40)], withPoints(9)).ok).toBe(false);
    expect(paying(100, [points(100)], withPoints(10))).toMatchObject({ value: { points: 10 } });
    expect(paying(100, [points(100)], withPoints(-5))).toMatchObject({ facts: { points: 0 } });
  });

  it('are refused for more than a sale may come to', () => {
    expect(paying(MOST_FEN, [cash(MOST_FEN)]).ok).toBe(true);
    expect(paying(MOST_FEN + 1, [cash(MOST_FEN)])).toMatchObject({ refusal: 'amount-too-large' });
    const kept = { keepChange: true };
    expect(paying(MOST_FEN - 1, [cash(MOST_FEN - 1, MOST_FEN)], kept).ok).toBe(true);
    expect(paying(MOST_FEN, [cash(MOST_FEN, MOST_FEN + 1)], kept)).toMatchObject({
      refusal: 'amount-too-large',
    });
  });
});

describe('the total of a cart', () => {
  it('is the sum of its lines to the fen, where floating numbers lose some', () => {
    const line = { amountFen: 10 };
    expect(cartTotal(Array.from({ length: 3 }, () => line))).toBe(30);
    expect(cartTotal([])).toBe(0);
    expect(cartTotal([{ amountFen: 1 }, { amountFen: 99_999_99 }])).toBe(100_000_00);
  });
});
