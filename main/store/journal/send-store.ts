import { nextHlc } from '../../../shared/domain/hlc.ts';
import type { Db } from '../db/failure.ts';

/** An event as it is stored, with the hash of its header. */
export type SentRow = {
  readonly seq: number;
  readonly type: string;
  readonly header: Buffer;
  readonly hash: Buffer;
  readonly body: Buffer | null;
};

/** A place of a chain that its device signed: what comes after can't be shown to be the device's own yet. */
export type Signed = {
  readonly seq: number;
  readonly hash: Buffer;
  readonly signature: Buffer;
};

export type SendStore = ReturnType<typeof createSendStore>;

/** Reads the journal for others, and remembers what they were given. */
export function createSendStore(db: Db) {
  const sql = prepare(db);
  return {
    /** Devices that forked nowhere, with the last event of each. */
    heads: (): readonly { deviceId: string; seq: number }[] => sql.heads.all(),
    /** The last place up to `seq` that is signed. */
    signedUpTo: (deviceId: string, seq: number): Signed | null =>
      sql.signedUpTo.get(deviceId, seq) ?? null,
    /** The first place from `seq` on that is signed. */
    signedFrom: (deviceId: string, seq: number): Signed | null =>
      sql.signedFrom.get(deviceId, seq) ?? null,
    /** The last event of each device that was written before a moment (epoch ms), by its hybrid clock. */
    before(moment: number): ReadonlyMap<string, number> {
      const hlc = nextHlc(null, moment);
      return new Map(
        sql.heads
          .all()
          .map(({ deviceId, seq }) => [
            deviceId,
            lastBefore(seq, (at) => (sql.hlcAt.get(deviceId, at) ?? '') < hlc),
          ]),
      );
    },
    rows: (deviceId: string, after: number, upTo: number): readonly SentRow[] =>
      sql.rows.all(deviceId, after, upTo),
    hashAt: (deviceId: string, seq: number): string | null => sql.hashAt.get(deviceId, seq) ?? null,
    /** What `audience` has been given, by device. */
    given: (audience: string): ReadonlyMap<string, number> =>
      new Map(sql.given.all(audience).map((row) => [row.deviceId, row.seq])),
    /** How far anybody has been given the log of a device. */
    givenOf: (deviceId: string): number => sql.givenOf.get(deviceId) ?? 0,
    noteGiven: (audience: string, deviceId: string, seq: number): void =>
      void sql.noteGiven.run(audience, deviceId, seq),
  };
}

/** The last of 1 to `most` for which it is true, which it is up to some place; 0 for none. */
function lastBefore(most: number, isBefore: (seq: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isBefore(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

const prepare = (db: Db) => ({
  heads: db.prepare<[], { deviceId: string; seq: number }>(
    `SELECT device_id AS deviceId, seq FROM journal_head
     WHERE device_id NOT IN (SELECT device_id FROM journal_fork) ORDER BY device_id`,
  ),
  signedUpTo: db.prepare<[string, number], Signed>(
    `SELECT seq, hash, signature FROM journal_checkpoint WHERE device_id = ? AND seq <= ?
     ORDER BY seq DESC LIMIT 1`,
  ),
  signedFrom: db.prepare<[string, number], Signed>(
    `SELECT seq, hash, signature FROM journal_checkpoint WHERE device_id = ? AND seq >= ?
     ORDER BY seq LIMIT 1`,
  ),
  hlcAt: db
    .prepare<[string, number], string>(
      `SELECT json_extract(CAST(header AS TEXT), '$.hlc') FROM journal WHERE device_id = ? AND seq = ?`,
    )
    .pluck(),
  rows: db.prepare<[string, number, number], SentRow>(
    `SELECT seq, type, header, hash, body FROM journal
     WHERE device_id = ? AND seq > ? AND seq <= ? ORDER BY seq`,
  ),
  hashAt: db
    .prepare<[string, number], string>(
      'SELECT lower(hex(hash)) FROM journal WHERE device_id = ? AND seq = ?',
    )
    .pluck(),
  given: db.prepare<[string], { deviceId: string; seq: number }>(
    'SELECT device_id AS deviceId, seq FROM local_exported WHERE audience = ?',
  ),
  givenOf: db
    .prepare<[string], number | null>('SELECT max(seq) FROM local_exported WHERE device_id = ?')
    .pluck(),
  noteGiven: db.prepare<[string, string, number]>(
    `INSERT INTO local_exported VALUES (?, ?, ?) ON CONFLICT (audience, device_id)
     DO UPDATE SET seq = max(seq, excluded.seq)`,
  ),
});
