import * as z from 'zod';
import { retirementReasons, vouchings } from '../domain/sync/words.ts';

const publicKey = z.string().regex(/^[0-9a-f]+$/);

/** Payloads of the events by which kiosks and halls come to trust each other. Keys are Ed25519, SPKI DER as hex. */
export const syncEvents = {
  'device.registered': z.object({
    hallId: z.string(),
    kioskNumber: z.int(),
    publicKey,
    predecessor: z.string().nullable(),
    /** Signed with the one-time key of an invitation; null where somebody admits the device by hand. */
    voucher: z.object({ invitationId: z.string(), signature: z.string() }).nullable().default(null),
  }),
  /** A place in this hall, kept for the first device that signs with the invitation's key. */
  'device.invited': z.object({
    invitationId: z.string(),
    publicKey,
    hallId: z.string(),
    kioskNumber: z.int(),
  }),
  'device.admitted': z.object({
    deviceId: z.string(),
    publicKey,
    hallId: z.string(),
    hallName: z.string(),
    kioskNumber: z.int(),
    vouches: z.enum(vouchings),
    /** To whom bundles for it are encrypted until it says so itself; null where it was not told. */
    recipient: z.string().nullable().default(null),
  }),
  /** To whom bundles for this device are encrypted: an age X25519 recipient. */
  'device.keyed': z.object({ recipient: z.string() }),
  /** What it wrote after `lastSeq` counts nowhere. */
  'device.retired': z.object({
    deviceId: z.string(),
    lastSeq: z.int().min(0),
    reason: z.enum(retirementReasons),
  }),
  /** `seen` left things as they were folded; else the event whose value was chosen. */
  'conflict.settled': z.object({ conflictId: z.string(), choice: z.string() }),
} as const;
