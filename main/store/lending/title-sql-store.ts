import * as z from 'zod';
import { isClcNumber } from '../../../shared/domain/lending/clc.ts';
import { callNumberOf } from '../../../shared/domain/lending/call-number.ts';
import { materials, type Material } from '../../../shared/domain/lending/words.ts';
import type { Db } from '../db/failure.ts';

/** A title as it stands. */
export type TitleRecord = {
  readonly titleId: string;
  readonly isbn: string | null;
  readonly name: string;
  readonly subtitle: string | null;
  readonly authors: string[];
  readonly publisher: string | null;
  readonly year: number | null;
  readonly clc: string | null;
  readonly serial: number | null;
  readonly ageFrom: number | null;
  readonly material: Material;
  readonly language: string | null;
  readonly series: string | null;
  readonly summary: string | null;
  readonly priceFen: number | null;
};

/** Where each field of a title stands in its row. */
export const TITLE_COLUMNS: Readonly<Record<Exclude<keyof TitleRecord, 'titleId'>, string>> = {
  isbn: 'isbn',
  name: 'name',
  subtitle: 'subtitle',
  authors: 'authors',
  publisher: 'publisher',
  year: 'year',
  clc: 'clc',
  serial: 'serial',
  ageFrom: 'age_from',
  material: 'material',
  language: 'language',
  series: 'series',
  summary: 'summary',
  priceFen: 'price_fen',
};

export type TitleSqlRow = {
  doc: number;
  title_id: string;
  isbn: string | null;
  name: string;
  subtitle: string | null;
  authors: string;
  publisher: string | null;
  year: number | null;
  clc: string | null;
  serial: number | null;
  age_from: number | null;
  material: string;
  language: string | null;
  series: string | null;
  summary: string | null;
  price_fen: number | null;
};

export const readTitle = (row: TitleSqlRow): TitleRecord => ({
  titleId: row.title_id,
  isbn: row.isbn,
  name: row.name,
  subtitle: row.subtitle,
  authors: readAuthors(row.authors),
  publisher: row.publisher,
  year: row.year,
  clc: row.clc,
  serial: row.serial,
  ageFrom: row.age_from,
  material: readMaterial(row.material),
  language: row.language,
  series: row.series,
  summary: row.summary,
  priceFen: row.price_fen,
});

const authorList = z.array(z.string());

export function readAuthors(json: string): string[] {
  return json === '[]' ? [] : authorList.parse(JSON.parse(json));
}

export const readMaterial = (text: string): Material =>
  materials.find((material) => material === text) ?? 'other';

/** 索书号, or null for a title without class or without 种次号. */
export function callNumberIn(title: {
  readonly clc: string | null;
  readonly serial: number | null;
}): string | null {
  const { clc, serial } = title;
  if (clc === null || serial === null || serial < 1 || !isClcNumber(clc)) return null;
  return callNumberOf(clc, serial);
}

const TITLE = `SELECT doc, title_id, isbn, name, subtitle, authors, publisher, year, clc, serial, age_from, material,
  language, series, summary, price_fen FROM title`;

export const prepareTitles = (db: Db) => ({
  add: db.prepare<[bigint, string]>('INSERT OR IGNORE INTO title (doc, title_id) VALUES (?, ?)'),
  title: db.prepare<[string], TitleSqlRow>(`${TITLE} WHERE title_id = ?`),
  byIsbn: db.prepare<[string], TitleSqlRow>(`${TITLE} WHERE isbn = ? ORDER BY doc`),
  byClass: db.prepare<[string, number], TitleSqlRow>(
    `${TITLE} WHERE clc = ? AND serial = ? ORDER BY doc`,
  ),
  serials: db
    .prepare<[string], number>(
      'SELECT serial FROM title WHERE clc = ? AND serial IS NOT NULL ORDER BY serial',
    )
    .pluck(),
  lastSerial: db
    .prepare<[string], number | null>('SELECT max(serial) FROM title WHERE clc = ?')
    .pluck(),
  setCover: db.prepare<[string, Buffer, string]>(
    `INSERT INTO title_cover (title_id, jpeg, stamp) VALUES (?, ?, ?)
     ON CONFLICT (title_id) DO UPDATE SET jpeg = excluded.jpeg, stamp = excluded.stamp
     WHERE excluded.stamp > stamp`,
  ),
  cover: db.prepare<[string], Buffer>('SELECT jpeg FROM title_cover WHERE title_id = ?').pluck(),
  hasCover: db.prepare<[string], number>('SELECT 1 FROM title_cover WHERE title_id = ?').pluck(),
});
