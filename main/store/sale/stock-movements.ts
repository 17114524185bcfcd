import type { JournalEvent } from '../journal/projector.ts';
import type { MovementSqlRow } from './stock-sql-store.ts';

/** The movements that an event writes: one for each piece, or one of counted goods. */
export function movementsOfMove({ payload, stamp }: JournalEvent<'stock.moved'>): MovementSqlRow[] {
  const { moveId, productId, pieceIds, kind, quantity, from, to, at, on, note } = payload;
  const row = {
    movement_id: moveId,
    product_id: productId,
    kind,
    from_place: from,
    to_place: to,
    at,
    date: on,
    note,
    sale_id: null,
    stamp,
  };
  if (pieceIds.length === 0) return [{ ...row, piece_id: '', quantity }];
  return pieceIds.map((pieceId) => ({ ...row, piece_id: pieceId, quantity: 1 }));
}

/** What was sold leaves the hall; a line without stock moves nothing. One cart's lines may stand in two sales. */
export function movementsOfSale({ payload, stamp }: JournalEvent<'sale.made'>): MovementSqlRow[] {
  const { saleId, at, on, lines } = payload;
  return lines.flatMap(({ lineId, productId, pieceId, quantity, from }) =>
    productId === null || (from === null && pieceId === null)
      ? []
      : [
          {
            movement_id: `${saleId}/${lineId}`,
            product_id: productId,
            piece_id: pieceId ?? '',
            kind: 'sold',
            quantity,
            from_place: from,
            to_place: null,
            at,
            date: on,
            note: null,
            sale_id: saleId,
            stamp,
          },
        ],
  );
}

/** What is taken back comes to its place again, or is written off at once. */
export function movementsOfRefund({
  payload,
  stamp,
}: JournalEvent<'sale.refunded'>): MovementSqlRow[] {
  const { refundId, saleId, at, on, lines } = payload;
  return lines.flatMap(({ lineId, productId, pieceId, quantity, to }) =>
    productId === null
      ? []
      : [
          {
            movement_id: `${refundId}/${lineId}`,
            product_id: productId,
            piece_id: pieceId ?? '',
            kind: 'refunded',
            quantity,
            from_place: null,
            to_place: to,
            at,
            date: on,
            note: null,
            sale_id: saleId,
            stamp,
          },
        ],
  );
}
