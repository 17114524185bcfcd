import { isEventType, topicsOf } from '../../../shared/contract/events.ts';
import type { Topic } from '../../../shared/contract/names.ts';
import type { Db } from '../db/failure.ts';
import { createDetachedStore } from './detached-store.ts';
import { createErased } from './erased.ts';
import type { Projection } from './projector.ts';
import { createReplay, rebuild } from './replay.ts';

/** A verified event of another device. The last of a stretch carries the signature of its checkpoint. */
export type ReceivedEvent = {
  readonly device_id: string;
  readonly seq: number;
  readonly type: string;
  readonly subject: string | null;
  readonly hlc: string;
  readonly header: Buffer;
  readonly hash: Buffer;
  readonly body: Buffer | null;
  readonly signature: Buffer | null;
};

export type Head = { readonly seq: number; readonly hash: Buffer };

export type ReceiveStore = ReturnType<typeof createReceiveStore>;

/** Takes other devices' verified events into the journal; nothing is checked here. Inside the caller's transaction. */
export function createReceiveStore(
  db: Db,
  projection: Projection,
  onHeard: (topics: readonly Topic[]) => void,
) {
  const sql = prepare(db);
  const replay = createReplay(db, projection);
  const erased = createErased(db);
  const detached = createDetachedStore(db);

  /** Without its body where that was cut, or tells of somebody who was erased: not a byte of it is to reach the file. */
  const withoutErased = (event: ReceivedEvent): ReceivedEvent => {
    const { device_id: device, seq, body } = event;
    if (body === null || !erased.isGone(device, seq, { ...event, body })) return event;
    // Whoever gave it still has it: the hub, perhaps.
    detached.note(device, seq);
    return { ...event, body: null };
  };

  const project = (event: ReceivedEvent): void => {
    const { type, body } = event;
    onHeard(body !== null && isEventType(type) ? topicsOf(type) : []);
    if (body === null) return;
    replay(event);
  };

  /** The next event of its device. */
  const join = (received: ReceivedEvent): void => {
    const event = withoutErased(received);
    sql.insert.run(event);
    sql.setHead.run(event);
    if (received.body === null) sql.withhold.run(event.device_id, event.seq);
    if (event.signature !== null) sql.addCheckpoint.run(event);
    project(event);
  };

  return {
    join,
    head: (deviceId: string): Head | null => sql.head.get(deviceId) ?? null,
    hashAt: (deviceId: string, seq: number): Buffer | null => sql.hashAt.get(deviceId, seq) ?? null,
    /** Keeps an event that is ahead of a gap. */
    wait: (event: ReceivedEvent): void => void sql.wait.run(withoutErased(event)),
    /** The event that waits to be the next, its gap being filled. */
    nextWaiting: (deviceId: string): ReceivedEvent | null => sql.nextWaiting.get(deviceId) ?? null,
    joinWaiting(event: ReceivedEvent): void {
      join(event);
      sql.dropWaiting.run(event.device_id, event.seq);
    },
    dropAllWaiting: (deviceId: string): void => void sql.dropAllWaiting.run(deviceId),
    gaps: (): readonly Gap[] => sql.gaps.all(),
    /** Fills in a body that was withheld; nothing where none was. */
    fillBody(received: ReceivedEvent): boolean {
      const event = withoutErased(received);
      if (event.body === null || sql.isWithheld.get(event.device_id, event.seq) === undefined)
        return false;
      sql.setBody.run(event.body, event.device_id, event.seq);
      sql.unWithhold.run(event.device_id, event.seq);
      project(event);
      return true;
    },
    /** Devices of which more was projected than counts since they were retired. */
    overrun: (): number => sql.overrun.get() ?? 0,
    /** Folds the whole journal anew. */
    rebuild: (): void => rebuild(db, projection),
    noteFork: (deviceId: string, seq: number, here: Buffer, there: Buffer): void =>
      void sql.noteFork.run(deviceId, seq, here, there),
    forks: (): readonly Fork[] => sql.forks.all(),
  };
}

/** What waits of a device: the events from `first` to `last` are here, those after `head` and before are not. */
export type Gap = {
  readonly deviceId: string;
  readonly head: number;
  readonly first: number;
  readonly last: number;
};

export type Fork = { readonly deviceId: string; readonly seq: number };

const prepare = (db: Db) => ({
  head: db.prepare<[string], Head>('SELECT seq, hash FROM journal_head WHERE device_id = ?'),
  hashAt: db
    .prepare<[string, number], Buffer>('SELECT hash FROM journal WHERE device_id = ? AND seq = ?')
    .pluck(),
  insert: db.prepare<[ReceivedEvent]>(
    `INSERT INTO journal (device_id, seq, type, subject, header, hash, body)
     VALUES (@device_id, @seq, @type, @subject, @header, @hash, @body)`,
  ),
  setHead: db.prepare<[ReceivedEvent]>(
    `INSERT INTO journal_head (device_id, seq, hash, hlc) VALUES (@device_id, @seq, @hash, @hlc)
     ON CONFLICT (device_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, hlc = excluded.hlc`,
  ),
  addCheckpoint: db.prepare<[ReceivedEvent]>(
    `INSERT OR IGNORE INTO journal_checkpoint (device_id, seq, hash, signature)
     VALUES (@device_id, @seq, @hash, @signature)`,
  ),
  withhold: db.prepare<[string, number]>('INSERT OR IGNORE INTO journal_withheld VALUES (?, ?)'),
  unWithhold: db.prepare<[string, number]>(
    'DELETE FROM journal_withheld WHERE device_id = ? AND seq = ?',
  ),
  isWithheld: db
    .prepare<[string, number], number>(
      'SELECT 1 FROM journal_withheld WHERE device_id = ? AND seq = ?',
    )
    .pluck(),
  setBody: db.prepare<[Buffer, string, number]>(
    'UPDATE journal SET body = ? WHERE device_id = ? AND seq = ?',
  ),
  wait: db.prepare<[ReceivedEvent]>(
    `INSERT OR IGNORE INTO journal_waiting
     VALUES (@device_id, @seq, @type, @subject, @hlc, @header, @hash, @body, @signature)`,
  ),
  nextWaiting: db.prepare<[string], ReceivedEvent>(
    `SELECT w.* FROM journal_waiting w LEFT JOIN journal_head h ON h.device_id = w.device_id
     WHERE w.device_id = ? AND w.seq = coalesce(h.seq, 0) + 1`,
  ),
  dropWaiting: db.prepare<[string, number]>(
    'DELETE FROM journal_waiting WHERE device_id = ? AND seq <= ?',
  ),
  dropAllWaiting: db.prepare<[string]>('DELETE FROM journal_waiting WHERE device_id = ?'),
  gaps: db.prepare<[], Gap>(
    `SELECT w.device_id AS deviceId, coalesce(h.seq, 0) AS head, min(w.seq) AS first, max(w.seq) AS last
     FROM journal_waiting w LEFT JOIN journal_head h ON h.device_id = w.device_id
     GROUP BY w.device_id ORDER BY w.device_id`,
  ),
  overrun: db
    .prepare<[], number>(
      `SELECT count(*) FROM device_retirement r JOIN journal_head h ON h.device_id = r.device_id
       WHERE h.seq > r.last_seq`,
    )
    .pluck(),
  noteFork: db.prepare<[string, number, Buffer, Buffer]>(
    'INSERT OR IGNORE INTO journal_fork VALUES (?, ?, ?, ?)',
  ),
  forks: db.prepare<[], Fork>(
    'SELECT device_id AS deviceId, seq FROM journal_fork ORDER BY device_id',
  ),
});
