import type { Db } from '../db/failure.ts';

/** What a title's page shows of its copies and of those who wait for it, beside their own records. */
export function createTitlePage(db: Db) {
  const sql = prepare(db);
  return {
    /** The due date while it is out, how often it was lent, and what staff last noted. */
    copyFacts: (copyId: string) => sql.copyFacts.get(copyId) ?? NOTHING,
    /** Who waits or has a copy set aside, first come first. */
    holds: (titleId: string) => sql.holds.all(titleId),
    /** The shelves that hold something. */
    locations: () => sql.locations.all(),
  };
}
export type TitlePage = ReturnType<typeof createTitlePage>;

type CopyFacts = { dueOn: string | null; loans: number; note: string | null };
const NOTHING: CopyFacts = { dueOn: null, loans: 0, note: null };

type WaitingHold = {
  holdId: string;
  placedAt: number;
  copyId: string | null;
  until: string | null;
};

const prepare = (db: Db) => ({
  copyFacts: db.prepare<[string], CopyFacts>(
    `SELECT
       (SELECT n.due_on FROM loan n WHERE n.loan_id = c.loan_id) AS dueOn,
       (SELECT count(*) FROM loan n WHERE n.copy_id = c.copy_id) AS loans,
       (SELECT a.note FROM copy_act a WHERE a.copy_id = c.copy_id AND a.kind = 'note'
          AND NOT EXISTS (SELECT 1 FROM act_undone u WHERE u.act_id = a.act_id)
        ORDER BY a.at DESC, a.stamp DESC LIMIT 1) AS note
     FROM copy c WHERE c.copy_id = ?`,
  ),
  holds: db.prepare<[string], WaitingHold>(
    `SELECT hold_id AS holdId, placed_at AS placedAt, copy_id AS copyId, until FROM hold
     WHERE title_id = ? AND ended IS NULL AND placed_at IS NOT NULL ORDER BY placed_at, stamp, hold_id`,
  ),
  locations: db.prepare<[], { location: string; copies: number }>(
    `SELECT location, count(*) AS copies FROM copy WHERE state <> 'withdrawn' AND location <> ''
     GROUP BY location ORDER BY location`,
  ),
});
