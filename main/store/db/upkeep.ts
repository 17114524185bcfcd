import type { Db } from './failure.ts';

/** Moves the write-ahead log into the file: many syncs, so it belongs to a quiet moment. */
export const moveLogIntoFile = (db: Db): void => void db.pragma('wal_checkpoint(TRUNCATE)');

export function closeDatabase(db: Db): void {
  db.pragma('optimize');
  db.close();
}
