import * as z from 'zod';
import {
  cartLine,
  tenders as receivedTenders,
  type Tender,
} from '../../../shared/contract/till-shapes.ts';
import type { Db } from '../db/failure.ts';

/** `since` is when the line came into the cart (epoch ms): of two carts with one piece the first has it. */
const keptLine = cartLine.extend({ since: z.int() });
const keptLines = z.array(keptLine);
export type KeptLine = z.infer<typeof keptLine>;

export type CartRecord = {
  readonly cartId: string;
  readonly label: string | null;
  readonly held: boolean;
  readonly changedAt: number;
  readonly purposeId: string | null;
  readonly lines: readonly KeptLine[];
  /** What was received for it so far, points apart. */
  readonly tenders: readonly Tender[];
};

/** A cart that a piece lies in. */
export type PieceCart = {
  readonly cartId: string;
  readonly label: string | null;
  readonly since: number;
};

export type CartStore = ReturnType<typeof createCartStore>;

/** The carts of this kiosk: no part of its records, but on disk all the same. */
export function createCartStore(db: Db) {
  const sql = prepare(db);
  return {
    cart(cartId: string): CartRecord | null {
      const row = sql.cart.get(cartId);
      return row === undefined ? null : readCart(row);
    },
    /** All of them, those changed last first. */
    all: (): CartRecord[] => sql.all.all().map(readCart),
    save({ cartId, label, held, changedAt, purposeId, lines, tenders }: CartRecord): void {
      const kept = [JSON.stringify(lines), JSON.stringify(tenders)] as const;
      sql.save.run(cartId, label, held ? 1 : 0, changedAt, purposeId, ...kept);
    },
    /** False where there is no such cart. */
    drop: (cartId: string): boolean => sql.drop.run(cartId).changes > 0,
    /** The carts that a piece lies in, the one that had it first before the others. */
    withPiece: (pieceId: string): PieceCart[] => sql.withPiece.all(pieceId),
  };
}

type CartRow = {
  cart_id: string;
  label: string | null;
  held: number;
  changed_at: number;
  purpose_id: string | null;
  lines: string;
  tenders: string;
};

const readCart = (row: CartRow): CartRecord => ({
  cartId: row.cart_id,
  label: row.label,
  held: row.held === 1,
  changedAt: row.changed_at,
  purposeId: row.purpose_id,
  lines: keptLines.parse(JSON.parse(row.lines)),
  tenders: receivedTenders.parse(JSON.parse(row.tenders)),
});

const prepare = (db: Db) => ({
  cart: db.prepare<[string], CartRow>('SELECT * FROM cart WHERE cart_id = ?'),
  all: db.prepare<[], CartRow>('SELECT * FROM cart ORDER BY changed_at DESC, cart_id'),
  save: db.prepare<[string, string | null, number, number, string | null, string, string]>(
    `INSERT INTO cart (cart_id, label, held, changed_at, purpose_id, lines, tenders)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (cart_id) DO UPDATE SET label = excluded.label, held = excluded.held,
       changed_at = excluded.changed_at, purpose_id = excluded.purpose_id, lines = excluded.lines,
       tenders = excluded.tenders`,
  ),
  drop: db.prepare<[string]>('DELETE FROM cart WHERE cart_id = ?'),
  withPiece: db.prepare<[string], PieceCart>(
    `SELECT c.cart_id AS cartId, c.label, min(l.value ->> '$.since') AS since
     FROM cart c, json_each(c.lines) l WHERE l.value ->> '$.pieceId' = ?
     GROUP BY c.cart_id ORDER BY since, c.cart_id`,
  ),
});
