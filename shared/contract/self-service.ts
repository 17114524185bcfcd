import * as z from 'zod';
import { id, nothing, type CallSpec } from './call.ts';
import { openingCalendar } from './lending-office.ts';
import { problem } from './lending.ts';

const selfLoan = z.object({
  title: z.string(),
  dueOn: z.string(),
  daysLate: z.number(),
});

export const selfServiceCalls = {
  /** When the hall is open; null until the hall has decided on it. Past closed days are left out. */
  'lending.opening': {
    access: 'public',
    request: nothing,
    value: openingCalendar.nullable(),
    refusals: [],
    reads: ['lending'],
  },
  /** Self-service: each call carries the card, so that nobody stays signed in at the public screen. */
  'lending.selfOpen': {
    access: 'public',
    request: z.strictObject({ code: z.string().max(60) }),
    value: z.object({
      name: z.string(),
      left: z.number(),
      pausedUntil: z.string().nullable(),
      loans: z.array(selfLoan),
      waiting: z.array(z.object({ title: z.string(), until: z.string() })),
    }),
    refusals: [
      'self-service-off',
      'not-a-card',
      'damaged-card',
      'card-unknown',
      'card-revoked',
      'person-inactive',
    ],
    reads: [],
  },
  'lending.selfLend': {
    access: 'public',
    request: z.strictObject({ actId: id, code: z.string().max(60), copy: z.string().max(60) }),
    value: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('lent'),
        title: z.string(),
        dueOn: z.string(),
        renewed: z.boolean(),
      }),
      z.object({ kind: z.literal('blocked'), title: z.string(), problems: z.array(problem) }),
    ]),
    refusals: [
      'self-service-off',
      'not-a-card',
      'damaged-card',
      'card-unknown',
      'card-revoked',
      'person-inactive',
      'not-a-copy',
      'unknown-copy',
    ],
    reads: [],
  },
  'lending.selfReturn': {
    access: 'public',
    request: z.strictObject({ actId: id, copy: z.string().max(60) }),
    value: z.object({
      title: z.string(),
      /** To hand to the desk rather than put back: somebody waits for it, or it was lost or withdrawn. */
      toDesk: z.boolean(),
      daysLate: z.number(),
    }),
    refusals: ['self-service-off', 'not-a-copy', 'unknown-copy'],
    reads: [],
  },
} as const satisfies Record<string, CallSpec>;
