import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHubStore } from '../../../../main/store/sync/hub/hub-store.ts';
import { closeHubs, good, joinHub, openTestHub, type TestHub } from '../../../fixtures/hub.ts';

const WRITERS = 8;
const FOR_MS = 1500;

let at: TestHub;
const clients: Client[] = [];

beforeAll(async () => {
  at = await openTestHub();
  await at.query('CREATE TABLE naive (id bigserial PRIMARY KEY, device_id text, seq bigint)');
  await at.query('GRANT SELECT, INSERT ON naive TO qinlin_member');
  await at.query('GRANT USAGE ON SEQUENCE naive_id_seq TO qinlin_member');
}, 60_000);
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await closeHubs();
});

/** Pauses and changes of mind between a statement and its commit, as busy servers and bad lines make them. */
const pause = () => sleep(Math.random() * 12);

type Writer = Awaited<ReturnType<typeof joinHub>>;

/** Pushes and notes the same events in a table with one counter; answers how many stand. */
async function write({ url, log }: Writer, until: number): Promise<number> {
  const client = await connect(url);
  const store = createHubStore(client);
  let committed = 0;
  while (Date.now() < until) {
    const stretch = log.write(1);
    for (let isKept = false; !isKept;) {
      await client.query('BEGIN');
      await client.query('INSERT INTO naive (device_id, seq) VALUES ($1, $2)', [
        log.deviceId,
        stretch.first,
      ]);
      expect(await store.push(stretch)).toMatchObject({ outcome: 'stored' });
      await pause();
      isKept = Math.random() > 0.1;
      await client.query(isKept ? 'COMMIT' : 'ROLLBACK');
    }
    committed += 1;
  }
  return committed;
}

/** Reads beyond the greatest number that it saw, as obvious as it is wrong. */
async function followNaively(url: string, isOver: () => boolean): Promise<number> {
  const client = await connect(url);
  let [cursor, seen] = ['0', 0];
  for (let wasOver = false; !wasOver; await sleep(5)) {
    wasOver = isOver();
    const sql = 'SELECT id FROM naive WHERE id > $1 ORDER BY id';
    const { rows } = await client.query<{ id: string }>(sql, [cursor]);
    seen += rows.length;
    cursor = rows.at(-1)?.id ?? cursor;
  }
  return seen;
}

async function followByVector({ hub }: Writer, isOver: () => boolean): Promise<number> {
  const known = new Map<string, number>();
  let seen = 0;
  for (let wasOver = false; !wasOver; await sleep(5)) {
    wasOver = isOver();
    for (const { deviceId, first, events, checkpoint } of good(await hub.pull(known, 500))) {
      expect(first).toBe((known.get(deviceId) ?? 0) + 1);
      known.set(deviceId, checkpoint.seq);
      seen += events.length;
    }
  }
  return seen;
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  clients.push(client);
  await client.connect();
  return client;
}

describe('many who write at once, with pauses and rollbacks', () => {
  it('lose nothing to one who follows by the vector; one who follows a counter loses rows', async () => {
    const writers = await Promise.all(Array.from({ length: WRITERS }, () => joinHub(at)));
    const reader = await joinHub(at);
    const state = { isOver: false };
    const isOver = () => state.isOver;
    const readers = Promise.all([
      followByVector(reader, isOver),
      followNaively(reader.url, isOver),
    ]);
    const until = Date.now() + FOR_MS;
    const counts = await Promise.all(writers.map((writer) => write(writer, until)));
    state.isOver = true;
    const committed = counts.reduce((sum, count) => sum + count, 0);
    const [byVector, naively] = await readers;
    expect(committed).toBeGreaterThan(100);
    expect(byVector).toBe(committed);
    expect(naively).toBeLessThan(committed);
  });
});

describe('one kiosk that comes by two lines', () => {
  /** A hub whose push doesn't take the lock: the check that this is what the lock is for. */
  const withoutLock = async () => {
    const hub = await openTestHub();
    const [found] = await hub.query("SELECT pg_get_functiondef('qinlin.push'::regproc) AS text");
    const text = String(found?.['text']);
    expect(text).toContain(' FOR UPDATE');
    await hub.query(text.replace(' FOR UPDATE', ''));
    return hub;
  };

  /** The same stretches by two connections at once, each time the second before the first has committed. */
  const bringTwice = async (hub: TestHub): Promise<readonly string[]> => {
    const { url, log } = await joinHub(hub);
    const [one, other] = [await connect(url), await connect(url)];
    const stretch = log.write(20);
    await one.query('BEGIN');
    await createHubStore(one).push(stretch);
    const second = createHubStore(other)
      .push(stretch)
      .then(
        (answer) => answer?.outcome ?? '',
        (error: unknown) => (error instanceof Error ? error.message : ''),
      );
    await sleep(100);
    await one.query('COMMIT');
    return [await second];
  };

  it('has what it brought first when the second comes', async () => {
    expect(await bringTwice(at)).toEqual(['had']);
  });

  it('without the lock, the second fails', async () => {
    expect(await bringTwice(await withoutLock())).toEqual([
      expect.stringContaining('duplicate key'),
    ]);
  });
});
