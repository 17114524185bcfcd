import { hallOf } from '../../../shared/domain/sync/device-id.ts';
import type { Db } from '../db/failure.ts';
import { createDetachedStore } from './detached-store.ts';
import {
  createErased,
  isAboutPeople,
  peopleOf,
  readBody,
  RECORD_EVENTS,
  type StoredTelling,
} from './erased.ts';
import type { Projection, Projector } from './projector.ts';
import { createReplay, type StoredRow } from './replay.ts';

export type Erasure = ReturnType<typeof createErasure>;

/**
 * Erases people from this file: the bodies that tell of them are detached, and what was projected of them goes. Which
 * events arrived first never matters: what comes later is detached as it comes.
 */
export function createErasure(
  db: Db,
  deps: {
    readonly localDevice: () => string | null;
    /** Every record of the same person, this one among them. */
    readonly ofOnePerson: (personId: string) => Iterable<string>;
    /** Asked for at each use: it is made of this one too. */
    readonly projection: () => Projection;
  },
) {
  const sql = prepare(db);
  const erased = createErased(db);
  const detached = createDetachedStore(db);

  const detach = (personId: string): void => {
    const parameters = { id: personId };
    const isOf = ({ type, subject, body }: StoredTelling) =>
      isAboutPeople(type) &&
      peopleOf({ type, subject, payload: readBody(type, body) }).includes(personId);
    const stored = sql.telling.all(parameters).filter(isOf);
    for (const { device_id: device, seq } of stored) {
      sql.detach.run(device, seq);
      sql.forgetError.run(device, seq);
    }
    const waiting = sql.waiting.all(parameters).filter(isOf);
    for (const { device_id: device, seq } of waiting) {
      sql.detachWaiting.run(device, seq);
      detached.note(device, seq);
    }
    if (stored.length + waiting.length > 0) sql.mark.run();
  };

  const erase = (personId: string): void => {
    if (erased.has(personId)) return;
    sql.add.run(personId);
    detach(personId);
    deps.projection().erase(personId);
  };

  /** Only a person's own hall erases them: others have nothing of them but random ids. */
  const isOurs = (deviceId: string): boolean => {
    const local = deps.localDevice();
    return local !== null && hallOf(local) === hallOf(deviceId);
  };

  let replay: ReturnType<typeof createReplay> | null = null;

  /** What is left of a record's events makes it anew. */
  const foldRecord = (personId: string): void => {
    const events = sql.record.all(personId);
    const projection = deps.projection();
    replay ??= createReplay(db, projection);
    projection.eraseRecord(personId);
    for (const event of events) replay(event);
  };

  /** Detaches one body of a record; answers whose. What is not here yet is detached as it comes. */
  const cut = (device: string, seq: number): string | null => {
    sql.cut.run(device, seq);
    if (sql.cutWaiting.run(device, seq).changes > 0) detached.note(device, seq);
    const row = sql.whole.get(device, seq);
    if (row === undefined || !RECORD_EVENTS.has(row.type)) return null;
    sql.detach.run(device, seq);
    sql.forgetError.run(device, seq);
    return personOf(readBody(row.type, row.body));
  };

  const projector: Projector = {
    tables: ['erased_person', 'body_cut'],
    on: {
      'subject.erased': ({ deviceId, payload: { personId } }) => {
        if (!isOurs(deviceId)) return;
        for (const record of deps.ofOnePerson(personId)) erase(record);
      },
      'retention.cut': ({ deviceId, payload: { places } }) => {
        if (!isOurs(deviceId)) return;
        const ours = places.filter((place) => isOurs(place.deviceId));
        const touched = new Set(ours.map(({ deviceId: device, seq }) => cut(device, seq)));
        if (ours.length > 0) sql.mark.run();
        for (const personId of touched) if (personId !== null) foldRecord(personId);
      },
      // A record that turns out to be of an erased person goes too.
      'person.merged': ({ payload: { keepId } }) => {
        if (!erased.isAnybody()) return;
        const records = [...deps.ofOnePerson(keepId)];
        if (records.some(erased.has)) for (const record of records) erase(record);
      },
    },
  };

  return {
    projector,
    has: erased.has,
    /** Whether bytes of what was erased may still stand in the file. */
    isDue: (): boolean => sql.isMarked.get() !== undefined,
    done: (): void => void sql.unmark.run(),
    /** How many bodies tell of these people. */
    countBodies: (personIds: readonly string[]): number =>
      personIds.reduce((sum, id) => sum + sql.telling.all({ id }).length, 0),
  };
}

const personOf = (payload: unknown): string | null =>
  typeof payload === 'object' &&
  payload !== null &&
  'personId' in payload &&
  typeof payload.personId === 'string'
    ? payload.personId
    : null;

type TellingRow = StoredTelling & { readonly device_id: string; readonly seq: number };

/** As the index over them says it, or it would not be used. */
const OF_PEOPLE = `type >= 'person.' AND type < 'person/'`;

const TELLING = `${OF_PEOPLE} AND body IS NOT NULL
  AND (subject = $id OR instr(body, CAST($id AS BLOB)) > 0)`;

const prepare = (db: Db) => ({
  add: db.prepare<[string]>('INSERT OR IGNORE INTO erased_person VALUES (?)'),
  telling: db.prepare<[{ readonly id: string }], TellingRow>(
    `SELECT device_id, seq, type, subject, body FROM journal INDEXED BY journal_of_people WHERE ${TELLING}`,
  ),
  waiting: db.prepare<[{ readonly id: string }], TellingRow>(
    `SELECT device_id, seq, type, subject, body FROM journal_waiting WHERE ${TELLING}`,
  ),
  detach: db.prepare<[string, number]>(
    'UPDATE journal SET body = NULL WHERE device_id = ? AND seq = ?',
  ),
  detachWaiting: db.prepare<[string, number]>(
    'UPDATE journal_waiting SET body = NULL WHERE device_id = ? AND seq = ?',
  ),
  cutWaiting: db.prepare<[string, number]>(
    `UPDATE journal_waiting SET body = NULL WHERE device_id = ? AND seq = ? AND body IS NOT NULL
     AND type IN (${[...RECORD_EVENTS].map((type) => `'${type}'`).join(', ')})`,
  ),
  cut: db.prepare<[string, number]>('INSERT OR IGNORE INTO body_cut VALUES (?, ?)'),
  whole: db.prepare<[string, number], { type: string; body: Buffer }>(
    'SELECT type, body FROM journal WHERE device_id = ? AND seq = ? AND body IS NOT NULL',
  ),
  record: db.prepare<[string], StoredRow>(
    `SELECT j.device_id, j.seq, j.header, j.body
     FROM (SELECT DISTINCT device_id, seq FROM field_edit WHERE entity = 'person' AND entity_id = ?) f
     JOIN journal j ON j.device_id = f.device_id AND j.seq = f.seq WHERE j.body IS NOT NULL`,
  ),
  forgetError: db.prepare<[string, number]>(
    'DELETE FROM journal_projection_error WHERE device_id = ? AND seq = ?',
  ),
  mark: db.prepare('INSERT OR IGNORE INTO local_shred VALUES (1)'),
  isMarked: db.prepare<[], number>('SELECT 1 FROM local_shred').pluck(),
  unmark: db.prepare('DELETE FROM local_shred'),
});
