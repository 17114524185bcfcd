import * as z from 'zod';
import {
  exportRefusals,
  importRefusals,
  retirementReasons,
  roundFailures,
  vouchings,
} from '../domain/sync/words.ts';
import type { CallSpec } from './call.ts';
import { isoDate, nothing } from './call.ts';
import { administrators, clerks } from './names.ts';

/** A code that one kiosk shows and another is shown: nobody types it, but it may come as text. */
const slip = z.string().max(4000);

/** A kiosk as people tell it apart; the fingerprint is of its key. */
const device = z.object({
  deviceId: z.string(),
  hallId: z.string(),
  hallName: z.string(),
  kioskNumber: z.number(),
  fingerprint: z.string(),
});

const passphrase = z.string().min(8).max(200).nullable().default(null);

/** Work on bundles that goes on beside everything else; one at a time. */
const job = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({
    state: z.literal('running'),
    kind: z.enum(['export', 'import']),
    done: z.number(),
    total: z.number(),
    paused: z.boolean(),
  }),
  z.object({
    state: z.literal('exported'),
    files: z.array(z.object({ path: z.string(), bytes: z.number() })),
    events: z.number(),
  }),
  z.object({
    state: z.literal('imported'),
    hallName: z.string(),
    kioskNumber: z.number(),
    madeAt: z.number(),
    added: z.number(),
    had: z.number(),
    /** Devices of which nothing was taken, since nobody that counts here speaks for them. */
    unknown: z.array(device.extend({ slip: z.string().nullable() })),
    gaps: z.number(),
    forks: z.number(),
  }),
  z.object({
    state: z.literal('refused'),
    refusal: z.enum([...exportRefusals, ...importRefusals]),
  }),
  z.object({ state: z.literal('failed') }),
]);

/** How it stands with the hub that this kiosk exchanges with. Times are epoch ms. */
const hubStanding = z.object({
  host: z.string(),
  login: z.string(),
  /** False where this machine has no key store: the login then lies in a file that its user alone may read. */
  isSealed: z.boolean(),
  isExchanging: z.boolean(),
  /** When a round last went well since the program started. */
  lastAt: z.number().nullable(),
  /** Why the newest round failed; null where it didn't. */
  failure: z.enum(roundFailures).nullable(),
  nextAt: z.number().nullable(),
});

export const syncCalls = {
  /** Sticks that are in now, and this machine's own folder: nobody says when one is put in, so it is asked again. */
  'sync.places': {
    access: clerks,
    request: nothing,
    value: z.array(
      z.object({
        folder: z.string(),
        kind: z.enum(['stick', 'here']),
        /** Bytes. */
        free: z.number(),
        /** The newest first; `writtenAt` is the file's time (epoch ms). */
        bundles: z.array(
          z.object({
            path: z.string(),
            name: z.string(),
            bytes: z.number(),
            writtenAt: z.number(),
          }),
        ),
      }),
    ),
    refusals: [],
    reads: ['sync'],
  },
  /** Writes bundles into a folder, such as a stick's: `sync.job` tells how it goes. */
  'sync.export': {
    access: clerks,
    request: z.strictObject({
      folder: z.string().min(1).max(1000),
      /** Null is this hall: its other kiosks, or this one after a loss. */
      hallId: z.string().max(64).nullable().default(null),
      all: z.boolean().default(false),
      /** Only what was written on these days, both included; whoever lacks what was before keeps it waiting. */
      span: z.strictObject({ from: isoDate, to: isoDate }).nullable().default(null),
      passphrase,
    }),
    value: nothing,
    refusals: ['job-running', 'ends-before-start'],
    reads: [],
  },
  'sync.import': {
    access: clerks,
    request: z.strictObject({ path: z.string().min(1).max(1000), passphrase }),
    value: nothing,
    refusals: ['job-running'],
    reads: [],
  },
  'sync.job': { access: clerks, request: nothing, value: job, refusals: [], reads: ['sync'] },
  'sync.pause': {
    access: clerks,
    request: z.strictObject({ paused: z.boolean() }),
    value: nothing,
    refusals: [],
    reads: [],
  },
  'sync.devices': {
    access: clerks,
    request: nothing,
    value: z.array(
      device.extend({
        isThis: z.boolean(),
        isOwnHall: z.boolean(),
        standing: z.enum(['counts', 'unknown', 'retired', 'forked']),
        /** How many of its events are here. */
        events: z.number(),
        /** When it wrote the newest of them, by its own clock (epoch ms); null before the first. */
        newestAt: z.number().nullable(),
        /** Events that are here and wait for those before them; null where none do. */
        waiting: z.object({ from: z.number(), to: z.number() }).nullable(),
      }),
    ),
    refusals: [],
    reads: ['hall', 'sync'],
  },
  /** How far this kiosk's own news has come, and how old others' is. */
  'sync.standing': {
    access: clerks,
    request: nothing,
    value: z.object({
      /** Events that this kiosk wrote; of these, how many went out in bundles, and how many the hub has. */
      saved: z.number(),
      exported: z.number(),
      /** Null where no hub is set, or it has not been reached since the program started. */
      acknowledged: z.number().nullable(),
      /** Removed bodies that the hub has still to be told of; null where there is no hub, and never was. */
      untold: z.number().nullable(),
      hub: hubStanding.nullable(),
      /** Every hall that something came from, with when it wrote the newest (epoch ms, by its own clock). */
      halls: z.array(z.object({ hallId: z.string(), hallName: z.string(), newestAt: z.number() })),
    }),
    refusals: [],
    reads: ['hall', 'sync'],
  },
  /** Exchanges with the hub now, not when its turn comes. */
  'sync.hasten': {
    access: clerks,
    request: nothing,
    value: nothing,
    refusals: ['no-hub'],
    reads: [],
  },
  /** What this kiosk shows for others to admit it. */
  'sync.introduction': {
    access: clerks,
    request: nothing,
    value: device.extend({ slip: z.string() }),
    refusals: [],
    reads: ['hall', 'sync'],
  },
  /** Says who a slip is of, before it is admitted: its fingerprint is compared by two people. */
  'sync.readSlip': {
    access: administrators,
    request: z.strictObject({ slip }),
    value: device,
    refusals: ['not-a-slip'],
    reads: [],
  },
  'sync.admit': {
    access: administrators,
    request: z.strictObject({ slip, vouches: z.enum(vouchings).default('own-hall') }),
    value: device,
    refusals: ['not-a-slip', 'already-admitted'],
    reads: [],
  },
  /** Keeps a number for another kiosk of this hall; `hall.join` there takes the slip. */
  'sync.invite': {
    access: administrators,
    request: z.strictObject({ kioskNumber: z.int().min(1).max(999) }),
    value: z.object({ slip: z.string(), kioskNumber: z.number() }),
    refusals: ['kiosk-number-taken'],
    reads: [],
  },
  /** What the device wrote up to now stays; what it writes after counts nowhere. */
  'sync.retire': {
    access: administrators,
    request: z.strictObject({ deviceId: z.string().max(100), reason: z.enum(retirementReasons) }),
    value: z.object({ lastSeq: z.number() }),
    refusals: ['unknown-device', 'device-is-this', 'already-retired'],
    reads: [],
  },
} as const satisfies Record<string, CallSpec>;
