import * as z from 'zod';
import {
  cashReasons,
  denominations,
  lineKinds,
  refundKinds,
  tenderKinds,
  varianceReasons,
} from '../domain/sale/words.ts';
import { id, text } from './call.ts';
import { priceFen } from './crafts.ts';

/** 0 to 9,999,999.99 yuan. */
export const fen = z.int().min(0).max(999_999_999);
export const signedFen = z.int().min(-999_999_999).max(999_999_999);

/** A line as the till sends it; what it costs and is called is the store's to say. */
export const cartLine = z.strictObject({
  lineId: id,
  kind: z.enum(lineKinds),
  productId: id.nullable(),
  /** Set for one-off pieces, whose quantity is 1. */
  pieceId: id.nullable(),
  quantity: z.int().min(1).max(999),
  /** For goods without a price of their own, open lines and donations; null takes the product's. */
  priceFen: priceFen.nullable(),
  /** For open lines: what it is. */
  name: text(40).nullable(),
});
export type CartLine = z.infer<typeof cartLine>;

/** Why a line can't be sold as it stands; each has a sentence. `short` may be passed over. */
const lineProblems = [
  'unknown-product',
  'not-for-sale',
  'piece-sold',
  'piece-gone',
  'piece-twice',
  'in-other-cart',
  'allotted-elsewhere',
  'price-missing',
  'short',
] as const;
export type LineProblem = (typeof lineProblems)[number];

export const pricedLine = cartLine.extend({
  name: z.string().nullable(),
  /** What one costs; null while nobody has said. */
  unitFen: z.number().nullable(),
  amountFen: z.number(),
  code: z.string().nullable(),
  makers: z.array(z.string()),
  className: z.string().nullable(),
  hasPicture: z.boolean(),
  problem: z.enum(lineProblems).nullable(),
  /** How many the books still have, for `short`; which cart, for `in-other-cart`. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type PricedLine = z.infer<typeof pricedLine>;

export const tender = z.strictObject({
  kind: z.enum(tenderKinds),
  /** How much of the sale it pays; change is off already. */
  fen: z.int().min(1).max(999_999_999),
  /** Cash handed over, of which change is given. */
  receivedFen: fen.nullable().default(null),
  /** The last digits of a wallet's transaction number. */
  reference: z
    .string()
    .regex(/^\d{4,6}$/)
    .nullable()
    .default(null),
});
export type Tender = z.infer<typeof tender>;

export const tenders = z.array(tender).max(6);

export const cart = z.object({
  cartId: z.string(),
  /** What the seller calls it; null is “cart of 10:42”. */
  label: z.string().nullable(),
  held: z.boolean(),
  changedAt: z.number(),
  purposeId: z.string().nullable(),
  lines: z.array(pricedLine),
  totalFen: z.number(),
  /** What was received for it so far. */
  tenders,
});
export type Cart = z.infer<typeof cart>;

export const tillRules = z.strictObject({
  /** The expected cash is hidden from sellers until they have counted. */
  blindCount: z.boolean(),
  /** Refunds from this much on need a second person. */
  approveRefundFromFen: fen,
  /** A difference at the close from this much on needs a reason, and from that much on a second person. */
  reasonVarianceFromFen: fen,
  approveVarianceFromFen: fen,
  /** Wallet payments from this much on need the last digits of the transaction number. */
  referenceFromFen: fen.nullable(),
  /** What a point is worth; null where points are not taken. */
  pointFen: z.int().min(1).max(10_000).nullable(),
  /** How many points an hour of service earns. */
  pointsPerHour: z.int().min(1).max(1_000),
  /** The drawer's float that the next till day is begun with. */
  floatFen: fen,
  /** Where takings go unless something else is chosen. */
  purposeId: id.nullable(),
  receipt: z.enum(['80mm', '58mm']),
  /** After how many idle minutes the public screen shows the crafts; null is never. */
  slideshowAfterMinutes: z.int().min(1).max(120).nullable(),
});
export type TillRules = z.infer<typeof tillRules>;

const moneyBy = z.object({
  cash: z.number(),
  wechat: z.number(),
  alipay: z.number(),
  points: z.number(),
});
export type MoneyBy = z.infer<typeof moneyBy>;

export const counted = z.strictObject({
  /** How many of each note and coin, by its fen. */
  cash: z.record(z.enum(denominations.map(String)), z.int().min(0).max(99_999)),
  /** Coins and notes below one jiao, all together. */
  restFen: z.int().min(0).max(9_999),
  /** What each wallet says it took, below zero where more was given back; null where it was not used. */
  wechatFen: signedFen.nullable(),
  alipayFen: signedFen.nullable(),
});
export type Counted = z.infer<typeof counted>;

/** A till day in figures: an X report while it is open, signed off once it is closed. */
export const dayReport = z.object({
  tillDayId: z.string(),
  /** The how-manieth till day of this till. */
  number: z.number(),
  kioskNumber: z.number(),
  on: z.string(),
  openedAt: z.number(),
  closedAt: z.number().nullable(),
  eventId: z.string().nullable(),
  eventName: z.string().nullable(),
  floatFen: z.number(),
  sales: z.number(),
  refunds: z.number(),
  /** Goods and open lines, donations, and what was taken back (negative); together the takings. */
  goodsFen: z.number(),
  donationsFen: z.number(),
  refundedFen: z.number(),
  takingsFen: z.number(),
  taken: moneyBy,
  cashMoves: z.array(
    z.object({
      moveId: z.string(),
      at: z.number(),
      fen: z.number(),
      reason: z.enum(cashReasons),
      note: z.string().nullable(),
      /** It reached this day after it was closed, and is no part of the signed figures. */
      late: z.boolean(),
    }),
  ),
  /** Null while it is open and the hall counts blind, for sellers. */
  expected: moneyBy.nullable(),
  close: z
    .object({
      counted: moneyBy,
      denominations: counted,
      /** Counted less expected, when it was closed. */
      variance: moneyBy,
      reason: z.enum(varianceReasons),
      note: z.string().nullable(),
      leftFen: z.number(),
      bankedFen: z.number(),
      closedBy: z.string(),
      approvedBy: z.string().nullable(),
      /** The last eight digits of the journal's chain, printed so that a paper can be held against the file. */
      chain: z.string(),
    })
    .nullable(),
  /** Sales that reached this day after it was closed: from a copy of the file, or by exchange. */
  lateFen: z.number(),
  /** Money of this day's sales that stands for no purpose, as of now: nobody can be handed it. */
  unpurposedFen: z.number(),
});
export type DayReport = z.infer<typeof dayReport>;

const saleLine = z.object({
  lineId: z.string(),
  kind: z.enum(lineKinds),
  name: z.string(),
  quantity: z.number(),
  unitFen: z.number(),
  amountFen: z.number(),
  code: z.string().nullable(),
  makers: z.array(z.string()),
  className: z.string().nullable(),
  /** How many of them were taken back since. */
  refunded: z.number(),
});

/** A sale, or a refund of one, as it stands in the journal and on the receipt. */
export const receipt = z.object({
  saleId: z.string(),
  number: z.string(),
  kind: z.enum(['sale', ...refundKinds]),
  /** Of a refund: the sale that it takes back. */
  ofNumber: z.string().nullable(),
  at: z.number(),
  on: z.string(),
  tillDayId: z.string(),
  kioskNumber: z.number(),
  hallName: z.string(),
  purpose: z.string().nullable(),
  partner: z.string().nullable(),
  lines: z.array(saleLine),
  totalFen: z.number(),
  tenders: z.array(tender),
  changeFen: z.number(),
  /** What may still be refunded, in fen. */
  leftFen: z.number(),
  isOfOpenDay: z.boolean(),
});
export type Receipt = z.infer<typeof receipt>;

export const saleRow = receipt.pick({
  saleId: true,
  number: true,
  kind: true,
  ofNumber: true,
  at: true,
  totalFen: true,
  leftFen: true,
});
