import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBody, encodeHeader, sha256, sha256Hex } from '../../../main/store/journal/header.ts';
import { encodeBundle } from '../../../main/store/sync/bundle/codec.ts';
import { decodeBundle } from '../../../main/store/sync/bundle/decode.ts';
import type { Stretch, TravellingEvent } from '../../../main/store/sync/chain.ts';

const HEAD = {
  bundleId: '01a20b7a-7166-76f1-b77e-318a07ebabc4',
  from: { hallId: 'a', hallName: '中孚亲邻之家', kioskNumber: 7, deviceId: 'a.7.x' },
  to: null,
  madeAt: 1_772_413_200_000,
};

/** Signed by nobody: the codec leaves signatures to others. */
function stretchOf(deviceId: string, first: number, events: readonly TravellingEvent[]): Stretch {
  const last = events.at(-1);
  return {
    deviceId,
    first,
    prev: first === 1 ? null : sha256Hex('before'),
    events,
    checkpoint: {
      seq: first + events.length - 1,
      hash: sha256(last?.header ?? ''),
      signature: Buffer.alloc(64, 7),
    },
  };
}

async function encoded(stretches: readonly Stretch[]): Promise<string> {
  let text = '';
  for await (const line of encodeBundle(HEAD, stretches)) text += line;
  return text;
}

async function* inChunks(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const types = ['loan.made', 'person.edited', 'garden.planted'] as const;

/** Payloads as kiosks write them, and as nobody does. */
const somePayload = fc.oneof(
  fc.json({ maxDepth: 3 }).map((text): unknown => JSON.parse(text)),
  fc.record({ personId: fc.uuid(), name: fc.string({ unit: 'grapheme' }), fen: fc.integer() }),
);

/** A chain as a kiosk writes it; some bodies were withheld. */
const someChain = fc
  .array(
    fc.record({
      type: fc.constantFrom(...types),
      payload: somePayload,
      has: fc.boolean(),
      step: fc.nat(1e6),
      subject: fc.option(fc.uuid()),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((written) => {
    let prev: string | null = null;
    let wall = 1_772_413_200_000;
    return written.map(({ type, payload, has, step, subject }, index): TravellingEvent => {
      wall += step;
      const body = encodeBody(
        type,
        JSON.parse(JSON.stringify(payload).replaceAll(/\\u[0-9a-f]{4}/g, '')),
        () => Buffer.alloc(32, index),
      );
      const header = encodeHeader({
        device: 'a.7.x',
        seq: index + 1,
        prev,
        hlc: `${String(wall).padStart(15, '0')}.00000`,
        wall,
        mono: wall - 1000,
        boot: 'boot',
        type,
        v: 1,
        subject,
        actor: 'clerk',
        bodyHash: sha256Hex(body),
        bodyLen: body.length,
      });
      prev = sha256Hex(header);
      return { header, body: has ? body : null };
    });
  });

/** Bytes that no kiosk wrote. */
const someBytes = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes));
const strange = fc.record({ header: someBytes, body: fc.option(someBytes) });

describe('a bundle’s lines', () => {
  it('come back as the very bytes that went in, however they are cut into chunks', async () => {
    const any = fc.tuple(
      someChain,
      fc.array(strange, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 5000 }),
    );
    await fc.assert(
      fc.asyncProperty(any, async ([chain, odd, size]) => {
        const stretches = [stretchOf('a.7.x', 1, chain), stretchOf('b.1.y', 40, odd)];
        const decoded = await decodeBundle(inChunks(await encoded(stretches), size));
        expect(decoded).toEqual({ ok: true, value: { head: HEAD, stretches } });
      }),
      { numRuns: 150 },
    );
  });

  it('are refused wherever a letter is another, or the rest is missing, and never thrown over', async () => {
    const [chain] = fc.sample(someChain, { seed: 7, numRuns: 1 });
    const text = await encoded([stretchOf('a.7.x', 1, chain ?? [])]);
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += 1) {
      const cut = await decodeBundle(inChunks(bytes.subarray(0, at).toString('latin1'), 4096));
      expect(cut.ok, `cut at ${at}`).toBe(false);
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await decodeBundle(one(changed))).ok, `changed at ${at}`).toBe(false);
    }
    expect((await decodeBundle(one(Buffer.concat([bytes, bytes])))).ok).toBe(false);
  });
});

async function* one(bytes: Uint8Array) {
  yield bytes;
}
