import * as z from 'zod';
import { nothing, pin, text, type CallSpec } from './call.ts';
import { administrators } from './names.ts';

const kioskNumber = z.int().min(1).max(999);

export const hallCalls = {
  'hall.state': {
    access: 'public',
    request: nothing,
    value: z.object({
      setUp: z.boolean(),
      hallName: z.string(),
      kioskName: z.string(),
      kioskNumber: z.number(),
      voice: z.boolean(),
      zone: z.string(),
      /** Milliseconds since 1970 by the store's clock, so that every screen shows one time. */
      now: z.number(),
      /** How far the wall clock jumped (ms, backwards is negative) at its last unexplained jump today, else null. */
      clockJump: z.number().nullable(),
      /** Whether readers borrow and bring back at this screen themselves. */
      selfService: z.boolean(),
    }),
    refusals: [],
    reads: ['hall', 'lending'],
  },
  'hall.setUp': {
    access: 'public',
    request: z.strictObject({
      hallName: text(40),
      kioskName: text(20),
      kioskNumber,
      pin,
      /** True fills the hall with invented people and a past year of records. */
      sample: z.boolean(),
    }),
    value: z.object({ staffId: z.string(), people: z.number() }),
    refusals: ['already-set-up', 'pin-too-simple'],
    reads: [],
  },
  /** Another kiosk of a hall that has one: by the slip of its invitation (`sync.invite`). */
  'hall.join': {
    access: 'public',
    request: z.strictObject({ slip: z.string().max(4000), kioskName: text(20), pin }),
    value: z.object({ staffId: z.string(), hallName: z.string() }),
    refusals: ['already-set-up', 'pin-too-simple', 'not-an-invitation'],
    reads: [],
  },
  'hall.edit': {
    access: administrators,
    request: z.strictObject({
      hallName: text(40).optional(),
      kioskName: text(20).optional(),
      voice: z.boolean().optional(),
    }),
    value: nothing,
    refusals: [],
    reads: [],
  },
} as const satisfies Record<string, CallSpec>;
