import type { Db } from './failure.ts';

/** Moves the write-ahead log into the file: many syncs, so it belongs to a quiet moment. */
export const moveLogIntoFile = (db: Db): void => void db.pragma('wal_checkpoint(TRUNCATE)');

/**
 * Writes the whole file anew, so that nothing deleted is left in its pages nor in its log. Takes seconds by the
 * gigabyte and as much room again on the disk; outside of any transaction.
 */
export function rewriteFile(db: Db): void {
  moveLogIntoFile(db);
  // In a file: in memory the copy of a large database would not fit beside it.
  db.pragma('temp_store = FILE');
  try {
    db.exec('VACUUM');
  } finally {
    db.pragma('temp_store = MEMORY');
  }
  moveLogIntoFile(db);
}

export function closeDatabase(db: Db): void {
  db.pragma('optimize');
  db.close();
}
