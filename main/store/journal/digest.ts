import { createHash } from 'node:crypto';
import type { Db } from '../db/failure.ts';
import { sha256 } from './header.ts';

/** One SHA-256 of the whole projected state: equal wherever the rows are equal, in whatever order they came. */
export function digestOf(db: Db, tables: readonly string[]): string {
  const lines = tables.toSorted().map((table) => `${table} ${digestTable(db, table)}\n`);
  return sha256(lines.join('')).toString('hex');
}

function digestTable(db: Db, table: string): string {
  const { columns, rows } = readerOf(db, table);
  const hash = createHash('sha256').update(columns);
  for (const row of rows.iterate()) hash.update(JSON.stringify(row, asText)).update('\n');
  return hash.digest('hex');
}

type Reader = ReturnType<typeof prepareReader>;

/** Tables stay as they are while a file is open, and there are many: their statements are kept for the next digest. */
const readers = new WeakMap<Db, Map<string, Reader>>();

function readerOf(db: Db, table: string): Reader {
  const known = readers.get(db) ?? new Map<string, Reader>();
  readers.set(db, known);
  const reader = known.get(table) ?? prepareReader(db, table);
  known.set(table, reader);
  return reader;
}

function prepareReader(db: Db, table: string) {
  const columns = db
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY name')
    .pluck()
    .all(table)
    .map((name) => `"${name}"`)
    .join(', ');
  const rows = db
    .prepare<[], readonly unknown[]>(`SELECT ${columns} FROM ${table} ORDER BY ${columns}`)
    .raw(true);
  return { columns, rows };
}

const asText = (_key: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
