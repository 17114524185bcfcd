import * as z from 'zod';
import type { CallSpec } from './call.ts';
import { clerks } from './names.ts';

const base = {
  conflictId: z.string(),
  /** The later of the two (epoch ms), by its own kiosk's clock; null where that is not known. */
  at: z.number().nullable(),
  /** What was chosen; null where nobody has chosen yet. */
  settled: z.string().nullable(),
};

/** One of two edits of one field: `choice` is the event that set it. */
const edited = z.object({
  choice: z.string(),
  value: z.json(),
  at: z.number(),
  kioskNumber: z.number(),
  stands: z.boolean(),
});

const conflict = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('field-edited-twice'),
    entity: z.string(),
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
    loans: z.array(z.object({ at: z.number(), on: z.string(), reader: z.string().nullable() })),
  }),
  z.object({
    ...base,
    kind: z.literal('piece-sold-twice'),
    pieceId: z.string(),
    code: z.string(),
    product: z.string(),
    receipts: z.array(z.string()),
  }),
]);
export type Conflict = z.output<typeof conflict>;

export const conflictCalls = {
  /** What two kiosks did that can't both be: those that nobody settled yet come first. */
  'conflicts.list': {
    access: clerks,
    request: z.strictObject({ settledToo: z.boolean().default(false) }),
    value: z.array(conflict),
    refusals: [],
    reads: ['sync', 'people', 'catalogue', 'lending', 'crafts', 'till', 'charity', 'hall', 'staff'],
  },
  /**
   * `seen` leaves things as they were folded, which is the proposal; of two edits the event that set a value may be
   * chosen in its place. The first choice of two kiosks stands.
   */
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
