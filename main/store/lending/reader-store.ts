import { isIsoDate, type IsoDate } from '../../../shared/domain/calendar.ts';
import { readerCategories, type ReaderCategory } from '../../../shared/domain/lending/words.ts';
import type { FieldEdit } from '../../../shared/contract/field-edit.ts';
import type { Db } from '../db/failure.ts';
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
export type ReaderField = keyof typeof COLUMNS;
const isReaderField = (field: string): field is ReaderField => Object.hasOwn(COLUMNS, field);

export type ReaderStore = ReturnType<typeof createReaderStore>;

/** Readers: a few edited fields of people, in a table of lending's own. */
export function createReaderStore(db: Db, fieldEdits: FieldEdits) {
  const sql = prepare(db);

  const project = (
    personId: string,
    event: Parameters<FieldEdits['fold']>[2],
    edits: readonly FieldEdit[],
  ) => {
    const own = edits.filter((edit) => isReaderField(edit.field));
    if (own.length === 0) return;
    // The people's projector folds the same edits: folding them twice changes nothing.
    const standing = fieldEdits.fold('person', personId, event, own);
    sql.add.run(personId);
    for (const [field, value] of Object.entries(standing))
      if (isReaderField(field)) sql.set[field].run(textOrNull(value), personId);
  };

  const projector: Projector = {
    tables: ['reader'],
    on: {
      'person.enrolled': (event) => project(event.payload.personId, event, event.payload.edits),
      'person.edited': (event) => project(event.payload.personId, event, event.payload.edits),
    },
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

const textOrNull = (value: FieldEdit['value'] | undefined): string | null =>
  typeof value === 'string' ? value : null;

type ReaderRow = { category: string | null; until: string | null; guardian_id: string | null };

const prepare = (db: Db) => {
  const setter = (column: string) =>
    db.prepare<[string | null, string]>(`UPDATE reader SET ${column} = ? WHERE person_id = ?`);
  return {
    add: db.prepare<[string]>('INSERT OR IGNORE INTO reader (person_id) VALUES (?)'),
    set: {
      readerCategory: setter(COLUMNS.readerCategory),
      readerUntil: setter(COLUMNS.readerUntil),
      guardianId: setter(COLUMNS.guardianId),
    } satisfies Record<ReaderField, unknown>,
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
  };
};
