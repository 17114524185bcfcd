import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  leftByTender,
  leftOf,
  needsApproval,
  planRefund,
  type SoldLine,
} from '../../../shared/domain/sale/refund.ts';
import { moneyBy, sumOf, type MoneyBy } from '../../../shared/domain/sale/tenders.ts';
import { tenderKinds, type TenderKind } from '../../../shared/domain/sale/words.ts';

const none: MoneyBy = { cash: 0, wechat: 0, alipay: 0, points: 0 };
const lineOf = (lineId: string, quantity: number, unitFen: number): SoldLine => ({
  lineId,
  quantity,
  unitFen,
  refunded: 0,
});
type Given = { readonly kind: TenderKind; readonly fen: number };

const refund = (
  facts: Partial<Parameters<typeof planRefund>[0]> & { readonly paid: MoneyBy },
): ReturnType<typeof planRefund> =>
  planRefund({
    kind: 'refund',
    sold: [lineOf('cup', 3, 1000), lineOf('boat', 1, 8000)],
    paidBack: none,
    asked: [{ lineId: 'cup', quantity: 1 }],
    tenders: [{ kind: 'cash', fen: 1000 }],
    ...facts,
  });

/** What a seller might try, one after the other. */
const attempt = fc.record({
  kind: fc.constantFrom('refund' as const, 'refund' as const, 'void' as const),
  asked: fc.array(
    fc.record({
      lineId: fc.constantFrom('line0', 'line1', 'line2', 'strange'),
      quantity: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  by: fc.constantFrom(...tenderKinds),
  split: fc.option(fc.tuple(fc.constantFrom(...tenderKinds), fc.nat(2000)), { nil: null }),
});

const saleOf = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 999_999 })), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((lines) => {
    const total = lines.reduce((sum, [quantity, unitFen]) => sum + quantity * unitFen, 0);
    return fc.record({
      sold: fc.constant(lines.map(([quantity, unit], n) => lineOf(`line${n}`, quantity, unit))),
      paid: fc
        .tuple(fc.nat(total), fc.nat(total), fc.nat(total))
        .map(([a, b, c]) => [a, b, c].toSorted((one, other) => one - other))
        .map(([a = 0, b = 0, c = 0]) => ({
          cash: a,
          wechat: b - a,
          alipay: c - b,
          points: total - c,
        })),
    });
  });

describe('refunds of one sale', () => {
  it('never exceed what was sold nor what was paid, under any sequence of attempts', () => {
    fc.assert(
      fc.property(saleOf, fc.array(attempt, { maxLength: 20 }), ({ sold, paid }, attempts) => {
        let lines = sold;
        let back = none;
        for (const { kind, asked, by, split } of attempts) {
          const amount = (kind === 'void' ? lines : asked).reduce((sum, one) => {
            const line = lines.find(({ lineId }) => lineId === one.lineId);
            const quantity = kind === 'void' && line !== undefined ? leftOf(line) : one.quantity;
            return sum + (line?.unitFen ?? 1) * quantity;
          }, 0);
          const part = Math.min(split?.[1] ?? 0, amount);
          const tenders: Given[] = [
            { kind: by, fen: amount - part },
            { kind: split?.[0] ?? by, fen: part },
          ];
          const plan = planRefund({ kind, sold: lines, paid, paidBack: back, asked, tenders });
          if (!plan.ok) continue;
          expect(plan.value.totalFen).toBe(amount);
          lines = lines.map((line) => {
            const taken = plan.value.lines.find(({ lineId }) => lineId === line.lineId);
            return { ...line, refunded: line.refunded + (taken?.quantity ?? 0) };
          });
          const given = moneyBy(tenders);
          back = {
            cash: back.cash + given.cash,
            wechat: back.wechat + given.wechat,
            alipay: back.alipay + given.alipay,
            points: back.points + given.points,
          };
          for (const line of lines) expect(line.refunded).toBeLessThanOrEqual(line.quantity);
          expect(sumOf(back)).toBeLessThanOrEqual(sumOf(paid));
          expect(back.wechat).toBeLessThanOrEqual(paid.wechat);
          expect(back.alipay).toBeLessThanOrEqual(paid.alipay);
          expect(back.points).toBeLessThanOrEqual(paid.points);
          expect(back.cash).toBeLessThanOrEqual(paid.cash + paid.wechat + paid.alipay);
          expect(sumOf(back)).toBe(
            lines.reduce((sum, line) => sum + line.refunded * line.unitFen, 0),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('take everything back by one void, however it was paid', () => {
    fc.assert(
      fc.property(saleOf, ({ sold, paid }) => {
        const tenders = tenderKinds.map((kind) => ({ kind, fen: paid[kind] }));
        const plan = planRefund({ kind: 'void', sold, paid, paidBack: none, asked: [], tenders });
        if (!plan.ok) throw new Error(plan.refusal);
        expect(plan.value).toMatchObject({ totalFen: sumOf(paid), cashForWallet: false });
        const refunded = sold.map((line) => ({ ...line, refunded: line.quantity }));
        const again = { kind: 'void', sold: refunded, paid, paidBack: paid, asked: [] } as const;
        expect(planRefund({ ...again, tenders })).toMatchObject({ refusal: 'more-than-sold' });
      }),
    );
  });
});

describe('a refund', () => {
  const byCash = { ...none, cash: 11_000 };
  const byWallet = { ...none, wechat: 11_000 };

  it('takes no more of a line than is left, also when it names it twice', () => {
    const asked = [
      { lineId: 'cup', quantity: 2 },
      { lineId: 'cup', quantity: 2 },
    ];
    expect(refund({ paid: byCash, asked })).toMatchObject({ refusal: 'more-than-sold' });
    expect(refund({ paid: byCash, asked: [{ lineId: 'other', quantity: 1 }] })).toMatchObject({
      refusal: 'more-than-sold',
    });
    const sold = [{ ...lineOf('cup', 3, 1000), refunded: 3 }];
    expect(refund({ paid: byCash, sold })).toMatchObject({ refusal: 'more-than-sold' });
  });

  it('gives back to the fen what was paid for it', () => {
    expect(refund({ paid: byCash })).toMatchObject({
      value: { totalFen: 1000, lines: [{ lineId: 'cup', quantity: 1, amountFen: 1000 }] },
    });
    expect(refund({ paid: byCash, tenders: [{ kind: 'cash', fen: 999 }] })).toMatchObject({
      refusal: 'tenders-short',
      facts: { fen: 1 },
    });
    expect(refund({ paid: byCash, tenders: [{ kind: 'cash', fen: 1001 }] })).toMatchObject({
      refusal: 'tenders-over',
      facts: { fen: 1 },
    });
  });

  it('goes back the way it was paid, or in cash for a wallet, which needs a second person', () => {
    expect(refund({ paid: byWallet, tenders: [{ kind: 'wechat', fen: 1000 }] })).toMatchObject({
      value: { cashForWallet: false },
    });
    const inCash = refund({ paid: byWallet });
    if (!inCash.ok) throw new Error(inCash.refusal);
    expect(inCash.value.cashForWallet).toBe(true);
    expect(needsApproval(inCash.value, 0, 999_999)).toBe(true);
    for (const kind of ['alipay', 'points'] as const)
      expect(refund({ paid: byWallet, tenders: [{ kind, fen: 1000 }] })).toMatchObject({
        refusal: 'tender-not-used',
      });
    expect(refund({ paid: byCash, tenders: [{ kind: 'wechat', fen: 1000 }] }).ok).toBe(false);
  });

  it('never pays points out', () => {
    const byPoints = { ...none, points: 11_000 };
    expect(refund({ paid: byPoints })).toMatchObject({ refusal: 'tender-not-used' });
    expect(refund({ paid: byPoints, tenders: [{ kind: 'points', fen: 1000 }] }).ok).toBe(true);
  });

  it('does not give a wallet what already went out in cash', () => {
    const sold = [{ ...lineOf('cup', 3, 1000), refunded: 2 }, lineOf('boat', 1, 8000)];
    const facts = { paid: byWallet, paidBack: { ...none, cash: 2000 }, sold };
    expect(leftByTender(facts.paid, facts.paidBack)).toMatchObject({ cash: -2000, wechat: 11_000 });
    const all = { ...facts, kind: 'void' } as const;
    expect(refund({ ...all, tenders: [{ kind: 'wechat', fen: 9000 }] }).ok).toBe(true);
    expect(refund({ ...all, tenders: [{ kind: 'wechat', fen: 11_000 }] }).ok).toBe(false);
  });

  it('counts with the earlier ones of its sale towards the limit', () => {
    const plan = { totalFen: 1000, cashForWallet: false };
    expect(needsApproval(plan, 0, 1001)).toBe(false);
    expect(needsApproval(plan, 0, 1000)).toBe(true);
    expect(needsApproval(plan, 1, 1001)).toBe(true);
    expect(needsApproval(plan, 0, 0)).toBe(true);
  });
});
