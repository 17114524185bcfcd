import type { Db } from '../db/failure.ts';

export type PointsStore = ReturnType<typeof createPointsStore>;

/** Points spent in a sale, or given back (negative). */
export type PointsEntry = {
  readonly entryId: string;
  readonly points: number;
  readonly on: string;
  readonly deviceId: string;
};

export type Forgiven = { readonly personId: string; readonly entryId: string };

/** What each person spent of their points, by the record that stands for them. */
export function createPointsStore(db: Db) {
  const sql = {
    atTwo: db
      .prepare<[], string>(
        `SELECT coalesce(p.canonical_id, s.person_id) AS spender FROM points_spent s
         LEFT JOIN person p ON p.person_id = s.person_id
         GROUP BY spender HAVING count(DISTINCT s.device_id) > 1 AND sum(s.points) > 0`,
      )
      .pluck(),
    entries: db.prepare<[{ readonly id: string }], PointsEntry>(
      `SELECT s.entry_id AS entryId, s.points, s.date AS "on", s.device_id AS deviceId FROM points_spent s
       WHERE s.person_id = $id OR s.person_id IN (SELECT person_id FROM person WHERE canonical_id = $id)
       ORDER BY s.date, s.entry_id`,
    ),
    forgiven: db.prepare<[string, string, number], Forgiven>(
      `SELECT coalesce(p.canonical_id, s.person_id) AS personId, s.entry_id AS entryId
       FROM points_spent s LEFT JOIN person p ON p.person_id = s.person_id
       WHERE s.entry_id >= ? AND s.entry_id < ? ORDER BY s.date DESC, s.entry_id LIMIT ?`,
    ),
  };
  return {
    /** Who spent points at two kiosks or more: nobody can overspend them at one. */
    spentAtTwo: (): string[] => sql.atTwo.all(),
    entriesOf: (personId: string): PointsEntry[] => sql.entries.all({ id: personId }),
    /** Entries whose ids begin so, the newest first. */
    beginningWith: (start: string, limit: number): Forgiven[] =>
      sql.forgiven.all(start, `${start}~`, limit),
  };
}
