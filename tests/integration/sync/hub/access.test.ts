import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stretch } from '../../../../main/store/sync/chain.ts';
import type { Hub } from '../../../../main/store/sync/hub/hub-client.ts';
import {
  closeHubs,
  good,
  hubAt,
  joinHub,
  newHallId,
  newLog,
  openTestHub,
  type TestHub,
  type TestKiosk,
} from '../../../fixtures/hub.ts';

let at: TestHub;
let mine: TestKiosk;
let theirs: TestKiosk;
let stretch: Stretch;
let sql: Client;
const clients: Client[] = [];

beforeAll(async () => {
  at = await openTestHub();
  mine = await joinHub(at);
  theirs = await joinHub(at);
  stretch = theirs.log.write([
    { type: 'person.enrolled', subject: 'resident' },
    { type: 'loan.made' },
  ]);
  good(await theirs.hub.push([stretch]));
  sql = new Client({ connectionString: mine.url });
  clients.push(sql);
  await sql.connect();
}, 60_000);
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await closeHubs();
});

const stateOf = (statement: string): Promise<unknown> =>
  sql.query(statement).then(
    () => 'done',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

describe('a kiosk that writes its own statements', () => {
  const TABLES = [
    'hub',
    'hall',
    'member',
    'device',
    'device_head',
    'event',
    'body',
    'checkpoint',
    'fork',
    'withdrawn',
  ];
  const changes = TABLES.flatMap((table) => [
    `INSERT INTO qinlin.${table} SELECT * FROM qinlin.${table}`,
    `UPDATE qinlin.${table} SET ${columnOf(table)} = ${columnOf(table)}`,
    `DELETE FROM qinlin.${table}`,
    `TRUNCATE qinlin.${table} CASCADE`,
    `COPY qinlin.${table} FROM STDIN`,
    `ALTER TABLE qinlin.${table} DISABLE ROW LEVEL SECURITY`,
    `DROP TABLE qinlin.${table} CASCADE`,
  ]);
  it.each([
    ...changes,
    'SET ROLE qinlin_owner',
    'SET ROLE postgres',
    'SET SESSION AUTHORIZATION postgres',
    'CREATE TABLE qinlin.mine (x int)',
    'CREATE FUNCTION qinlin.own_hall() RETURNS text LANGUAGE sql AS $$ SELECT 1 $$',
    'ALTER FUNCTION qinlin.own_hall() RENAME TO other_hall',
    `SELECT qinlin.keep_stretch('d', 'h', 1, 0, '{}', '{}', '{}', '{}', '{}')`,
    `SELECT qinlin.note_fork('d', 'h', 1, '', '')`,
    `SELECT qinlin.read_stretch('d', 1, '{}', '{}')`,
    `SELECT qinlin.may_bring('h')`,
    'CREATE ROLE another LOGIN',
    "COPY qinlin.event TO PROGRAM 'true'",
  ])('may not: %s', async (statement) => {
    expect(await stateOf(statement)).toBe('42501');
  });

  it('finds its own login alone among the members, and no hall that it may not read', async () => {
    await joinHub(at, { district: 'far away' });
    const members = await sql.query<{ role: string }>('SELECT role FROM qinlin.member');
    expect(members.rows).toEqual([{ role: mine.role }]);
    const halls = await sql.query('SELECT name FROM qinlin.hall');
    expect(halls.rows).toHaveLength(2);
  });

  it('reads no personal body of another hall, though it asks the table', async () => {
    const bodies = await sql.query<{ seq: string }>(
      'SELECT seq FROM qinlin.body WHERE device_id = $1',
      [theirs.log.deviceId],
    );
    expect(bodies.rows).toEqual([{ seq: '2' }]);
  });

  it('gains nothing by objects of its own that bear the names of ours', async () => {
    await sql.query('CREATE TEMP TABLE member AS SELECT 1');
    await sql.query('SET search_path = pg_temp, qinlin');
    const pulled = good(await mine.hub.pull(new Map(), 100));
    expect(pulled.find(({ deviceId }) => deviceId === theirs.log.deviceId)?.events[0]?.body).toBe(
      null,
    );
  });
});

describe('who reads what', () => {
  const bare = ({ events }: Stretch) => events.map(({ body }) => body !== null);
  const seenBy = async (hub: Hub) => {
    const pulled = good(await hub.pull(new Map(), 10_000));
    const found = pulled.find(({ deviceId }) => deviceId === theirs.log.deviceId);
    return found === undefined ? 'nothing' : bare(found);
  };
  const hallOf = (kiosk: TestKiosk) => kiosk.log.deviceId.split('.')[0] ?? '';
  const office = async (member: Parameters<TestHub['admit']>[0]) =>
    hubAt((await at.admit(member)).url);

  const PERSONAL_AND_SHARED = [true, true];
  const SHARED = [false, true];

  it('another kiosk of the hall: all of it', async () => {
    const second = await joinHub(at, { hallId: hallOf(theirs), kioskNumber: 2, reach: 'hall' });
    expect(await seenBy(second.hub)).toEqual(PERSONAL_AND_SHARED);
  });
  it('a hall of the district: headers, and bodies that are not personal', async () => {
    expect(await seenBy(mine.hub)).toEqual(SHARED);
  });
  it('a hall that reads its own alone: nothing', async () => {
    expect(await seenBy((await joinHub(at, { reach: 'hall' })).hub)).toBe('nothing');
  });
  it('a hall of another district: nothing', async () => {
    expect(await seenBy((await joinHub(at, { district: 'west' })).hub)).toBe('nothing');
  });
  it('the office of the district: as its halls', async () => {
    expect(await seenBy(await office({ role: `office_${newHallId()}` }))).toEqual(SHARED);
  });
  it('the office of another district: nothing', async () => {
    expect(await seenBy(await office({ district: 'west', role: `office_${newHallId()}` }))).toBe(
      'nothing',
    );
  });
  it('the city: headers, and bodies that are not personal', async () => {
    const city = { district: 'none', reach: 'city', role: `city_${newHallId()}` } as const;
    expect(await seenBy(await office(city))).toEqual(SHARED);
  });
});

describe('who brings what', () => {
  const hallOf = (log: { readonly deviceId: string }) => log.deviceId.split('.')[0] ?? '';

  it('no kiosk for another hall: the log stays as it was', async () => {
    const more = theirs.log.copy().write(1);
    expect(good(await mine.hub.push([more]))).toMatchObject([{ outcome: 'unknown-device' }]);
    const forged = newLog(hallOf(theirs.log));
    expect(good(await mine.hub.enrol(forged.deviceId, forged.publicKey))).toBe('unknown-device');
    expect(good(await theirs.hub.push([stretch]))).toMatchObject([{ outcome: 'had', headSeq: 2 }]);
  });

  it('no kiosk takes a log over with another key', async () => {
    expect(good(await theirs.hub.enrol(theirs.log.deviceId, mine.log.publicKey))).toBe('other-key');
    expect(good(await theirs.hub.enrol(theirs.log.deviceId, theirs.log.publicKey))).toBe(
      'enrolled',
    );
  });

  it.each(['.1.0123456789abcdef', '.7.0123456789abcdef', '.1.x', '', '.1.0123456789abcdef.2'])(
    'no log whose kiosk was never added: %s',
    async (rest) => {
      const hall = rest.startsWith('.1.0') && rest.length < 20 ? newHallId() : hallOf(mine.log);
      expect(good(await mine.hub.enrol(`${hall}${rest}`, mine.log.publicKey))).toBe(
        'unknown-device',
      );
    },
  );

  it('one who carries brings what came on a stick, but can stop nobody with it', async () => {
    const { url } = await at.admit({ role: `carrier_${newHallId()}`, carries: true });
    const carrier = await hubAt(url);
    const sender = await joinHub(at);
    const common = sender.log.write(2);
    const copy = sender.log.copy();
    expect(good(await carrier.push([common]))).toMatchObject([{ outcome: 'stored' }]);
    expect(good(await sender.hub.push([sender.log.write(1)]))).toMatchObject([
      { outcome: 'stored' },
    ]);
    expect(good(await carrier.push([copy.write(1)]))).toMatchObject([{ outcome: 'fork' }]);
    expect(good(await sender.hub.push([sender.log.write(1)]))).toMatchObject([
      { outcome: 'stored' },
    ]);
    const fresh = newLog(hallOf(sender.log));
    expect(good(await carrier.enrol(fresh.deviceId, fresh.publicKey))).toBe('enrolled');
  });
});

function columnOf(table: string): string {
  const columns: Readonly<Record<string, string>> = {
    hub: 'version',
    hall: 'name',
    member: 'reach',
  };
  return columns[table] ?? (table === 'body' ? 'bytes' : 'device_id');
}
