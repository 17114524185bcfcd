import type { Db } from '../db/failure.ts';
import type { Projector } from '../journal/projector.ts';

/** Sales of a till day that were made without a purpose, and stand for the same one, or none, now. */
export type PurposeGroup = {
  readonly tillDayId: string;
  readonly purposeId: string | null;
  readonly sales: number;
  /** What is left of them after refunds: in money, and what points paid. */
  readonly fen: number;
  readonly pointsFen: number;
};

export type SalePurposeStore = ReturnType<typeof createSalePurposeStore>;

/** What sales without a purpose are for after all. The last word on a sale stands; the sale is as it was made. */
export function createSalePurposeStore(db: Db) {
  const sql = prepare(db);
  const projector: Projector = {
    tables: ['sale_purpose'],
    on: {
      'sale.purposed': ({ stamp, payload: { saleIds, purposeId } }) => {
        for (const saleId of saleIds) sql.put.run(saleId, purposeId, stamp);
      },
    },
  };
  return {
    projector,
    /** Of all till days of a hall, the newest last. */
    groups: (hallId: string): PurposeGroup[] => sql.groups.all({ hallId }),
    /** The money of a till day that stands for no purpose, less what was given back of it since. */
    unassignedFen: (tillDayId: string): number =>
      sql.groupsOfDay.all({ tillDayId }).find(({ purposeId }) => purposeId === null)?.fen ?? 0,
    /** The sales of a group. */
    salesOf: (tillDayId: string, purposeId: string | null): string[] =>
      sql.salesOf.all({ tillDayId, purposeId }),
  };
}

const groupsOf = (which: string) => `WITH own AS (
    SELECT s.sale_id, s.till_day_id, p.purpose_id FROM sale s
    LEFT JOIN sale_purpose p ON p.sale_id = s.sale_id
    WHERE s.purpose_id IS NULL AND ${which}),
  paid AS (
    SELECT o.sale_id, o.till_day_id, o.purpose_id, t.kind, t.fen
    FROM own o CROSS JOIN tender t ON t.entry_id = o.sale_id
    UNION ALL
    SELECT o.sale_id, o.till_day_id, o.purpose_id, t.kind, -t.fen
    FROM own o CROSS JOIN refund r ON r.sale_id = o.sale_id
    CROSS JOIN tender t ON t.entry_id = r.refund_id)
  SELECT till_day_id AS tillDayId, purpose_id AS purposeId, count(DISTINCT sale_id) AS sales,
    coalesce(sum(fen) FILTER (WHERE kind <> 'points'), 0) AS fen,
    coalesce(sum(fen) FILTER (WHERE kind = 'points'), 0) AS pointsFen
  FROM paid GROUP BY till_day_id, purpose_id ORDER BY min(sale_id)`;

const prepare = (db: Db) => ({
  put: db.prepare<[string, string, string]>(
    `INSERT INTO sale_purpose VALUES (?, ?, ?) ON CONFLICT (sale_id) DO UPDATE SET
       purpose_id = excluded.purpose_id, stamp = excluded.stamp WHERE excluded.stamp > sale_purpose.stamp`,
  ),
  groups: db.prepare<[{ hallId: string }], PurposeGroup>(
    groupsOf('s.device_id IN (SELECT device_id FROM device WHERE hall_id = :hallId)'),
  ),
  groupsOfDay: db.prepare<[{ tillDayId: string }], PurposeGroup>(
    groupsOf('s.till_day_id = :tillDayId'),
  ),
  salesOf: db
    .prepare<[{ tillDayId: string; purposeId: string | null }], string>(
      `SELECT s.sale_id FROM sale s LEFT JOIN sale_purpose p ON p.sale_id = s.sale_id
       WHERE s.till_day_id = :tillDayId AND s.purpose_id IS NULL AND p.purpose_id IS :purposeId
       ORDER BY s.sale_id`,
    )
    .pluck(),
});
