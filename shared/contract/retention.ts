import * as z from 'zod';
import { clockDoubts, PERIOD_LIMITS, retentionKinds } from '../domain/retention.ts';
import { nothing, type CallSpec } from './call.ts';
import { administrators } from './names.ts';

const years = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.int().min(least).max(most);

/** Years, by kind. */
const periods = z.strictObject({
  residents: years(PERIOD_LIMITS.residents),
  volunteers: years(PERIOD_LIMITS.volunteers),
  contacts: years(PERIOD_LIMITS.contacts),
  guardians: years(PERIOD_LIMITS.guardians),
  former: years(PERIOD_LIMITS.former),
});

const kind = z.enum(retentionKinds);

/** How many people of each kind. */
export const retentionCounts = z.strictObject({
  residents: z.int(),
  volunteers: z.int(),
  contacts: z.int(),
  guardians: z.int(),
  former: z.int(),
});

export const retentionCalls = {
  'retention.periods': {
    access: administrators,
    request: nothing,
    value: z.object({
      periods,
      /** When the hall last cleaned up; null before the first time. */
      lastOn: z.string().nullable(),
      /** A year has gone by since, or since the hall began. */
      isDue: z.boolean(),
    }),
    refusals: [],
    reads: ['hall'],
  },
  'retention.set': {
    access: administrators,
    request: periods,
    value: nothing,
    refusals: [],
    reads: [],
  },
  /** What `retention.run` would do today. */
  'retention.preview': {
    access: administrators,
    request: nothing,
    value: z.object({
      /** Handed to `retention.run`, which does this and nothing else. */
      planId: z.string(),
      today: z.string(),
      /** Why the clock can't be trusted: nothing is cleaned up then. */
      doubt: z.enum(clockDoubts).nullable(),
      kinds: z.array(
        z.object({
          kind,
          people: z.number(),
          /** The first of them, with since when it is more than the hall needs: a date, or a year. */
          examples: z.array(z.object({ number: z.string(), name: z.string(), since: z.string() })),
        }),
      ),
      /** People whose time is over, with something open: a book, a check-in, an edit to be decided. */
      held: z.number(),
    }),
    refusals: [],
    reads: ['hall', 'people', 'attendance', 'lending'],
  },
  /** Removes what has been kept for as long as the hall may, for good. Sums, stock and hours stay. */
  'retention.run': {
    access: administrators,
    request: z.strictObject({ planId: z.string().max(64) }),
    value: z.object({
      on: z.string(),
      done: retentionCounts,
      /** Bodies of events that were removed. */
      bodies: z.number(),
      otherKiosks: z.number(),
      hub: z.enum(['none', 'untold', 'told']),
    }),
    /** `clock-doubtful` carries why; `preview-changed`: it would do something else now than was shown. */
    refusals: ['clock-doubtful', 'preview-changed', 'retention-running'],
    reads: [],
  },
} as const satisfies Record<string, CallSpec>;
