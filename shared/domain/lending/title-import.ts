import { ok, refuse, type Result } from '../result.ts';
import { oneLine } from '../typed-text.ts';
import {
  type Parsed,
  parseAge,
  parseAuthors,
  parseCallNumber,
  parseCopies,
  parseIsbn,
  parseMaterial,
  parsePrice,
  parseSerial,
  parseSource,
  parseYear,
} from './title-cells.ts';
import { recogniseTitleColumns, type TitleColumn, type TitleColumnField } from './title-columns.ts';
import {
  checkDraft,
  MOST_COPIES,
  normaliseDraft,
  sameTitleKey,
  type TitleDraft,
  type TitleField,
  type TitleProblem,
} from './title-draft.ts';

/** A row of the file under its number there. */
export type TitleSource = { readonly line: number; readonly cells: readonly string[] };

/** One entry of a file; `copies` is what it says, `draft` is there only where there is no problem. */
export type ReadTitle<Problem = TitleProblem> = {
  readonly line: number;
  readonly name: string;
  readonly copies: number;
  readonly draft?: TitleDraft;
  readonly problems: readonly Problem[];
};

/** With `sameAs`, the line of the first entry of this title, whose draft counts these copies too. */
export type TitleRow<Problem = TitleProblem> = ReadTitle<Problem> & { readonly sameAs?: number };

export type TitleImport = {
  readonly columns: readonly TitleColumn[];
  readonly rows: readonly TitleRow[];
};

/** A ledger may have a title and instructions above its headings. */
const ROWS_BEFORE_HEADINGS = 10;
const SUM = /^(?:合计|总计|小计|共计|total|sum)[:：]?$/i;

type CellOf = (field: TitleColumnField) => string;

/** Reads titles from a table's rows, each with everything that is wrong with it. Nothing is written. */
export function importTitles(
  source: readonly TitleSource[],
): Result<TitleImport, 'no-name-column' | 'empty-table'> {
  const recognised = source.slice(0, ROWS_BEFORE_HEADINGS).map(countFields);
  const most = Math.max(0, ...recognised);
  if (most === 0) return refuse('no-name-column');
  const at = recognised.indexOf(most);
  const columns = recogniseTitleColumns(source[at]?.cells ?? []);
  const titles = source.slice(at + 1).filter((row) => !isSum(row));
  if (titles.length === 0) return refuse('empty-table');
  return ok({ columns, rows: joinCopies(titles.map((row) => readRow(row, columns))) });
}

/**
 * Entries of one title are its copies: the first keeps the draft and gets the copies of the others, up
 * to as many as a title may have.
 */
export function joinCopies<Problem>(
  read: readonly ReadTitle<Problem | TitleProblem>[],
): readonly TitleRow<Problem | TitleProblem>[] {
  const rows: TitleRow<Problem | TitleProblem>[] = [];
  const first = new Map<string, number>();
  for (const { draft, ...row } of read) {
    const key = draft === undefined ? '' : sameTitleKey(draft);
    const at = first.get(key) ?? rows.length;
    const known = rows[at];
    if (draft === undefined) rows.push(row);
    else if (known?.draft === undefined) {
      first.set(key, rows.length);
      rows.push({ ...row, draft });
    } else if (known.draft.copies + draft.copies > MOST_COPIES) {
      const problem = { field: 'copies', problem: 'copies-impossible' } as const;
      rows.push({ ...row, problems: [...row.problems, problem] });
    } else {
      rows[at] = {
        ...known,
        draft: { ...known.draft, copies: known.draft.copies + draft.copies },
      };
      rows.push({ ...row, sameAs: known.line });
    }
  }
  return rows;
}

/** How many fields a row of headings names; 0 for a row without the name, which every title needs. */
function countFields({ cells }: TitleSource): number {
  const fields = recogniseTitleColumns(cells).flatMap(({ field }) => field ?? []);
  return fields.includes('name') ? fields.length : 0;
}

function isSum({ cells }: TitleSource): boolean {
  return SUM.test(oneLine(cells.find((cell) => cell.trim() !== '') ?? ''));
}

function readRow({ line, cells }: TitleSource, columns: readonly TitleColumn[]): ReadTitle {
  const places = new Map(columns.map((column, n) => [column.field, n]));
  const { draft, problems: unreadable } = readTitle(
    (field) => cells[places.get(field) ?? -1] ?? '',
  );
  const problems = [...unreadable, ...checkDraft(draft)];
  const row = { line, name: draft.name, copies: draft.copies, problems };
  return problems.length > 0 ? row : { ...row, draft };
}

function readTitle(cell: CellOf): {
  readonly draft: TitleDraft;
  readonly problems: readonly TitleProblem[];
} {
  const parsed = {
    isbn: parseIsbn(cell('isbn')),
    year: parseYear(cell('year')),
    serial: parseSerial(cell('serial')),
    ageFrom: parseAge(cell('ageFrom')),
    material: parseMaterial(cell('material')),
    priceFen: parsePrice(cell('priceFen')),
    copies: parseCopies(cell('copies')),
  };
  const callNumber = parseCallNumber(cell('callNumber'));
  const draft = normaliseDraft({
    isbn: parsed.isbn.value,
    name: cell('name').replace(/^\s*《([^《》]*)》\s*$/u, '$1'),
    subtitle: cell('subtitle'),
    authors: parseAuthors(cell('authors')),
    publisher: cell('publisher'),
    year: parsed.year.value,
    clc: cell('clc').trim() === '' ? callNumber.clc : cell('clc'),
    serial: parsed.serial.value ?? callNumber.serial,
    ageFrom: parsed.ageFrom.value,
    material: parsed.material.value,
    language: cell('language'),
    series: cell('series'),
    summary: cell('summary'),
    priceFen: parsed.priceFen.value,
    copies: parsed.copies.value,
    location: cell('location'),
    donor: cell('donor').trim() === '' ? parseSource(cell('source')) : cell('donor'),
  });
  const fields = ['isbn', 'year', 'serial', 'ageFrom', 'material', 'priceFen', 'copies'] as const;
  return { draft, problems: fields.flatMap((field) => problemOf(field, parsed[field])) };
}

function problemOf(field: TitleField, { problem }: Parsed<unknown>): readonly TitleProblem[] {
  return problem === undefined ? [] : [{ field, problem }];
}
