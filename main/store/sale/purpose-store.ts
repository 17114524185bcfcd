import type { Db } from '../db/failure.ts';
import { createEntityRow } from '../journal/entity-row.ts';
import type { FieldEdits } from '../journal/field-edits.ts';
import type { Projector } from '../journal/projector.ts';

/** What takings are for. */
export type PurposeRecord = {
  readonly purposeId: string;
  readonly name: string;
  readonly description: string | null;
  readonly partner: string | null;
  readonly filingNumber: string | null;
  readonly active: boolean;
};

export type PurposeStore = ReturnType<typeof createPurposeStore>;

/** The charity purposes of each hall. */
export function createPurposeStore(db: Db, fieldEdits: FieldEdits) {
  const sql = prepare(db);
  const rows = createEntityRow(db, fieldEdits, {
    entity: 'purpose',
    key: 'purpose_id',
    columns: {
      name: 'name',
      description: 'description',
      partner: 'partner',
      filingNumber: 'filing_number',
      active: 'active',
    },
  });

  const projector: Projector = {
    tables: ['purpose'],
    on: {
      'purpose.edited': (event) => {
        const { purposeId, hallId, edits } = event.payload;
        rows.edit(purposeId, event, edits);
        sql.setHall.run(hallId, purposeId);
      },
    },
  };

  return {
    projector,
    get(purposeId: string): PurposeRecord | null {
      const row = sql.purpose.get(purposeId);
      return row === undefined ? null : toPurpose(row);
    },
    /** Those in use first, by age. */
    ofHall: (hallId: string): PurposeRecord[] => sql.ofHall.all(hallId).map(toPurpose),
  };
}

type Row = {
  purpose_id: string;
  name: string;
  description: string | null;
  partner: string | null;
  filing_number: string | null;
  active: number;
};

const toPurpose = (row: Row): PurposeRecord => ({
  purposeId: row.purpose_id,
  name: row.name,
  description: row.description,
  partner: row.partner,
  filingNumber: row.filing_number,
  active: row.active === 1,
});

const prepare = (db: Db) => ({
  setHall: db.prepare<[string, string]>('UPDATE purpose SET hall_id = ? WHERE purpose_id = ?'),
  purpose: db.prepare<[string], Row>('SELECT * FROM purpose WHERE purpose_id = ?'),
  ofHall: db.prepare<[string], Row>(
    'SELECT * FROM purpose WHERE hall_id = ? ORDER BY active DESC, purpose_id',
  ),
});
