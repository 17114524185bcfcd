import * as z from 'zod';
import { crafts, movementKinds, pieceStates, stockModes } from '../domain/sale/words.ts';
import { format, id, note, nothing, text, type CallSpec } from './call.ts';
import { sellers } from './names.ts';

/** 1 fen to 99,999.99 yuan. */
export const priceFen = z.int().min(1).max(99_999_99);
/** The storeroom is 0, a till is the number of its kiosk. */
const place = z.int().min(0).max(999);
const quantity = z.int().min(1).max(9_999);
/** A picture as base64 of a JPEG, of at most 300 kB. */
const jpeg = z.string().max(400_000);

/** The fields of a product that staff may write; null empties one. */
const productFields = z.strictObject({
  name: text(40),
  craft: z.enum(crafts),
  /** Null where the seller types a price each time. */
  priceFen: priceFen.nullable(),
  /** Residents who made it; they are shown by the name that they (or their guardians) agreed to. */
  makerIds: z.array(id).max(20),
  /** A class or a group that made it together. */
  className: text(30).nullable(),
  /** The activity that it came from. */
  activityId: id.nullable(),
  /** What it is about, for the slideshow and the label; names nobody. */
  story: note(300).nullable(),
  /** False takes it off the till and the slideshow. */
  forSale: z.boolean(),
});
export type ProductFields = z.infer<typeof productFields>;

/** A maker as the public may see them: null where no name may be shown. */
const maker = z.object({ personId: z.string(), shownName: z.string().nullable() });

const productRow = z.object({
  productId: z.string(),
  name: z.string(),
  craft: z.enum(crafts),
  mode: z.enum(stockModes),
  /** The EAN-13 of counted goods; each piece has its own. */
  code: z.string().nullable(),
  priceFen: z.number().nullable(),
  makers: z.array(maker),
  className: z.string().nullable(),
  forSale: z.boolean(),
  hasPicture: z.boolean(),
  /** In the whole hall, and at this till or in the storeroom, from where this till may sell. */
  stock: z.number(),
  stockHere: z.number(),
});
export type ProductRow = z.infer<typeof productRow>;

const pieceRow = z.object({
  pieceId: z.string(),
  code: z.string(),
  state: z.enum(pieceStates),
  /** Null once it is gone. */
  place: z.number().nullable(),
  addedOn: z.string(),
  /** The sale that it went with, while it is sold. */
  saleNumber: z.string().nullable(),
  /** Sold by two tills that did not know of each other. */
  soldTwice: z.boolean(),
});
export type PieceRow = z.infer<typeof pieceRow>;

const movementRow = z.object({
  moveId: z.string(),
  kind: z.enum(movementKinds),
  at: z.number(),
  quantity: z.number(),
  /** Null is outside of the hall. */
  from: z.number().nullable(),
  to: z.number().nullable(),
  code: z.string().nullable(),
  note: z.string().nullable(),
  saleNumber: z.string().nullable(),
});
export type MovementRow = z.infer<typeof movementRow>;

const productFull = productFields.extend({
  productId: z.string(),
  mode: z.enum(stockModes),
  code: z.string().nullable(),
  addedOn: z.string(),
  hasPicture: z.boolean(),
  makers: z.array(maker.extend({ name: z.string(), number: z.string(), isChild: z.boolean() })),
  activityName: z.string().nullable(),
  /** Event ids per field, to be sent back with an edit. */
  seen: z.record(z.string(), z.string()),
  /** Newest first. */
  prices: z.array(z.object({ at: z.number(), priceFen: z.number().nullable() })),
  places: z.array(z.object({ place: z.number(), quantity: z.number() })),
  pieces: z.array(pieceRow),
  /** The newest hundred. */
  movements: z.array(movementRow),
});
export type ProductFull = z.infer<typeof productFull>;

const makerRow = z.object({
  personId: z.string(),
  name: z.string(),
  number: z.string(),
  /** Under eighteen, or of unknown age with a guardian. */
  isChild: z.boolean(),
  /** What the maker chose to be called in public; null follows from the name. */
  chosenName: z.string().nullable(),
  /** A sentence or two about the maker, for the slideshow. */
  story: z.string().nullable(),
  /** Agreed to be shown by name: by the guardian for a child. */
  consent: z.boolean(),
  /** What the public sees now. */
  shownName: z.string().nullable(),
  guardianName: z.string().nullable(),
});
export type MakerRow = z.infer<typeof makerRow>;

export const craftsCalls = {
  'crafts.search': {
    access: sellers,
    request: z.strictObject({
      /** Words of the name, pinyin, initials, a maker, a class, a code; empty lists all, newest first. */
      query: z.string().max(80).default(''),
      only: z.enum(['for-sale', 'sold-out', 'all']).default('all'),
      craft: z.enum(crafts).optional(),
      limit: z.int().min(1).max(500).default(100),
    }),
    value: z.object({ rows: z.array(productRow), total: z.number() }),
    refusals: [],
    reads: ['crafts', 'people'],
  },
  'crafts.get': {
    access: sellers,
    request: z.strictObject({ productId: id }),
    value: productFull,
    refusals: ['unknown-product'],
    reads: ['crafts', 'people', 'till'],
  },
  'crafts.save': {
    access: sellers,
    request: z.strictObject({
      /** Left out for a new product, which needs `mode`, a name and a craft. */
      productId: id.optional(),
      mode: z.enum(stockModes).optional(),
      fields: productFields.partial(),
      seen: z.record(z.string(), z.string()).default({}),
    }),
    value: z.object({ productId: z.string(), code: z.string().nullable() }),
    refusals: [
      'unknown-product',
      'unknown-maker',
      'unknown-activity',
      'full-name-of-a-child',
      'changed-meanwhile',
      'item-codes-used-up',
    ],
    reads: [],
  },
  'crafts.setPicture': {
    access: sellers,
    request: z.strictObject({ productId: id, jpeg }),
    value: nothing,
    refusals: ['unknown-product', 'not-a-picture'],
    reads: [],
  },
  'crafts.picture': {
    access: 'public',
    request: z.strictObject({ productId: id }),
    value: z.object({ jpeg: z.string() }),
    refusals: ['unknown-product', 'no-picture'],
    reads: ['crafts'],
  },
  /** Goods that come in: pieces get a code each, whose labels are printed next. */
  'crafts.receive': {
    access: sellers,
    request: z.strictObject({
      moveId: id,
      productId: id,
      quantity,
      to: place,
      note: note(200).nullable().default(null),
    }),
    value: z.object({ codes: z.array(z.string()) }),
    refusals: ['unknown-product', 'unknown-place', 'item-codes-used-up'],
    reads: [],
  },
  /** Allots goods to a till, or takes them back into the storeroom. */
  'crafts.move': {
    access: sellers,
    request: z.strictObject({
      moveId: id,
      productId: id,
      pieceId: id.nullable().default(null),
      quantity,
      from: place,
      to: place,
    }),
    value: nothing,
    refusals: ['unknown-product', 'unknown-piece', 'unknown-place', 'not-there'],
    reads: [],
  },
  /** What was counted of goods at a place; the difference becomes a movement. For pieces: those that were found. */
  'crafts.count': {
    access: sellers,
    request: z.strictObject({
      moveId: id,
      productId: id,
      place,
      counted: z.int().min(0).max(9_999),
      note: note(200).nullable().default(null),
    }),
    value: z.object({ difference: z.number() }),
    refusals: ['unknown-product', 'unknown-place', 'pieces-not-counted'],
    reads: [],
  },
  'crafts.remove': {
    access: sellers,
    request: z.strictObject({
      moveId: id,
      productId: id,
      pieceId: id.nullable().default(null),
      quantity,
      from: place,
      kind: z.enum(['written-off', 'taken-home']),
      note: note(200).nullable().default(null),
    }),
    value: nothing,
    refusals: ['unknown-product', 'unknown-piece', 'not-there'],
    reads: [],
  },
  'crafts.classes': {
    access: sellers,
    request: nothing,
    value: z.array(z.string()),
    refusals: [],
    reads: ['crafts'],
  },
  /** Kiosks of this hall that are known, to allot goods to. */
  'crafts.places': {
    access: sellers,
    request: nothing,
    value: z.array(z.object({ place: z.number(), name: z.string(), isHere: z.boolean() })),
    refusals: [],
    reads: ['hall'],
  },
  'crafts.makers': {
    access: sellers,
    request: z.strictObject({
      query: z.string().max(40),
      limit: z.int().min(1).max(50).default(20),
    }),
    value: z.array(makerRow),
    refusals: [],
    reads: ['people', 'crafts'],
  },
  'crafts.saveMaker': {
    access: sellers,
    request: z.strictObject({
      personId: id,
      chosenName: text(20).nullable(),
      story: note(200).nullable(),
      consent: z.boolean(),
    }),
    value: makerRow,
    refusals: ['unknown-maker', 'full-name-of-a-child', 'guardian-consent-missing'],
    reads: [],
  },
  'crafts.export': {
    access: sellers,
    request: z.strictObject({ what: z.enum(['products', 'movements']), format }),
    value: z.object({ path: z.string(), count: z.number() }),
    refusals: ['nothing-to-export', 'cannot-write'],
    reads: [],
  },
} as const satisfies Record<string, CallSpec>;
