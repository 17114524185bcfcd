import type { Payload } from '../../../shared/contract/events.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { countOfSaleNumber, saleNumberStart } from '../../../shared/domain/sale/sale-number.ts';
import { moneyBy } from '../../../shared/domain/sale/tenders.ts';
import type { Db } from '../db/failure.ts';
import type { JournalEvent, Projector } from '../journal/projector.ts';
import {
  readEntry,
  readRefund,
  readSale,
  valuesOfLine,
  type RefundRecord,
  type SaleEntry,
  type SaleRecord,
  type TakenBack,
} from './sale-records.ts';
import { prepareSales } from './sale-sql-store.ts';

export type SaleStore = ReturnType<typeof createSaleStore>;

/** Sales and what was taken back of them: sets of entries, of which nothing is ever changed. */
export function createSaleStore(db: Db) {
  const sql = prepareSales(db);
  const addTenders = (entryId: string, tenders: Payload<'sale.made'>['tenders']) => {
    for (const [ordinal, { kind, fen, receivedFen, reference }] of tenders.entries())
      sql.addTender.run(entryId, ordinal, kind, fen, receivedFen, reference);
  };

  // Two entries of one id come of no kiosk of ours; whichever arrived first, the earlier one stands.
  const makeRoomForSale = (saleId: string, stamp: string): boolean => {
    const known = sql.stampOfSale.get(saleId);
    if (known === undefined) return true;
    if (known <= stamp) return false;
    sql.removeSale.run(saleId);
    sql.removeLines.run(saleId);
    sql.removeTenders.run(saleId);
    return true;
  };
  const makeRoomForRefund = (refundId: string, stamp: string): boolean => {
    const known = sql.refund.get(refundId)?.stamp;
    if (known === undefined) return true;
    if (known <= stamp) return false;
    sql.removeRefund.run(refundId);
    sql.removeRefundLines.run(refundId);
    sql.removeTenders.run(refundId);
    return true;
  };

  const addSale = ({ payload, deviceId, stamp }: JournalEvent<'sale.made'>) => {
    const { saleId } = payload;
    if (!makeRoomForSale(saleId, stamp)) return;
    sql.addSale.run({
      sale_id: saleId,
      number: payload.number,
      till_day_id: payload.tillDayId,
      kiosk_number: payload.kioskNumber,
      at: payload.at,
      date: payload.on,
      event_id: payload.eventId,
      purpose_id: payload.purposeId,
      total_fen: payload.totalFen,
      change_fen: payload.changeFen,
      sold_by: payload.by,
      device_id: deviceId,
      stamp,
    });
    for (const [ordinal, line] of payload.lines.entries())
      sql.addLine.run(...valuesOfLine(saleId, ordinal, line));
    addTenders(saleId, payload.tenders);
  };

  const addRefund = ({ payload, deviceId, stamp }: JournalEvent<'sale.refunded'>) => {
    const { refundId } = payload;
    if (!makeRoomForRefund(refundId, stamp)) return;
    sql.addRefund.run({
      refund_id: refundId,
      sale_id: payload.saleId,
      number: payload.number,
      kind: payload.kind,
      till_day_id: payload.tillDayId,
      kiosk_number: payload.kioskNumber,
      at: payload.at,
      date: payload.on,
      fate: payload.fate,
      total_fen: payload.totalFen,
      reason: payload.reason,
      note: payload.note,
      refunded_by: payload.by,
      approved_by: payload.approvedBy,
      device_id: deviceId,
      stamp,
    });
    for (const { lineId, quantity, amountFen, to } of payload.lines)
      sql.addRefundLine.run({
        refund_id: refundId,
        line_id: lineId,
        quantity,
        amount_fen: amountFen,
        to_place: to,
      });
    addTenders(refundId, payload.tenders);
  };

  const projector: Projector = {
    tables: ['sale', 'sale_line', 'refund', 'refund_line', 'tender', 'points_spent'],
    on: {
      'sale.made': addSale,
      'sale.refunded': addRefund,
      'person.points-spent': ({ deviceId, seq, payload: { entryId, personId, points, on } }) =>
        void sql.addPoints.run(entryId, personId, points, on, deviceId, seq),
    },
    erase: (personId) => void sql.dropPoints.run(personId),
  };

  return {
    projector,
    sale: (saleId: string) => readSale(sql, saleId),
    refund: (refundId: string) => readRefund(sql, refundId),
    /** What was taken back of a sale, the earliest first. */
    refundsOf: (saleId: string): RefundRecord[] =>
      sql.refundsOf.all(saleId).flatMap((refundId) => readRefund(sql, refundId) ?? []),
    /** What was taken back of a sale so far: of each line, by each tender, and together. */
    takenBack(saleId: string): TakenBack {
      if (sql.isTakenBack.get(saleId) === undefined) return NOTHING_BACK;
      return {
        lines: new Map(sql.refundedLines.all(saleId).map((row) => [row.line_id, row.quantity])),
        tenders: moneyBy(sql.refundedTenders.all(saleId)),
        fen: sql.refundedFen.get(saleId) ?? 0,
      };
    },
    refundedFen: (saleId: string): number => sql.refundedFen.get(saleId) ?? 0,
    /** Whether a line of a cart was paid, in whichever sale. */
    isLineSold: (lineId: string): boolean => sql.isLineSold.get(lineId) !== undefined,
    /** Whether a kiosk of this hall made the sale. */
    isOfHall: ({ deviceId }: Pick<SaleRecord, 'deviceId'>, hallId: string): boolean =>
      sql.isOfHall.get(deviceId, hallId) !== undefined,
    /** How many numbers a till gave out on a date of business, to sales and refunds together. */
    numbersGiven(kioskNumber: number, on: IsoDate): number {
      const low = saleNumberStart(kioskNumber, on);
      const range = { low, high: `${low}~` };
      const last = countOf(sql.lastNumber.get(range));
      return last < 9999 ? last : countOf(sql.longestNumber.get(range));
    },
    /** Entries of a hall, the newest first: of one till day, or of all, by the end of their numbers. */
    entries(hallId: string, asked: EntriesAsked): SaleEntry[] {
      const { tillDayId, ending, limit } = asked;
      const listing = { hallId, limit, ending: `%${ending}` };
      const rows =
        tillDayId === undefined
          ? sql.ofHall.all(listing)
          : sql.ofDay.all({ ...listing, tillDayId });
      return rows.map(readEntry);
    },
    /** The newest of a hall's entries with this very number. */
    byNumber(hallId: string, number: string): SaleEntry | null {
      const row = sql.ofNumber.get({ hallId, number, limit: 1 });
      return row === undefined ? null : readEntry(row);
    },
    /** Whose points an entry spent, by the record that stands for the person, or gave back (negative). */
    pointsOf(entryId: string): { readonly personId: string; readonly points: number } | null {
      const row = sql.pointsOf.get(entryId);
      return row === undefined ? null : { personId: row.person_id, points: row.points };
    },
    /** Points that a person has spent, with all records that were merged into this one. */
    pointsSpent: (personId: string): number => sql.pointsSpent.get(personId) ?? 0,
  };
}

const NOTHING_BACK: TakenBack = { lines: new Map(), tenders: moneyBy([]), fen: 0 };

type EntriesAsked = {
  readonly tillDayId: string | undefined;
  /** Digits and dashes alone; empty takes all. */
  readonly ending: string;
  readonly limit: number;
};

const countOf = (number: string | null | undefined): number =>
  typeof number === 'string' ? countOfSaleNumber(number) : 0;
