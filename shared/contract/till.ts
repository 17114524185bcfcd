import * as z from 'zod';
import {
  cashReasons,
  refundFates,
  refundKinds,
  refundReasons,
  varianceReasons,
  walletKinds,
} from '../domain/sale/words.ts';
import { id, isoDate, note, nothing, pin, text, type CallSpec } from './call.ts';
import { administrators, clerks, sellers } from './names.ts';
import {
  cart,
  cartLine,
  counted,
  dayReport,
  fen,
  pricedLine,
  receipt,
  saleRow,
  signedFen,
  tender,
  tenders,
  tillRules,
} from './till-shapes.ts';

/** Somebody else of the staff who agrees, by their PIN. */
const approver = z.strictObject({ staffId: id, pin });
/** `wrong-pin` carries triesLeft, `locked` carries seconds. */
const approvals = [
  'approval-needed',
  'approver-same',
  'approver-role',
  'wrong-pin',
  'locked',
  'unknown-post',
] as const;

export const tillCalls = {
  /** What the till shows when it is opened. */
  'till.state': {
    access: sellers,
    request: nothing,
    value: z.object({
      day: z
        .object({
          tillDayId: z.string(),
          number: z.number(),
          on: z.string(),
          openedAt: z.number(),
          eventId: z.string().nullable(),
          eventName: z.string().nullable(),
          sales: z.number(),
          /** It was opened on an earlier day. */
          isOld: z.boolean(),
        })
        .nullable(),
      carts: z.array(cart),
      rules: tillRules,
      purposes: z.array(z.object({ purposeId: z.string(), name: z.string() })),
      paymentCodes: z.array(z.enum(walletKinds)),
      /** What the next till day begins with, from the last close. */
      nextFloatFen: z.number(),
      /** Whether the second copy of the sales, in its own folder, is being written. */
      sidecar: z.enum(['written', 'failing']),
      /** Pieces that two tills have sold: to be looked into. */
      soldTwice: z.number(),
    }),
    refusals: [],
    reads: ['till', 'crafts', 'charity'],
  },
  'till.open': {
    access: sellers,
    request: z.strictObject({
      tillDayId: id,
      floatFen: fen,
      /** The sale event, an activity of the hall. */
      eventId: id.nullable().default(null),
    }),
    value: nothing,
    refusals: ['day-open', 'unknown-activity'],
    reads: [],
  },
  /** What a code or a tile stands for, as a line to be added. */
  'till.find': {
    access: sellers,
    request: z.strictObject({
      code: z.string().max(60),
      /** The cart that it comes into: what another cart has is told at once. */
      cartId: id.optional(),
    }),
    value: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('line'), line: pricedLine }),
      /** A member card: whose points may be used. */
      z.object({
        kind: z.literal('card'),
        personId: z.string(),
        name: z.string(),
        points: z.number(),
      }),
      /** A receipt's number. */
      z.object({ kind: z.literal('receipt'), saleId: z.string() }),
    ]),
    refusals: ['unknown-code', 'damaged-code', 'card-unknown', 'card-revoked', 'person-inactive'],
    reads: [],
  },
  /** Keeps a cart on disk as it is typed, and prices it. An empty cart that is not held, nor paid for, is dropped. */
  'till.saveCart': {
    access: sellers,
    request: z.strictObject({
      cartId: id,
      label: text(20).nullable().default(null),
      held: z.boolean().default(false),
      purposeId: id.nullable().default(null),
      lines: z.array(cartLine).max(100),
      /** What was received for it so far. Points are not kept: only the sale spends them. */
      tenders: tenders.default([]),
    }),
    value: cart,
    refusals: [],
    reads: [],
  },
  'till.dropCart': {
    access: sellers,
    request: z.strictObject({ cartId: id }),
    value: nothing,
    refusals: ['unknown-cart'],
    reads: [],
  },
  /** Sells: stock, lines, tenders and number in one transaction. Repeated with its id, it answers what it wrote. */
  'till.pay': {
    access: sellers,
    request: z.strictObject({
      saleId: id,
      cartId: id.nullable(),
      lines: z.array(cartLine).min(1).max(100),
      /** Null: for none. Left out: for the hall's usual one. */
      purposeId: id.nullable().optional(),
      tenders: tenders.min(1),
      /** The change is a donation. */
      keepChange: z.boolean().default(false),
      /** Whose points pay. */
      personId: id.nullable().default(null),
      /** Goods of which the books have fewer are sold all the same: they lie on the table. */
      evenIfShort: z.boolean().default(false),
    }),
    value: receipt,
    /** `line-problem` carries line and problem, `tenders-short` and `tenders-over` the fen. */
    refusals: [
      'no-open-day',
      'line-problem',
      'tenders-short',
      'tenders-over',
      'change-without-cash',
      'reference-missing',
      'points-not-taken',
      'points-uneven',
      'points-short',
      'unknown-person',
      'unknown-purpose',
      'amount-too-large',
      /** It was paid already: in another window, as another sale. */
      'unknown-cart',
    ],
    reads: [],
  },
  'till.sale': {
    access: sellers,
    request: z.strictObject({ saleId: id }),
    value: receipt.extend({ refunds: z.array(saleRow) }),
    refusals: ['unknown-sale'],
    reads: ['till'],
  },
  /** Sales and refunds of a till day, or by the end of a number; newest first. */
  'till.sales': {
    access: sellers,
    request: z.strictObject({
      tillDayId: id.optional(),
      number: z.string().max(30).default(''),
      limit: z.int().min(1).max(500).default(100),
    }),
    value: z.array(saleRow),
    refusals: [],
    reads: ['till'],
  },
  'till.refund': {
    access: sellers,
    request: z.strictObject({
      refundId: id,
      saleId: id,
      kind: z.enum(refundKinds),
      /** What comes back; for a void it is all that is left. */
      lines: z.array(z.strictObject({ lineId: id, quantity: z.int().min(1).max(999) })).max(100),
      fate: z.enum(refundFates),
      /** How it is given back; points go back to whom they came from. */
      tenders: z
        .array(tender.pick({ kind: true, fen: true, reference: true }))
        .min(1)
        .max(6),
      reason: z.enum(refundReasons),
      note: note(200).nullable().default(null),
      approver: approver.nullable().default(null),
    }),
    value: receipt,
    refusals: [
      'no-open-day',
      'unknown-sale',
      'more-than-sold',
      'tenders-short',
      'tenders-over',
      'tender-not-used',
      'void-of-other-day',
      ...approvals,
    ],
    reads: [],
  },
  'till.moveCash': {
    access: sellers,
    request: z.strictObject({
      moveId: id,
      /** Negative takes cash out. */
      fen: signedFen.refine((value) => value !== 0),
      reason: z.enum(cashReasons),
      note: note(200).nullable().default(null),
    }),
    value: nothing,
    refusals: ['no-open-day', 'more-than-in-drawer'],
    reads: [],
  },
  'till.report': {
    access: sellers,
    request: z.strictObject({ tillDayId: id }),
    value: dayReport,
    refusals: ['unknown-day'],
    reads: ['till'],
  },
  'till.days': {
    access: sellers,
    request: z.strictObject({ from: isoDate, to: isoDate }),
    value: z.array(
      dayReport
        .pick({
          tillDayId: true,
          number: true,
          kioskNumber: true,
          on: true,
          openedAt: true,
          closedAt: true,
          eventName: true,
          sales: true,
          takingsFen: true,
          lateFen: true,
        })
        .extend({ varianceFen: z.number().nullable() }),
    ),
    refusals: [],
    reads: ['till'],
  },
  'till.close': {
    access: sellers,
    request: z.strictObject({
      tillDayId: id,
      counted,
      reason: z.enum(varianceReasons),
      note: note(200).nullable().default(null),
      /** What stays in the drawer; the rest of the counted cash is banked. */
      leftFen: fen,
      /** Carts that are held stay for the next day; the seller has seen their names. */
      keepCarts: z.boolean().default(false),
      approver: approver.nullable().default(null),
    }),
    value: dayReport,
    /** `carts-held` carries count and names, `cart-half-paid` names and fen, `reason-needed` the fen. */
    refusals: [
      'unknown-day',
      'already-closed',
      'cart-half-paid',
      'carts-held',
      'reason-needed',
      'left-more-than-counted',
      ...approvals,
    ],
    reads: [],
  },
  'till.paymentCode': {
    access: sellers,
    request: z.strictObject({ kind: z.enum(walletKinds) }),
    value: z.object({ jpeg: z.string() }),
    refusals: ['no-picture'],
    reads: ['till'],
  },
  'till.setPaymentCode': {
    access: administrators,
    request: z.strictObject({
      kind: z.enum(walletKinds),
      jpeg: z.string().max(400_000).nullable(),
    }),
    value: nothing,
    refusals: ['not-a-picture'],
    reads: [],
  },
  'till.saveRules': {
    access: administrators,
    request: z.strictObject({ rules: tillRules }),
    value: nothing,
    refusals: ['unknown-purpose'],
    reads: [],
  },
  /** Pieces that two tills have sold, each with both receipts. */
  'till.soldTwice': {
    access: clerks,
    request: nothing,
    value: z.array(
      z.object({
        pieceId: z.string(),
        code: z.string(),
        product: z.string(),
        sales: z.array(saleRow.extend({ kioskNumber: z.number() })),
      }),
    ),
    refusals: [],
    reads: ['till', 'crafts'],
  },
} as const satisfies Record<string, CallSpec>;
