import type { Db } from '../db/failure.ts';
import { readTitle, type TitleRecord, type TitleSqlRow } from './title-sql-store.ts';

export type TitleFileStore = ReturnType<typeof createTitleFileStore>;

export type CopyOfTitle = {
  readonly code: string;
  readonly location: string;
  readonly source: string;
  readonly donorOrg: string | null;
};

/** What imports and exports of titles ask beside a title's own record. */
export function createTitleFileStore(db: Db) {
  const withoutIsbn = db.prepare<[], TitleSqlRow>(
    'SELECT * FROM title WHERE isbn IS NULL ORDER BY doc',
  );
  const all = db.prepare<[], TitleSqlRow>('SELECT * FROM title ORDER BY clc, serial, doc');
  const copies = db.prepare<[string], CopyOfTitle>(
    `SELECT code, location, source, donor_org AS donorOrg FROM copy
     WHERE title_id = ? AND state <> 'withdrawn' AND code <> '' ORDER BY code`,
  );
  return {
    /** Titles without ISBN, the oldest first. */
    withoutIsbn: (): TitleRecord[] => withoutIsbn.all().map(readTitle),
    /** All titles, those of one class together, by 种次号. */
    all: (): TitleRecord[] => all.all().map(readTitle),
    /** The copies that are not withdrawn. */
    copies: (titleId: string): CopyOfTitle[] => copies.all(titleId),
  };
}
