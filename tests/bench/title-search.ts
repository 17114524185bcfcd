import { v7 as uuidv7 } from 'uuid';
import { hanReadings } from '../../shared/domain/lending/han-readings.ts';
import { searchExpression } from '../../shared/domain/lending/search-expression.ts';
import { partsOf } from '../../shared/domain/lending/text-parts.ts';
import { benchHall } from './bench-hall.ts';
import { inventTitles, type InventedTitle } from './invented-titles.ts';
import { quantile, timeRow, type Row } from './row.ts';

const TITLES = 200_000;
const SHOWN = 50;
/** So many titles are looked for, each in every way and letter by letter. */
const LOOKED_FOR = 60;
const WARM_UP = 100;
/** So many titles share a transaction. */
const BATCH = 10_000;
const FRAME_MS = 16;

/**
 * Search while typing through the whole store: ranked, counted up to 1,000, with the copies of each row shown. The
 * floor is the bare FTS5 query of the same table for as many row numbers, in no order, taken in turns.
 */
export async function titleSearch(): Promise<Row[]> {
  const hall = await benchHall();
  const titles = inventTitles(TITLES);
  catalogue(hall.store.journal, titles);
  hall.store.rest();
  const bare = hall.store.db
    .prepare<[string], number>(
      `SELECT rowid FROM title_search WHERE title_search MATCH ? LIMIT ${SHOWN}`,
    )
    .pluck();
  const floor = (query: string) =>
    millisecondsOf(async () => bare.all(searchExpression(query)?.match ?? ''));
  const search = (query: string) =>
    millisecondsOf(async () => {
      const answer = await hall.store.call('catalogue.search', { query, limit: SHOWN }, hall.clerk);
      if (!answer.ok) throw new Error(answer.refusal);
    });

  const times = { search: [] as number[], floor: [] as number[] };
  for (const [n, query] of typedFor(titles).entries()) {
    // Whoever comes second finds the pages in memory: each does as often.
    if (n % 2 === 0) times.floor.push(await floor(query));
    times.search.push(await search(query));
    if (n % 2 === 1) times.floor.push(await floor(query));
  }
  hall.close();
  return rowsOf(times.search.slice(WARM_UP), times.floor.slice(WARM_UP));
}

function rowsOf(search: readonly number[], floor: readonly number[]): Row[] {
  const name = 'title search at 200,000 titles';
  const p95 = quantile(search, 0.95);
  return [
    timeRow(`${name}, p95`, 'ms', p95, quantile(floor, 0.95), 1.5),
    timeRow(`${name}, all keystrokes`, 'ms', sum(search), sum(floor), 1.5),
    timeRow(`${name}, p95 in a frame`, 'ms', p95, FRAME_MS, 1),
  ];
}

/**
 * Writes the titles as events, a batch in one transaction: a call each would empty the index's memory to disk after
 * each title, and take twice as long.
 */
function catalogue(
  journal: Awaited<ReturnType<typeof benchHall>>['store']['journal'],
  titles: readonly InventedTitle[],
) {
  const serials = new Map<string, number>();
  for (let from = 0; from < titles.length; from += BATCH)
    journal.transaction(() => {
      for (const title of titles.slice(from, from + BATCH)) {
        const serial = (serials.get(title.clc) ?? 0) + 1;
        serials.set(title.clc, serial);
        const edits = Object.entries({ ...title, serial }).map(([field, value]) => ({
          field,
          value,
          base: null,
          ver: 1,
        }));
        journal.append('title.edited', { titleId: uuidv7(), edits }, { actor: 'bench' });
      }
      return titles.length;
    });
}

/** What people type on the way to a title: its characters, pinyin, initials, author, ISBN and class, letter by letter. */
function typedFor(titles: readonly InventedTitle[]): readonly string[] {
  const step = Math.floor(titles.length / LOOKED_FOR);
  return titles
    .filter((_, n) => n % step === 0)
    .flatMap(({ name, authors, isbn, clc }) => {
      const spelled = partsOf(name, hanReadings).map(({ text, spellings }) => spellings[0] ?? text);
      const initials = spelled.map((spelling) => spelling.charAt(0)).join('');
      return [
        ...keystrokes(name, 5),
        ...keystrokes(spelled.join(''), 10),
        ...keystrokes(initials, 4),
        ...keystrokes(authors.join(''), 3),
        ...keystrokes(isbn, 13),
        ...keystrokes(clc, 6),
      ];
    });
}

const keystrokes = (text: string, most: number): readonly string[] =>
  Array.from(text.slice(0, most), (_, n) => text.slice(0, n + 1));

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
