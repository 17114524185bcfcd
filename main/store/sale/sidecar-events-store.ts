import type { Db } from '../db/failure.ts';
import { decodeBody } from '../journal/header.ts';
import { idOf, isSidecarType, keyOf, purposeOf, type WrittenEntry } from './sidecar-line.ts';

export type SidecarEvents = ReturnType<typeof createSidecarEvents>;

/** The journal's events of which a second copy is kept. */
export function createSidecarEvents(db: Db) {
  const sql = prepare(db);

  /** Of a sale or a refund. */
  const pointsOf = (type: string, payload: unknown): unknown => {
    const entryId = type === 'sale.made' || type === 'sale.refunded' ? idOf(type, payload) : null;
    const spent = entryId === null ? undefined : sql.points.get(entryId);
    const row = spent === undefined ? undefined : sql.at.get(spent.device_id, spent.seq);
    return row === undefined ? null : decodeBody(row.type, row.body);
  };

  const purposeName = (purposeId: string | null): string | null =>
    purposeId === null ? null : (sql.purpose.get(purposeId) ?? null);

  const entryOf = (device: string, { seq, type, wall, actor, body }: KeptRow): WrittenEntry => {
    const payload = decodeBody(type, body);
    const points = pointsOf(type, payload);
    const purpose = purposeName(purposeOf(type, payload));
    return { id: `${device}/${seq}`, type, wall, actor, payload, points, purpose };
  };

  return {
    /** The last event of each device. */
    heads: (): ReadonlyMap<string, number> =>
      new Map(sql.heads.all().map((row) => [row.device_id, row.seq])),

    /** The devices that ever wrote as this kiosk: the file may have been restored since. */
    devices: (hallId: string, kioskNumber: number): string[] =>
      sql.devices.all(`${hallId}.${kioskNumber}.`, `${hallId}.${kioskNumber}.~`),

    /** The next events of a device, as lines hold them. */
    after: (device: string, seq: number, limit: number): readonly WrittenEntry[] =>
      sql.after.all(device, seq, limit).map((row) => entryOf(device, row)),

    /** Null where the database does not know it. */
    purposeName,

    /** What the journal knows of, whichever device told it, and the device. */
    *keys(): Generator<{ readonly key: string; readonly device: string }> {
      for (const { device_id: device, type, body } of sql.all.iterate()) {
        const key = isSidecarType(type) ? keyOf(type, decodeBody(type, body)) : null;
        if (key !== null) yield { key, device };
      }
    },
  };
}

type KeptRow = { seq: number; type: string; wall: number; actor: string; body: Buffer };

/** Two facts of the header, without reading the rest of it at each sale. */
const ROW = `seq, type, CAST(header AS TEXT) ->> '$.wall' AS wall,
  CAST(header AS TEXT) ->> '$.actor' AS actor, body`;

/** As the index over them says it, or it would not be used. */
const KEPT = `type IN ('till.opened', 'till.cash-moved', 'till.closed', 'sale.made', 'sale.refunded')`;

const prepare = (db: Db) => ({
  heads: db.prepare<[], { device_id: string; seq: number }>(
    'SELECT device_id, seq FROM journal_head',
  ),
  devices: db
    .prepare<[string, string], string>(
      'SELECT device_id FROM journal_head WHERE device_id > ? AND device_id < ? ORDER BY device_id',
    )
    .pluck(),
  after: db.prepare<[string, number, number], KeptRow>(
    `SELECT ${ROW} FROM journal INDEXED BY journal_sidecar
     WHERE ${KEPT} AND device_id = ? AND seq > ? AND body IS NOT NULL ORDER BY seq LIMIT ?`,
  ),
  all: db.prepare<[], { device_id: string; type: string; body: Buffer }>(
    `SELECT device_id, type, body FROM journal INDEXED BY journal_sidecar
     WHERE ${KEPT} AND body IS NOT NULL ORDER BY device_id, seq`,
  ),
  at: db.prepare<[string, number], KeptRow>(
    `SELECT ${ROW} FROM journal WHERE device_id = ? AND seq = ? AND body IS NOT NULL`,
  ),
  purpose: db.prepare<[string], string>('SELECT name FROM purpose WHERE purpose_id = ?').pluck(),
  points: db.prepare<[string], { device_id: string; seq: number }>(
    'SELECT device_id, seq FROM points_spent WHERE entry_id = ?',
  ),
});
