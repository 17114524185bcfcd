import * as z from 'zod';
import type { Payload } from '../../../shared/contract/events.ts';
import { isoDate, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { MoneyBy, Tender } from '../../../shared/domain/sale/tenders.ts';
import type { RefundKind } from '../../../shared/domain/sale/words.ts';
import type {
  EntrySqlRow,
  prepareSales,
  SaleLineSqlRow,
  SaleLineValues,
  TenderSqlRow,
} from './sale-sql-store.ts';

export type SaleLine = Payload<'sale.made'>['lines'][number];

/** A sale as it was made; `on` is its date of business. */
export type SaleRecord = Omit<Payload<'sale.made'>, 'on' | 'lines' | 'tenders'> & {
  readonly on: IsoDate;
  readonly deviceId: string;
  readonly lines: readonly SaleLine[];
  readonly tenders: readonly Tender[];
};

/** What was taken back of a sale; its date of business is that of its own till day. */
export type RefundRecord = Omit<Payload<'sale.refunded'>, 'on' | 'lines' | 'tenders'> & {
  readonly on: IsoDate;
  readonly lines: readonly {
    readonly lineId: string;
    readonly quantity: number;
    readonly amountFen: number;
    readonly to: number | null;
  }[];
  readonly tenders: readonly Tender[];
};

/** A sale or a refund in a list. */
export type SaleEntry = {
  readonly entryId: string;
  readonly kind: 'sale' | RefundKind;
  /** Of a refund: the sale that it takes back, and its number where that sale has arrived. */
  readonly saleId: string | null;
  readonly ofNumber: string | null;
  readonly number: string;
  readonly at: number;
  readonly totalFen: number;
  readonly kioskNumber: number;
};

/** What was taken back of a sale so far. */
export type TakenBack = {
  readonly lines: ReadonlyMap<string, number>;
  readonly tenders: MoneyBy;
  readonly fen: number;
};

type Sql = ReturnType<typeof prepareSales>;

export function readSale(sql: Sql, saleId: string): SaleRecord | null {
  const row = sql.sale.get(saleId);
  if (row === undefined) return null;
  return {
    saleId: row.sale_id,
    number: row.number,
    tillDayId: row.till_day_id,
    kioskNumber: row.kiosk_number,
    at: row.at,
    on: isoDate(row.date),
    eventId: row.event_id,
    purposeId: row.purpose_id,
    totalFen: row.total_fen,
    changeFen: row.change_fen,
    by: row.sold_by,
    deviceId: row.device_id,
    lines: inOrder(sql.lines.all(saleId)).map(readLine),
    tenders: inOrder(sql.tenders.all(saleId)).map(readTender),
  };
}

export function readRefund(sql: Sql, refundId: string): RefundRecord | null {
  const row = sql.refund.get(refundId);
  if (row === undefined) return null;
  return {
    refundId: row.refund_id,
    saleId: row.sale_id,
    number: row.number,
    kind: row.kind,
    tillDayId: row.till_day_id,
    kioskNumber: row.kiosk_number,
    at: row.at,
    on: isoDate(row.date),
    fate: row.fate,
    totalFen: row.total_fen,
    reason: row.reason,
    note: row.note,
    by: row.refunded_by,
    approvedBy: row.approved_by,
    lines: sql.refundLines.all(refundId).map((line) => ({
      lineId: line.line_id,
      quantity: line.quantity,
      amountFen: line.amount_fen,
      to: line.to_place,
    })),
    tenders: inOrder(sql.tenders.all(refundId)).map(readTender),
  };
}

/** An ORDER BY costs many times what it takes to sort these few here. */
const inOrder = <R extends { readonly ordinal: number }>(rows: readonly R[]): R[] =>
  rows.toSorted((one, other) => one.ordinal - other.ordinal);

export const valuesOfLine = (saleId: string, ordinal: number, line: SaleLine): SaleLineValues => [
  saleId,
  line.lineId,
  ordinal,
  line.kind,
  line.productId,
  line.pieceId,
  line.name,
  line.quantity,
  line.unitFen,
  line.amountFen,
  line.from,
  JSON.stringify(line.makerIds),
  line.className,
  line.activityId,
];

const idList = z.array(z.string());

const readLine = (row: SaleLineSqlRow): SaleLine => ({
  lineId: row.line_id,
  kind: row.kind,
  productId: row.product_id,
  pieceId: row.piece_id,
  name: row.name,
  quantity: row.quantity,
  unitFen: row.unit_fen,
  amountFen: row.amount_fen,
  from: row.from_place,
  makerIds: row.maker_ids === '[]' ? [] : idList.parse(JSON.parse(row.maker_ids)),
  className: row.class_name,
  activityId: row.activity_id,
});

const readTender = (row: TenderSqlRow): Tender => ({
  kind: row.kind,
  fen: row.fen,
  receivedFen: row.received_fen,
  reference: row.reference,
});

export const readEntry = (row: EntrySqlRow): SaleEntry => ({
  entryId: row.entry_id,
  kind: row.kind,
  saleId: row.sale_id,
  ofNumber: row.of_number,
  number: row.number,
  at: row.at,
  totalFen: row.total_fen,
  kioskNumber: row.kiosk_number,
});
