import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMigrations } from '../../../../main/store/db/migrate.ts';
import { createHubAdminStore } from '../../../../main/store/sync/hub/hub-admin-store.ts';
import { DAY } from '../../../fixtures/hall-clock.ts';
import { eventsOf } from '../../../fixtures/hall-journal.ts';
import { member } from '../../../fixtures/hall-people.ts';
import {
  closeHalls,
  openHall,
  removeHalls,
  reopen,
  twinOf,
  type Hall,
} from '../../../fixtures/hall.ts';
import { acquaint, gift } from '../../../fixtures/halls-meet.ts';
import {
  closeHubs,
  good,
  hubAt,
  joinHub,
  newHallId,
  openEmptyDatabase,
  openTestHub,
  type TestHub,
} from '../../../fixtures/hub.ts';
import { addBook, giveBack, lendTo } from '../../../fixtures/lending-desk.ts';
import { qinlin } from '../../../fixtures/qinlin.ts';

let at: TestHub;
beforeEach(async () => {
  at = await openTestHub();
}, 60_000);
afterEach(async () => {
  await closeHubs();
  closeHalls();
});
afterAll(removeHalls);

const NOTHING: ReadonlyMap<string, number> = new Map();

const loginOf = async (hall: Hall, hub = at) => {
  const { hallId, hallName, kioskNumber } = hall.store.exchange.membership.introduce();
  // Every test hall is the same hall, and a login's name comes once in a server.
  const role = `withdraws_${randomBytes(6).toString('hex')}`;
  return (await hub.admit({ role, hall: { hallId, kioskNumber, name: hallName } })).url;
};

const round = async (hall: Hall, url: string) => hall.store.exchange.withHub(await hubAt(url));

const untold = async (hall: Hall) => (await hall.value('sync.standing', {})).untold;

const erase = (hall: Hall, personId: string) =>
  hall.value('people.erase', { personId, reason: 'asked' });

/** What the hub keeps of people, as text. */
const kept = async (hub = at): Promise<string> =>
  (await hub.query("SELECT encode(bytes, 'escape') AS body FROM qinlin.body WHERE scope = 'hall'"))
    .map(({ body }) => String(body))
    .join('\n');

/** A hall that lent 欧阳娜娜 a book, which she brought back. */
async function openReaders() {
  const hall = await openHall();
  const url = await loginOf(hall);
  const { personId } = await member(hall, { name: 'Nana Ouyang', phone: '13566667777' });
  const { copyId } = await addBook(hall);
  await lendTo(hall, copyId, personId);
  hall.clock.pass(60_000);
  await giveBack(hall, copyId);
  return { hall, url, personId };
}

describe('a body that was taken back', () => {
  it('is gone from the hub, with its event still there, and old copies of it come in no more', async () => {
    const { hub, log, role } = await joinHub(at, { reach: 'hall' });
    const stretch = log.write([
      { type: 'person.enrolled', subject: 'gone' },
      { type: 'person.linked' },
      { type: 'person.enrolled', subject: 'stays' },
      { type: 'loan.made' },
    ]);
    good(await hub.push([stretch]));
    const places = [1, 2, 4].map((seq) => ({ deviceId: log.deviceId, seq }));
    expect(good(await hub.withdraw(places))).toEqual({ hubId: expect.any(String), known: 3 });
    const bodies = async () => {
      const [pulled] = good(await hub.pull(NOTHING, 100));
      expect(pulled?.events.map(({ header }) => header)).toEqual(
        stretch.events.map(({ header }) => header),
      );
      return pulled?.events.map(({ body }) => body !== null);
    };
    // Accounts and stock are not a kiosk's to take back.
    expect(await bodies()).toEqual([false, false, true, true]);
    expect(good(await hub.push([stretch]))).toMatchObject([{ outcome: 'had' }]);
    expect(await bodies()).toEqual([false, false, true, true]);
    const carrier = await hubAt((await at.admit({ role: `${role}_c`, carries: true })).url);
    expect(good(await carrier.push([stretch]))).toMatchObject([{ outcome: 'had' }]);
    expect(await bodies()).toEqual([false, false, true, true]);
  });

  it('stays out where its event comes later', async () => {
    const { hub, log } = await joinHub(at, { reach: 'hall' });
    good(await hub.withdraw([{ deviceId: log.deviceId, seq: 1 }]));
    good(await hub.push([log.write([{ type: 'person.enrolled' }, { type: 'person.edited' }])]));
    const [pulled] = good(await hub.pull(NOTHING, 100));
    expect(pulled?.events.map(({ body }) => body !== null)).toEqual([false, true]);
  });

  it('is taken back by its own hall alone, and all or none of what is asked', async () => {
    const theirs = await joinHub(at);
    const mine = await joinHub(at);
    for (const { hub, log } of [theirs, mine])
      good(await hub.push([log.write([{ type: 'person.enrolled' }])]));
    const office = await hubAt((await at.admit({ role: `office_${newHallId()}` })).url);
    const carrier = await hubAt(
      (await at.admit({ role: `carrier_${newHallId()}`, carries: true })).url,
    );
    const both = [mine, theirs].map(({ log: { deviceId } }) => ({ deviceId, seq: 1 }));
    for (const hub of [mine.hub, office, carrier])
      expect(await hub.withdraw(both)).toMatchObject({ ok: false, refusal: 'hub-forbids' });
    expect(await at.query('SELECT count(*) AS n FROM qinlin.body')).toEqual([{ n: '2' }]);
    expect(await at.query('SELECT * FROM qinlin.withdrawn')).toEqual([]);
    good(await theirs.hub.withdraw([{ deviceId: theirs.log.deviceId, seq: 1 }]));
    const seen = new Client({ connectionString: mine.url });
    await seen.connect();
    expect((await seen.query('SELECT * FROM qinlin.withdrawn')).rows).toEqual([]);
    await seen.end();
  });
});

describe('a round with a hub after an erasure', () => {
  it('takes every body back that tells of the person, the one that ties them to a book too', async () => {
    const { hall, url, personId } = await openReaders();
    good(await round(hall, url));
    expect(await kept()).toContain(personId);
    expect(await kept()).toMatch(/Ouyang[^]*13566667777/);
    expect(await erase(hall, personId)).toMatchObject({ hub: 'untold' });
    expect(good(await round(hall, url)).withdrawn).toBeGreaterThan(1);
    expect(await kept()).not.toMatch(/Ouyang|13566667777/);
    expect(await kept()).not.toContain(personId);
    expect(await untold(hall)).toBe(0);
    expect(good(await round(hall, url)).withdrawn).toBe(0);
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('says what the hub has not heard of, also after the program was ended', async () => {
    const { hall, url, personId } = await openReaders();
    expect(await untold(hall)).toBe(null);
    good(await round(hall, url));
    expect(await untold(hall)).toBe(0);
    const { bodies, hub } = await erase(hall, personId);
    expect({ hub, untold: await untold(hall) }).toEqual({ hub: 'untold', untold: bodies });
    hall.close();
    const again = reopen(hall);
    expect(await untold(again)).toBe(bodies);
    expect(await kept()).toContain('Ouyang');
    expect(good(await round(again, url)).withdrawn).toBe(bodies);
    expect({ untold: await untold(again), kept: await kept() }).toEqual({ untold: 0, kept: '' });
  });

  it('keeps out what another kiosk of the hall still has, and that kiosk hears of it', async () => {
    const { hall: one, url, personId } = await openReaders();
    const two = twinOf(one);
    acquaint(one, two);
    good(await round(one, url));
    good(await round(two, url));
    const old = await gift(two, one, NOTHING);
    await erase(one, personId);
    good(await round(one, url));
    const { seen } = await two.value('people.get', { personId });
    await two.value('people.edit', { personId, changes: { notes: 'Ouyang sings' }, seen });
    good(await (await hubAt(url)).push(old));
    expect(await kept()).not.toContain('Ouyang');
    // It brings what it wrote before it hears of the erasure, and takes that back in the same round.
    expect(good(await round(two, url)).withdrawn).toBeGreaterThan(0);
    expect(await kept()).not.toContain('Ouyang');
    good(await round(one, url));
    const late = twinOf(one);
    acquaint(one, two, late);
    good(await round(late, url));
    for (const hall of [one, two, late]) {
      expect(JSON.stringify(eventsOf(hall).map(({ body }) => body))).not.toContain('Ouyang');
      expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
    }
  });

  it('takes back what the yearly clean-up removed', async () => {
    const { hall, url } = await openReaders();
    const { personId } = await member(hall, { name: 'Left', phone: '13511112222' });
    const { seen } = await hall.value('people.get', { personId });
    await hall.value('people.edit', { personId, changes: { phone: '13533334444' }, seen });
    good(await round(hall, url));
    for (let month = 0; month < 13; month += 1) {
      hall.clock.pass(30 * DAY);
      await hall.value('people.saveTeam', { name: `${month}` });
    }
    const { planId } = await hall.value('retention.preview', {});
    expect(await hall.value('retention.run', { planId })).toMatchObject({ hub: 'untold' });
    expect(await kept()).toContain('13511112222');
    good(await round(hall, url));
    expect(await kept()).not.toContain('13511112222');
    expect(await kept()).toContain('13533334444');
    expect(await untold(hall)).toBe(0);
  });

  it('tells a hub again that was set back to an older copy of itself', async () => {
    const { hall, url, personId } = await openReaders();
    good(await round(hall, url));
    await at.query('CREATE TABLE kept AS SELECT * FROM qinlin.body');
    await erase(hall, personId);
    good(await round(hall, url));
    await at.query('DELETE FROM qinlin.withdrawn');
    await at.query('INSERT INTO qinlin.body SELECT * FROM kept ON CONFLICT DO NOTHING');
    expect(await kept()).toContain('Ouyang');
    good(await round(hall, url));
    expect(await kept()).not.toContain('Ouyang');
  });

  it('names a hub that is too old to be told, and tells it once it was brought up', async () => {
    const old = await openEmptyDatabase();
    const admin = new Client({ connectionString: old.url });
    await admin.connect();
    const schema = new URL('../../../../main/store/sync/hub/hub-schema', import.meta.url).pathname;
    const files = readMigrations(schema).filter(({ version }) => version <= 40);
    await createHubAdminStore(admin).setUp(files);
    await admin.end();
    const { hall, personId } = await openReaders();
    const url = await loginOf(hall, old);
    good(await round(hall, url));
    const { bodies } = await erase(hall, personId);
    expect(await round(hall, url)).toMatchObject({ ok: false, refusal: 'hub-outdated' });
    expect(await kept(old)).toContain('Ouyang');
    hall.close();
    const told = await qinlin(['--data', hall.dataDir, 'hub', 'exchange', '--url', url]);
    expect(told).toMatchObject({ code: 1, err: expect.stringContaining('hub-outdated: An older') });
    expect(await qinlin(['hub', 'init', '--url', old.url])).toMatchObject({ code: 0 });
    const again = reopen(hall);
    expect(good(await round(again, url)).withdrawn).toBe(bodies);
    expect(await kept(old)).toBe('');
  });
});
