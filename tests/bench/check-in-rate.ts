import { randomBytes, randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Db } from '../../main/store/db/failure.ts';
import { benchHall } from './bench-hall.ts';
import { median, rateRow, type Row } from './row.ts';

const ROUNDS = 24;
const PER_ROUND = 100;

/**
 * Check-ins per second through the whole store (validation, decision, chain, projection), against the bare inserts
 * of the same four rows in one transaction with synchronous=FULL, taken in turns on the same file.
 */
export async function checkInRate(): Promise<Row> {
  const hall = await benchHall();
  const codes = await hall.cardsFor((ROUNDS + 2) * PER_ROUND);
  const bare = bareInserts(hall.store.db);
  const rates: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < ROUNDS + 2; round += 1) {
    const batch = codes.slice(round * PER_ROUND, (round + 1) * PER_ROUND);
    const rate = await perSecond(batch.length, async () => {
      for (const code of batch) await hall.scan(code);
    });
    const floor = await perSecond(PER_ROUND, async () => {
      for (let n = 0; n < PER_ROUND; n += 1) bare.insert();
    });
    // The first rounds warm both up.
    if (round < 2) continue;
    rates.push(rate);
    floors.push(floor);
  }
  hall.close();
  return rateRow('check-ins through the store', '1/s', median(rates), median(floors), 0.75);
}

async function perSecond(count: number, work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (count * 1000) / (performance.now() - started);
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
  const header = randomBytes(560);
  const hash = randomBytes(32);
  const body = randomBytes(290);
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
