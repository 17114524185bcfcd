import type { OpenFailure } from '../../shared/contract/wire.ts';

export const EXIT = { fine: 0, refused: 1, usage: 2, notOpened: 3, inUse: 4, fault: 70 } as const;

export const exitCodesHelp = `
Exit codes:
  0   fine
  1   a call was refused, a check found something (so does an import that leaves rows out), or
      a file was refused, or the second copy of the sales holds what the database lacks and
      recover was not told --yes, or has lines that can't be read; the message names why:
      file-not-found, file-not-readable, folder-not-found, cannot-write
  2   the command line was not understood
  3   the database can't be opened; the message names why:
      no-database, database-damaged, database-from-future, database-not-ours,
      disk-full, folder-not-writable, migration-failed
  4   database-in-use: the app, or another command, has this database open
  70  a fault of the program itself`;

/** Ends a command with an exit code and a message for people, which begins with its code. */
export class Stop extends Error {
  readonly exitCode: number;
  constructor(exitCode: number, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

export const whyNotOpened: Readonly<Record<OpenFailure | 'no-database', string>> = {
  'no-database': 'There is no database in this folder. Name the right one with --data.',
  'database-in-use':
    'The database is in use by the app or by another command. Close that first, then try again.',
  'database-from-future': 'A newer version of the app wrote this database. Update this one.',
  'database-damaged': 'The database file is damaged. Keep a copy of the folder, then restore one.',
  'database-not-ours': 'The file is an SQLite database of another program.',
  'disk-full': 'Less than 50 MB are free on the disk. Make room, then try again.',
  'folder-not-writable': 'The folder, or the file in it, may not be read and written by this user.',
  'migration-failed': 'The database could not be brought to this version. A copy is in backups.',
};
