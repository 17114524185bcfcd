import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { tenderKinds } from '../../../shared/domain/sale/words.ts';
import { HOUR } from '../../fixtures/hall-clock.ts';
import { rebuildFrom, rowsOf, stirred } from '../../fixtures/hall-journal.ts';
import { closeHalls, PINS, removeHalls } from '../../fixtures/hall.ts';
import { closing, countOf, openTill, type Paid, type Till } from '../../fixtures/till-days.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const amount = fc.oneof(fc.integer({ min: 1, max: 500_00 }), fc.constantFrom(1, 99_999_99));
const paid: fc.Arbitrary<Paid> = fc.record(
  { cash: amount, wechat: amount, alipay: amount, points: amount },
  { requiredKeys: ['cash'] },
);

/** One thing that is done at a till. Numbers pick from what there is. */
const acts = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ act: fc.constant('sell' as const), paid }) },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('give' as const),
        kind: fc.constantFrom(...tenderKinds),
        fen: fc.integer({ min: 1, max: 100_00 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('move' as const),
        fen: fc.integer({ min: -300_00, max: 300_00 }).filter((fen) => fen !== 0),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        act: fc.constant('clock' as const),
        hours: fc.integer({ min: -40, max: 40 }),
      }),
    },
  ),
  { maxLength: 30 },
);

type Act = (typeof acts extends fc.Arbitrary<infer A> ? A : never)[number];

/** Lives through the acts; answers what they come to by plain addition. */
async function live(till: Till, floatFen: number, done: readonly Act[]) {
  const sum = { cash: floatFen, wechat: 0, alipay: 0, points: 0 };
  let saleId: string | null = null;
  for (const one of done) {
    if (one.act === 'clock') {
      till.hall.clock.setWall(till.hall.clock.wall() + one.hours * HOUR);
    } else if (one.act === 'sell') {
      saleId = till.enter(one.paid);
      for (const kind of tenderKinds) sum[kind] += one.paid[kind] ?? 0;
    } else if (one.act === 'give') {
      if (saleId === null) continue;
      till.enterRefund(saleId, one.kind, one.fen);
      sum[one.kind] -= one.fen;
    } else {
      const answer = await till.call('till.moveCash', {
        moveId: randomUUID(),
        fen: one.fen,
        reason: 'other',
      });
      const isThere = one.fen > 0 || sum.cash + one.fen >= 0;
      if (answer.ok !== isThere) throw new Error(`${one.fen} moved out of ${sum.cash}`);
      if (isThere) sum.cash += one.fen;
    }
  }
  return sum;
}

describe('the cash of a till day', () => {
  it('is its float and the sum of its movements, closes to the fen, and folds to the same in any order', async () => {
    const till = await openTill();
    const { clerk } = till.hall.staff;
    await fc.assert(
      fc.asyncProperty(acts, fc.integer({ min: 0, max: 300_00 }), async (done, floatFen) => {
        const tillDayId = await till.open(floatFen);
        const sum = await live(till, floatFen, done);
        const { expected, taken, takingsFen } = await till.value('till.report', { tillDayId });
        expect(expected).toEqual(sum);
        expect(takingsFen).toBe(taken.cash + taken.wechat + taken.alipay + taken.points);
        const cash = Math.max(0, sum.cash);
        const counted = countOf(cash, {
          wechat: Math.max(0, sum.wechat),
          alipay: Math.max(0, sum.alipay),
        });
        const report = await till.value(
          'till.close',
          closing(tillDayId, 0, {
            counted,
            leftFen: cash,
            reason: 'other',
            approver: { staffId: clerk.actor, pin: PINS.clerk },
          }),
        );
        expect(report.expected).toEqual(sum);
        expect(report.close?.variance).toEqual({
          cash: cash - sum.cash,
          wechat: Math.max(0, sum.wechat) - sum.wechat,
          alipay: Math.max(0, sum.alipay) - sum.alipay,
          points: 0,
        });
        expect((await till.value('till.state', {})).nextFloatFen).toBe(cash);
      }),
      { numRuns: 60 },
    );
    const before = till.hall.digest();
    rebuildFrom(till.hall, stirred(rowsOf(till.hall), 7));
    expect(till.hall.digest()).toBe(before);
    const days = await till.value('till.days', { from: '2000-01-01', to: '2099-12-31' });
    const dates = days.toSorted((a, b) => a.number - b.number).map(({ on }) => on);
    expect(dates).toEqual(dates.toSorted());
  }, 60_000);
});
