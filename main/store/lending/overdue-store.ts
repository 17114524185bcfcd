import { isoDate, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Db } from '../db/failure.ts';

export type OverdueStore = ReturnType<typeof createOverdueStore>;

/** An open loan past its day, as far as lending itself knows of it. */
export type LoanPastDay = {
  readonly loanId: string;
  readonly dueOn: IsoDate;
  readonly title: string;
  readonly code: string;
  /** Whose it is, by the record that stands; null where the link was cut or has not arrived. */
  readonly readerId: string | null;
  readonly guardianId: string | null;
};

/** What is out for too long, and what a reader borrowed. */
export function createOverdueStore(db: Db) {
  const sql = prepare(db);
  return {
    pastDay: (today: IsoDate): LoanPastDay[] =>
      sql.pastDay.all(today).map((row) => ({
        loanId: row.loan_id,
        dueOn: isoDate(row.due_on),
        title: row.title ?? '',
        code: row.code ?? '',
        readerId: row.reader_id,
        guardianId: row.guardian_id,
      })),
    /** The loans of a reader, whichever of their records they are tied to; newest first. */
    historyOf: (personId: string) =>
      sql.history.all(personId).map((row) => ({
        loanId: row.loan_id,
        title: row.title ?? '',
        lentOn: row.lent_on,
        endedOn: row.ended_on,
      })),
  };
}

type PastRow = {
  loan_id: string;
  due_on: string;
  title: string | null;
  code: string | null;
  reader_id: string | null;
  guardian_id: string | null;
};

type HistoryRow = {
  loan_id: string;
  title: string | null;
  lent_on: string;
  ended_on: string | null;
};

const prepare = (db: Db) => ({
  pastDay: db.prepare<[string], PastRow>(
    `SELECT n.loan_id, n.due_on, t.name AS title, c.code, p.canonical_id AS reader_id, r.guardian_id
     FROM loan n
     LEFT JOIN copy c ON c.copy_id = n.copy_id
     LEFT JOIN title t ON t.title_id = c.title_id
     LEFT JOIN reader_link l ON l.act_id = n.loan_id
     LEFT JOIN person p ON p.person_id = l.person_id
     LEFT JOIN reader r ON r.person_id = p.canonical_id
     WHERE n.ended_at IS NULL AND n.due_on < ?
     ORDER BY n.due_on, n.loan_id`,
  ),
  history: db.prepare<[string], HistoryRow>(
    `SELECT n.loan_id, t.name AS title, n.lent_on, n.ended_on
     FROM person p
     JOIN reader_link l ON l.person_id = p.person_id
     JOIN loan n ON n.loan_id = l.act_id
     LEFT JOIN copy c ON c.copy_id = n.copy_id
     LEFT JOIN title t ON t.title_id = c.title_id
     WHERE p.canonical_id = ? ORDER BY n.lent_at DESC, n.loan_id DESC`,
  ),
});
