import { createHash } from 'node:crypto';
import { sha256 } from '../../journal/header.ts';
import type { Stretch } from '../chain.ts';
import { createEventEncoder } from './event-encoder.ts';
import { MAX_EVENT_BYTES } from './limits.ts';
import { slices } from '../../slices.ts';
import { FORMAT, headSchema, VERSION, type BundleHead } from './structure.ts';

export type Stretches = Iterable<Stretch> | AsyncIterable<Stretch>;

/**
 * The lines of a bundle, each with its line break. Throws where a stretch doesn't end in the checkpoint that it names,
 * or an event is longer than any that may be written.
 */
export async function* encodeBundle(
  head: BundleHead,
  stretches: Stretches,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const breathe = slices();
  const encode = createEventEncoder();
  const counted = { events: 0, stretches: 0 };
  const said = (line: string): string => {
    const whole = `${line}\n`;
    hash.update(whole);
    return whole;
  };
  yield said(JSON.stringify(headSchema.parse({ format: FORMAT, version: VERSION, ...head })));
  for await (const stretch of stretches) {
    const { deviceId: device, first, checkpoint } = stretch;
    yield said(JSON.stringify({ stretch: { device, first, prev: stretch.prev } }));
    let prev = stretch.prev;
    for (const [index, event] of stretch.events.entries()) {
      if (event.header.length + (event.body?.length ?? 0) > MAX_EVENT_BYTES)
        throw new Error(`event ${device}/${first + index} is too long to travel`);
      for (const line of encode(event, { device, seq: first + index, prev })) yield said(line);
      prev = sha256(event.header).toString('hex');
      await breathe();
    }
    yield said(checkpointLine(checkpoint, first + stretch.events.length - 1, prev));
    counted.events += stretch.events.length;
    counted.stretches += 1;
  }
  yield `${JSON.stringify({ end: { ...counted, sha256: hash.digest('hex') } })}\n`;
}

function checkpointLine(
  { seq, hash, signature }: Stretch['checkpoint'],
  last: number,
  lastHash: string | null,
): string {
  if (seq !== last || hash.toString('hex') !== lastHash)
    throw new Error(
      `the stretch ends at ${last}, and its checkpoint is of ${seq} or of another event`,
    );
  const text = { hash: hash.toString('base64url'), signature: signature.toString('base64url') };
  return JSON.stringify({ checkpoint: { seq, ...text } });
}
