import { statfsSync, statSync } from 'node:fs';
import { databasePath, readPragmas } from './open.ts';
import type { Db } from './failure.ts';

/** Bytes of the database, of its log beside it, and free on their disk; null for a file that isn't there. */
export const inspectFiles = (dataDir: string) => ({
  databaseBytes: sizeOf(databasePath(dataDir)),
  walBytes: sizeOf(`${databasePath(dataDir)}-wal`),
  freeBytes: freeBytes(dataDir),
});

/** What SQLite says of an open database: versions, the pragmas in force, and both of its full checks. */
export const inspectDatabase = (db: Db) => ({
  sqlite: db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '',
  schema: Number(db.pragma('user_version', { simple: true })),
  pragmas: readPragmas(db),
  /** Empty where all is well. */
  integrity: db
    .prepare<[], string>('SELECT integrity_check FROM pragma_integrity_check')
    .pluck()
    .all()
    .filter((line) => line !== 'ok'),
  foreignKeyErrors:
    db.prepare<[], number>('SELECT count(*) FROM pragma_foreign_key_check').pluck().get() ?? 0,
});

function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}

function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
