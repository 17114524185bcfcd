import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OpenError } from '../../main/store/db/failure.ts';
import { migrate, readMigrations } from '../../main/store/db/migrate.ts';
import { databasePath, openDatabase, readPragmas } from '../../main/store/db/open.ts';
import { HOUR } from '../fixtures/hall-clock.ts';
import { enrol, member, nobody, scan } from '../fixtures/hall-people.ts';
import {
  ANYONE,
  closeHalls,
  newFolder,
  openEmpty,
  openHall,
  PINS,
  removeHalls,
  reopen,
  standOnDisk,
} from '../fixtures/hall.ts';
import { mountSmallDisk } from '../fixtures/small-disk.ts';

beforeAll(standOnDisk);
afterEach(closeHalls);
afterAll(removeHalls);

const OUR_ID = 0x514c4b49;

/** Opens a folder that must be refused, and gives the reason. */
function refusedOpen(dataDir: string): string {
  try {
    openDatabase(dataDir).close();
  } catch (error) {
    if (error instanceof OpenError) return error.failure;
    throw error;
  }
  return 'opened';
}

/** A file of the oldest version: what only the first migration makes. */
function oldFile(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  const path = databasePath(dataDir);
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma(`application_id = ${OUR_ID}`);
  const [first] = readMigrations();
  db.exec(first?.sql ?? '');
  db.pragma(`user_version = ${first?.version ?? 0}`);
  db.prepare("INSERT INTO local_lock VALUES ('pin:somebody', 7, 42)").run();
  db.close();
  return path;
}

describe('an open database', () => {
  it('keeps every commit: the pragmas are in force', () => {
    const db = openDatabase(newFolder());
    expect(readPragmas(db)).toEqual({
      journalMode: 'wal',
      synchronous: 2,
      foreignKeys: 1,
      recursiveTriggers: 1,
      lockingMode: 'exclusive',
    });
    expect(db.pragma('application_id', { simple: true })).toBe(OUR_ID);
    db.close();
  });

  it('is one process’s alone: a second opener is told so by name', async () => {
    const hall = await openHall();
    expect(refusedOpen(hall.dataDir)).toBe('database-in-use');
    expect(await hall.raw('hall.state', {})).toMatchObject({ ok: true });
  });

  it('is opened again after it was left without a close', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall, { name: '单小明' });
    hall.store.db.close();
    const again = reopen(hall);
    expect(await again.value('people.get', { personId })).toMatchObject({ name: '单小明' });
    expect(again.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });
});

describe('a file that is not for us', () => {
  it('from a newer program is refused by name and left as it is', async () => {
    const hall = await openHall();
    hall.close();
    const path = databasePath(hall.dataDir);
    const db = new Database(path);
    db.pragma('user_version = 99990');
    db.close();
    const before = readFileSync(path);
    expect(refusedOpen(hall.dataDir)).toBe('database-from-future');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(hall.dataDir).filter((name) => /-wal|-shm|backups/.test(name))).toEqual([]);
  });

  it.each([
    ['another program’s database', 'PRAGMA application_id = 7; CREATE TABLE t (a)'],
    ['a database without a mark', 'CREATE TABLE t (a); INSERT INTO t VALUES (1)'],
    ['an empty database with another mark', 'PRAGMA application_id = 7'],
  ])('%s is refused by name and left untouched', (_, sql) => {
    const dataDir = newFolder();
    const path = databasePath(dataDir);
    const db = new Database(path);
    db.exec(sql);
    db.close();
    const before = readFileSync(path);
    expect(refusedOpen(dataDir)).toBe('database-not-ours');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dataDir)).toEqual(['qinlin.db']);
  });

  it('that is no database is called damaged and left untouched', () => {
    const dataDir = newFolder();
    const path = databasePath(dataDir);
    const bytes = Buffer.from('this is a letter, not a database. '.repeat(400));
    writeFileSync(path, bytes);
    expect(refusedOpen(dataDir)).toBe('database-damaged');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('that was cut short is called damaged', async () => {
    const hall = await openHall();
    for (let n = 0; n < 30; n += 1) await enrol(hall, { name: `张${n}` });
    hall.close();
    const path = databasePath(hall.dataDir);
    const size = readFileSync(path).length;
    truncateSync(path, Math.floor(size / 2 / 4096) * 4096);
    expect(refusedOpen(hall.dataDir)).toBe('database-damaged');
  });

  it('with a page overwritten is called damaged', async () => {
    const hall = await openHall();
    for (let n = 0; n < 30; n += 1) await enrol(hall, { name: `张${n}` });
    hall.close();
    const path = databasePath(hall.dataDir);
    const bytes = readFileSync(path);
    bytes.fill(0xff, 4096 * 2, 4096 * 6);
    writeFileSync(path, bytes);
    expect(refusedOpen(hall.dataDir)).toBe('database-damaged');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});

describe('a migration', () => {
  it('starts with a sound copy of the file as it was', () => {
    const dataDir = join(newFolder(), 'data');
    oldFile(dataDir);
    const db = openDatabase(dataDir);
    expect(db.pragma('user_version', { simple: true })).toBe(readMigrations().at(-1)?.version);
    db.close();
    const [copy = ''] = readdirSync(join(dataDir, 'backups'));
    const kept = new Database(join(dataDir, 'backups', copy), { readonly: true });
    expect(copy).toMatch(/^before-10-\d+\.db$/);
    expect(kept.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(kept.pragma('user_version', { simple: true })).toBe(10);
    expect(kept.prepare('SELECT failures FROM local_lock').pluck().get()).toBe(7);
    kept.close();
  });

  it('takes no copy where there is nothing to do', async () => {
    const hall = await openHall();
    reopen(hall);
    expect(readdirSync(hall.dataDir)).not.toContain('backups');
  });

  it.each([
    ['itself', ['CREATE TABLE half (a); CREATE TABLE half (a)']],
    ['after one that went well', ['CREATE TABLE half (a)', 'NO SUCH STATEMENT']],
  ])('that fails %s leaves the file at its old version', (_, broken) => {
    const dataDir = join(newFolder(), 'data');
    const path = oldFile(dataDir);
    const db = new Database(path);
    const faulty = broken.map((sql, n) => ({
      version: 5000 + n,
      name: `${5000 + n}-faulty.sql`,
      sql,
    }));
    const failing = () => migrate(db, dataDir, [...readMigrations().slice(0, 1), ...faulty]);
    expect(failing).toThrow(expect.objectContaining({ failure: 'migration-failed' }));
    expect(db.pragma('user_version', { simple: true })).toBe(10);
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(
      0,
    );
    expect(db.prepare('SELECT failures FROM local_lock').pluck().get()).toBe(7);
    db.close();
    openDatabase(dataDir).close();
  });

  it('has versions that only grow, each in a file of its own', () => {
    const versions = readMigrations().map((migration) => migration.version);
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  });
});

const tried = mountSmallDisk(100);
const disk = 'cannot' in tried ? null : tried;
const why = 'cannot' in tried ? ` (skipped: ${tried.cannot})` : '';
afterEach(() => disk?.empty());
afterAll(() => disk?.remove());

const small = () => {
  if (disk === null) throw new Error('no small disk');
  return disk;
};

describe.skipIf(disk === null)(`a disk without space${why}`, () => {
  it('refuses a scan by name, writes nothing of it, and goes on once there is space', async () => {
    const dataDir = join(small().folder, 'full');
    const hall = openEmpty({ dataDir });
    const setUp = { hallName: '馆', kioskName: '台', kioskNumber: 1, pin: PINS.administrator };
    const { staffId } = await hall.value('hall.setUp', { ...setUp, sample: false }, ANYONE);
    const as = { actor: staffId, role: 'administrator' } as const;
    const { personId } = await hall.value('people.enrol', { person: nobody }, as);
    const { cards } = await hall.value('cards.issue', { personIds: [personId] }, as);
    const code = cards[0]?.code ?? '';
    small().fill();
    const refusals: string[] = [];
    for (let n = 0; n < 200 && !refusals.includes('disk-full'); n += 1) {
      const scanId = `scan-${String(n).padStart(8, '0')}`;
      hall.clock.pass(HOUR / 20);
      const answer = await hall.raw('attendance.scan', { scanId, code, source: 'wedge' }, ANYONE);
      if (!answer.ok) refusals.push(answer.refusal);
    }
    expect(refusals).toEqual(['disk-full']);
    expect(await hall.raw('activities.today', {}, ANYONE)).toMatchObject({ ok: true });
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
    expect(hall.close).not.toThrow();
    small().empty();
    const again = openEmpty({ dataDir });
    expect(await scan(again, code)).toMatchObject({ name: '王*明' });
    expect(again.verify()).toMatchObject({ findings: [], projectionsMatch: true });
    again.close();
    const db = openDatabase(dataDir);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });

  it('is named when the file is opened', () => {
    small().fill();
    expect(refusedOpen(join(small().folder, 'none'))).toBe('disk-full');
  });
});

describe.skipIf(disk === null)(`a folder that can't be written${why}`, () => {
  it('is named, with a file in it or without', async () => {
    const source = await openHall();
    await member(source);
    source.close();
    const dataDir = join(small().folder, 'kept');
    mkdirSync(dataDir);
    writeFileSync(databasePath(dataDir), readFileSync(databasePath(source.dataDir)));
    small().makeReadOnly();
    expect(refusedOpen(dataDir)).toBe('folder-not-writable');
    expect(refusedOpen(join(small().folder, 'new'))).toBe('folder-not-writable');
  });
});
