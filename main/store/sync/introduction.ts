import * as z from 'zod';
import { sha256Hex } from '../journal/header.ts';

/** What a device tells of itself, for an administrator elsewhere to admit it. */
export const introductionSchema = z.strictObject({
  deviceId: z.string(),
  hallId: z.string(),
  hallName: z.string(),
  kioskNumber: z.int(),
  /** Ed25519, SPKI DER as hex. */
  publicKey: z.string(),
  /** The age recipient of bundles for it; null where it was not asked. */
  recipient: z.string().nullable(),
});
export type Introduction = z.infer<typeof introductionSchema>;

/** Four groups of four, that two people can read to each other on the phone. 64 bits of the key's SHA-256. */
export const fingerprint = (publicKey: string): string =>
  sha256Hex(Buffer.from(publicKey, 'hex'))
    .slice(0, 16)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ');

/** What an invitation's key signs: that this device, with this key, takes the place. */
export const voucherBytes = (invitationId: string, deviceId: string, publicKey: string): Buffer =>
  Buffer.from(`qinlin-invitation\n${invitationId}\n${deviceId}\n${publicKey}\n`);
