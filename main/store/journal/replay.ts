import { isEventType, payloadSchemas, type EventType } from '../../../shared/contract/events.ts';
import type { Db } from '../db/failure.ts';
import { decodeBody, decodeHeader, type Header } from './header.ts';
import { stampOf, type Projection } from './projector.ts';

export type StoredRow = {
  readonly device_id: string;
  readonly seq: number;
  readonly header: Buffer;
  readonly body: Buffer | null;
};

/**
 * Projects one stored event. An unknown newer type or an erased body is passed over; a payload that can't be
 * projected is noted and never stops the others.
 */
function createReplay(db: Db, projection: Projection) {
  const noteError = db.prepare<[string, number, string]>(
    'INSERT OR REPLACE INTO journal_projection_error (device_id, seq, error) VALUES (?, ?, ?)',
  );
  const apart = db.transaction((work: () => void) => work());

  return (row: StoredRow): void => {
    const header = decodeHeader(row.header);
    if (row.body === null || !isEventType(header.type)) return;
    const { type } = header;
    const body = row.body;
    try {
      apart(() => project(projection, header, type, decodeBody(type, body)));
    } catch (error) {
      noteError.run(row.device_id, row.seq, String(error));
    }
  };
}

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
    for (const row of rows) replay(row);
  };
  if (db.inTransaction) work();
  else db.transaction(work).immediate();
  projection.forget();
}
