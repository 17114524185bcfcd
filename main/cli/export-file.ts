import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isoDate } from '../../shared/domain/calendar.ts';
import type { Unsaid } from '../../shared/domain/lending/circulation-file.ts';
import type { MarcEncoding } from '../../shared/domain/lending/words.ts';
import { ok, refuse } from '../../shared/domain/result.ts';
import { writeExport } from '../store/files.ts';
import type { Store } from '../store/index.ts';
import { EXIT, Stop } from './exit.ts';
import { isSaleSheet, saleSheet, SALE_SHEETS, tableFormat } from './export-sheet.ts';
import { print } from './output.ts';
import { sayRefused } from './refused.ts';
import { problemSentence } from './title-problems.ts';
import { withStore, type Globals } from './with-store.ts';

export const EXPORTS = ['koc', 'evergreen', 'marc', 'marc21', 'titles', ...SALE_SHEETS] as const;

export type ExportOptions = {
  readonly out: string;
  readonly encoding?: MarcEncoding;
  readonly from?: string;
  readonly to?: string;
};

/** A file that was made, and each thing that it can't say with how often. */
export type Made = {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly unsaid: readonly { readonly what: string; readonly count: number }[];
};

const isCirculation = (what: string): what is 'koc' | 'evergreen' =>
  what === 'koc' || what === 'evergreen';

/** Writes a file for another program, and says what its format could not hold. */
export async function runExport(
  globals: Globals,
  what: string,
  options: ExportOptions,
): Promise<number> {
  const path = resolve(options.out);
  if (!isOfPeriod(what) && (options.from ?? options.to) !== undefined)
    throw new Stop(EXIT.usage, `--from and --to are for ${OF_PERIOD.join(', ')}`);
  if (what !== 'marc' && options.encoding !== undefined)
    throw new Stop(EXIT.usage, '--encoding is for marc; every other file is in UTF-8');
  const make = makerOf(what, path, options);
  if (!existsSync(dirname(path)))
    throw new Stop(EXIT.refused, `folder-not-found: There is no such folder. (${dirname(path)})`);
  const made = await withStore(globals, (store) => {
    if (!store.isSetUp()) return refuse('not-set-up');
    return make(store);
  });
  if (!made.ok) return sayRefused(globals, made);
  const { bytes, count, unsaid } = made.value;
  const written = writeExport(path, bytes);
  if (!written.ok)
    return sayRefused(globals, written, whyNot(String(written.facts?.['code'] ?? '')));
  print(globals, { ok: true, value: { path, count, unsaid } }, [
    `${count} ${nounOf(what)} written to ${path}`,
    ...unsaid.map((one) => `not said: ${one.what} (${one.count}): ${reasonOf(one.what)}`),
  ]);
  return EXIT.fine;
}

/** What a period of can be asked for. */
export const OF_PERIOD = [
  'koc',
  'evergreen',
  'sales',
  'days',
  'cash',
  'takings',
  'handovers',
] as const;
const isOfPeriod = (what: string): boolean => OF_PERIOD.some((one) => one === what);

const nounOf = (what: string): string => {
  if (isCirculation(what)) return 'acts';
  return isSaleSheet(what) ? 'rows' : 'titles';
};

/** How the file is made; a wrong ending is told before any database is opened. */
function makerOf(what: string, path: string, options: ExportOptions) {
  if (isCirculation(what)) return (store: Store) => circulation(store, what, options);
  if (isSaleSheet(what)) {
    const format = tableFormat(what, path);
    return (store: Store) => saleSheet(store, what, format, options);
  }
  const format = titleFormat(what, path);
  return (store: Store) => titles(store, format, options.encoding);
}

type TitleFormat = Parameters<Store['files']['titles']>[0];

function titleFormat(what: string, path: string): TitleFormat {
  if (what === 'marc') return 'cnmarc';
  return what === 'marc21' ? 'marc21' : tableFormat(what, path);
}

function circulation({ files }: Store, format: 'koc' | 'evergreen', { from, to }: ExportOptions) {
  const file = files.circulation({
    format,
    ...(from !== undefined && { from: isoDate(from) }),
    ...(to !== undefined && { to: isoDate(to) }),
  });
  if (!file.ok) return file;
  const { text, count, unsaid } = file.value;
  return ok<Made>({ bytes: new TextEncoder().encode(text), count, unsaid });
}

async function titles({ files }: Store, format: TitleFormat, encoding?: MarcEncoding) {
  const file = await files.titles(format, encoding);
  if (!file.ok) return file;
  const { bytes, count, problems } = file.value;
  const counts = new Map<string, number>();
  for (const { problem } of problems) counts.set(problem, (counts.get(problem) ?? 0) + 1);
  return ok<Made>({
    bytes,
    count,
    unsaid: Array.from(counts, ([name, n]) => ({ what: name, count: n })),
  });
}

const UNSAID: Readonly<Record<Unsaid, string>> = {
  'due-date': 'Koha works out due dates by its own rules.',
  'in-house-use': 'The format knows no use in the house.',
  'reader-unknown': 'Who borrowed it is not known, or no longer.',
  condition: 'The format knows no notes on lost or damaged copies.',
  hold: 'The format knows no holds.',
  'renewal-as-loan': 'A renewal stands in it as a loan to the same reader.',
};

const isUnsaid = (what: string): what is Unsaid => Object.hasOwn(UNSAID, what);

const reasonOf = (what: string): string => (isUnsaid(what) ? UNSAID[what] : problemSentence(what));

const WHY: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk or the stick is full.',
  EACCES: 'It may not be written by this user.',
  EPERM: 'It may not be written by this user.',
  EROFS: 'The disk or the stick is write-protected.',
  EISDIR: 'It is a folder.',
  EBUSY: 'Another program has it open.',
};

const whyNot = (code: string): string => WHY[code] ?? `(${code})`;
