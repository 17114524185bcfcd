import { isIsoDate, type IsoDate } from '../../../shared/domain/calendar.ts';
import { readerCategories, type ReaderCategory } from '../../../shared/domain/lending/words.ts';
import type { Db } from '../db/failure.ts';
import { createEntityRow } from '../journal/entity-row.ts';
import type { FieldEdits } from '../journal/field-edits.ts';
import type { Projector } from '../journal/projector.ts';

/** What lending knows of a person beside the person's record. */
export type ReaderRecord = {
  /** Set by staff; null follows from the age. */
  readonly category: ReaderCategory | null;
  readonly until: IsoDate | null;
  /** The record that stands for the guardian. */
  readonly guardianId: string | null;
};

/** The fields of the person entity that are lending's, and the columns they stand in. */
const COLUMNS = { readerCategory: 'category', readerUntil: 'until', guardianId: 'guardian_id' };

/** Readers: a few edited fields of people, in a table of lending's own. */
export function createReaderStore(db: Db, fieldEdits: FieldEdits) {
  const sql = prepare(db);
  const rows = createEntityRow(db, fieldEdits, {
    entity: 'person',
    table: 'reader',
    key: 'person_id',
    columns: COLUMNS,
  });

  const projector: Projector = {
    tables: ['reader'],
    on: {
      'person.enrolled': (event) =>
        rows.editOwn(event.payload.personId, event, event.payload.edits),
      'person.restated': (event) =>
        rows.editOwn(event.payload.personId, event, event.payload.edits),
      'person.edited': (event) => rows.editOwn(event.payload.personId, event, event.payload.edits),
    },
    erase: (personId) => void sql.drop.run(personId),
    eraseRecord: (personId) => void sql.drop.run(personId),
  };

  return {
    projector,
    /** Of the record that stands for a person. */
    get(personId: string): ReaderRecord {
      const row = sql.reader.get(personId);
      const { category, until = null } = row ?? {};
      return {
        category: readerCategories.find((one) => one === category) ?? null,
        until: until !== null && isIsoDate(until) ? until : null,
        guardianId: row?.guardian_id ?? null,
      };
    },
    /** The records that stand for those on this person's card, by name. */
    wards: (personId: string): string[] => sql.wards.all(personId),
  };
}

type ReaderRow = { category: string | null; until: string | null; guardian_id: string | null };

const prepare = (db: Db) => ({
  drop: db.prepare<[string]>('DELETE FROM reader WHERE person_id = ?'),
  reader: db.prepare<[string], ReaderRow>(
    `SELECT r.category, r.until, g.canonical_id AS guardian_id
       FROM reader r LEFT JOIN person g ON g.person_id = r.guardian_id WHERE r.person_id = ?`,
  ),
  wards: db
    .prepare<[string], string>(
      `SELECT p.person_id FROM person g
         CROSS JOIN reader r ON r.guardian_id = g.person_id
         JOIN person p ON p.person_id = r.person_id
         WHERE g.canonical_id = ? AND p.canonical_id = p.person_id AND p.person_id <> g.canonical_id
         ORDER BY p.name, p.number`,
    )
    .pluck(),
});
