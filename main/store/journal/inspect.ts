import type { Db } from '../db/failure.ts';
import { decodeHeader } from './header.ts';

/** The state of the journal in numbers, and the newest event that this device wrote. */
export function inspectJournal(db: Db) {
  const deviceId =
    db.prepare<[], string>('SELECT device_id FROM local_device').pluck().get() ?? null;
  const count = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0;
  return {
    deviceId,
    devices: count('SELECT count(*) FROM journal_head'),
    events: count('SELECT coalesce(sum(seq), 0) FROM journal_head'),
    /** Events of this device after its last signature. */
    unsignedTail: deviceId === null ? 0 : unsignedTail(db, deviceId),
    projectionErrors: count('SELECT count(*) FROM journal_projection_error'),
    newest: deviceId === null ? null : newestOf(db, deviceId),
  };
}

function unsignedTail(db: Db, deviceId: string): number {
  const row = db
    .prepare<[string], { seq: number; signed: number }>(
      `SELECT h.seq, coalesce(max(c.seq), 0) AS signed FROM journal_head h
       LEFT JOIN journal_checkpoint c ON c.device_id = h.device_id WHERE h.device_id = ?`,
    )
    .get(deviceId);
  return row === undefined ? 0 : row.seq - row.signed;
}

function newestOf(db: Db, deviceId: string) {
  const bytes = db
    .prepare<[string], Buffer>(
      `SELECT j.header FROM journal_head h
       JOIN journal j ON j.device_id = h.device_id AND j.seq = h.seq WHERE h.device_id = ?`,
    )
    .pluck()
    .get(deviceId);
  if (bytes === undefined) return null;
  const { seq, type, wall, mono, boot } = decodeHeader(bytes);
  return { seq, type, wall, mono, boot };
}
