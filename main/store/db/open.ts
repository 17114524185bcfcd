import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { classify, OpenError, type Db } from './failure.ts';
import { migrate } from './migrate.ts';

/** 'QLKI' as a 32-bit number: tells our file from any other SQLite file. */
const APPLICATION_ID = 0x514c4b49;
const LEAST_FREE_BYTES = 50 * 1024 * 1024;
const LARGE_FILE_BYTES = 128 * 1024 * 1024;
const CHECK_EVERY_MS = 7 * 24 * 60 * 60 * 1000;

export const databasePath = (dataDir: string) => join(dataDir, 'qinlin.db');

/**
 * Opens the hall's database in the order that loses nothing: space, open, whose it is, pragmas read back, quick
 * check, version guard, copy, migrations. One process at a time: the exclusive lock is freed by the system
 * even when the process is killed.
 */
export function openDatabase(dataDir: string): Db {
  const path = databasePath(dataDir);
  makeFolder(dataDir);
  checkWritable(dataDir, path);
  checkSpace(dataDir);
  const db = connect(path);
  try {
    // Before the first look: the lock is held for as long as the file is open, and WAL needs no -shm file.
    db.pragma('locking_mode = EXCLUSIVE');
    refuseForeign(db);
    setPragmas(db);
    checkIntegrity(db, dataDir);
    claimFile(db);
    migrate(db, dataDir);
    return db;
  } catch (error) {
    db.close();
    throw classify(error, path);
  }
}

/** The pragmas that durability stands on, as they are in force. */
export const readPragmas = (db: Db) => ({
  journalMode: db.pragma('journal_mode', { simple: true }),
  synchronous: db.pragma('synchronous', { simple: true }),
  foreignKeys: db.pragma('foreign_keys', { simple: true }),
  recursiveTriggers: db.pragma('recursive_triggers', { simple: true }),
  lockingMode: db.pragma('locking_mode', { simple: true }),
});

function makeFolder(dataDir: string) {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw new OpenError('folder-not-writable', dataDir, error);
  }
}

/** Asked before SQLite is: it names a read-only file only when it first writes, and then not always as one. */
function checkWritable(dataDir: string, path: string) {
  for (const place of [dataDir, path])
    try {
      if (existsSync(place)) accessSync(place, constants.R_OK | constants.W_OK);
    } catch (error) {
      throw new OpenError('folder-not-writable', place, error);
    }
}

function checkSpace(dataDir: string) {
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize < LEAST_FREE_BYTES) throw new OpenError('disk-full', dataDir);
}

function connect(path: string): Db {
  try {
    return new Database(path, { timeout: existsSync(path) ? 3000 : 0 });
  } catch (error) {
    throw classify(error, path);
  }
}

function setPragmas(db: Db) {
  db.pragma('journal_mode = WAL');
  // better-sqlite3 is compiled to NORMAL in WAL, which may lose the last commits at a power cut.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  // What is deleted is overwritten: a person's data doesn't stand in a free part of the file.
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
  // 64 MiB: with SQLite's 2 MiB a scan among a hundred thousand people reads most of its pages again.
  db.pragma('cache_size = -65536');
  // Moving the log into the file takes many syncs: it is done when the kiosk rests, not in the way of a scan.
  db.pragma('wal_autocheckpoint = 10000');
  db.pragma('journal_size_limit = 5242880');
  db.pragma('trusted_schema = OFF');
  const inForce = readPragmas(db);
  if (
    inForce.journalMode !== 'wal' ||
    inForce.synchronous !== 2 ||
    inForce.foreignKeys !== 1 ||
    inForce.recursiveTriggers !== 1 ||
    inForce.lockingMode !== 'exclusive'
  )
    throw new Error(`pragmas not in force: ${JSON.stringify(inForce)}`);
}

/** A small file is checked at every start (0.1 s), a large one once a week: it takes seconds by the gigabyte. */
function checkIntegrity(db: Db, dataDir: string) {
  const mark = join(dataDir, 'checked');
  const isLarge = statSync(db.name).size > LARGE_FILE_BYTES;
  const checkedAt = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (isLarge && Math.abs(Date.now() - checkedAt) < CHECK_EVERY_MS) return;
  const result = db.pragma('quick_check(1)', { simple: true });
  if (result !== 'ok') throw new OpenError('database-damaged', String(result));
  if (isLarge) writeFileSync(mark, '');
}

/** Looks before anything is set: a file that isn't ours stays as it is, to the byte. */
function refuseForeign(db: Db) {
  const id = db.pragma('application_id', { simple: true });
  const tables = db.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (id !== APPLICATION_ID && (id !== 0 || tables !== 0))
    throw new OpenError('database-not-ours', db.name);
}

function claimFile(db: Db) {
  if (db.pragma('application_id', { simple: true }) === APPLICATION_ID) return;
  db.pragma(`application_id = ${APPLICATION_ID}`);
}
