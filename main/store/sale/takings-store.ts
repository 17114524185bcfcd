import { moneyBy, type MoneyBy } from '../../../shared/domain/sale/tenders.ts';
import type { Taking } from '../../../shared/domain/sale/takings.ts';
import type { LineKind, TenderKind } from '../../../shared/domain/sale/words.ts';
import type { Db } from '../db/failure.ts';

/** Which entries: of a hall, by their dates of business, of one sale event or of all. */
export type TakingsAsked = {
  readonly hallId: string;
  readonly from: string;
  readonly to: string;
  readonly eventId: string | null;
};

/** A line of an entry with what a list of all sales says of it. */
export type TakingLine = Taking & {
  readonly entryId: string;
  readonly lineId: string;
  readonly number: string;
  /** Of a refund: the sale that it takes back. */
  readonly ofNumber: string | null;
  readonly refundKind: 'refund' | 'void' | null;
  readonly reason: string | null;
  readonly at: number;
  readonly on: string;
  readonly kioskNumber: number;
  readonly by: string;
  readonly pieceId: string | null;
  readonly unitFen: number;
};

export type TakingsStore = ReturnType<typeof createTakingsStore>;

/** What was taken, from the entries themselves. A refund counts on its own date, for the event of its sale. */
export function createTakingsStore(db: Db) {
  const sql = prepare(db);
  return {
    /** Sales and refunds together, in the order of time. */
    lines: (asked: TakingsAsked): TakingLine[] => sql.lines.all(asked).map(toLine),
    /** What was taken less what was given back, by tender. */
    taken(asked: TakingsAsked): MoneyBy {
      const taken = moneyBy(sql.taken.all(asked));
      const given = moneyBy(sql.given.all(asked));
      return {
        cash: taken.cash - given.cash,
        wechat: taken.wechat - given.wechat,
        alipay: taken.alipay - given.alipay,
        points: taken.points - given.points,
      };
    },
    /** Money alone, without points, by purpose. */
    moneyByPurpose: (asked: TakingsAsked): ReadonlyMap<string | null, number> =>
      new Map(sql.moneyByPurpose.all(asked).map((row) => [row.purpose, row.fen])),
    sales: (asked: TakingsAsked): number => sql.sales.get(asked) ?? 0,
    /** The last date of business of anything asked for. */
    lastOn: (asked: TakingsAsked): string | null => sql.lastOn.get(asked) ?? null,
    /** How each entry was paid, or given back. */
    tenders: (asked: TakingsAsked): { entryId: string; kind: TenderKind; fen: number }[] =>
      sql.tenders.all(asked),
    /** The latest date of business of a closed till day with sales, and its event. */
    lastClosed: (hallId: string): { on: string; eventId: string | null } | null =>
      sql.lastClosed.get(hallId) ?? null,
  };
}

type LineRow = {
  entry: 'sale' | 'refund';
  entry_id: string;
  line_id: string;
  number: string;
  of_number: string | null;
  refund_kind: 'refund' | 'void' | null;
  reason: string | null;
  at: number;
  date: string;
  kiosk_number: number;
  by: string;
  purpose: string | null;
  kind: LineKind | null;
  product_id: string | null;
  piece_id: string | null;
  name: string | null;
  quantity: number;
  unit_fen: number | null;
  fen: number;
  maker_ids: string | null;
  class_name: string | null;
  activity_id: string | null;
};

const toLine = (row: LineRow): TakingLine => ({
  entry: row.entry,
  entryId: row.entry_id,
  lineId: row.line_id,
  number: row.number,
  ofNumber: row.of_number,
  refundKind: row.refund_kind,
  reason: row.reason,
  at: row.at,
  on: row.date,
  kioskNumber: row.kiosk_number,
  by: row.by,
  purposeId: row.purpose,
  // A refund whose sale has not arrived yet.
  kind: row.kind ?? 'goods',
  productId: row.product_id,
  pieceId: row.piece_id,
  name: row.name,
  quantity: row.quantity,
  unitFen: row.unit_fen ?? Math.round(row.fen / row.quantity),
  fen: row.fen,
  makerIds: idsOf(row.maker_ids),
  className: row.class_name,
  activityId: row.activity_id,
});

function idsOf(json: string | null): string[] {
  const ids: unknown = JSON.parse(json ?? '[]');
  return Array.isArray(ids) ? ids.filter((one) => typeof one === 'string') : [];
}

const ASKED = `device_id IN (SELECT device_id FROM device WHERE hall_id = :hallId)
  AND date BETWEEN :from AND :to`;
// What a sale was made for stands; one that was made for nothing is for what was said of it afterwards.
const PURPOSE = 'coalesce(s.purpose_id, p.purpose_id) AS purpose';
const SALES = `SELECT s.*, ${PURPOSE} FROM sale s LEFT JOIN sale_purpose p ON p.sale_id = s.sale_id
  WHERE ${ASKED} AND (:eventId IS NULL OR event_id = :eventId)`;
const REFUNDS = `SELECT r.*, s.number AS of_number, ${PURPOSE}
  FROM (SELECT * FROM refund WHERE ${ASKED}) r LEFT JOIN sale s ON s.sale_id = r.sale_id
  LEFT JOIN sale_purpose p ON p.sale_id = r.sale_id
  WHERE :eventId IS NULL OR s.event_id = :eventId`;

const prepare = (db: Db) => ({
  lines: db.prepare<[TakingsAsked], LineRow>(
    `SELECT 'sale' AS entry, s.sale_id AS entry_id, l.line_id, s.number, NULL AS of_number,
       NULL AS refund_kind, NULL AS reason, s.at, s.date, s.kiosk_number, s.sold_by AS by, s.purpose,
       l.kind, l.product_id, l.piece_id, l.name, l.quantity, l.unit_fen, l.amount_fen AS fen,
       l.maker_ids, l.class_name, l.activity_id, s.stamp, l.ordinal
     FROM (${SALES}) s JOIN sale_line l ON l.sale_id = s.sale_id
     UNION ALL
     SELECT 'refund', r.refund_id, rl.line_id, r.number, r.of_number, r.kind, r.reason, r.at, r.date,
       r.kiosk_number, r.refunded_by, r.purpose, l.kind, l.product_id, l.piece_id, l.name,
       rl.quantity, l.unit_fen, rl.amount_fen, l.maker_ids, l.class_name, l.activity_id, r.stamp, l.ordinal
     FROM (${REFUNDS}) r JOIN refund_line rl ON rl.refund_id = r.refund_id
     LEFT JOIN sale_line l ON l.sale_id = r.sale_id AND l.line_id = rl.line_id
     ORDER BY 8, 23, 24, 3`,
  ),
  taken: db.prepare<[TakingsAsked], { kind: TenderKind; fen: number }>(
    `SELECT t.kind, sum(t.fen) AS fen FROM (${SALES}) s JOIN tender t ON t.entry_id = s.sale_id
     GROUP BY t.kind`,
  ),
  given: db.prepare<[TakingsAsked], { kind: TenderKind; fen: number }>(
    `SELECT t.kind, sum(t.fen) AS fen FROM (${REFUNDS}) r JOIN tender t ON t.entry_id = r.refund_id
     GROUP BY t.kind`,
  ),
  moneyByPurpose: db.prepare<[TakingsAsked], { purpose: string | null; fen: number }>(
    `SELECT purpose, sum(fen) AS fen FROM (
       SELECT s.purpose, t.fen FROM (${SALES}) s
       JOIN tender t ON t.entry_id = s.sale_id WHERE t.kind <> 'points'
       UNION ALL
       SELECT r.purpose, -t.fen FROM (${REFUNDS}) r
       JOIN tender t ON t.entry_id = r.refund_id WHERE t.kind <> 'points')
     GROUP BY purpose`,
  ),
  sales: db.prepare<[TakingsAsked], number>(`SELECT count(*) FROM (${SALES})`).pluck(),
  lastOn: db
    .prepare<[TakingsAsked], string | null>(
      `SELECT max(date) FROM (SELECT date FROM (${SALES}) UNION ALL SELECT date FROM (${REFUNDS}))`,
    )
    .pluck(),
  tenders: db.prepare<[TakingsAsked], { entryId: string; kind: TenderKind; fen: number }>(
    `SELECT t.entry_id AS entryId, t.kind, t.fen
     FROM (SELECT sale_id AS id FROM (${SALES}) UNION ALL SELECT refund_id FROM (${REFUNDS})) e
     JOIN tender t ON t.entry_id = e.id ORDER BY t.entry_id, t.ordinal`,
  ),
  lastClosed: db.prepare<[string], { on: string; eventId: string | null }>(
    `SELECT d.date AS "on", d.event_id AS eventId FROM till_day d
     JOIN till_close c ON c.till_day_id = d.till_day_id
     WHERE d.hall_id = ? AND EXISTS (SELECT 1 FROM sale s WHERE s.till_day_id = d.till_day_id)
     ORDER BY d.date DESC, c.at DESC LIMIT 1`,
  ),
});
