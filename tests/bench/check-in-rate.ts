import { randomBytes, randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Db } from '../../main/store/db/failure.ts';
import { benchHall } from './bench-hall.ts';
import { median, rateRow, type Row } from './row.ts';

const WARM_UP = 600;
const TIMED = 2400;

/**
 * Check-ins per second through the whole store (validation, decision, chain, projection), against the bare inserts
 * of the same four rows in one transaction with synchronous=FULL. Taken in turns, one by one, on the same file: how
 * long a disk takes to sync depends on how long it was left alone, and so both meet it alike.
 */
export async function checkInRate(): Promise<Row> {
  const hall = await benchHall();
  const codes = await hall.cardsFor(WARM_UP + TIMED);
  const bare = bareInserts(hall.store.db);
  const scans: number[] = [];
  const inserts: number[] = [];
  for (const code of codes) {
    scans.push(await millisecondsOf(() => hall.scan(code)));
    inserts.push(await millisecondsOf(async () => bare.insert()));
  }
  hall.close();
  const perSecond = (times: readonly number[]) => 1000 / median(times.slice(WARM_UP));
  const name = 'check-ins through the store';
  return rateRow(name, '1/s', perSecond(scans), perSecond(inserts), 0.75);
}

async function millisecondsOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The rows that one check-in leaves, with bytes of the same length, and nothing else. */
function bareInserts(db: Db) {
  const device = `${randomUUID()}.1.${randomBytes(8).toString('hex')}`;
  const journal = db.prepare(
    `INSERT INTO journal (device_id, seq, type, subject, header, hash, body) VALUES (?, ?, 'attendance.scanned', ?, ?, ?, ?)`,
  );
  const head = db.prepare(
    `INSERT INTO journal_head VALUES (?, ?, ?, ?)
     ON CONFLICT (device_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, hlc = excluded.hlc`,
  );
  const scan = db.prepare(`INSERT INTO scan VALUES (?, ?, NULL, ?, ?, ?, 'in', NULL, 'wedge', ?)`);
  const session = db.prepare(
    `INSERT INTO session VALUES (?, ?, ?, NULL, ?, NULL, 0, 'scan', 0, NULL)`,
  );
  const header = randomBytes(458);
  const hash = randomBytes(32);
  const body = randomBytes(201);
  let seq = 0;
  const work = db.transaction(() => {
    seq += 1;
    const scanId = uuidv7();
    const personId = randomUUID();
    const at = Date.now();
    journal.run(device, seq, personId, header, hash, body);
    head.run(device, seq, hash, `${String(at).padStart(15, '0')}.00000`);
    scan.run(scanId, personId, personId, '2026-01-01', at, `${at}|${device}|${seq}`);
    session.run(scanId, personId, '2026-01-01', at);
  });
  return { insert: () => work.immediate() };
}
