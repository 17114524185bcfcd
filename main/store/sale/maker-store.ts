import type { Db } from '../db/failure.ts';
import { createEntityRow } from '../journal/entity-row.ts';
import type { FieldEdits } from '../journal/field-edits.ts';
import type { Projector } from '../journal/projector.ts';

/** What the sale knows of a person beside the person's record. */
export type MakerRecord = {
  /** What the maker chose to be called in public. */
  readonly chosenName: string | null;
  readonly story: string | null;
  /** Agreed to be shown by name: by the guardian for a child. */
  readonly consent: boolean;
};

/** The fields of the person entity that are the sale's, and the columns they stand in. */
const COLUMNS = { makerName: 'chosen_name', makerStory: 'story', makerConsent: 'consent' };

export type MakerStore = ReturnType<typeof createMakerStore>;

/** Makers: a few edited fields of people, in a table of the sale's own. */
export function createMakerStore(db: Db, fieldEdits: FieldEdits) {
  const sql = prepare(db);
  const rows = createEntityRow(db, fieldEdits, {
    entity: 'person',
    table: 'maker',
    key: 'person_id',
    columns: COLUMNS,
  });

  const projector: Projector = {
    tables: ['maker'],
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
    get(personId: string): MakerRecord {
      const row = sql.maker.get(personId);
      return {
        chosenName: row?.chosen_name ?? null,
        story: row?.story ?? null,
        consent: row?.consent === 1,
      };
    },
    /** Everyone of whom anything of a maker was written. */
    all: (): string[] => sql.all.all(),
  };
}

type MakerRow = { chosen_name: string | null; story: string | null; consent: number };

const prepare = (db: Db) => ({
  drop: db.prepare<[string]>('DELETE FROM maker WHERE person_id = ?'),
  maker: db.prepare<[string], MakerRow>(
    'SELECT chosen_name, story, consent FROM maker WHERE person_id = ?',
  ),
  all: db.prepare<[], string>('SELECT person_id FROM maker ORDER BY person_id').pluck(),
});
