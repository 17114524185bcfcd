import type { CopySource, CopyState } from '../../../shared/domain/lending/words.ts';
import type { Db } from '../db/failure.ts';
import { createEntityRow } from '../journal/entity-row.ts';
import type { FieldEdits } from '../journal/field-edits.ts';
import type { Projector } from '../journal/projector.ts';
import { createActStore } from './act-store.ts';

export type CopyRecord = {
  readonly copyId: string;
  /** Empty where only acts of the copy have arrived. */
  readonly titleId: string;
  readonly code: string;
  readonly addedOn: string;
  readonly location: string;
  readonly source: CopySource;
  readonly donorId: string | null;
  readonly donorOrg: string | null;
  readonly priceFen: number | null;
  readonly onSiteOnly: boolean;
  readonly state: CopyState;
  /** The open loan. */
  readonly loanId: string | null;
  readonly stateAt: number | null;
  readonly uses: number;
};

export type CopyStore = ReturnType<typeof createCopyStore>;

/** Copies: what was edited of them, and how they stand by their acts. */
export function createCopyStore(db: Db, fieldEdits: FieldEdits) {
  const sql = prepare(db);
  const acts = createActStore(db);
  const rows = createEntityRow(db, fieldEdits, {
    entity: 'copy',
    key: 'copy_id',
    columns: {
      location: 'location',
      source: 'source',
      donorId: 'donor_id',
      donorOrg: 'donor_org',
      priceFen: 'price_fen',
      onSiteOnly: 'on_site_only',
    },
  });

  const projector: Projector = {
    tables: [...acts.projector.tables, 'copy'],
    on: {
      ...acts.projector.on,
      'copy.added': (event) => {
        const { copyId, titleId, code, on, edits } = event.payload;
        rows.edit(copyId, event, edits);
        sql.added.run(titleId, code, on, copyId);
      },
      'copy.edited': (event) => rows.edit(event.payload.copyId, event, event.payload.edits),
    },
  };

  return {
    projector,
    acts,
    copy: (copyId: string) => toRecord(sql.copy.get(copyId)),
    byCode: (code: string) => toRecord(sql.byCode.get(code)),
    ofTitle: (titleId: string): CopyRecord[] => sql.ofTitle.all(titleId).map(recordOf),
    /** The greatest serial among the codes that this kiosk gave out, or 0. */
    lastSerial: (kioskNumber: number): number => {
      const prefix = `21${String(kioskNumber).padStart(3, '0')}`;
      return Number(sql.lastCode.get(prefix, `${prefix}~`)?.slice(5, 12) ?? 0);
    },
    /** Whether a kiosk of this hall gave the copy its code. */
    isOfHall: ({ code }: Pick<CopyRecord, 'code'>, hallId: string): boolean =>
      sql.isOfHall.get(hallId, Number(code.slice(2, 5))) !== undefined,
  };
}

type CopyRow = {
  copy_id: string;
  title_id: string;
  code: string;
  added_on: string;
  location: string;
  source: string;
  donor_id: string | null;
  donor_org: string | null;
  price_fen: number | null;
  on_site_only: number;
  state: CopyState;
  loan_id: string | null;
  state_at: number | null;
  uses: number;
};

const toRecord = (row: CopyRow | undefined) => (row === undefined ? null : recordOf(row));

const recordOf = (row: CopyRow): CopyRecord => ({
  copyId: row.copy_id,
  titleId: row.title_id,
  code: row.code,
  addedOn: row.added_on,
  location: row.location,
  source: row.source === 'donated' ? 'donated' : 'bought',
  donorId: row.donor_id,
  donorOrg: row.donor_org,
  priceFen: row.price_fen,
  onSiteOnly: row.on_site_only === 1,
  state: row.state,
  loanId: row.loan_id,
  stateAt: row.state_at,
  uses: row.uses,
});

const prepare = (db: Db) => ({
  added: db.prepare<[string, string, string, string]>(
    'UPDATE copy SET title_id = ?, code = ?, added_on = ? WHERE copy_id = ?',
  ),
  copy: db.prepare<[string], CopyRow>('SELECT * FROM copy WHERE copy_id = ?'),
  // Two copies of one code come of no kiosk of ours; the same one is meant everywhere.
  byCode: db.prepare<[string], CopyRow>(
    'SELECT * FROM copy WHERE code = ? ORDER BY copy_id LIMIT 1',
  ),
  ofTitle: db.prepare<[string], CopyRow>(
    'SELECT * FROM copy WHERE title_id = ? ORDER BY code, copy_id',
  ),
  lastCode: db
    .prepare<[string, string], string | null>(
      'SELECT max(code) FROM copy WHERE code >= ? AND code < ?',
    )
    .pluck(),
  isOfHall: db
    .prepare<[string, number], number>(
      'SELECT 1 FROM device WHERE hall_id = ? AND kiosk_number = ? LIMIT 1',
    )
    .pluck(),
});
