import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../../main/store/journal/digest.ts';
import { rebuildFrom, rowsOf, stirred } from '../../fixtures/hall-journal.ts';
import { live, someLife } from '../../fixtures/hall-life.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls, twinOf, type Hall } from '../../fixtures/hall.ts';
import { acquaint, gift, headsOf, take, tell } from '../../fixtures/halls-meet.ts';
import { change, cleanUp, exchange, fine, told, yearsPass } from '../../fixtures/retention.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const NOTHING: ReadonlyMap<string, number> = new Map();

function expectSame(...halls: readonly Hall[]) {
  expect(new Set(halls.map((hall) => hall.digest())).size).toBe(1);
  for (const hall of halls) fine(hall);
}

describe('a clean-up at one kiosk', () => {
  it('is one at the others, and no old bundle brings back what went', async () => {
    const one = await openHall();
    const fresh = twinOf(one);
    const { personId } = await enrol(one, { name: '王小明', phone: '13566667777' });
    const late = twinOf(one);
    const two = twinOf(one);
    acquaint(one, two, late, fresh);
    const old = await gift(one, two, NOTHING);
    const mark = headsOf(one);
    await change(one, personId, { phone: '13511112222' });
    await yearsPass(1.2, one, two, late);
    await cleanUp(one);
    const news = await gift(one, two, mark);
    await take(late, news);
    await take(late, old);
    await take(two, old);
    await take(two, news);
    await take(two, old);
    // It hears of the events when their bodies are gone, and is given an old bundle then.
    await take(fresh, await gift(one, fresh));
    await take(fresh, old);
    await exchange(one, two, late, fresh);
    for (const hall of [one, two, late, fresh]) expect(told(hall)).not.toContain('13566667777');
    expectSame(one, two, late, fresh);
    two.store.rest();
    expect(two.store.db.serialize().includes(Buffer.from('13566667777'))).toBe(false);
  });

  it('leaves an edit standing that another kiosk made meanwhile', async () => {
    const one = await openHall();
    const { personId } = await enrol(one, { name: '王小明', phone: '13566667777' });
    const two = twinOf(one);
    acquaint(one, two);
    await change(one, personId, { phone: '13511112222' });
    await tell(one, two);
    await yearsPass(1.2, one, two);
    await change(two, personId, { phone: '13533334444' });
    await cleanUp(one);
    await cleanUp(two);
    await exchange(one, two);
    for (const hall of [one, two])
      expect(await hall.value('people.get', { personId })).toMatchObject({ phone: '13533334444' });
    expectSame(one, two);
  });
});

/** What tells of people and nothing else; all the rest are sums, stock, hours and who did what by random ids. */
const PERSONAL = new Set([
  'person',
  'person_key',
  'person_team',
  'field_edit',
  'conflict',
  'reader',
  'maker',
  'reader_link',
  'card_revocation',
  'code_holder',
  'erased_person',
  'body_cut',
  'retention_run',
]);

describe('whatever a hall did', () => {
  it(
    'its sums, stock and hours stay as they were, at every kiosk and in any order',
    { timeout: 120_000 },
    async () => {
      let removed = 0;
      await fc.assert(
        fc
          .asyncProperty(someLife(25), fc.integer(), async (life, seed) => {
            const one = await openHall();
            const world = await live(one, life);
            for (const personId of world.people.slice(0, 3)) {
              await one.call('people.setActive', { personId, active: false });
            }
            const two = twinOf(one);
            acquaint(one, two);
            await yearsPass(3.2, one, two);
            const kept = one.store.projection.tables.filter((table) => !PERSONAL.has(table));
            const sums = digestOf(one.store.db, kept);
            const before = rowsOf(one);
            const { bodies } = await cleanUp(one);
            removed += bodies;
            expect(digestOf(one.store.db, kept)).toBe(sums);
            await cleanUp(two);
            await exchange(one, two);
            expectSame(one, two);
            const digest = one.digest();
            const known = new Set(before.map((row) => `${row.device_id}/${row.seq}`));
            const others = rowsOf(one).filter((row) => !known.has(`${row.device_id}/${row.seq}`));
            rebuildFrom(one, stirred([...before, ...others], seed));
            expect(one.digest()).toBe(digest);
          })
          .afterEach(closeHalls),
        { numRuns: 15, endOnFailure: true },
      );
      expect(removed).toBeGreaterThan(15);
    },
  );
});
