import { foldPiece } from '../../../shared/domain/sale/piece-state.ts';
import type { Db } from '../db/failure.ts';
import { sha256 } from '../journal/header.ts';
import type { Projector } from '../journal/projector.ts';
import { movementsOfMove, movementsOfRefund, movementsOfSale } from './stock-movements.ts';
import {
  movementValues,
  prepareStock,
  readListed,
  readPiece,
  toPieceMovement,
  type ListedMovement,
  type MovementSqlRow,
  type PieceRecord,
  type PieceSqlRow,
} from './stock-sql-store.ts';

export type StockStore = ReturnType<typeof createStockStore>;

/**
 * What there is of each product and where: of counted goods the sum of their movements at a place, of pieces those
 * that stand there.
 */
export function createStockStore(db: Db) {
  const sql = prepareStock(db);

  /** A place of which nothing is left has no row: so the rows do not tell in which order it came to that. */
  const adjust = (productId: string, place: number | null, quantity: number) => {
    if (place === null || quantity === 0 || productId === '') return;
    if (sql.adjust.get(productId, place, quantity) === 0) sql.clearPlace.run(productId, place);
  };
  const count = (row: MovementSqlRow, sign: 1 | -1) => {
    adjust(row.product_id, row.from_place, -sign * row.quantity);
    adjust(row.product_id, row.to_place, sign * row.quantity);
  };

  const refold = (pieceId: string) => {
    const before = sql.piece.get(pieceId);
    const { state, place, saleId, soldTwice } = foldPiece(
      sql.ofPiece.all(pieceId).map(toPieceMovement),
    );
    sql.setStanding.run(state, place, saleId, pieceId);
    const productId = before?.product_id ?? '';
    if (before?.place !== place) {
      adjust(productId, before?.place ?? null, -1);
      adjust(productId, place, 1);
    }
    sql.clearConflicts.run(pieceId);
    for (const [a, b] of pairsOf(soldTwice)) {
      const id = sha256(['piece-sold-twice', pieceId, a, b].join('|')).toString('hex');
      sql.addConflict.run(id, pieceId, a, b);
    }
  };

  const add = (row: MovementSqlRow) => {
    const values = movementValues(row);
    if (sql.add.run(...values).changes === 0) {
      // The same movement again; of two that share an id, which no kiosk of ours writes, the earlier one stands.
      const before = sql.movement.get(row.movement_id, row.piece_id);
      if (before === undefined || before.stamp <= row.stamp) return;
      if (row.piece_id === '') count(before, -1);
      sql.remove.run(row.movement_id, row.piece_id);
      sql.add.run(...values);
    }
    if (row.piece_id === '') count(row, 1);
    else {
      sql.addPiece.run(row.piece_id);
      refold(row.piece_id);
    }
  };

  const projector: Projector = {
    tables: ['piece', 'stock_movement', 'stock'],
    on: {
      'piece.added': ({ payload: { pieceId, productId, code, on } }) => {
        sql.addPiece.run(pieceId);
        const before = sql.piece.get(pieceId);
        sql.setPiece.run(productId, code, on, pieceId);
        adjust(before?.product_id ?? '', before?.place ?? null, -1);
        adjust(productId, before?.place ?? null, 1);
      },
      'stock.moved': (event) => movementsOfMove(event).forEach(add),
      'sale.made': (event) => movementsOfSale(event).forEach(add),
      'sale.refunded': (event) => movementsOfRefund(event).forEach(add),
    },
  };

  return {
    projector,
    piece: (pieceId: string): PieceRecord | null => record(sql.piece.get(pieceId)),
    pieceByCode: (code: string): PieceRecord | null => record(sql.pieceByCode.get(code)),
    /** The pieces of a product, by code. */
    piecesOf: (productId: string): PieceRecord[] => sql.piecesOf.all(productId).map(readPiece),
    /** What there is at a place; below zero where more was sold than was known of. */
    at: (productId: string, place: number): number => sql.at.get(productId, place) ?? 0,
    /** The places with anything, by their number. */
    ofProduct: (productId: string): { place: number; quantity: number }[] =>
      // Sorted here: every line that is priced asks for them.
      sql.ofProduct.all(productId).toSorted((one, other) => one.place - other.place),
    /** When goods of the product last moved (epoch ms), or 0: what moves next is not before it. */
    lastAt: (productId: string): number => sql.lastAt.get(productId) ?? 0,
    /** The rows of one movement; none where it was not written. */
    move: (moveId: string): MovementSqlRow[] => sql.move.all(moveId),
    /** The movements of a product, newest first. */
    movementsOf: (productId: string, limit: number): ListedMovement[] =>
      sql.movementsOf.all(productId, limit).map(readListed),
    /** Every movement of a hall's goods, the earliest first. */
    movementsOfHall: (hallId: string): ListedMovement[] =>
      sql.movementsOfHall.all(hallId).map(readListed),
    /** Pieces that are in two sales which were not taken back. */
    conflicts(): { pieceId: string; saleIds: string[] }[] {
      const sales = new Map<string, Set<string>>();
      for (const { entity_id: pieceId, event_a: a, event_b: b } of sql.conflicts.all())
        sales.set(pieceId, (sales.get(pieceId) ?? new Set()).add(a).add(b));
      return Array.from(sales, ([pieceId, ids]) => ({ pieceId, saleIds: [...ids].toSorted() }));
    },
    /** The number of a sale, once it has arrived. */
    saleNumber: (saleId: string): string | null => sql.saleNumber.get(saleId) ?? null,
    isSoldTwice: (pieceId: string): boolean => sql.isSoldTwice.get(pieceId) !== undefined,
    /** The greatest code that begins so, of a product or a piece. */
    lastCode: (start: string): string | null =>
      sql.lastCode.get({ low: start, high: `${start}~` }) ?? null,
  };
}

/** Null also where only movements of it have arrived. */
const record = (row: PieceSqlRow | undefined): PieceRecord | null =>
  row === undefined || row.product_id === '' ? null : readPiece(row);

const pairsOf = (ids: readonly string[]): (readonly [string, string])[] =>
  ids.flatMap((a, n) => ids.slice(n + 1).map((b) => [a, b] as const));
