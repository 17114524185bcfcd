import { isoDate, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Material } from '../../../shared/domain/lending/words.ts';
import type { Db } from '../db/failure.ts';
import { readMaterial } from './title-sql-store.ts';

/** A loan as its copy's acts tell it. */
export type LoanRecord = {
  readonly loanId: string;
  readonly copyId: string;
  readonly lentAt: number;
  readonly lentOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly renewals: number;
  readonly endedOn: IsoDate | null;
  readonly ended: 'returned' | 'lost' | 'superseded' | null;
  readonly forgiven: boolean;
};

/** An open loan with what its reader's page shows of the book. */
export type OpenLoan = LoanRecord & {
  readonly titleId: string;
  readonly title: string;
  readonly code: string;
  readonly material: Material;
};

/** The loans that the acts of copies came to, as their readers have them. Readers are told by the record that stands. */
export function createLoanStore(db: Db) {
  const sql = prepare(db);
  return {
    loan: (loanId: string): LoanRecord | null => {
      const row = sql.loan.get(loanId);
      return row === undefined ? null : toLoan(row);
    },
    /** The loan that a return ended; null if the book was not on loan. */
    endedBy: (copyId: string, at: number): LoanRecord | null => {
      const row = sql.endedBy.get(copyId, at);
      return row === undefined ? null : toLoan(row);
    },
    /** What a reader has, the earliest due date first. */
    openOf: (personId: string): OpenLoan[] =>
      sql.openOf.all(personId).map((row) => ({
        ...toLoan(row),
        titleId: row.title_id,
        title: row.name ?? '',
        code: row.code,
        material: readMaterial(row.material ?? 'book'),
      })),
    /** What a reader returned or lost since that day, as far as it is still tied to them. */
    endedOf: (personId: string, since: IsoDate): LoanRecord[] =>
      sql.endedOf.all(personId, since).map(toLoan),
  };
}

type LoanRow = {
  loan_id: string;
  copy_id: string;
  lent_at: number;
  lent_on: string;
  due_on: string;
  renewals: number;
  ended_on: string | null;
  ended: 'returned' | 'lost' | 'superseded' | null;
  forgiven: number;
};

type OpenRow = LoanRow & {
  title_id: string;
  name: string | null;
  code: string;
  material: string | null;
};

const toLoan = (row: LoanRow): LoanRecord => ({
  loanId: row.loan_id,
  copyId: row.copy_id,
  lentAt: row.lent_at,
  lentOn: isoDate(row.lent_on),
  dueOn: isoDate(row.due_on),
  renewals: row.renewals,
  endedOn: row.ended_on === null ? null : isoDate(row.ended_on),
  ended: row.ended,
  forgiven: row.forgiven === 1,
});

const LOAN = `n.loan_id, n.copy_id, n.lent_at, n.lent_on, n.due_on, n.renewals, n.ended_on, n.ended, n.forgiven`;

/** The loans of a person, whichever of their records they are linked to. */
const OF_PERSON = `FROM person p
  CROSS JOIN reader_link l ON l.person_id = p.person_id
  CROSS JOIN loan n ON n.loan_id = l.act_id`;

const prepare = (db: Db) => ({
  loan: db.prepare<[string], LoanRow>(`SELECT ${LOAN} FROM loan n WHERE n.loan_id = ?`),
  endedBy: db.prepare<[string, number], LoanRow>(
    `SELECT ${LOAN} FROM loan n WHERE n.copy_id = ? AND n.ended_at = ? AND n.ended = 'returned'
     ORDER BY n.lent_at DESC LIMIT 1`,
  ),
  openOf: db.prepare<[string], OpenRow>(
    `SELECT ${LOAN}, c.title_id, c.code, t.name, t.material ${OF_PERSON}
     LEFT JOIN copy c ON c.copy_id = n.copy_id
     LEFT JOIN title t ON t.title_id = c.title_id
     WHERE p.canonical_id = ? AND n.ended IS NULL ORDER BY n.due_on, n.lent_at, n.loan_id`,
  ),
  endedOf: db.prepare<[string, string], LoanRow>(
    `SELECT ${LOAN} ${OF_PERSON}
     WHERE p.canonical_id = ? AND n.ended IN ('returned', 'lost') AND n.ended_on >= ?`,
  ),
});
