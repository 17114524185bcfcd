import type { TenderKind } from '../../../shared/domain/sale/words.ts';
import { moneyBy, sumOf, type MoneyBy } from '../../../shared/domain/sale/tenders.ts';
import type { Db } from '../db/failure.ts';

/** The entries of a till day added up; what was taken back is negative. */
export type DaySums = {
  readonly sales: number;
  readonly refunds: number;
  readonly goodsFen: number;
  readonly donationsFen: number;
  readonly refundedFen: number;
  readonly taken: MoneyBy;
};

export type DaySumsStore = ReturnType<typeof createDaySumsStore>;

/** Adds up a till day from its entries, each time anew: nothing is kept that could differ from them. */
export function createDaySumsStore(db: Db) {
  const sql = prepare(db);
  return {
    salesOf: (tillDayId: string): number => sql.sales.get(tillDayId) ?? 0,
    of(tillDayId: string): DaySums {
      const lines = sql.lines.get(tillDayId);
      const taken = moneyBy(sql.taken.all(tillDayId));
      const given = moneyBy(sql.given.all(tillDayId));
      return {
        sales: sql.sales.get(tillDayId) ?? 0,
        refunds: sql.refunds.get(tillDayId) ?? 0,
        goodsFen: lines?.goods ?? 0,
        donationsFen: lines?.donations ?? 0,
        refundedFen: 0 - sumOf(given),
        taken: {
          cash: taken.cash - given.cash,
          wechat: taken.wechat - given.wechat,
          alipay: taken.alipay - given.alipay,
          points: taken.points - given.points,
        },
      };
    },
  };
}

const prepare = (db: Db) => ({
  sales: db.prepare<[string], number>('SELECT count(*) FROM sale WHERE till_day_id = ?').pluck(),
  refunds: db
    .prepare<[string], number>('SELECT count(*) FROM refund WHERE till_day_id = ?')
    .pluck(),
  lines: db.prepare<[string], { goods: number; donations: number }>(
    `SELECT coalesce(sum(l.amount_fen) FILTER (WHERE l.kind <> 'donation'), 0) AS goods,
       coalesce(sum(l.amount_fen) FILTER (WHERE l.kind = 'donation'), 0) AS donations
     FROM sale s CROSS JOIN sale_line l ON l.sale_id = s.sale_id WHERE s.till_day_id = ?`,
  ),
  taken: db.prepare<[string], { kind: TenderKind; fen: number }>(
    `SELECT t.kind, sum(t.fen) AS fen FROM sale s CROSS JOIN tender t ON t.entry_id = s.sale_id
     WHERE s.till_day_id = ? GROUP BY t.kind`,
  ),
  given: db.prepare<[string], { kind: TenderKind; fen: number }>(
    `SELECT t.kind, sum(t.fen) AS fen FROM refund r CROSS JOIN tender t ON t.entry_id = r.refund_id
     WHERE r.till_day_id = ? GROUP BY t.kind`,
  ),
});
