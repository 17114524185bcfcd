import { hallOf } from '../../../shared/domain/sync/device-id.ts';
import type { Db } from '../db/failure.ts';
import { createDetachedStore } from './detached-store.ts';
import { createErased, isAboutPeople, peopleOf, readBody, type StoredTelling } from './erased.ts';
import type { Projector } from './projector.ts';

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
    /** Drops what every feature projected of a person. */
    readonly drop: (personId: string) => void;
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
    deps.drop(personId);
  };

  /** Only a person's own hall erases them: others have nothing of them but random ids. */
  const isOurs = (deviceId: string): boolean => {
    const local = deps.localDevice();
    return local !== null && hallOf(local) === hallOf(deviceId);
  };

  const projector: Projector = {
    tables: ['erased_person'],
    on: {
      'subject.erased': ({ deviceId, payload: { personId } }) => {
        if (!isOurs(deviceId)) return;
        for (const record of deps.ofOnePerson(personId)) erase(record);
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
  forgetError: db.prepare<[string, number]>(
    'DELETE FROM journal_projection_error WHERE device_id = ? AND seq = ?',
  ),
  mark: db.prepare('INSERT OR IGNORE INTO local_shred VALUES (1)'),
  isMarked: db.prepare<[], number>('SELECT 1 FROM local_shred').pluck(),
  unmark: db.prepare('DELETE FROM local_shred'),
});
