import type { TitleRow } from '../../../shared/contract/catalogue.ts';
import { readCallNumber } from '../../../shared/domain/lending/call-number.ts';
import { readCopyCode } from '../../../shared/domain/lending/copy-code.ts';
import { hanReadings } from '../../../shared/domain/lending/han-readings.ts';
import { searchExpression } from '../../../shared/domain/lending/search-expression.ts';
import { partsOf } from '../../../shared/domain/lending/text-parts.ts';
import { titleTokens } from '../../../shared/domain/lending/title-keys.ts';
import type { Db } from '../db/failure.ts';
import { callNumberIn, readAuthors, readMaterial, type TitleRecord } from './title-sql-store.ts';

export type TitleFilter = {
  /** As it was typed; empty lists the newest. */
  readonly query: string;
  /** Titles whose class begins so. */
  readonly clc: string | null;
  readonly only: 'all' | 'available' | 'never-lent';
  readonly limit: number;
};

/** More than anybody reads: counted and sorted up to here. */
const MOST_COUNTED = 1000;
/** A beginning is compared for so many letters. */
const KEY_LETTERS = 24;
/** An ISBN that is not typed to its end. */
const ISBN_BEGINS = /^97[89][0-9]*$/;
const LAST = '\u{10FFFF}';

/** The index of titles, and the search in it. */
export function createTitleSearch(db: Db) {
  const sql = prepare(db);

  return {
    /** Replaces what a title is found by. */
    index(doc: number, title: TitleRecord): void {
      const name = partsOf(title.name, hanReadings);
      const spelled = name.map(({ text, spellings }) => spellings[0] ?? text);
      sql.setKeys.run(
        key(name.map(({ text }) => text).join('')),
        key(spelled.join('')),
        key(spelled.map((spelling) => Array.from(spelling)[0] ?? '').join('')),
        doc,
      );
      const tokens = titleTokens({ ...title, callNumber: callNumberIn(title) }, hanReadings);
      const { han, latin, pinyin, initials } = tokens;
      sql.setWords.run(BigInt(doc), han, latin, pinyin, initials);
    },

    /**
     * Exactly what was named first, then titles that begin with what was typed in the order of their names or
     * pinyin, then others likewise. Among more than a thousand others it is the newest thousand.
     */
    search(filter: TitleFilter): { rows: TitleRow[]; total: number } {
      const { clc, only, limit } = filter;
      const where = { clc, end: `${clc ?? ''}${LAST}`, only, limit };
      const ways = clc === null && only === 'all' ? sql.among.all : sql.among.some;
      const { docs, total } =
        filter.query.trim() === ''
          ? { docs: ways.newest.all(where), total: ways.countAll.get(where) ?? 0 }
          : ranked(filter, ways, where);
      const shown = [...docs].slice(0, limit);
      return { rows: shown.flatMap((doc) => sql.shown.all(doc)).map(toRow), total };
    },
  };
}

/** What was typed names one title or few: an ISBN, a copy's code, a call number. */
function exactly(query: string, isbn13: string | null, ways: Ways, where: Where): number[] {
  if (isbn13 !== null) return ways.byIsbn.all({ ...where, isbn: isbn13 });
  const code = readCopyCode(query);
  if (code.ok) return ways.byCode.all({ ...where, code: code.value });
  const call = readCallNumber(query);
  return call === null ? [] : ways.byClass.all({ ...where, class: call.clc, serial: call.serial });
}

/** The numbers of the titles found, best first, and how many there are. */
function ranked(filter: TitleFilter, ways: Ways, where: Where) {
  const expression = searchExpression(filter.query);
  const docs = new Set(exactly(filter.query, expression?.isbn13 ?? null, ways, where));
  if (expression === null) return { docs, total: docs.size };
  const { match, isbn13 } = expression;
  const low = isbn13 === null ? beginningOf(filter.query) : '';
  const range = { ...where, low, high: low + LAST };
  const beginnings = low === '' ? [] : ISBN_BEGINS.test(low) ? [ways.isbn] : ways.names;
  for (const beginning of beginnings) {
    if (docs.size >= filter.limit) break;
    for (const doc of beginning.docs.all(range)) docs.add(doc);
  }
  if (docs.size < filter.limit) {
    for (const doc of ways.others.all({ ...where, match })) docs.add(doc);
    return { docs, total: Math.min(docs.size, MOST_COUNTED) };
  }
  // The words of a thousand titles need not be looked up to know that there are a thousand.
  const isFull = beginnings.some(({ count }) => count.get(range) === MOST_COUNTED);
  const found = isFull ? MOST_COUNTED : (ways.count.get({ ...where, match }) ?? 0);
  return { docs, total: Math.max(docs.size, found) };
}

const key = (letters: string) => Array.from(letters).slice(0, KEY_LETTERS).join('');

/** What was typed, like the keys of titles. */
const beginningOf = (query: string) =>
  key(
    partsOf(query, () => [])
      .map(({ text }) => text)
      .join(''),
  );

type Range = { low: string; high: string };
type Where = { clc: string | null; end: string; only: string; limit: number };

type ShownRow = {
  title_id: string;
  name: string;
  subtitle: string | null;
  authors: string;
  publisher: string | null;
  year: number | null;
  isbn: string | null;
  clc: string | null;
  serial: number | null;
  material: string;
  age_from: number | null;
  copies: number;
  available: number;
  holds: number;
};

const toRow = (row: ShownRow): TitleRow => ({
  titleId: row.title_id,
  name: row.name,
  subtitle: row.subtitle,
  authors: readAuthors(row.authors),
  publisher: row.publisher,
  year: row.year,
  isbn: row.isbn,
  callNumber: callNumberIn(row),
  material: readMaterial(row.material),
  ageFrom: row.age_from,
  copies: row.copies,
  available: row.available,
  holds: row.holds,
});

/** On its shelf now: neither out nor set aside for a reader. */
const ON_SHELF = `c.state = 'in'
  AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.copy_id = c.copy_id AND h.ended IS NULL)`;

const ALL = 'TRUE';
const SOME = `($clc IS NULL OR (t.clc >= $clc AND t.clc < $end))
  AND ($only <> 'available' OR EXISTS (
    SELECT 1 FROM copy c WHERE c.title_id = t.title_id AND ${ON_SHELF}))
  AND ($only <> 'never-lent' OR (
    EXISTS (SELECT 1 FROM copy c WHERE c.title_id = t.title_id AND c.state <> 'withdrawn')
    AND NOT EXISTS (
      SELECT 1 FROM copy c JOIN loan l ON l.copy_id = c.copy_id WHERE c.title_id = t.title_id)))`;

type Ways = ReturnType<typeof waysAmong>;

/** The ways to a title, among those that `where` lets through; each answers their numbers. */
function waysAmong(db: Db, where: string) {
  const docs = <P extends object>(rest: string) =>
    db.prepare<[Where & P], number>(`SELECT t.doc FROM title t ${rest}`).pluck();
  const counted = <P extends object>(found: string) =>
    db
      .prepare<[Where & P], number>(`SELECT count(*) FROM (${found} LIMIT ${MOST_COUNTED})`)
      .pluck();
  const beginning = (column: string) => {
    const range = `WHERE t.${column} >= $low AND t.${column} < $high AND ${where}`;
    return {
      docs: docs<Range>(`${range} ORDER BY t.${column}, t.doc DESC LIMIT $limit`),
      count: counted<Range>(`SELECT 1 FROM title t ${range}`),
    };
  };
  const found =
    where === ALL
      ? 'SELECT s.rowid AS doc FROM title_search s WHERE s.title_search MATCH $match'
      : `SELECT s.rowid AS doc FROM title_search s JOIN title t ON t.doc = s.rowid
         WHERE s.title_search MATCH $match AND ${where}`;
  return {
    byIsbn: docs<{ isbn: string }>(`WHERE t.isbn = $isbn AND ${where} ORDER BY t.doc DESC`),
    byCode: docs<{ code: string }>(
      `JOIN copy o ON o.title_id = t.title_id WHERE o.code = $code AND ${where}`,
    ),
    byClass: docs<{ class: string; serial: number }>(
      `WHERE t.clc = $class AND t.serial = $serial AND ${where} ORDER BY t.doc DESC`,
    ),
    isbn: beginning('isbn'),
    names: ['name_key', 'pinyin_key', 'initials_key'].map(beginning),
    others: db
      .prepare<[Where & { match: string }], number>(
        `SELECT t.doc FROM (${found} ORDER BY s.rowid DESC LIMIT ${MOST_COUNTED}) f
         CROSS JOIN title t ON t.doc = f.doc ORDER BY t.pinyin_key, t.name_key, t.doc DESC`,
      )
      .pluck(),
    count: counted<{ match: string }>(found),
    newest: docs<object>(`WHERE ${where} ORDER BY t.doc DESC LIMIT $limit`),
    countAll: counted<object>(`SELECT 1 FROM title t WHERE ${where}`),
  };
}

const prepare = (db: Db) => ({
  setKeys: db.prepare<[string, string, string, number]>(
    'UPDATE title SET name_key = ?, pinyin_key = ?, initials_key = ? WHERE doc = ?',
  ),
  setWords: db.prepare<[bigint, string, string, string, string]>(
    'INSERT OR REPLACE INTO title_search (rowid, han, latin, pinyin, initials) VALUES (?, ?, ?, ?, ?)',
  ),
  among: { all: waysAmong(db, ALL), some: waysAmong(db, SOME) },
  /** One row of a result; its counts are looked up for the shown rows only. */
  shown: db.prepare<[number], ShownRow>(
    `SELECT t.title_id, t.name, t.subtitle, t.authors, t.publisher, t.year, t.isbn, t.clc, t.serial,
       t.material, t.age_from,
       (SELECT count(*) FROM copy c WHERE c.title_id = t.title_id AND c.state <> 'withdrawn') AS copies,
       (SELECT count(*) FROM copy c WHERE c.title_id = t.title_id AND ${ON_SHELF}) AS available,
       (SELECT count(*) FROM hold h WHERE h.title_id = t.title_id AND h.ended IS NULL) AS holds
     FROM title t WHERE t.doc = ?`,
  ),
});
