import { isEventType, payloadSchemas, type EventType } from '../../../shared/contract/events.ts';
import type { Db } from '../db/failure.ts';
import { createErased } from './erased.ts';
import { decodeBody, decodeHeader, type Header } from './header.ts';
import { stampOf, type Projection } from './projector.ts';

export type StoredRow = {
  readonly device_id: string;
  readonly seq: number;
  readonly header: Buffer;
  readonly body: Buffer | null;
};

/**
 * Projects one stored event. An erased body is passed over, and an unknown newer type until this program knows it; a
 * body that was cut, or tells of somebody who was erased, is detached, whatever brought it back. A payload that can't be projected
 * is noted and never stops the others.
 */
export function createReplay(db: Db, projection: Projection) {
  const noteError = db.prepare<[string, number, string]>(
    'INSERT OR REPLACE INTO journal_projection_error (device_id, seq, error) VALUES (?, ?, ?)',
  );
  const noteUnknown = db.prepare<[string]>('INSERT OR IGNORE INTO journal_unknown_type VALUES (?)');
  const lastOf = retirementOf(db);
  const erased = createErased(db);
  const detach = db.prepare<[string, number]>(
    'UPDATE journal SET body = NULL WHERE device_id = ? AND seq = ?',
  );
  const apart = db.transaction((work: () => void) => work());

  return (row: StoredRow): void => {
    const header = decodeHeader(row.header);
    const { type } = header;
    if (row.body === null || row.seq > (lastOf.get(row.device_id) ?? row.seq)) return;
    if (erased.isGone(row.device_id, row.seq, { type, subject: header.subject, body: row.body })) {
      detach.run(row.device_id, row.seq);
      return;
    }
    if (!isEventType(type)) {
      noteUnknown.run(type);
      return;
    }
    const body = row.body;
    try {
      apart(() => project(projection, header, type, decodeBody(type, body)));
    } catch (error) {
      noteError.run(row.device_id, row.seq, String(error));
    }
  };
}

/** After which of its events a device was retired by its own hall: what it wrote then counts nowhere. */
const retirementOf = (db: Db) =>
  db
    .prepare<[string], number | null>(
      `SELECT min(last_seq) FROM device_retirement
       WHERE device_id = ? AND by_device LIKE substr(device_id, 1, instr(device_id, '.')) || '%'`,
    )
    .pluck();

function project(projection: Projection, header: Header, type: EventType, body: unknown) {
  const payload = payloadSchemas[type].parse(body);
  projection.apply({
    id: `${header.device}/${header.seq}`,
    deviceId: header.device,
    seq: header.seq,
    hlc: header.hlc,
    wall: header.wall,
    stamp: stampOf(header.hlc, header.device, header.seq),
    type,
    payload,
  });
}

const rowsOfType = (db: Db) =>
  db.prepare<[string], StoredRow>(
    'SELECT device_id, seq, header, body FROM journal WHERE type = ? ORDER BY device_id, seq',
  );

const PAGE = 2000;

/** Reads the whole journal by device and sequence, a page at a time. */
export function* readJournal(db: Db): Generator<StoredRow> {
  const page = db.prepare<[string, number, number], StoredRow>(
    `SELECT device_id, seq, header, body FROM journal
     WHERE (device_id, seq) > (?, ?) ORDER BY device_id, seq LIMIT ?`,
  );
  let device = '';
  let seq = 0;
  for (;;) {
    const rows = page.all(device, seq, PAGE);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    device = last.device_id;
    seq = last.seq;
  }
}

/** Projects what came before this program knew its type; for the start after an update. */
export function replayLearnt(db: Db, projection: Projection): void {
  const learnt = db
    .prepare<[], string>('SELECT type FROM journal_unknown_type')
    .pluck()
    .all()
    .filter(isEventType);
  if (learnt.length === 0) return;
  const replay = createReplay(db, projection);
  const ofType = rowsOfType(db);
  const forget = db.prepare<[string]>('DELETE FROM journal_unknown_type WHERE type = ?');
  db.transaction(() => {
    for (const type of learnt) {
      for (const row of ofType.all(type)) replay(row);
      forget.run(type);
    }
  }).immediate();
}

/** Empties the projected tables and folds the events anew, in one transaction. */
export function rebuild(
  db: Db,
  projection: Projection,
  rows: Iterable<StoredRow> = readJournal(db),
): void {
  const replay = createReplay(db, projection);
  const work = () => {
    for (const table of projection.tables) db.exec(`DELETE FROM ${table}`);
    db.exec('DELETE FROM journal_projection_error');
    // First: whether an event counts depends on them.
    for (const type of ['device.retired', 'subject.erased', 'retention.cut'])
      for (const row of rowsOfType(db).all(type)) replay(row);
    for (const row of rows) replay(row);
  };
  if (db.inTransaction) work();
  else db.transaction(work).immediate();
  projection.forget();
}
