import { saleEvents } from '../../../shared/contract/sale-events.ts';
import type { Db } from '../db/failure.ts';
import { decodeBody } from '../journal/header.ts';
import type { TakingsAsked } from './takings-store.ts';

/** The takings by the events of the journal alone, in fen: what every sum that is made public has to equal. */
export function createJournalTakings(db: Db): (asked: TakingsAsked) => number {
  const bodies = prepare(db);

  return ({ hallId, from, to, eventId }) => {
    const isAsked = (on: string, event: string | null | undefined) =>
      on >= from && on <= to && (eventId === null || event === eventId);
    const eventOf = new Map<string, string | null>();
    // What was recovered from the second copy stands in the journal twice, under one id.
    const sums = new Map<string, number>();
    for (const body of bodies.iterate('sale.made', hallId)) {
      const sale = saleEvents['sale.made'].parse(decodeBody('sale.made', body));
      eventOf.set(sale.saleId, sale.eventId);
      const sum = sale.lines.reduce((fen, line) => fen + line.amountFen, 0);
      if (isAsked(sale.on, sale.eventId)) sums.set(sale.saleId, sum);
    }
    for (const body of bodies.iterate('sale.refunded', hallId)) {
      const refund = saleEvents['sale.refunded'].parse(decodeBody('sale.refunded', body));
      const sum = refund.lines.reduce((fen, line) => fen + line.amountFen, 0);
      if (isAsked(refund.on, eventOf.get(refund.saleId))) sums.set(refund.refundId, -sum);
    }
    return [...sums.values()].reduce((total, fen) => total + fen, 0);
  };
}

/** By the index over the sale's events, in the very words of that index: nothing else of the journal is read. */
const prepare = (db: Db) =>
  db
    .prepare<[string, string], Buffer>(
      `SELECT body FROM journal INDEXED BY journal_sidecar
       WHERE type IN ('till.opened', 'till.cash-moved', 'till.closed', 'sale.made', 'sale.refunded')
         AND type = ? AND body IS NOT NULL
         AND device_id IN (SELECT device_id FROM device WHERE hall_id = ?)`,
    )
    .pluck();
