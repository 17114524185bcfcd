import type { PieceMovement } from '../../../shared/domain/sale/piece-state.ts';
import {
  movementKinds,
  type MovementKind,
  type PieceState,
} from '../../../shared/domain/sale/words.ts';
import type { Db } from '../db/failure.ts';

export type PieceRecord = {
  readonly pieceId: string;
  readonly productId: string;
  readonly code: string;
  readonly addedOn: string;
  readonly state: PieceState;
  /** Null where it is gone. */
  readonly place: number | null;
  /** The sale that it went with, while it is sold. */
  readonly saleId: string | null;
};

/** A movement of counted goods, or of one piece. */
export type MovementSqlRow = {
  movement_id: string;
  product_id: string;
  /** Empty for counted goods. */
  piece_id: string;
  kind: MovementKind;
  quantity: number;
  from_place: number | null;
  to_place: number | null;
  at: number;
  date: string;
  note: string | null;
  sale_id: string | null;
  stamp: string;
};

/** A movement with what people call its goods and its sale by. */
export type ListedMovement = {
  readonly moveId: string;
  readonly productId: string;
  readonly kind: MovementKind;
  readonly at: number;
  readonly quantity: number;
  readonly from: number | null;
  readonly to: number | null;
  /** Of the piece. */
  readonly code: string | null;
  readonly note: string | null;
  readonly saleNumber: string | null;
};

export type PieceSqlRow = {
  piece_id: string;
  product_id: string;
  code: string;
  added_on: string;
  state: PieceState;
  place: number | null;
  sale_id: string | null;
};

type ListedRow = Omit<MovementSqlRow, 'stamp' | 'sale_id' | 'piece_id'> & {
  code: string | null;
  number: string | null;
};

export const readPiece = (row: PieceSqlRow): PieceRecord => ({
  pieceId: row.piece_id,
  productId: row.product_id,
  code: row.code,
  addedOn: row.added_on,
  state: row.state,
  place: row.place,
  saleId: row.sale_id,
});

export const readListed = (row: ListedRow): ListedMovement => ({
  moveId: row.movement_id,
  productId: row.product_id,
  kind: movementKinds.find((kind) => kind === row.kind) ?? 'moved',
  at: row.at,
  quantity: row.quantity,
  from: row.from_place,
  to: row.to_place,
  code: row.code,
  note: row.note,
  saleNumber: row.number,
});

export const toPieceMovement = (row: MovementSqlRow): PieceMovement => ({
  kind: row.kind,
  to: row.to_place,
  at: row.at,
  stamp: row.stamp,
  saleId: row.sale_id,
});

type R = MovementSqlRow;
type MovementValues = [
  ...[R['movement_id'], R['product_id'], R['piece_id'], R['kind'], R['quantity'], R['from_place']],
  ...[R['to_place'], R['at'], R['date'], R['note'], R['sale_id'], R['stamp']],
];

export const movementValues = (row: MovementSqlRow): MovementValues => [
  row.movement_id,
  row.product_id,
  row.piece_id,
  row.kind,
  row.quantity,
  row.from_place,
  row.to_place,
  row.at,
  row.date,
  row.note,
  row.sale_id,
  row.stamp,
];

const LISTED = `SELECT m.movement_id, m.product_id, m.kind, m.quantity, m.from_place, m.to_place, m.at, m.date,
  m.note, i.code, s.number FROM stock_movement m
  LEFT JOIN piece i ON i.piece_id = m.piece_id
  LEFT JOIN sale s ON s.sale_id = m.sale_id`;

export const prepareStock = (db: Db) => ({
  // By place: to bind by name takes longer than to insert.
  add: db.prepare<MovementValues>(
    `INSERT INTO stock_movement (movement_id, product_id, piece_id, kind, quantity, from_place, to_place, at, date,
       note, sale_id, stamp) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (movement_id, piece_id) DO NOTHING`,
  ),
  movement: db.prepare<[string, string], MovementSqlRow>(
    'SELECT * FROM stock_movement WHERE movement_id = ? AND piece_id = ?',
  ),
  remove: db.prepare<[string, string]>(
    'DELETE FROM stock_movement WHERE movement_id = ? AND piece_id = ?',
  ),
  move: db.prepare<[string], MovementSqlRow>(
    'SELECT * FROM stock_movement WHERE movement_id = ? ORDER BY piece_id',
  ),
  ofPiece: db.prepare<[string], MovementSqlRow>(
    `SELECT * FROM stock_movement WHERE piece_id = ? AND piece_id <> ''`,
  ),
  movementsOf: db.prepare<[string, number], ListedRow>(
    `${LISTED} WHERE m.product_id = ? ORDER BY m.at DESC, m.stamp DESC, i.code DESC LIMIT ?`,
  ),
  movementsOfHall: db.prepare<[string], ListedRow>(
    `${LISTED} JOIN product p ON p.product_id = m.product_id
     WHERE p.hall_id = ? ORDER BY m.at, m.stamp, m.movement_id, i.code`,
  ),
  lastAt: db
    .prepare<[string], number | null>('SELECT max(at) FROM stock_movement WHERE product_id = ?')
    .pluck(),
  adjust: db
    .prepare<[string, number, number], number>(
      `INSERT INTO stock VALUES (?, ?, ?)
       ON CONFLICT (product_id, place) DO UPDATE SET quantity = quantity + excluded.quantity
       RETURNING quantity`,
    )
    .pluck(),
  clearPlace: db.prepare<[string, number]>('DELETE FROM stock WHERE product_id = ? AND place = ?'),
  at: db
    .prepare<[string, number], number>(
      'SELECT quantity FROM stock WHERE product_id = ? AND place = ?',
    )
    .pluck(),
  ofProduct: db.prepare<[string], { place: number; quantity: number }>(
    'SELECT place, quantity FROM stock WHERE product_id = ?',
  ),
  addPiece: db.prepare<[string]>('INSERT OR IGNORE INTO piece (piece_id) VALUES (?)'),
  setPiece: db.prepare<[string, string, string, string]>(
    'UPDATE piece SET product_id = ?, code = ?, added_on = ? WHERE piece_id = ?',
  ),
  setStanding: db.prepare<[PieceState, number | null, string | null, string]>(
    'UPDATE piece SET state = ?, place = ?, sale_id = ? WHERE piece_id = ?',
  ),
  piece: db.prepare<[string], PieceSqlRow>('SELECT * FROM piece WHERE piece_id = ?'),
  // Two pieces of one code come of no kiosk of ours; the same one is meant everywhere.
  pieceByCode: db.prepare<[string], PieceSqlRow>(
    'SELECT * FROM piece WHERE code = ? ORDER BY piece_id LIMIT 1',
  ),
  piecesOf: db.prepare<[string], PieceSqlRow>(
    'SELECT * FROM piece WHERE product_id = ? ORDER BY code, piece_id',
  ),
  lastCode: db
    .prepare<[{ low: string; high: string }], string | null>(
      `SELECT max(code) FROM (
         SELECT max(code) AS code FROM piece WHERE code >= $low AND code < $high
         UNION ALL SELECT max(code) FROM product WHERE code >= $low AND code < $high)`,
    )
    .pluck(),
  saleNumber: db.prepare<[string], string>('SELECT number FROM sale WHERE sale_id = ?').pluck(),
  clearConflicts: db.prepare<[string]>(
    `DELETE FROM conflict WHERE kind = 'piece-sold-twice' AND entity = 'piece' AND entity_id = ?`,
  ),
  addConflict: db.prepare<[string, string, string, string]>(
    `INSERT OR IGNORE INTO conflict VALUES (?, 'piece-sold-twice', 'piece', ?, '', ?, ?)`,
  ),
  conflicts: db.prepare<[], { entity_id: string; event_a: string; event_b: string }>(
    `SELECT entity_id, event_a, event_b FROM conflict WHERE kind = 'piece-sold-twice'
     ORDER BY entity_id, conflict_id`,
  ),
  isSoldTwice: db
    .prepare<[string], number>(
      `SELECT 1 FROM conflict WHERE kind = 'piece-sold-twice' AND entity = 'piece' AND entity_id = ? LIMIT 1`,
    )
    .pluck(),
});
