import type {
  LineKind,
  RefundFate,
  RefundKind,
  RefundReason,
  TenderKind,
} from '../../../shared/domain/sale/words.ts';
import type { Db } from '../db/failure.ts';

export type SaleSqlRow = {
  sale_id: string;
  number: string;
  till_day_id: string;
  kiosk_number: number;
  at: number;
  date: string;
  event_id: string | null;
  purpose_id: string | null;
  total_fen: number;
  change_fen: number;
  sold_by: string;
  device_id: string;
  stamp: string;
};

export type SaleLineSqlRow = {
  sale_id: string;
  line_id: string;
  ordinal: number;
  kind: LineKind;
  product_id: string | null;
  piece_id: string | null;
  name: string | null;
  quantity: number;
  unit_fen: number;
  amount_fen: number;
  from_place: number | null;
  maker_ids: string;
  class_name: string | null;
  activity_id: string | null;
};

type L = SaleLineSqlRow;
export type SaleLineValues = [
  ...[
    L['sale_id'],
    L['line_id'],
    L['ordinal'],
    L['kind'],
    L['product_id'],
    L['piece_id'],
    L['name'],
  ],
  ...[L['quantity'], L['unit_fen'], L['amount_fen'], L['from_place']],
  ...[L['maker_ids'], L['class_name'], L['activity_id']],
];

export type RefundSqlRow = {
  refund_id: string;
  sale_id: string;
  number: string;
  kind: RefundKind;
  till_day_id: string;
  kiosk_number: number;
  at: number;
  date: string;
  fate: RefundFate;
  total_fen: number;
  reason: RefundReason;
  note: string | null;
  refunded_by: string;
  approved_by: string | null;
  device_id: string;
  stamp: string;
};

export type RefundLineSqlRow = {
  refund_id: string;
  line_id: string;
  quantity: number;
  amount_fen: number;
  to_place: number | null;
};

export type TenderSqlRow = {
  entry_id: string;
  ordinal: number;
  kind: TenderKind;
  fen: number;
  received_fen: number | null;
  reference: string | null;
};

/** A sale or a refund in a list. */
export type EntrySqlRow = {
  entry_id: string;
  /** Of a refund. */
  sale_id: string | null;
  kind: 'sale' | RefundKind;
  number: string;
  of_number: string | null;
  at: number;
  total_fen: number;
  kiosk_number: number;
};

const ENTRIES = `SELECT * FROM (
  SELECT sale_id AS entry_id, NULL AS sale_id, 'sale' AS kind, number, NULL AS of_number, at, total_fen,
    kiosk_number, till_day_id, device_id, stamp FROM sale
  UNION ALL
  SELECT r.refund_id, r.sale_id, r.kind, r.number, s.number, r.at, r.total_fen,
    r.kiosk_number, r.till_day_id, r.device_id, r.stamp
  FROM refund r LEFT JOIN sale s ON s.sale_id = r.sale_id)`;
const OF_HALL = 'device_id IN (SELECT device_id FROM device WHERE hall_id = :hallId)';
const NEWEST = 'ORDER BY at DESC, stamp DESC LIMIT :limit';

type Listing = { hallId: string; limit: number };

export const prepareSales = (db: Db) => ({
  stampOfSale: db.prepare<[string], string>('SELECT stamp FROM sale WHERE sale_id = ?').pluck(),
  sale: db.prepare<[string], SaleSqlRow>('SELECT * FROM sale WHERE sale_id = ?'),
  refund: db.prepare<[string], RefundSqlRow>('SELECT * FROM refund WHERE refund_id = ?'),
  addSale: db.prepare<[SaleSqlRow]>(
    `INSERT INTO sale VALUES (:sale_id, :number, :till_day_id, :kiosk_number, :at, :date, :event_id, :purpose_id,
       :total_fen, :change_fen, :sold_by, :device_id, :stamp)`,
  ),
  // By place: to bind by name takes longer than to insert.
  addLine: db.prepare<SaleLineValues>(
    `INSERT INTO sale_line (sale_id, line_id, ordinal, kind, product_id, piece_id, name, quantity, unit_fen,
       amount_fen, from_place, maker_ids, class_name, activity_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  addRefund: db.prepare<[RefundSqlRow]>(
    `INSERT INTO refund VALUES (:refund_id, :sale_id, :number, :kind, :till_day_id, :kiosk_number, :at, :date, :fate,
       :total_fen, :reason, :note, :refunded_by, :approved_by, :device_id, :stamp)`,
  ),
  addRefundLine: db.prepare<[RefundLineSqlRow]>(
    'INSERT INTO refund_line VALUES (:refund_id, :line_id, :quantity, :amount_fen, :to_place)',
  ),
  addTender: db.prepare<[string, number, TenderKind, number, number | null, string | null]>(
    `INSERT INTO tender (entry_id, ordinal, kind, fen, received_fen, reference)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ),
  removeSale: db.prepare<[string]>('DELETE FROM sale WHERE sale_id = ?'),
  removeLines: db.prepare<[string]>('DELETE FROM sale_line WHERE sale_id = ?'),
  removeRefund: db.prepare<[string]>('DELETE FROM refund WHERE refund_id = ?'),
  removeRefundLines: db.prepare<[string]>('DELETE FROM refund_line WHERE refund_id = ?'),
  removeTenders: db.prepare<[string]>('DELETE FROM tender WHERE entry_id = ?'),
  // An entry spends points once; should two events of it ever meet, the same one stands everywhere.
  addPoints: db.prepare<[string, string, number, string, string, number]>(
    `INSERT INTO points_spent VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (entry_id) DO UPDATE SET
       person_id = excluded.person_id, points = excluded.points, date = excluded.date,
       device_id = excluded.device_id, seq = excluded.seq
     WHERE (excluded.device_id, excluded.seq) < (points_spent.device_id, points_spent.seq)`,
  ),
  lines: db.prepare<[string], SaleLineSqlRow>('SELECT * FROM sale_line WHERE sale_id = ?'),
  refundLines: db.prepare<[string], RefundLineSqlRow>(
    `SELECT l.* FROM refund r JOIN refund_line l ON l.refund_id = r.refund_id
     LEFT JOIN sale_line s ON s.sale_id = r.sale_id AND s.line_id = l.line_id
     WHERE r.refund_id = ? ORDER BY s.ordinal, l.line_id`,
  ),
  tenders: db.prepare<[string], TenderSqlRow>('SELECT * FROM tender WHERE entry_id = ?'),
  refundsOf: db
    .prepare<[string], string>('SELECT refund_id FROM refund WHERE sale_id = ? ORDER BY at, stamp')
    .pluck(),
  isTakenBack: db
    .prepare<[string], number>('SELECT 1 FROM refund WHERE sale_id = ? LIMIT 1')
    .pluck(),
  refundedFen: db
    .prepare<[string], number>('SELECT coalesce(sum(total_fen), 0) FROM refund WHERE sale_id = ?')
    .pluck(),
  refundedLines: db.prepare<[string], { line_id: string; quantity: number }>(
    `SELECT l.line_id, sum(l.quantity) AS quantity
     FROM refund r CROSS JOIN refund_line l ON l.refund_id = r.refund_id
     WHERE r.sale_id = ? GROUP BY l.line_id`,
  ),
  refundedTenders: db.prepare<[string], { kind: TenderKind; fen: number }>(
    `SELECT t.kind, sum(t.fen) AS fen
     FROM refund r CROSS JOIN tender t ON t.entry_id = r.refund_id
     WHERE r.sale_id = ? GROUP BY t.kind`,
  ),
  isLineSold: db
    .prepare<[string], number>('SELECT 1 FROM sale_line WHERE line_id = ? LIMIT 1')
    .pluck(),
  isOfHall: db
    .prepare<[string, string], number>('SELECT 1 FROM device WHERE device_id = ? AND hall_id = ?')
    .pluck(),
  lastNumber: db
    .prepare<[{ low: string; high: string }], string | null>(
      `SELECT max(number) FROM (
         SELECT max(number) AS number FROM sale WHERE number >= :low AND number < :high
         UNION ALL SELECT max(number) FROM refund WHERE number >= :low AND number < :high)`,
    )
    .pluck(),
  // A number of five digits sorts among those of four: only the lengths tell which is the greatest.
  longestNumber: db
    .prepare<[{ low: string; high: string }], string>(
      `SELECT number FROM (
         SELECT number FROM sale WHERE number >= :low AND number < :high
         UNION ALL SELECT number FROM refund WHERE number >= :low AND number < :high)
       ORDER BY length(number) DESC, number DESC LIMIT 1`,
    )
    .pluck(),
  ofDay: db.prepare<[Listing & { tillDayId: string; ending: string }], EntrySqlRow>(
    `${ENTRIES} WHERE till_day_id = :tillDayId AND ${OF_HALL} AND number LIKE :ending ${NEWEST}`,
  ),
  ofHall: db.prepare<[Listing & { ending: string }], EntrySqlRow>(
    `${ENTRIES} WHERE ${OF_HALL} AND number LIKE :ending ${NEWEST}`,
  ),
  ofNumber: db.prepare<[Listing & { number: string }], EntrySqlRow>(
    `${ENTRIES} WHERE number = :number AND ${OF_HALL} ${NEWEST}`,
  ),
  dropPoints: db.prepare<[string]>('DELETE FROM points_spent WHERE person_id = ?'),
  pointsOf: db.prepare<[string], { person_id: string; points: number }>(
    `SELECT coalesce(p.canonical_id, s.person_id) AS person_id, s.points FROM points_spent s
     LEFT JOIN person p ON p.person_id = s.person_id WHERE s.entry_id = ?`,
  ),
  pointsSpent: db
    .prepare<[string], number>(
      `SELECT coalesce(sum(s.points), 0) FROM person p
       JOIN points_spent s ON s.person_id = p.person_id WHERE p.canonical_id = ?`,
    )
    .pluck(),
});
