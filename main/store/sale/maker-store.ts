import type { FieldEdit } from '../../../shared/contract/field-edit.ts';
import type { Db } from '../db/failure.ts';
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
export type MakerField = keyof typeof COLUMNS;
const isMakerField = (field: string): field is MakerField => Object.hasOwn(COLUMNS, field);

export type MakerStore = ReturnType<typeof createMakerStore>;

/** Makers: a few edited fields of people, in a table of the sale's own. */
export function createMakerStore(db: Db, fieldEdits: FieldEdits) {
  const sql = prepare(db);

  const project = (
    personId: string,
    event: Parameters<FieldEdits['fold']>[2],
    edits: readonly FieldEdit[],
  ) => {
    const own = edits.filter((edit) => isMakerField(edit.field));
    if (own.length === 0) return;
    // The people's projector folds the same edits: folding them twice changes nothing.
    const standing = fieldEdits.fold('person', personId, event, own);
    sql.add.run(personId);
    for (const [field, value] of Object.entries(standing))
      if (isMakerField(field)) sql.set[field].run(toColumn(field, value), personId);
  };

  const projector: Projector = {
    tables: ['maker'],
    on: {
      'person.enrolled': (event) => project(event.payload.personId, event, event.payload.edits),
      'person.edited': (event) => project(event.payload.personId, event, event.payload.edits),
    },
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

const toColumn = (field: MakerField, value: FieldEdit['value'] | undefined) => {
  if (field === 'makerConsent') return value === true ? 1 : 0;
  return typeof value === 'string' ? value : null;
};

type MakerRow = { chosen_name: string | null; story: string | null; consent: number };

const prepare = (db: Db) => {
  const setter = (column: string) =>
    db.prepare<[string | number | null, string]>(
      `UPDATE maker SET ${column} = ? WHERE person_id = ?`,
    );
  return {
    add: db.prepare<[string]>('INSERT OR IGNORE INTO maker (person_id) VALUES (?)'),
    set: {
      makerName: setter(COLUMNS.makerName),
      makerStory: setter(COLUMNS.makerStory),
      makerConsent: setter(COLUMNS.makerConsent),
    } satisfies Record<MakerField, unknown>,
    maker: db.prepare<[string], MakerRow>(
      'SELECT chosen_name, story, consent FROM maker WHERE person_id = ?',
    ),
    all: db.prepare<[], string>('SELECT person_id FROM maker ORDER BY person_id').pluck(),
  };
};
