import { Client } from 'pg';
import type { Stretch } from '../../main/store/sync/chain.ts';
import { admitToHub, initHub } from '../../main/store/sync/hub/hub-admin.ts';
import { openHub, type Hub } from '../../main/store/sync/hub/hub-client.ts';
import { good, newHallId, newLog, type Log } from '../fixtures/hub.ts';
import { endPostgres, startPostgres } from '../fixtures/postgres.ts';
import { bareHub } from './bare-hub.ts';
import { quantile, rateRow, timeRow, type Row } from './row.ts';

const LINES = 8;
const KIOSKS = 2000;
const CHUNKS = 40;
const CHUNK = 500;
const CITY_ROUNDS = 5;
const CITY_CHUNK = 20;
/** What a lively hall writes in a day. */
const EVENTS_A_DAY = 500;
const POLLS = 120;
const WITH_NEWS = 200;

/**
 * A hub on a real server that waits for its disk: chunks of a backlog, a city of kiosks that each bring a little again
 * and again, and a poll by one who knows all of them. Each against a plain table without chain, rights or vector.
 */
export async function hub(): Promise<Row[]> {
  const server = await startPostgres(true);
  const url = `postgresql://postgres:${server.password}@127.0.0.1:${server.port}/postgres`;
  const admin = new Client({ connectionString: url });
  const closing: (() => Promise<void>)[] = [];
  try {
    await admin.connect();
    closing.push(() => admin.end());
    good(await initHub({ url }));
    const lines = await Promise.all(Array.from({ length: LINES }, (_, n) => carrier(url, n)));
    closing.push(...lines.map((line) => () => line.close()));
    const bare = await bareHub(url, LINES);
    closing.push(() => bare.close());
    const city = await settle(admin);
    return [
      await backlog(lines, bare, city.slice(0, LINES)),
      await day(lines, bare, city),
      await polls(admin, lines, bare, city),
    ];
  } finally {
    for (const close of closing) await close();
    await endPostgres(server);
  }
}

async function carrier(url: string, n: number): Promise<Hub> {
  const office = { hall: null, district: 'c', reach: 'city', carries: true } as const;
  const member = { ...office, role: `bench_${n}`, byCertificate: false };
  const { role, password } = good(await admitToHub({ url }, member));
  return good(await openHub({ url: url.replace(/\/\/[^@]+@/, `//${role}:${password}@`) }));
}

/** The kiosks of a city, each with its hall and its log. */
async function settle(admin: Client): Promise<readonly Log[]> {
  const halls = Array.from({ length: KIOSKS }, newHallId);
  const logs = halls.map((hall) => newLog(hall));
  await admin.query(
    "INSERT INTO qinlin.hall SELECT h, h, 'd' || n % 20 FROM unnest($1::text[]) WITH ORDINALITY AS x (h, n)",
    [halls],
  );
  await admin.query(
    "INSERT INTO qinlin.device SELECT d, split_part(d, '.', 1), k FROM unnest($1::text[], $2::bytea[]) AS x (d, k)",
    [logs.map(({ deviceId }) => deviceId), logs.map(({ publicKey }) => publicKey)],
  );
  await admin.query(
    'INSERT INTO qinlin.device_head (device_id, seq) SELECT device_id, 0 FROM qinlin.device',
  );
  return logs;
}

type Bare = Awaited<ReturnType<typeof bareHub>>;

/** The same stretches by all lines at once; answers events per second of both. */
async function bring(lines: readonly Hub[], bare: Bare, stretches: readonly Stretch[]) {
  const share = (n: number) => stretches.filter((_, index) => index % lines.length === n);
  const seconds = {
    bare: await secondsOf(() => Promise.all(lines.map((_, n) => bare.insert(n, share(n))))),
    hub: await secondsOf(() =>
      Promise.all(
        lines.map(async (line, n) => {
          const outcomes = good(await line.push(share(n)));
          if (outcomes.some(({ outcome }) => outcome !== 'stored')) throw new Error('not stored');
        }),
      ),
    ),
  };
  return { events: stretches.reduce((sum, { events }) => sum + events.length, 0), ...seconds };
}

async function backlog(lines: readonly Hub[], bare: Bare, logs: readonly Log[]): Promise<Row> {
  const round = () => logs.map((log) => log.write(CHUNK));
  await bring(lines, bare, round());
  const stretches = Array.from({ length: CHUNKS / LINES }, round).flat();
  const { events, ...seconds } = await bring(lines, bare, stretches);
  const name = `hub: events pushed in chunks of ${CHUNK} by ${LINES} lines (wanted: 10,000)`;
  return rateRow(name, '1/s', events / seconds.hub, events / seconds.bare, 0.25);
}

async function day(lines: readonly Hub[], bare: Bare, logs: readonly Log[]): Promise<Row> {
  const total = { events: 0, hub: 0, bare: 0 };
  for (let round = 0; round < CITY_ROUNDS; round += 1) {
    const brought = await bring(
      lines,
      bare,
      logs.map((log) => log.write(CITY_CHUNK)),
    );
    for (const key of ['events', 'hub', 'bare'] as const) total[key] += brought[key];
  }
  const needed = Math.round((KIOSKS * EVENTS_A_DAY) / 3600);
  const name = `hub: events of ${KIOSKS} kiosks in chunks of ${CITY_CHUNK} (a day in an hour: ${needed})`;
  return rateRow(name, '1/s', total.events / total.hub, total.events / total.bare, 0.2);
}

/** One who knows all logs asks again and again; each time some of them went on by one event. */
async function polls(
  admin: Client,
  lines: readonly Hub[],
  bare: Bare,
  logs: readonly Log[],
): Promise<Row> {
  const [line] = lines;
  if (line === undefined) throw new Error('no line');
  await admin.query('ANALYZE');
  const known = new Map(good(await line.heads()).map(({ deviceId, seq }) => [deviceId, seq]));
  const news = logs.slice(0, WITH_NEWS).map((log) => log.write(1));
  await bring(lines, bare, news);
  const times = { hub: new Array<number>(), bare: new Array<number>() };
  for (let n = 0; n < POLLS; n += 1) {
    times.bare.push(1000 * (await secondsOf(async () => expectNews(await bare.poll(known)))));
    times.hub.push(
      1000 * (await secondsOf(async () => expectNews(good(await line.pull(known, 2000)).length))),
    );
  }
  const name = `hub: poll of ${KIOSKS} logs, ${WITH_NEWS} with news, 95th of 100 (wanted: 50 ms)`;
  return timeRow(name, 'ms', quantile(times.hub, 0.95), quantile(times.bare, 0.95), 4);
}

function expectNews(count: number): void {
  if (count !== WITH_NEWS) throw new Error(`${count} in place of ${WITH_NEWS}`);
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
