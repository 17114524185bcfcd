import type { Db } from '../db/failure.ts';

/** An event as it is stored, with the hash of its header. */
export type SentRow = {
  readonly seq: number;
  readonly type: string;
  readonly header: Buffer;
  readonly hash: Buffer;
  readonly body: Buffer | null;
};

/** How far a device's chain is here, and how far that is signed. */
export type SignedHead = {
  readonly deviceId: string;
  readonly head: number;
  /** The last checkpoint: what is after it can't be shown to be the device's own yet. */
  readonly seq: number;
  readonly hash: Buffer;
  readonly signature: Buffer;
};

export type SendStore = ReturnType<typeof createSendStore>;

/** Reads the journal for others, and remembers what they were given. */
export function createSendStore(db: Db) {
  const sql = prepare(db);
  return {
    /** Devices with something signed that forked nowhere. */
    signedHeads: (): readonly SignedHead[] => sql.signedHeads.all(),
    rows: (deviceId: string, after: number, upTo: number): readonly SentRow[] =>
      sql.rows.all(deviceId, after, upTo),
    hashAt: (deviceId: string, seq: number): string | null => sql.hashAt.get(deviceId, seq) ?? null,
    /** What `audience` has been given, by device. */
    given: (audience: string): ReadonlyMap<string, number> =>
      new Map(sql.given.all(audience).map((row) => [row.deviceId, row.seq])),
    noteGiven: (audience: string, deviceId: string, seq: number): void =>
      void sql.noteGiven.run(audience, deviceId, seq),
  };
}

const prepare = (db: Db) => ({
  signedHeads: db.prepare<[], SignedHead>(
    `SELECT h.device_id AS deviceId, h.seq AS head, c.seq, c.hash, c.signature
     FROM journal_head h JOIN journal_checkpoint c ON c.device_id = h.device_id
     WHERE c.seq = (SELECT max(seq) FROM journal_checkpoint WHERE device_id = h.device_id AND seq <= h.seq)
       AND h.device_id NOT IN (SELECT device_id FROM journal_fork)
     ORDER BY h.device_id`,
  ),
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
  noteGiven: db.prepare<[string, string, number]>(
    `INSERT INTO local_exported VALUES (?, ?, ?) ON CONFLICT (audience, device_id)
     DO UPDATE SET seq = max(seq, excluded.seq)`,
  ),
});
