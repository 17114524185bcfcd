import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkout } from './plant.ts';
import { hasMisplacedSql } from './sql-places.ts';

const statements = [
  "db.exec('select id from person')",
  'const q = `\n  SELECT id, name\n  FROM person WHERE id = ?`;',
  "run('INSERT INTO card (id) VALUES (?)')",
  "run('insert or ignore into card (id) values (?)')",
  "run('UPDATE person SET name = ?')",
  "run('DELETE FROM person')",
  "run('CREATE TABLE x (id TEXT) STRICT')",
  "run('with open_shifts as (select 1) select 2')",
  "run('BEGIN IMMEDIATE')",
  "run('PRAGMA user_version')",
  'db.prepare<[string]>(text)',
];

const notSql = [
  "say('Select one of the halls')",
  "say('Update the clock, then set the hall')",
  "say('Delete this draft')",
  '// db.prepare is for the stores',
  "label('with the card')",
  'Array.from(selected)',
];

describe('SQL stands only in stores, main/store/db and main/store/journal', () => {
  test.each(statements)('planted in a use case, it is found: %s', (text) => {
    expect(hasMisplacedSql('main/store/people/enrol.ts', text)).toBe(true);
  });

  test.each(['main/shell/window.ts', 'main/cli/verify.ts', 'renderer/app/call.ts'])(
    'planted in %s, it is found',
    (path) => {
      expect(hasMisplacedSql(path, "run('DELETE FROM person')")).toBe(true);
    },
  );

  test.each([
    'main/store/people/person-store.ts',
    'main/store/db/migrate.ts',
    'main/store/journal/append.ts',
  ])('it may stand in %s', (path) => {
    expect(hasMisplacedSql(path, "run('DELETE FROM person')")).toBe(false);
  });

  test.each(notSql)('words that are no SQL are let through: %s', (text) => {
    expect(hasMisplacedSql('main/store/people/enrol.ts', text)).toBe(false);
  });

  test('none stands elsewhere in the checkout', () => {
    const files = ['main', 'renderer', 'shared'].flatMap(sources);
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => hasMisplacedSql(file, read(file)))).toEqual([]);
  });
});

function sources(folder: string): readonly string[] {
  return readdirSync(join(checkout, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(checkout, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function read(file: string): string {
  return readFileSync(join(checkout, file), 'utf8');
}
