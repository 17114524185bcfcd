import { hash as digest } from 'node:crypto';
import * as z from 'zod';
import { isPersonal } from '../../../shared/contract/names.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** What the chain covers of an event. The payload is bound by the hash of its detachable body. */
const headerSchema = z.strictObject({
  device: z.string(),
  seq: z.int().min(1),
  prev: hex(32).nullable(),
  hlc: z.string(),
  wall: z.int(),
  mono: z.int(),
  boot: z.string(),
  type: z.string(),
  v: z.int().min(1),
  subject: z.string().nullable(),
  actor: z.string(),
  bodyHash: hex(32),
  bodyLen: z.int().min(0),
});
export type Header = z.infer<typeof headerSchema>;

export const encodeHeader = (header: Header): Buffer => Buffer.from(JSON.stringify(header), 'utf8');

export const decodeHeader = (bytes: Uint8Array): Header =>
  headerSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));

/** Null for what is no header. */
export function readHeader(bytes: Uint8Array): Header | null {
  try {
    return decodeHeader(bytes);
  } catch {
    return null;
  }
}

export const sha256 = (bytes: Uint8Array | string): Buffer => digest('sha256', bytes, 'buffer');

export const sha256Hex = (bytes: Uint8Array | string): string => digest('sha256', bytes);

export const SALT_BYTES = 32;

const NO_SALT = new Uint8Array(0);

/**
 * A body is the payload's JSON, after a salt where it is personal: once it was erased, a guessable payload must not be
 * found by its hash. Elsewhere a salt would be the largest part of what a bundle carries.
 */
export const encodeBody = (type: string, payload: unknown, nextSalt: () => Uint8Array): Buffer => {
  const salt = isPersonal(type) ? nextSalt() : NO_SALT;
  const json = JSON.stringify(payload);
  // JSON.stringify escapes lone surrogates; a NUL or a lone surrogate can't be stored by every engine.
  if (json.includes('\\u') && /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(json))
    throw new Error('payload is not well-formed text');
  const body = Buffer.allocUnsafe(salt.length + Buffer.byteLength(json));
  body.set(salt);
  body.write(json, salt.length);
  return body;
};

/** Where the payload begins in the body of such an event. */
export const saltLength = (type: string): number => (isPersonal(type) ? SALT_BYTES : 0);

export const decodeBody = (type: string, body: Uint8Array): unknown =>
  JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.subarray(saltLength(type))));

/** What a checkpoint's signature covers. */
export const checkpointBytes = (device: string, seq: number, hash: Uint8Array): Buffer =>
  Buffer.from(`qinlin-checkpoint\n${device}\n${seq}\n${Buffer.from(hash).toString('hex')}\n`);
