import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { seedBulk } from '../../main/store/sample/seed-bulk.ts';
import { readBundle } from '../../main/store/sync/bundle/read-bundle.ts';
import { writeBundle } from '../../main/store/sync/bundle/write-bundle.ts';
import type { Stretch } from '../../main/store/sync/chain.ts';
import { benchHall } from './bench-hall.ts';
import { limitRow, type Row } from './row.ts';

/** What `qinlin seed` adds unless told otherwise. */
const BULK = { people: 4000, years: 1, visits: 12, loans: 0.5, sales: 0.2, seed: 1 } as const;
const EVENTS = 100_000;
const FEW = 10_000;
const PASSPHRASE = 'bench bench bench';

type Hall = Awaited<ReturnType<typeof benchHall>>;

/** A year of a hall's records on a stick and into another kiosk. */
export async function bundle(): Promise<readonly Row[]> {
  const [from, to] = [await benchHall(), await benchHall()];
  const folder = mkdtempSync(join(tmpdir(), 'qinlin-bench-stick-'));
  try {
    await seedBulk(from.store, from.clerk, from.store.clock, BULK, () => undefined);
    to.store.exchange.membership.admit(
      from.store.exchange.membership.introduce(),
      'own-hall',
      'bench',
    );
    const few = await timedWrite(from, folder, FEW);
    const many = await timedWrite(from, folder, EVENTS);
    const taken = await timedImport(to, many.path);
    const plain = gzipSync(plainLines(many.stretches), { level: 9 }).length;
    const bare = bareInserts(many.stretches, folder);
    return [
      limitRow(
        'bundle of 100,000 events',
        'MB',
        per(many.bytes, many.events),
        per(plain, many.events),
        '<= 3',
        (mb) => mb <= 3,
      ),
      limitRow('export of 10,000 events', 's', few.seconds, few.hashSeconds, '<= 1', (s) => s <= 1),
      limitRow(
        'import',
        'events/s',
        taken.events / taken.seconds,
        many.events / bare,
        '>= 5000',
        (rate) => rate >= 5000,
      ),
    ];
  } finally {
    from.close();
    to.close();
    rmSync(folder, { recursive: true });
  }
}

/** Megabytes for 100,000 events. */
const per = (bytes: number, events: number) => ((bytes / events) * EVENTS) / 1e6;

async function timedWrite(hall: Hall, folder: string, most: number) {
  const { exchange } = hall.store;
  const { hallId, hallName, kioskNumber, deviceId } = exchange.membership.introduce();
  const started = performance.now();
  const { stretches, events } = await exchange.collect({ hallId, has: new Map(), most });
  const from = { hallId, hallName, kioskNumber, deviceId };
  const head = { bundleId: `bench-${most}`, from, to: hallId, madeAt: Date.now() };
  const lock = { passphrase: PASSPHRASE };
  const written = await writeBundle({ folder, name: `bench-${most}`, head, stretches, lock });
  if (!written.ok) throw new Error(written.refusal);
  const seconds = (performance.now() - started) / 1000;
  return { ...written.value, stretches, events, seconds, hashSeconds: hashing(stretches) };
}

/** Reads, checks and projects all of it. */
async function timedImport(hall: Hall, path: string) {
  const started = performance.now();
  const read = await readBundle(path, { passphrase: PASSPHRASE });
  if (!read.ok) throw new Error(read.refusal);
  const taken = await hall.store.exchange.receive(read.value.stretches);
  if (!taken.ok) throw new Error(taken.refusal);
  return { events: taken.value.added, seconds: (performance.now() - started) / 1000 };
}

const plainLines = (stretches: readonly Stretch[]): string =>
  stretches
    .flatMap(({ events }) => events)
    .map(({ header, body }) => JSON.stringify([header.toString(), body?.toString() ?? null]))
    .join('\n');

/** The least that an export has to do: to go over the bytes once. */
function hashing(stretches: readonly Stretch[]): number {
  const started = performance.now();
  const hash = createHash('sha256');
  for (const { events } of stretches)
    for (const { header, body } of events) hash.update(header).update(body ?? '');
  hash.digest();
  return (performance.now() - started) / 1000;
}

/** Seconds for the same rows in a bare table, a hundred in each transaction, each on disk. */
function bareInserts(stretches: readonly Stretch[], folder: string): number {
  const db = new Database(join(folder, 'bare.db'));
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec(
      'CREATE TABLE event (device TEXT, seq INTEGER, header BLOB, body BLOB, PRIMARY KEY (device, seq)) STRICT',
    );
    const insert = db.prepare('INSERT INTO event VALUES (?, ?, ?, ?)');
    const started = performance.now();
    for (const { deviceId, first, events } of stretches)
      for (let at = 0; at < events.length; at += 100)
        db.transaction(() => {
          for (const [index, { header, body }] of events.slice(at, at + 100).entries())
            insert.run(deviceId, first + at + index, header, body);
        }).immediate();
    return (performance.now() - started) / 1000;
  } finally {
    db.close();
  }
}
