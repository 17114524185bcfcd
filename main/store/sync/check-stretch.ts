import type { StretchProblem } from '../../../shared/domain/sync/words.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { checkpointBytes, readHeader, sha256, sha256Hex } from '../journal/header.ts';
import { isSigned } from '../journal/identity.ts';
import type { ReceivedEvent } from '../journal/receive-store.ts';
import type { Stretch } from './chain.ts';
import type { Breathe } from '../slices.ts';

export type CheckedStretch = {
  readonly deviceId: string;
  readonly first: number;
  readonly last: number;
  readonly prev: string | null;
  readonly events: readonly ReceivedEvent[];
};

/**
 * Checks every event of a stretch against the next, its body against its header, and the end against the signature
 * of the device, whose public key (SPKI DER, hex) it is: then all of it is as it was written, or none of it is taken.
 */
export async function checkStretch(
  stretch: Stretch,
  publicKey: string,
  breathe: Breathe,
): Promise<Result<CheckedStretch, StretchProblem>> {
  const events: ReceivedEvent[] = [];
  let prev = stretch.prev;
  for (const [index, { header: bytes, body }] of stretch.events.entries()) {
    await breathe();
    const seq = stretch.first + index;
    const header = readHeader(bytes);
    if (header === null) return refuse('event-unreadable', { seq });
    if (header.device !== stretch.deviceId || header.seq !== seq || header.prev !== prev)
      return refuse('chain-broken', { seq });
    if (body !== null && (body.length !== header.bodyLen || sha256Hex(body) !== header.bodyHash))
      return refuse('body-changed', { seq });
    const hash = sha256(bytes);
    prev = hash.toString('hex');
    const { type, subject, hlc } = header;
    events.push({
      device_id: header.device,
      seq,
      type,
      subject,
      hlc,
      header: bytes,
      hash,
      body,
      signature: null,
    });
  }
  return sign(stretch, events, publicKey);
}

/** Puts the signature to the last event, if it is the device's own. */
function sign(
  { deviceId, first, prev, checkpoint }: Stretch,
  events: ReceivedEvent[],
  publicKey: string,
): Result<CheckedStretch, StretchProblem> {
  const end = events.pop();
  if (end === undefined) return refuse('event-unreadable', { seq: first });
  const { seq, hash, signature } = checkpoint;
  if (seq !== end.seq || !hash.equals(end.hash)) return refuse('chain-broken', { seq });
  if (!isSigned(Buffer.from(publicKey, 'hex'), checkpointBytes(deviceId, seq, hash), signature))
    return refuse('forged', { seq });
  events.push({ ...end, signature });
  return ok({ deviceId, first, last: seq, prev, events });
}
