import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { rebuildFrom, rowsOf, stirred } from '../../fixtures/hall-journal.ts';
import { closeHalls, openHall, removeHalls, twinOf, type Hall } from '../../fixtures/hall.ts';
import { hear } from '../../fixtures/halls-meet.ts';
import {
  doAtTill,
  openStall,
  someSaleDeeds,
  standingSums,
  sumsOf,
} from '../../fixtures/sale-life.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const RUNS = { numRuns: 12, endOnFailure: true };

const count = (hall: Hall, sql: string) =>
  hall.store.db.prepare<[], number>(sql).pluck().get() ?? 0;

/** Rows that must not be, whatever was done at one till. */
const NEVER = {
  'a sale whose lines or tenders are not its total': `SELECT count(*) FROM sale s WHERE s.total_fen <>
      (SELECT sum(amount_fen) FROM sale_line l WHERE l.sale_id = s.sale_id)
    OR s.total_fen <> (SELECT sum(fen) FROM tender t WHERE t.entry_id = s.sale_id)
    OR s.change_fen <> (SELECT sum(coalesce(received_fen, fen) - fen) FROM tender t WHERE t.entry_id = s.sale_id)`,
  'a refund whose lines or tenders are not its total': `SELECT count(*) FROM refund r WHERE r.total_fen <>
      (SELECT sum(amount_fen) FROM refund_line l WHERE l.refund_id = r.refund_id)
    OR r.total_fen <> (SELECT sum(fen) FROM tender t WHERE t.entry_id = r.refund_id)`,
  'a line of which more was taken back than sold': `SELECT count(*) FROM sale_line l WHERE l.quantity <
      (SELECT coalesce(sum(x.quantity), 0) FROM refund r JOIN refund_line x ON x.refund_id = r.refund_id
       WHERE r.sale_id = l.sale_id AND x.line_id = l.line_id)`,
  'a wallet that gave back more than it took': `SELECT count(*) FROM sale s, (SELECT 'wechat' AS kind UNION SELECT 'alipay') k
    WHERE (SELECT coalesce(sum(fen), 0) FROM tender t WHERE t.entry_id = s.sale_id AND t.kind = k.kind) <
      (SELECT coalesce(sum(t.fen), 0) FROM refund r JOIN tender t ON t.entry_id = r.refund_id
       WHERE r.sale_id = s.sale_id AND t.kind = k.kind)`,
  'a number given twice': `SELECT count(*) FROM (SELECT number FROM
      (SELECT number FROM sale UNION ALL SELECT number FROM refund) GROUP BY number HAVING count(*) > 1)`,
  'a piece in two sales': "SELECT count(*) FROM conflict WHERE kind = 'piece-sold-twice'",
} as const;

/** The entries of each till day by their time, by which they must also have been written. */
const orderOf = (hall: Hall) =>
  hall.store.db
    .prepare(
      `SELECT till_day_id, number FROM (
         SELECT till_day_id, number, at, stamp FROM sale
         UNION ALL SELECT till_day_id, number, at, stamp FROM refund)
       ORDER BY till_day_id, at, stamp`,
    )
    .all();
const writtenOrderOf = (hall: Hall) =>
  hall.store.db
    .prepare(
      `SELECT till_day_id, number FROM (
         SELECT till_day_id, number, stamp FROM sale UNION ALL SELECT till_day_id, number, stamp FROM refund)
       ORDER BY till_day_id, stamp`,
    )
    .all();

describe('one till, whatever is done at it', () => {
  it('has the stock and the cash that its movements add up to', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc
        .asyncProperty(someSaleDeeds(40), async (deeds) => {
          const hall = await openHall();
          await doAtTill(hall, deeds, await openStall(hall));
          expect(await standingSums(hall)).toEqual(sumsOf(hall));
        })
        .afterEach(closeHalls),
      RUNS,
    );
  });

  it(
    'never takes back more than was sold, nor books what does not add up',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc
          .asyncProperty(someSaleDeeds(50), async (deeds) => {
            const hall = await openHall();
            await doAtTill(hall, deeds, await openStall(hall));
            for (const [what, sql] of Object.entries(NEVER))
              expect([what, count(hall, sql)]).toEqual([what, 0]);
            expect(orderOf(hall)).toEqual(writtenOrderOf(hall));
          })
          .afterEach(closeHalls),
        RUNS,
      );
    },
  );
});

describe('what the events of sales fold to', () => {
  it(
    'is what stands, in whatever order they come, and however often',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc
          .asyncProperty(someSaleDeeds(30), fc.integer(), async (deeds, seed) => {
            const hall = await openHall();
            await doAtTill(hall, deeds, await openStall(hall));
            const digest = hall.digest();
            expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
            rebuildFrom(hall, stirred(rowsOf(hall), seed));
            expect(hall.digest()).toBe(digest);
          })
          .afterEach(closeHalls),
        RUNS,
      );
    },
  );

  it(
    'is one state on two tills that worked apart and exchanged',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc
          .asyncProperty(
            someSaleDeeds(12),
            someSaleDeeds(12),
            someSaleDeeds(12),
            fc.integer(),
            async (together, here, there, seed) => {
              const hall = await openHall();
              const stall = await doAtTill(hall, together, await openStall(hall));
              const twin = twinOf(hall);
              await doAtTill(hall, here, stall);
              await doAtTill(twin, there, stall);
              await hear(hall, twin);
              await hear(twin, hall);
              expect(twin.digest()).toBe(hall.digest());
              const digest = hall.digest();
              rebuildFrom(hall, stirred(rowsOf(hall), seed));
              expect(hall.digest()).toBe(digest);
            },
          )
          .afterEach(closeHalls),
        RUNS,
      );
    },
  );
});
