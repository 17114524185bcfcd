import * as z from 'zod';
import type { CallSpec } from './call.ts';
import { entities } from './field-edit.ts';
import { clerks } from './names.ts';

const base = {
  conflictId: z.string(),
  /** The later of the two (epoch ms), by its own kiosk's clock; null where that is not known. */
  at: z.number().nullable(),
  /** What may be chosen. `seen` leaves things as they were folded. */
  choices: z.array(z.string()),
  /** The choice that fits most often. */
  proposed: z.string(),
  /** What was chosen; null where nobody has chosen yet. */
  settled: z.string().nullable(),
};

/** One of two edits of one field: `choice` is the event that set it. */
const edited = z.object({
  choice: z.string(),
  value: z.json(),
  /** What people call those that the value names by their ids; null where it names none. */
  names: z.array(z.string()).nullable(),
  at: z.number(),
  kioskNumber: z.number(),
  stands: z.boolean(),
});

const conflict = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('field-edited-twice'),
    entity: z.enum(entities),
    entityId: z.string(),
    /** What people call it; empty where it has no name. */
    name: z.string(),
    field: z.string(),
    edits: z.array(edited),
  }),
  z.object({
    ...base,
    kind: z.literal('copy-lent-twice'),
    copyId: z.string(),
    code: z.string(),
    title: z.string(),
    /** In the order of lending; `choice` gives the book to its reader. The reader is null where nobody knows any more. */
    loans: z.array(
      z.object({
        choice: z.string(),
        at: z.number(),
        on: z.string(),
        kioskNumber: z.number(),
        reader: z.string().nullable(),
        has: z.boolean(),
      }),
    ),
  }),
  z.object({
    ...base,
    kind: z.literal('piece-sold-twice'),
    pieceId: z.string(),
    code: z.string(),
    product: z.string(),
    receipts: z.array(
      z.object({ number: z.string(), at: z.number(), kioskNumber: z.number(), fen: z.number() }),
    ),
  }),
  z.object({
    ...base,
    kind: z.literal('points-spent-twice'),
    personId: z.string(),
    name: z.string(),
    /** How many points are missing. */
    missing: z.number(),
    /** Below zero where points came back. */
    spent: z.array(
      z.object({
        entryId: z.string(),
        on: z.string(),
        kioskNumber: z.number(),
        points: z.number(),
      }),
    ),
  }),
  z.object({
    ...base,
    kind: z.literal('one-code-twice'),
    /** Empty of a card, whose code nobody keeps. */
    code: z.string(),
    holders: z.array(
      z.object({
        holderId: z.string(),
        kind: z.enum(['copy', 'piece', 'product', 'card']),
        /** Of the title, of the product, of the person whose card it is. */
        name: z.string(),
        at: z.number(),
        kioskNumber: z.number(),
        /** Whether it is what a scan finds. */
        isFound: z.boolean(),
      }),
    ),
  }),
  z.object({
    ...base,
    kind: z.literal('same-person'),
    /** The one that was enrolled first comes first; `choice` keeps it and merges the other into it. */
    records: z.array(
      z.object({
        choice: z.string(),
        name: z.string(),
        number: z.string(),
        enrolledOn: z.string(),
        phone: z.string().nullable(),
        birthYear: z.number().nullable(),
        building: z.string().nullable(),
        unit: z.string().nullable(),
      }),
    ),
  }),
]);
export type Conflict = z.output<typeof conflict>;

/** How many are listed at once, of the open ones and of the settled ones. */
export const MOST_CONFLICTS = { open: 100, settled: 50 } as const;

/** What the facts of a conflict are read from. */
const factTopics = [
  'sync',
  'people',
  'catalogue',
  'lending',
  'crafts',
  'till',
  'charity',
  'hall',
  'staff',
] as const;

export const conflictCalls = {
  /**
   * What two kiosks did that can't both be: the newest of those that nobody settled yet, then of those that somebody
   * did. `open` counts all that nobody settled.
   */
  'conflicts.list': {
    access: clerks,
    request: z.strictObject({ settledToo: z.boolean().default(false) }),
    value: z.object({ open: z.number(), conflicts: z.array(conflict) }),
    refusals: [],
    reads: factTopics,
  },
  /** How many wait for somebody to settle them. */
  'conflicts.count': {
    access: clerks,
    request: z.strictObject({}),
    value: z.object({ open: z.number() }),
    refusals: [],
    reads: factTopics,
  },
  /** The first choice of two kiosks stands. */
  'conflicts.settle': {
    access: clerks,
    request: z.strictObject({
      conflictId: z.string().regex(/^[0-9a-f]{64}$/),
      choice: z.string().min(1).max(200),
    }),
    value: z.object({}),
    refusals: ['unknown-conflict', 'already-settled', 'unknown-choice'],
    reads: [],
  },
} as const satisfies Record<string, CallSpec>;
