import { sha256 } from '../../journal/header.ts';
import type { Stretch, TravellingEvent } from '../chain.ts';
import { bytesOf } from './base64.ts';
import { createEventDecoder } from './event-decoder.ts';
import { BundleFault, damaged } from './fault.ts';
import { MAX_EVENT_BYTES, MAX_EVENTS, MAX_STRETCHES, MAX_TOTAL_BYTES } from './limits.ts';
import {
  anyHead,
  headSchema,
  lineSchema,
  VERSION,
  type BundleHead,
  type Line,
} from './structure.ts';

export type Bundle = { readonly head: BundleHead; readonly stretches: readonly Stretch[] };

type Open = {
  readonly deviceId: string;
  readonly first: number;
  readonly prev: string | null;
  readonly events: TravellingEvent[];
  /** Hash of the last event. */
  last: string | null;
};

type CheckpointLine = Extract<Line, { checkpoint: unknown }>['checkpoint'];

/** Takes a bundle's lines one by one; throws a fault at the first that is wrong. */
export function createLineDecoder() {
  const decoder = createEventDecoder();
  const stretches: Stretch[] = [];
  const total = { events: 0, bytes: 0 };
  let head: BundleHead | null = null;
  let open: Open | null = null;
  let ended = false;

  const opened = (): Open => {
    if (open === null) throw damaged('an event outside a stretch');
    return open;
  };

  const take = (event: TravellingEvent): void => {
    const stretch = opened();
    const bytes = event.header.length + (event.body?.length ?? 0);
    total.events += 1;
    total.bytes += bytes;
    if (total.events > MAX_EVENTS || bytes > MAX_EVENT_BYTES || total.bytes > MAX_TOTAL_BYTES)
      throw new BundleFault('bundle-too-large', `${total.events} events, ${total.bytes} bytes`);
    stretch.events.push(event);
    stretch.last = sha256(event.header).toString('hex');
  };

  const structure = (line: Line, digest: () => string): void => {
    if ('shape' in line) decoder.declare(line.shape);
    else if ('raw' in line) take(readRaw(line.raw));
    else if ('checkpoint' in line) {
      stretches.push(close(opened(), line.checkpoint));
      open = null;
    } else if (open !== null) throw damaged('a stretch without its checkpoint');
    else if ('stretch' in line) {
      if (stretches.length === MAX_STRETCHES)
        throw new BundleFault('bundle-too-large', 'stretches');
      const { device, first, prev } = line.stretch;
      if ((first === 1) !== (prev === null)) throw damaged('a stretch that begins nowhere');
      open = { deviceId: device, first, prev, events: [], last: prev };
    } else {
      const { events, stretches: count, sha256: told } = line.end;
      if (events !== total.events || count !== stretches.length || told !== digest())
        throw damaged('the end tells of something else');
      ended = true;
    }
  };

  return {
    /** `digest` is that of all lines before this one. */
    line(text: string, digest: () => string): void {
      if (ended) throw damaged('something after the end');
      const value = parse(text, head === null);
      if (head === null) head = readHead(value);
      else if (Array.isArray(value)) {
        const { deviceId: device, first, events, last: prev } = opened();
        take(decoder.event(value, { device, seq: first + events.length, prev }));
      } else {
        const line = lineSchema.safeParse(value);
        if (!line.success) throw damaged('an unknown line');
        structure(line.data, digest);
      }
    },

    finish(): Bundle {
      if (head === null || !ended) throw new BundleFault('bundle-truncated', 'no end');
      return { head, stretches };
    },
  };
}

function parse(text: string, isFirst: boolean): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BundleFault(isFirst ? 'not-a-bundle' : 'bundle-damaged', 'not JSON');
  }
}

function readHead(value: unknown): BundleHead {
  const any = anyHead.safeParse(value);
  if (!any.success) throw new BundleFault('not-a-bundle', 'no head');
  if (any.data.version > VERSION) throw new BundleFault('bundle-newer', String(any.data.version));
  const read = headSchema.safeParse(value);
  if (!read.success) throw damaged('the head');
  const { bundleId, from, to, madeAt } = read.data;
  return { bundleId, from, to, madeAt };
}

const readRaw = ([header, body]: readonly [string, string | null]): TravellingEvent => ({
  header: bytesOf(header, 'base64'),
  body: body === null ? null : bytesOf(body, 'base64'),
});

function close(stretch: Open, { seq, hash, signature }: CheckpointLine): Stretch {
  const { deviceId, first, prev, events, last } = stretch;
  const checkpoint = {
    seq,
    hash: bytesOf(hash, 'base64url', 32),
    signature: bytesOf(signature, 'base64url'),
  };
  const isOfLast = seq === first + events.length - 1 && checkpoint.hash.toString('hex') === last;
  if (events.length === 0 || !isOfLast) throw damaged('a checkpoint of another event');
  return { deviceId, first, prev, events, checkpoint };
}
