import type { PersonField } from '../../../shared/contract/people.ts';
import { samePersonKey } from '../../../shared/domain/person.ts';
import type { Db } from '../db/failure.ts';
import { sha256 } from '../journal/header.ts';
import type { Projector } from '../journal/projector.ts';
import type { PersonRecord } from './person-store.ts';

/** By what two records are recognised as those of one person. */
const telling: ReadonlySet<string> = new Set([
  'name',
  'phone',
  'birthYear',
  'building',
  'unit',
  'zhiyuanhuiNo',
  'izhiyuanNo',
] satisfies PersonField[]);

/**
 * Records of what may be one person, whom two kiosks enrolled without knowing of each other: a pair is noted while both
 * records tell the same, as the enrolment form would have asked. What one kiosk enrolled twice its staff were asked of.
 */
export function createSamePeople(db: Db): { readonly projector: Projector } {
  const sql = prepare(db);

  const clear = (personId: string) => {
    sql.clearLesser.run(personId);
    sql.clearGreater.run(personId);
  };

  const refold = (personId: string) => {
    clear(personId);
    const row = sql.person.get(personId);
    if (row === undefined) return;
    for (const other of sql.alike.all(row)) {
      if (!isSame(row, other) || !isApart(row, other)) continue;
      const [a = '', b = ''] = [personId, other.person_id].toSorted();
      const id = sha256(['same-person', a, b].join('|'));
      sql.conflict.run(id.toString('hex'), a, a, b);
    }
  };

  return {
    projector: {
      tables: [],
      on: {
        'person.enrolled': ({ payload }) => refold(payload.personId),
        'person.restated': ({ payload }) => refold(payload.personId),
        'person.edited': ({ payload: { personId, edits } }) => {
          if (edits.some(({ field }) => telling.has(field))) refold(personId);
        },
      },
      erase: clear,
      eraseRecord: clear,
    },
  };
}

const isSame = (one: PersonRecord, other: PersonRecord): boolean =>
  isOneNumber(one.zhiyuanhui_no, other.zhiyuanhui_no) ||
  isOneNumber(one.izhiyuan_no, other.izhiyuan_no) ||
  keyOf(one) === keyOf(other);

/** A number begins with that of the kiosk that gave it out; a copy of a kiosk gives out the same ones. */
const isApart = (one: PersonRecord, other: PersonRecord): boolean =>
  kioskOf(one) !== kioskOf(other) || one.number === other.number;

const kioskOf = ({ number }: PersonRecord): string => number.slice(0, number.indexOf('-'));

const isOneNumber = (a: string | null, b: string | null): boolean => a !== null && a === b;

const keyOf = (row: PersonRecord): string => samePersonKey({ ...row, birthYear: row.birth_year });

const prepare = (db: Db) => ({
  // Apart: one statement for both would read every pair there is.
  clearLesser: db.prepare<[string]>(
    `DELETE FROM conflict WHERE kind = 'same-person' AND entity_id = ?`,
  ),
  clearGreater: db.prepare<[string]>(
    `DELETE FROM conflict WHERE kind = 'same-person' AND event_b = ?`,
  ),
  person: db.prepare<[string], PersonRecord>('SELECT * FROM person WHERE person_id = ?'),
  alike: db.prepare<[PersonRecord], PersonRecord>(
    `SELECT * FROM person WHERE person_id <> @person_id
       AND (sort_key = @sort_key OR zhiyuanhui_no = @zhiyuanhui_no OR izhiyuan_no = @izhiyuan_no)`,
  ),
  conflict: db.prepare<[string, string, string, string]>(
    `INSERT OR IGNORE INTO conflict VALUES (?, 'same-person', 'person', ?, '', ?, ?)`,
  ),
});
