import { isoDate, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Db } from '../db/failure.ts';

export type UnlinkStore = ReturnType<typeof createUnlinkStore>;

/** A loan that ended and is still tied to its reader. */
export type EndedLink = {
  readonly actId: string;
  readonly dueOn: IsoDate;
  readonly endedOn: IsoDate;
  readonly forgiven: boolean;
};

/** What is still tied to a reader although it is over; moments are ms since 1970. */
export function createUnlinkStore(db: Db) {
  const sql = prepare(db);
  return {
    /** Loans that ended by then; not those lost ones that are still to be settled with their reader. */
    loansEndedBy: (at: number): EndedLink[] =>
      sql.loans.all(at).map((row) => ({
        actId: row.act_id,
        dueOn: isoDate(row.due_on),
        endedOn: isoDate(row.ended_on),
        forgiven: row.forgiven === 1,
      })),
    /** Holds that ended by then, and whatever was taken back. */
    othersEndedBy: (at: number): string[] => sql.others.all({ at }),
    /** Lost books of a reader that are still to be settled. */
    lostOf: (personId: string): number => sql.lost.get(personId) ?? 0,
  };
}

const prepare = (db: Db) => ({
  loans: db.prepare<
    [number],
    { act_id: string; due_on: string; ended_on: string; forgiven: number }
  >(
    `SELECT l.act_id, n.due_on, n.ended_on, n.forgiven
     FROM reader_link l JOIN loan n ON n.loan_id = l.act_id
     WHERE n.ended_at <= ? AND NOT (n.ended = 'lost' AND n.resolution IS NULL)
     ORDER BY n.ended_at, l.act_id`,
  ),
  lost: db
    .prepare<[string], number>(
      `SELECT count(*) FROM person p JOIN reader_link l ON l.person_id = p.person_id
         JOIN loan n ON n.loan_id = l.act_id
       WHERE p.canonical_id = ? AND n.ended = 'lost' AND n.resolution IS NULL`,
    )
    .pluck(),
  others: db
    .prepare<[{ readonly at: number }], string>(
      `SELECT l.act_id FROM reader_link l
       WHERE EXISTS (SELECT 1 FROM hold h
           WHERE h.hold_id = l.act_id AND h.ended IS NOT NULL AND h.ended_at <= $at)
         OR EXISTS (SELECT 1 FROM act_undone u WHERE u.act_id = l.act_id AND u.at <= $at)
       ORDER BY l.act_id`,
    )
    .pluck(),
});
