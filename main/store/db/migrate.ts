import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { copiesFolder } from './copies.ts';
import { isDiskFull, OpenError, type Db } from './failure.ts';

type Migration = { readonly version: number; readonly name: string; readonly sql: string };

/** All migrations, by version: `0010-journal.sql` is version 10. The build copies the folder beside the bundle. */
export function readMigrations(
  folder: string = fileURLToPath(new URL('./migrations/', import.meta.url)),
): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((name) => ({
      version: Number.parseInt(name, 10),
      name,
      sql: readFileSync(join(folder, name), 'utf8'),
    }));
}

/**
 * Brings the file forward, never back: all that is due in one transaction with the version, a checked copy of the
 * file before it. A file of a newer program is refused by name.
 */
export function migrate(db: Db, dataDir: string, migrations = readMigrations()): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  const newest = migrations.at(-1)?.version ?? 0;
  if (version > newest)
    throw new OpenError(
      'database-from-future',
      `the file is version ${version}, this program knows ${newest}`,
    );
  const due = migrations.filter((migration) => migration.version > version);
  if (due.length === 0) return;
  if (version > 0) copyBefore(db, dataDir, version);
  db.transaction(() => {
    for (const migration of due) apply(db, migration);
  }).exclusive();
}

function apply(db: Db, migration: Migration) {
  try {
    db.exec(migration.sql);
    db.pragma(`user_version = ${migration.version}`);
  } catch (error) {
    if (isDiskFull(error)) throw error;
    throw new OpenError('migration-failed', migration.name, error);
  }
}

function copyBefore(db: Db, dataDir: string, version: number) {
  const folder = copiesFolder(dataDir);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `before-${version}-${Date.now()}.db`);
  db.prepare('VACUUM INTO ?').run(path);
  const copy = new Database(path, { readonly: true });
  try {
    const result = copy.pragma('quick_check(1)', { simple: true });
    if (result !== 'ok') throw new OpenError('migration-failed', `the copy ${path} is not sound`);
  } finally {
    copy.close();
  }
}
