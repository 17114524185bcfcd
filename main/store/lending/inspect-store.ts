import type { Db } from '../db/failure.ts';

/** The book corner in numbers. */
export function inspectLending(db: Db) {
  const count = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0;
  return {
    titles: count('SELECT count(*) FROM title'),
    /** Those that are not withdrawn. */
    copies: count("SELECT count(*) FROM copy WHERE state <> 'withdrawn' AND code <> ''"),
    openLoans: count('SELECT count(*) FROM loan WHERE ended_at IS NULL'),
  };
}
