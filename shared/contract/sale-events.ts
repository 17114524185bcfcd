import * as z from 'zod';
import {
  cashReasons,
  lineKinds,
  movementKinds,
  refundFates,
  refundKinds,
  refundReasons,
  stockModes,
  tenderKinds,
  varianceReasons,
  walletKinds,
} from '../domain/sale/words.ts';
import { edits } from './field-edit.ts';

/** One tender of a sale, or of a refund: how much it paid, change off. */
const paid = z.object({
  kind: z.enum(tenderKinds),
  fen: z.int(),
  receivedFen: z.int().nullable(),
  reference: z.string().nullable(),
});

/** Fen by tender. */
const byTender = z.object({ cash: z.int(), wechat: z.int(), alipay: z.int(), points: z.int() });

/** Payloads of the charity sale's events. Money is integer fen, `at` epoch ms, `on` a hall date. */
export const saleEvents = {
  'product.added': z.object({
    productId: z.string(),
    hallId: z.string(),
    mode: z.enum(stockModes),
    /** Of counted goods; a piece has one of its own. */
    code: z.string().nullable(),
    on: z.string(),
    edits,
  }),
  'product.edited': z.object({ productId: z.string(), edits }),
  /** A picture as base64 of a JPEG. */
  'product.pictured': z.object({ productId: z.string(), jpeg: z.string() }),
  'piece.added': z.object({
    pieceId: z.string(),
    productId: z.string(),
    code: z.string(),
    on: z.string(),
  }),
  /** Goods that come, move or go, but for what is sold; null is outside of the hall, 0 its storeroom. */
  'stock.moved': z.object({
    moveId: z.string(),
    productId: z.string(),
    pieceIds: z.array(z.string()),
    kind: z.enum(movementKinds).exclude(['sold', 'refunded']),
    quantity: z.int(),
    from: z.int().nullable(),
    to: z.int().nullable(),
    at: z.int(),
    on: z.string(),
    note: z.string().nullable(),
  }),
  'sale.made': z.object({
    saleId: z.string(),
    /** For people; two sales of one number are still two. */
    number: z.string(),
    tillDayId: z.string(),
    kioskNumber: z.int(),
    at: z.int(),
    /** The date of business of the till day. */
    on: z.string(),
    eventId: z.string().nullable(),
    purposeId: z.string().nullable(),
    /** As they were sold: later edits of a product change no account. */
    lines: z.array(
      z.object({
        lineId: z.string(),
        kind: z.enum(lineKinds),
        productId: z.string().nullable(),
        pieceId: z.string().nullable(),
        name: z.string().nullable(),
        quantity: z.int(),
        unitFen: z.int(),
        amountFen: z.int(),
        /** Where it was taken from; null for what has no stock. */
        from: z.int().nullable(),
        makerIds: z.array(z.string()),
        className: z.string().nullable(),
        activityId: z.string().nullable(),
      }),
    ),
    tenders: z.array(paid),
    totalFen: z.int(),
    changeFen: z.int(),
    /** The post that sold it. */
    by: z.string(),
  }),
  /** Negative entries that point at the lines of a sale. */
  'sale.refunded': z.object({
    refundId: z.string(),
    saleId: z.string(),
    number: z.string(),
    kind: z.enum(refundKinds),
    /** The till day of the refund, not of the sale. */
    tillDayId: z.string(),
    kioskNumber: z.int(),
    at: z.int(),
    on: z.string(),
    lines: z.array(
      z.object({
        lineId: z.string(),
        /** Again as in the sale, whose event may arrive after this one. */
        productId: z.string().nullable(),
        pieceId: z.string().nullable(),
        quantity: z.int(),
        amountFen: z.int(),
        /** Where it went; null where it was written off, or has no stock. */
        to: z.int().nullable(),
      }),
    ),
    fate: z.enum(refundFates),
    tenders: z.array(paid),
    totalFen: z.int(),
    reason: z.enum(refundReasons),
    note: z.string().nullable(),
    by: z.string(),
    approvedBy: z.string().nullable(),
  }),
  /** What sales that were made without a purpose are for after all. Of two words on a sale the later one stands. */
  'sale.purposed': z.object({
    saleIds: z.array(z.string()),
    purposeId: z.string(),
    at: z.int(),
    on: z.string(),
    by: z.string(),
  }),
  /** Ties a sale's points to the person who spent them; negative where a refund gives them back. */
  'person.points-spent': z.object({
    personId: z.string(),
    entryId: z.string(),
    points: z.int(),
    on: z.string(),
  }),
  'sale.edited': z.object({ hallId: z.string(), edits }),
  /** The hall's own payment code of a wallet as base64 of a JPEG; null takes it away. */
  'sale.payment-code-set': z.object({
    hallId: z.string(),
    kind: z.enum(walletKinds),
    jpeg: z.string().nullable(),
  }),
  'till.opened': z.object({
    tillDayId: z.string(),
    hallId: z.string(),
    kioskNumber: z.int(),
    /** The how-manieth till day of this till. */
    number: z.int(),
    at: z.int(),
    on: z.string(),
    eventId: z.string().nullable(),
    floatFen: z.int(),
  }),
  'till.cash-moved': z.object({
    moveId: z.string(),
    tillDayId: z.string(),
    at: z.int(),
    fen: z.int(),
    reason: z.enum(cashReasons),
    note: z.string().nullable(),
  }),
  'till.closed': z.object({
    tillDayId: z.string(),
    at: z.int(),
    counted: byTender,
    /** How many of each note and coin, by its fen. */
    denominations: z.record(z.string(), z.int()),
    restFen: z.int(),
    expected: byTender,
    reason: z.enum(varianceReasons),
    note: z.string().nullable(),
    leftFen: z.int(),
    bankedFen: z.int(),
    by: z.string(),
    approvedBy: z.string().nullable(),
    /** The end of the journal's chain before this event. */
    chain: z.string(),
    /** The signed report: what arrives of this day later changes none of it. */
    totals: z.object({
      sales: z.int(),
      refunds: z.int(),
      goodsFen: z.int(),
      donationsFen: z.int(),
      refundedFen: z.int(),
      taken: byTender,
    }),
    moveIds: z.array(z.string()),
  }),
  'purpose.edited': z.object({ purposeId: z.string(), hallId: z.string(), edits }),
  'handover.made': z.object({
    handoverId: z.string(),
    number: z.string(),
    purposeId: z.string(),
    fen: z.int(),
    at: z.int(),
    on: z.string(),
    note: z.string().nullable(),
  }),
  /** Who handed money over, and who took it. */
  'person.signed-handover': z.object({
    handoverId: z.string(),
    handedBy: z.string(),
    receivedBy: z.string(),
  }),
} as const;
