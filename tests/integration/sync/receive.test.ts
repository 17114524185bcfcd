import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { countEvents, eventsOf } from '../../fixtures/hall-journal.ts';
import { copyWorld, live, someActs, someLife } from '../../fixtures/hall-life.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import {
  closeHalls,
  openHall,
  removeHalls,
  reopen,
  twinOf,
  type Hall,
} from '../../fixtures/hall.ts';
import {
  acquaint,
  gift,
  headsOf,
  openOtherHall,
  strangerOf,
  take,
  tell,
} from '../../fixtures/halls-meet.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const NOTHING: ReadonlyMap<string, number> = new Map();

/** How many different states there are. */
const states = (halls: readonly Hall[]) => new Set(halls.map((hall) => hall.digest())).size;

/** Everybody tells everybody, as often as it takes for news to come round. */
async function tellAll(halls: readonly Hall[]): Promise<void> {
  for (const _round of [1, 2])
    for (const from of halls) for (const to of halls) if (from !== to) await tell(from, to);
}

describe('kiosks of one hall', () => {
  it(
    'come to one state, whatever each has done and who told whom first',
    { timeout: 120_000 },
    async () => {
      const talks = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 6 });
      await fc.assert(
        fc
          .asyncProperty(
            someLife(20),
            someActs(15),
            someActs(15),
            talks,
            async (first, second, third, said) => {
              const one = await openHall();
              const world = await live(one, first);
              const halls = [one, twinOf(one), twinOf(one)] as const;
              acquaint(...halls);
              await live(halls[1], second, copyWorld(world));
              await live(halls[2], third, copyWorld(world));
              for (const [from, to] of said) {
                const [giver, taker] = [halls[from], halls[to]];
                if (giver !== undefined && taker !== undefined && from !== to)
                  await tell(giver, taker);
              }
              await live(one, second, copyWorld(world));
              await tellAll(halls);
              expect(states(halls)).toBe(1);
              for (const hall of halls)
                expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
            },
          )
          .afterEach(closeHalls),
        { numRuns: 12, endOnFailure: true },
      );
    },
  );

  it('lose nothing and count nothing twice where the same comes again', async () => {
    const one = await openHall();
    const two = twinOf(one);
    acquaint(one, two);
    await enrol(one, { name: '王小明' });
    const everything = await gift(one, two, NOTHING);
    const first = await take(two, everything);
    expect(first.added).toBeGreaterThan(0);
    const [digest, events] = [two.digest(), countEvents(two)];
    expect(await take(two, everything)).toMatchObject({
      added: 0,
      had: first.added + first.had,
      filled: 0,
    });
    expect([two.digest(), countEvents(two)]).toEqual([digest, events]);
  });

  it('name what is missing, and go on when it comes', async () => {
    const one = await openHall();
    const two = twinOf(one);
    acquaint(one, two);
    await enrol(one, { name: '王小明' });
    const early = await gift(one, two);
    const mark = headsOf(one);
    await enrol(one, { name: '李华' });
    const late = await gift(one, two, mark);
    const digest = two.digest();
    const { gaps } = await take(two, late);
    expect(gaps).toEqual([
      {
        deviceId: late[0]?.deviceId,
        head: (early[0]?.first ?? 0) - 1,
        first: late[0]?.first,
        last: headsOf(one).get(late[0]?.deviceId ?? ''),
      },
    ]);
    expect(two.digest()).toBe(digest);
    const again = reopen(two);
    expect((await take(again, early)).gaps).toEqual([]);
    await tell(again, one);
    expect(states([one, again])).toBe(1);
  });

  it('keep a scan of their own in front of a large import', async () => {
    const one = await openHall();
    const two = twinOf(one);
    acquaint(one, two);
    for (let n = 0; n < 300; n += 1) await enrol(one, { name: '王小明', phone: null });
    let isDone = false;
    const taking = take(two, await gift(one, two)).then(() => {
      isDone = true;
    });
    await new Promise((next) => setImmediate(next));
    await two.value('attendance.day', { date: '2026-03-02' });
    expect(isDone).toBe(false);
    await taking;
    await tell(two, one);
    expect(states([one, two])).toBe(1);
  });
});

describe('an event that can’t be projected', () => {
  it('is kept and named, and the others go on', async () => {
    const hall = await openHall();
    const stranger = strangerOf('another-hall');
    hall.store.exchange.membership.admit(stranger.introduction, 'own-hall', 'clerk');
    for (let n = 0; n < 50; n += 1)
      stranger.write('clock.jumped', { date: '2026-03-02', at: n === 20 ? 'soon' : n, jump: n });
    expect((await take(hall, [stranger.all()])).added).toBe(51);
    const count = (table: string) =>
      hall.store.db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
    expect([count('clock_jump'), count('journal_projection_error')]).toEqual([49, 1]);
  });

  it('waits, where it is of a type that only a newer program knows', async () => {
    const hall = await openHall();
    const stranger = strangerOf('another-hall');
    hall.store.exchange.membership.admit(stranger.introduction, 'own-hall', 'clerk');
    stranger.write('garden.planted', { what: '三角梅' });
    stranger.write('clock.jumped', { date: '2026-03-02', at: 1, jump: 1 });
    await take(hall, [stranger.all()]);
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
    expect(
      hall.store.db.prepare<[], string>('SELECT type FROM journal_unknown_type').pluck().all(),
    ).toEqual(['garden.planted']);
  });
});

describe('another hall', () => {
  it('is told what happened, and nothing of the people to whom it happened', async () => {
    const [here, there] = [await openHall(), await openOtherHall('中沙馆')];
    acquaint(here, there);
    await enrol(here, { name: '欧阳娜娜', phone: '13812345678' });
    const given = await gift(here, there);
    const bytes = given.flatMap(({ events }) => events.map(({ body }) => body?.toString() ?? ''));
    expect(bytes.join('')).not.toMatch(/欧阳娜娜|13812345678/);
    await take(there, given);
    expect(there.verify()).toMatchObject({ findings: [], projectionsMatch: true });
    const enrolled = eventsOf(there).filter(({ header }) => header.type === 'person.enrolled');
    expect(enrolled.map(({ body }) => body)).toEqual([null]);
  });

  it('may be given the people later, by a courier of their own hall', async () => {
    const here = await openHall();
    const [courier, second] = [await openOtherHall('中沙馆'), twinOf(here)];
    acquaint(here, second, courier);
    await enrol(here, { name: '欧阳娜娜' });
    await tell(here, courier);
    await tell(courier, second);
    expect(states([here, second])).toBe(2);
    const { filled } = await take(second, await gift(here, second, NOTHING));
    expect(filled).toBe(1);
    await tell(second, here);
    await tell(courier, here);
    await tell(courier, second);
    expect(states([here, second])).toBe(1);
  });
});

describe('a clock that is years ahead', () => {
  it('does not drag this kiosk’s along', async () => {
    const here = await openHall();
    const there = twinOf(here);
    acquaint(here, there);
    there.clock.pass(3 * 365 * 24 * 60 * 60 * 1000);
    await enrol(there, { name: '王小明' });
    await tell(there, here);
    await enrol(here, { name: '李华' });
    const last = eventsOf(here).findLast(
      ({ header }) => header.device === here.store.exchange.membership.introduce().deviceId,
    );
    expect(Number(last?.header.hlc.slice(0, 15))).toBeLessThan(here.clock.wall() + 1000);
  });
});
