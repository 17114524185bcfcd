import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Stretch } from '../../../main/store/sync/chain.ts';
import { countEvents } from '../../fixtures/hall-journal.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls, twinOf } from '../../fixtures/hall.ts';
import { acquaint, gift, strangerOf } from '../../fixtures/halls-meet.ts';

afterEach(closeHalls);
afterAll(removeHalls);

describe('what is not as its device wrote it', () => {
  it('is refused whole, whichever byte was changed', { timeout: 60_000 }, async () => {
    const one = await openHall();
    const two = twinOf(one);
    acquaint(one, two);
    await enrol(one, { name: '王小明' });
    const [stretch] = await gift(one, two);
    if (stretch === undefined) throw new Error('nothing to give');
    const before = [two.digest(), countEvents(two)];
    const anyByte = fc.tuple(
      fc.nat(stretch.events.length - 1),
      fc.boolean(),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
    );
    await fc.assert(
      fc.asyncProperty(anyByte, async ([index, isBody, place, flip]) => {
        const changed = stretch.events.map((event, at) => {
          if (at !== index) return event;
          return isBody && event.body !== null
            ? { ...event, body: flipped(event.body, place, flip) }
            : { ...event, header: flipped(event.header, place, flip) };
        });
        const answer = await two.store.exchange.receive([{ ...stretch, events: changed }]);
        expect(answer.ok).toBe(false);
      }),
      { numRuns: 200 },
    );
    expect([two.digest(), countEvents(two)]).toEqual(before);
  });

  it('is refused where events are left out, put in, swapped, or signed by another', async () => {
    const one = await openHall();
    const two = twinOf(one);
    acquaint(one, two);
    await enrol(one, { name: '王小明' });
    const [stretch] = await gift(one, two);
    if (stretch === undefined) throw new Error('nothing to give');
    const { events } = stretch;
    const signature = strangerOf('hall').all().checkpoint.signature;
    const forged: readonly Stretch[] = [
      { ...stretch, events: events.slice(1) },
      { ...stretch, events: events.slice(0, -1) },
      { ...stretch, events: [...events, ...events.slice(-1)] },
      { ...stretch, events: events.toReversed() },
      { ...stretch, events: [] },
      { ...stretch, first: stretch.first + 1 },
      { ...stretch, checkpoint: { ...stretch.checkpoint, signature } },
    ];
    const before = countEvents(two);
    for (const wrong of forged) expect((await two.store.exchange.receive([wrong])).ok).toBe(false);
    expect(countEvents(two)).toBe(before);
  });
});

const flipped = (bytes: Buffer, place: number, flip: number): Buffer => {
  const copy = Buffer.from(bytes);
  const at = place % copy.length;
  copy[at] = (copy[at] ?? 0) ^ flip;
  return copy;
};
