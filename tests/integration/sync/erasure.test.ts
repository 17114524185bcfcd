import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { eventsOf, rebuildFrom, rowsOf, stirred } from '../../fixtures/hall-journal.ts';
import { copyWorld, live, someActs, someLife } from '../../fixtures/hall-life.ts';
import { enrol, member, scan } from '../../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls, twinOf, type Hall } from '../../fixtures/hall.ts';
import { acquaint, gift, headsOf, strangerOf, take, tell } from '../../fixtures/halls-meet.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const NOTHING: ReadonlyMap<string, number> = new Map();

const erase = (hall: Hall, personId: string) =>
  hall.value('people.erase', { personId, reason: 'asked' });

/** The bodies that tell of people. */
const told = (hall: Hall) =>
  eventsOf(hall)
    .filter(({ header, body }) => header.type.startsWith('person.') && body !== null)
    .map(({ body }) => JSON.stringify(body))
    .join('\n');

/** Two kiosks of one hall that know the same person, and one that has not heard of anybody. */
async function openTwo() {
  const one = await openHall();
  const late = twinOf(one);
  const nana = await member(one, { name: '欧阳娜娜', phone: '13566667777' });
  const two = twinOf(one);
  acquaint(one, two);
  return { one, two, late, nana, personId: nana.personId };
}

async function expectSame(...halls: readonly Hall[]) {
  for (const hall of halls) {
    expect(told(hall)).not.toMatch(/欧阳|13566667777|会摄影/);
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  }
  expect(new Set(halls.map((hall) => hall.digest())).size).toBe(1);
}

/** Everybody tells everybody, as often as it takes for news to come round. */
async function exchange(...halls: readonly Hall[]) {
  for (const _round of [1, 2])
    for (const from of halls) for (const to of halls) if (from !== to) await tell(from, to);
}

describe('a person who is erased at one kiosk', () => {
  it('is erased at the others, also in what these wrote meanwhile', async () => {
    const { one, two, nana, personId } = await openTwo();
    await erase(one, personId);
    const { seen } = await two.value('people.get', { personId });
    await two.value('people.edit', { personId, changes: { notes: '会摄影' }, seen });
    await scan(two, nana.code);
    await exchange(one, two);
    await expectSame(one, two);
    const { sessions } = await one.value('attendance.day', { date: '2026-03-02' });
    expect(sessions).toMatchObject([{ personId, name: '' }]);
  });

  it('is not brought back by an older bundle, whatever a kiosk heard first', async () => {
    const { one, two, personId, late } = await openTwo();
    const before = await gift(one, two, NOTHING);
    const mark = headsOf(one);
    await erase(one, personId);
    const after = await gift(one, two, mark);
    const early = twinOf(two);
    acquaint(one, two, early, late);
    await take(early, before);
    await take(early, after);
    await take(late, after);
    await take(late, before);
    await take(late, before);
    for (const hall of [early, late]) expect(told(hall)).not.toMatch(/欧阳|13566667777/);
    const given = await gift(late, one, NOTHING);
    const bodies = given.flatMap(({ events }) => events.map(({ body }) => body?.toString() ?? ''));
    expect(bodies.join('')).not.toContain('欧阳');
    await exchange(one, two, early, late);
    await expectSame(one, two, early, late);
  });

  it('takes a record along that another kiosk merged with theirs meanwhile', async () => {
    const { one, two, personId } = await openTwo();
    const double = await enrol(two, { name: '欧阳娜', phone: '13566667777' });
    await two.value('people.merge', { keepId: double.personId, mergeId: personId });
    await erase(one, personId);
    await exchange(one, two);
    for (const hall of [one, two])
      expect((await hall.value('people.search', { query: '' })).total).toBe(0);
    await expectSame(one, two);
  });

  it('leaves no bytes with a kiosk that heard of it, once that rests', async () => {
    const { one, two, personId } = await openTwo();
    await erase(one, personId);
    await tell(one, two);
    two.store.rest();
    const kept = two.store.db.serialize();
    for (const trace of ['欧阳娜娜', 'ouyangnana', '13566667777'])
      expect(kept.includes(Buffer.from(trace))).toBe(false);
  });

  it('is named by no later event of a type that only a newer program knows', async () => {
    const { one, personId } = await openTwo();
    const newer = strangerOf(one.store.exchange.membership.introduce().hallId);
    one.store.exchange.membership.admit(newer.introduction, 'own-hall', 'clerk');
    await erase(one, personId);
    newer.write('person.photographed', { personId, caption: '欧阳娜娜在活动室' });
    newer.write('person.photographed', { personId: 'somebody-else', caption: '合影' });
    await take(one, [newer.all()]);
    expect(told(one)).toContain('合影');
    expect(told(one)).not.toContain('欧阳');
    expect(one.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('is erased by nobody but the own hall', async () => {
    const { one, personId } = await openTwo();
    const stranger = strangerOf('another-hall');
    one.store.exchange.membership.admit(stranger.introduction, 'own-hall', 'clerk');
    stranger.write('subject.erased', { personId, on: '2026-03-02', reason: 'asked' });
    await take(one, [stranger.all()]);
    expect(await one.value('people.get', { personId })).toMatchObject({ name: '欧阳娜娜' });
    expect(one.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it(
    'is gone from one state, whatever each kiosk did and in whatever order it is folded',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc
          .asyncProperty(
            someLife(15),
            someActs(12),
            someActs(12),
            fc.nat(9),
            fc.integer(),
            async (together, here, there, who, seed) => {
              const one = await openHall();
              const world = await live(one, together);
              const two = twinOf(one);
              acquaint(one, two);
              await live(one, here, copyWorld(world));
              await live(two, there, copyWorld(world));
              // As they were with their bodies: what a rebuild out of an older copy would read.
              const before = rowsOf(two);
              const personId = world.people[who % world.people.length] ?? '';
              await one.call('people.erase', { personId, reason: 'asked' });
              await exchange(one, two);
              await expectSameState(one, two);
              const digest = one.digest();
              const known = new Set(before.map((row) => `${row.device_id}/${row.seq}`));
              const others = rowsOf(one).filter((row) => !known.has(`${row.device_id}/${row.seq}`));
              rebuildFrom(one, stirred([...before, ...others], seed));
              expect(one.digest()).toBe(digest);
            },
          )
          .afterEach(closeHalls),
        { numRuns: 20, endOnFailure: true },
      );
    },
  );
});

async function expectSameState(one: Hall, two: Hall) {
  expect(two.digest()).toBe(one.digest());
  for (const hall of [one, two])
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
}
