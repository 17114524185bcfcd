import * as z from 'zod';
import { crafts, takingsBy } from '../domain/sale/words.ts';
import { format, id, isoDate, note, nothing, text, type CallSpec } from './call.ts';
import { clerks, sellers } from './names.ts';
import { signedFen } from './till-shapes.ts';

const period = { from: isoDate, to: isoDate };

/** What takings are for: a fund, or those who are helped, in words that name no private person in full. */
const purposeFields = z.strictObject({
  name: text(40),
  description: note(300).nullable(),
  /** The charity that the hall works with, and the filing number of its fundraising (慈善法 article 26). */
  partner: text(60).nullable(),
  filingNumber: text(40).nullable(),
  active: z.boolean(),
});

const purposeRow = purposeFields.extend({
  purposeId: z.string(),
  seen: z.record(z.string(), z.string()),
  /** Money alone, without points: the two differ by what is still to be handed over. */
  takingsFen: z.number(),
  handedOverFen: z.number(),
});
export type PurposeRow = z.infer<typeof purposeRow>;

const takingsRow = z.object({
  /** Null: without one. */
  id: z.string().nullable(),
  /** For makers the name that the public may see. */
  name: z.string().nullable(),
  quantity: z.number(),
  goodsFen: z.number(),
  donationsFen: z.number(),
  refundedFen: z.number(),
  takingsFen: z.number(),
});
export type TakingsRow = z.infer<typeof takingsRow>;

const handover = z.object({
  handoverId: z.string(),
  number: z.string(),
  on: z.string(),
  purposeId: z.string(),
  purpose: z.string(),
  fen: z.number(),
  /** Null once the names were erased. */
  handedBy: z.string().nullable(),
  receivedBy: z.string().nullable(),
  note: z.string().nullable(),
});
export type Handover = z.infer<typeof handover>;

/** Sales of a till day that were made without a purpose: what is left of them, and what it stands for now. */
const unpurposed = z.object({
  tillDayId: z.string(),
  on: z.string(),
  openedAt: z.number(),
  number: z.number(),
  kioskNumber: z.number(),
  eventName: z.string().nullable(),
  /** Null: for none, so that nobody can be handed it. */
  purposeId: z.string().nullable(),
  purpose: z.string().nullable(),
  sales: z.number(),
  /** Money, less what was given back of it; what points paid stands apart. */
  fen: z.number(),
  pointsFen: z.number(),
});
export type Unpurposed = z.infer<typeof unpurposed>;

/** What is made public of a sale: sums, classes and shown names, never a child's full name. */
const notice = z.object({
  hallName: z.string(),
  eventName: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  days: z.number(),
  openDays: z.number(),
  sales: z.number(),
  goodsFen: z.number(),
  donationsFen: z.number(),
  refundedFen: z.number(),
  takingsFen: z.number(),
  /** By tender; together the takings. */
  taken: z.object({ cash: z.number(), wechat: z.number(), alipay: z.number(), points: z.number() }),
  /** Counted less expected over the closed days. */
  varianceFen: z.number(),
  /** By purpose, in money alone: points are takings that nobody can be handed. */
  purposes: z.array(
    z.object({
      name: z.string().nullable(),
      partner: z.string().nullable(),
      filingNumber: z.string().nullable(),
      takingsFen: z.number(),
      /** Of this very money, so far: what was taken first is handed over first. */
      handedOverFen: z.number(),
    }),
  ),
  /** Without a name: what would tell a child's, and refunds of sales that have not arrived. */
  products: z.array(
    z.object({ name: z.string().nullable(), quantity: z.number(), takingsFen: z.number() }),
  ),
  classes: z.array(z.object({ name: z.string().nullable(), takingsFen: z.number() })),
  makers: z.array(z.object({ name: z.string().nullable(), takingsFen: z.number() })),
  /** The sums of the events of the journal, added up anew: what they have to equal. */
  journal: z.object({ takingsFen: z.number(), equal: z.boolean() }),
});
export type Notice = z.infer<typeof notice>;

const slide = z.object({
  productId: z.string(),
  name: z.string(),
  craft: z.enum(crafts),
  priceFen: z.number().nullable(),
  story: z.string().nullable(),
  makers: z.array(z.object({ name: z.string().nullable(), story: z.string().nullable() })),
  className: z.string().nullable(),
  hasPicture: z.boolean(),
});
export type Slide = z.infer<typeof slide>;

export const charityCalls = {
  'charity.purposes': {
    access: sellers,
    request: nothing,
    value: z.array(purposeRow),
    refusals: [],
    reads: ['charity', 'till'],
  },
  'charity.savePurpose': {
    access: clerks,
    request: z.strictObject({
      purposeId: id.optional(),
      fields: purposeFields,
      seen: z.record(z.string(), z.string()).default({}),
    }),
    value: z.object({ purposeId: z.string() }),
    refusals: ['unknown-purpose', 'name-taken', 'changed-meanwhile'],
    reads: [],
  },
  /** By till day, the newest first; also what was given a purpose afterwards. */
  'charity.unpurposed': {
    access: clerks,
    request: nothing,
    value: z.array(unpurposed),
    refusals: [],
    reads: ['till', 'charity', 'activities'],
  },
  /** Gives the sales of a till day that were made without a purpose one, or another one than afterwards. */
  'charity.assignPurpose': {
    access: clerks,
    request: z.strictObject({
      tillDayId: id,
      /** What they stand for now; null is none. */
      from: id.nullable(),
      to: id,
      /** The money that was seen. */
      fen: signedFen,
    }),
    value: nothing,
    refusals: ['unknown-day', 'unknown-purpose', 'changed-meanwhile', 'handed-over-already'],
    reads: [],
  },
  'charity.takings': {
    access: clerks,
    request: z.strictObject({ ...period, by: z.enum(takingsBy) }),
    value: z.object({ rows: z.array(takingsRow), totalFen: z.number() }),
    refusals: [],
    reads: ['till', 'charity', 'crafts', 'people', 'activities'],
  },
  'charity.handOver': {
    access: clerks,
    request: z.strictObject({
      handoverId: id,
      purposeId: id,
      fen: z.int().min(1).max(999_999_999),
      handedBy: text(30),
      receivedBy: text(30),
      note: note(200).nullable().default(null),
    }),
    value: handover,
    /** `more-than-taken` carries the yuan that are left. */
    refusals: ['unknown-purpose', 'more-than-taken', 'handed-to-oneself'],
    reads: [],
  },
  'charity.handovers': {
    access: clerks,
    request: z.strictObject(period),
    value: z.array(handover),
    refusals: [],
    reads: ['charity'],
  },
  /** For a sale event, or for all of a period. */
  'charity.notice': {
    access: clerks,
    request: z.strictObject({ ...period, eventId: id.nullable() }),
    value: notice,
    refusals: ['unknown-activity', 'no-sales'],
    reads: ['till', 'charity', 'crafts', 'people', 'activities'],
  },
  /** The slideshow of the public screen. */
  'charity.display': {
    access: 'public',
    request: nothing,
    value: z.object({
      /** Null: never. */
      afterMinutes: z.number().nullable(),
      slides: z.array(slide),
      /** What the last closed sale brought, and for what. */
      last: z
        .object({
          on: z.string(),
          eventName: z.string().nullable(),
          takingsFen: z.number(),
          purposes: z.array(z.string()),
          /** Of it, so far. */
          handedOverFen: z.number(),
        })
        .nullable(),
    }),
    refusals: [],
    reads: ['crafts', 'till', 'charity', 'people'],
  },
  'charity.export': {
    access: clerks,
    request: z.strictObject({
      ...period,
      what: z.enum(['sales', 'days', 'cash', 'takings', 'handovers']),
      format,
    }),
    value: z.object({ path: z.string(), count: z.number() }),
    refusals: ['nothing-to-export', 'cannot-write'],
    reads: [],
  },
} as const satisfies Record<string, CallSpec>;
