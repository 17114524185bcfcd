import Database from 'better-sqlite3';
import type { OpenFailure } from '../../../shared/contract/wire.ts';

export type Db = Database.Database;

/** The file can't be opened; `failure` is a code that has a sentence on the screen and at the command line. */
export class OpenError extends Error {
  readonly failure: OpenFailure;
  constructor(failure: OpenFailure, detail: string, cause?: unknown) {
    super(`${failure}: ${detail}`, { cause });
    this.failure = failure;
  }
}

/** Only CORRUPT and NOTADB mean damage: a full disk or a lock must never look like it. */
export function classify(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const failure = FAILURES.find(([code]) => error.code.startsWith(code))?.[1];
  return failure === undefined ? error : new OpenError(failure, path, error);
}

const FAILURES: readonly (readonly [string, OpenFailure])[] = [
  ['SQLITE_BUSY', 'database-in-use'],
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_NOTADB', 'database-damaged'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'folder-not-writable'],
  ['SQLITE_CANTOPEN', 'folder-not-writable'],
  ['SQLITE_PERM', 'folder-not-writable'],
];

/** Whether a write failed because the disk is full: nothing of it was written. */
export const isDiskFull = (error: unknown): boolean =>
  (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_FULL')) ||
  (error instanceof Error && 'code' in error && error.code === 'ENOSPC');
