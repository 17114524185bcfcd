import type { IsoDate } from './calendar.ts';
import { type PeopleColumn, recogniseColumns } from './people-columns.ts';
import {
  checkPerson,
  MOST_LETTERS_OF_A_TEAM,
  MOST_TEAMS,
  normalisePerson,
  type PersonDraft,
  type PersonField,
  type PersonProblem,
  type PersonProblemCode,
  samePersonKey,
} from './person.ts';
import { ok, refuse, type Result } from './result.ts';
import { countLetters, halfWidth, oneLine } from './typed-text.ts';

/** A row of the file under its number there. */
export type ImportSource = { readonly line: number; readonly cells: readonly string[] };

/** `person` is there only where there is no problem; `name` is what stands in the file, for the preview. */
export type ImportRow = {
  readonly line: number;
  readonly name: string;
  readonly person?: PersonDraft;
  readonly problems: readonly PersonProblem[];
};

export type PeopleImport = {
  readonly columns: readonly PeopleColumn[];
  readonly rows: readonly ImportRow[];
};

/** Some platforms put a title and instructions above the headings. */
const ROWS_BEFORE_HEADINGS = 10;
const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = '(?:0?[1-9]|[12][0-9]|3[01])';
const YEAR_FIRST = new RegExp(
  `^([0-9]{4})(?:[年./-](?:${MONTH}(?:月?|[月./-]${DAY}[日号]?(?:T[0-9:]+)?))?)?$`,
);
const YEAR_IN_DIGITS = /^([0-9]{4})(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])?$/;
const YEAR_LAST = new RegExp(`^${MONTH}[./-]${DAY}[./-]([0-9]{4})$`);
const YES = new Set(['是', '有', '同意', '已同意', '√', '✓', '✔', 'yes', 'y', 'true', '1']);
const NO = new Set([
  '',
  '否',
  '无',
  '不同意',
  '未同意',
  '×',
  '✗',
  '✘',
  '-',
  'no',
  'n',
  'false',
  '0',
]);

type Parsed<T> = { readonly value: T; readonly problem?: PersonProblemCode };
type CellOf = (field: PersonField) => string;

/** Reads people from a table's rows, each with everything that is wrong with it. Nothing is written. */
export function importPeople(
  source: readonly ImportSource[],
  today: IsoDate,
): Result<PeopleImport, 'no-name-column' | 'empty-table'> {
  const recognised = source.slice(0, ROWS_BEFORE_HEADINGS).map(countFields);
  const most = Math.max(0, ...recognised);
  if (most === 0) return refuse('no-name-column');
  const at = recognised.indexOf(most);
  const columns = recogniseColumns(source[at]?.cells ?? []);
  const people = source.slice(at + 1);
  if (people.length === 0) return refuse('empty-table');
  const seen = new Set<string>();
  return ok({ columns, rows: people.map((row) => readRow(row, columns, today, seen)) });
}

/** How many fields a row of headings names; 0 for a row without the name, which everybody needs. */
function countFields({ cells }: ImportSource): number {
  const fields = recogniseColumns(cells).flatMap(({ field }) => field ?? []);
  return fields.includes('name') ? fields.length : 0;
}

function readRow(
  { line, cells }: ImportSource,
  columns: readonly PeopleColumn[],
  today: IsoDate,
  seen: Set<string>,
): ImportRow {
  const places = new Map(columns.map((column, n) => [column.field, n]));
  const { person, problems: unreadable } = readPerson(
    (field) => cells[places.get(field) ?? -1] ?? '',
  );
  const key = samePersonKey(person);
  const problems = [
    ...unreadable,
    ...checkPerson(person, today),
    ...checkTeams(person.teams),
    ...(seen.has(key) ? [{ field: 'name', problem: 'duplicate-in-file' } as const] : []),
  ];
  if (person.name !== '') seen.add(key);
  return problems.length > 0
    ? { line, name: person.name, problems }
    : { line, name: person.name, person, problems };
}

function readPerson(cell: CellOf): {
  readonly person: PersonDraft;
  readonly problems: readonly PersonProblem[];
} {
  const birthYear = parseBirthYear(cell('birthYear'));
  const guardianConsent = parseConsent(cell('guardianConsent'));
  const publicName = parseConsent(cell('publicName'));
  const person = normalisePerson({
    name: cell('name'),
    phone: cell('phone'),
    birthYear: birthYear.value,
    teams: parseTeams(cell('teams')),
    building: cell('building'),
    unit: cell('unit'),
    zhiyuanhuiNo: cell('zhiyuanhuiNo'),
    izhiyuanNo: cell('izhiyuanNo'),
    guardianName: cell('guardianName'),
    guardianPhone: cell('guardianPhone'),
    guardianConsent: guardianConsent.value,
    publicName: publicName.value,
    notes: cell('notes'),
  });
  const parsed = { birthYear, guardianConsent, publicName };
  const problems = (['birthYear', 'guardianConsent', 'publicName'] as const).flatMap((field) => {
    const { problem } = parsed[field];
    return problem === undefined ? [] : [{ field, problem }];
  });
  return { person, problems };
}

/** The year of 1990, 1990年5月, 1990-05-01, 1990/5, 199005, 19900501 or 5/1/1990; two digits are refused. */
export function parseBirthYear(text: string): Parsed<number | null> {
  const typed = halfWidth(text).replace(/^'|\s/g, '');
  if (typed === '') return { value: null };
  const forms = [YEAR_FIRST, YEAR_IN_DIGITS, YEAR_LAST];
  const year = forms.map((form) => form.exec(typed)?.[1]).find((found) => found !== undefined);
  return year === undefined
    ? { value: null, problem: 'birth-year-malformed' }
    : { value: Number(year) };
}

/** 是 or 否 in the ways people write them; an empty cell is no consent. */
export function parseConsent(text: string): Parsed<boolean> {
  const typed = oneLine(halfWidth(text)).toLowerCase();
  if (YES.has(typed)) return { value: true };
  return NO.has(typed) ? { value: false } : { value: false, problem: 'consent-malformed' };
}

/** The names between 、 , ; / | and line ends, each once. */
export function parseTeams(text: string): readonly string[] {
  const names = halfWidth(text.replace(/[\r\n]+/g, ';')).split(/[、,;/|]/);
  return [...new Set(names.map(oneLine).filter((name) => name !== ''))];
}

function checkTeams(teams: readonly string[]): readonly PersonProblem[] {
  const long = teams.some((team) => countLetters(team) > MOST_LETTERS_OF_A_TEAM);
  return [
    ...(long ? [{ field: 'teams', problem: 'text-too-long' } as const] : []),
    ...(teams.length > MOST_TEAMS ? [{ field: 'teams', problem: 'too-many-teams' } as const] : []),
  ];
}
