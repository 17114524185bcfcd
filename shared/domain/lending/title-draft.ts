// By way of isbn.ts this carries the publishers' ranges: for the store and the command line; screens take the types.
import { countLetters, oneLine } from '../typed-text.ts';
import { isClcNumber, tidyClcNumber } from './clc.ts';
import { readIsbn } from './isbn.ts';
import type { Material } from './words.ts';

/** A title and how many copies of it, as a file or a form has it; null is unknown. */
export type TitleDraft = {
  /** 13 digits. */
  readonly isbn: string | null;
  readonly name: string;
  readonly subtitle: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly year: number | null;
  /** 中图法 number. */
  readonly clc: string | null;
  /** 种次号. */
  readonly serial: number | null;
  /** For readers from this age on. */
  readonly ageFrom: number | null;
  readonly material: Material;
  /** A code of ISO 639-2/B such as chi; what has no code stays as it was written. */
  readonly language: string | null;
  readonly series: string | null;
  /** May have several lines. */
  readonly summary: string | null;
  readonly priceFen: number | null;
  readonly copies: number;
  readonly location: string | null;
  readonly donor: string | null;
};

export type TitleField = keyof TitleDraft;

export type TitleProblemCode =
  | 'not-an-isbn'
  | 'damaged-isbn'
  | 'name-missing'
  | 'text-too-long'
  | 'too-many-authors'
  | 'not-a-class'
  | 'year-malformed'
  | 'year-impossible'
  | 'serial-malformed'
  | 'age-malformed'
  | 'material-unknown'
  | 'price-malformed'
  | 'price-impossible'
  | 'copies-malformed'
  | 'copies-impossible';

export type TitleProblem = { readonly field: TitleField; readonly problem: TitleProblemCode };

/** What a draft holds when nothing more than a name is known. */
export const unknownTitle = {
  isbn: null,
  subtitle: null,
  authors: [],
  publisher: null,
  year: null,
  clc: null,
  serial: null,
  ageFrom: null,
  material: 'book',
  language: null,
  series: null,
  summary: null,
  priceFen: null,
  copies: 1,
  location: null,
  donor: null,
} as const satisfies Omit<TitleDraft, 'name'>;

export const MOST_COPIES = 200;
export const MOST_AUTHORS = 10;
const MOST_LETTERS_OF_AN_AUTHOR = 60;
const MOST_LETTERS = {
  name: 200,
  subtitle: 200,
  publisher: 60,
  clc: 30,
  language: 20,
  series: 200,
  summary: 2000,
  location: 30,
  donor: 60,
} as const satisfies Partial<Record<TitleField, number>>;
const TEXTS = [
  'name',
  'subtitle',
  'publisher',
  'clc',
  'language',
  'series',
  'summary',
  'location',
  'donor',
] as const;
type Limits = readonly [least: number, most: number];
const LIMITS = {
  year: [1400, 2100],
  serial: [1, 99_999],
  ageFrom: [0, 18],
  priceFen: [0, 99_999_99],
  copies: [1, MOST_COPIES],
} as const satisfies Partial<Record<TitleField, Limits>>;
const OUT_OF_LIMITS = [
  ['year', 'year-impossible'],
  ['serial', 'serial-malformed'],
  ['ageFrom', 'age-malformed'],
  ['priceFen', 'price-impossible'],
  ['copies', 'copies-impossible'],
] as const satisfies readonly (readonly [keyof typeof LIMITS, TitleProblemCode])[];

const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    chi: ['zho', 'zh', '中', '中文', '汉', '汉语', '汉文', '华语', '简体中文', 'chinese'],
    eng: ['en', '英', '英文', '英语', 'english'],
    jpn: ['ja', '日', '日文', '日语', 'japanese'],
    kor: ['ko', '韩文', '韩语', '朝鲜语', 'korean'],
    fre: ['fra', 'fr', '法', '法文', '法语', 'french'],
    ger: ['deu', 'de', '德', '德文', '德语', 'german'],
    rus: ['ru', '俄', '俄文', '俄语', 'russian'],
    spa: ['es', '西班牙文', '西班牙语', 'spanish'],
  }).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
);

/** The same title as it is kept: tidy text, null for what is empty, each author once. */
export function normaliseDraft(draft: TitleDraft): TitleDraft {
  return {
    ...draft,
    name: oneLine(draft.name),
    subtitle: tidy(draft.subtitle),
    authors: [...new Set(draft.authors.map(oneLine).filter((author) => author !== ''))],
    publisher: tidy(draft.publisher),
    clc: tidyClcNumber(draft.clc ?? '') ?? tidy(draft.clc),
    language: normaliseLanguage(draft.language ?? ''),
    series: tidy(draft.series),
    summary: tidyLines(draft.summary),
    location: tidy(draft.location),
    donor: tidy(draft.donor),
  };
}

/** 中文, Chinese and zh are chi; what is not known stays as it is. */
export function normaliseLanguage(text: string): string | null {
  const plain = oneLine(text);
  const lower = plain.toLowerCase();
  const code = LANGUAGES.get(lower) ?? (/^[a-z]{3}$/.test(lower) ? lower : plain);
  return code === '' ? null : code;
}

/** What is wrong with a draft, normalised before; nothing if it can be kept. */
export function checkDraft(draft: TitleDraft): readonly TitleProblem[] {
  const outside = OUT_OF_LIMITS.filter(([field]) => !isWithin(draft[field], LIMITS[field]));
  return [
    ...checkIsbn(draft),
    ...(draft.name === '' ? [{ field: 'name', problem: 'name-missing' } as const] : []),
    ...checkLengths(draft),
    ...(draft.clc === null || isClcNumber(draft.clc)
      ? []
      : [{ field: 'clc', problem: 'not-a-class' } as const]),
    ...outside.map(([field, problem]) => ({ field, problem })),
  ];
}

function checkIsbn({ isbn }: TitleDraft): readonly TitleProblem[] {
  if (isbn === null) return [];
  const read = readIsbn(isbn);
  if (!read.ok) return [{ field: 'isbn', problem: read.refusal }];
  return read.value.isbn13 === isbn ? [] : [{ field: 'isbn', problem: 'not-an-isbn' }];
}

function checkLengths(draft: TitleDraft): readonly TitleProblem[] {
  const long: readonly TitleField[] = [
    ...TEXTS.filter((field) => countLetters(draft[field] ?? '') > MOST_LETTERS[field]),
    ...(draft.authors.some((author) => countLetters(author) > MOST_LETTERS_OF_AN_AUTHOR)
      ? (['authors'] as const)
      : []),
  ];
  return [
    ...long.map((field) => ({ field, problem: 'text-too-long' }) as const),
    ...(draft.authors.length > MOST_AUTHORS
      ? [{ field: 'authors', problem: 'too-many-authors' } as const]
      : []),
  ];
}

/**
 * The draft with everything but its name made to fit, for records of other libraries that nobody here
 * can shorten: texts are cut, further authors left out, numbers out of their limits unknown.
 */
export function fitDraft(draft: TitleDraft): TitleDraft {
  const { year, serial, ageFrom, priceFen, clc, language } = draft;
  return {
    ...draft,
    subtitle: cut(draft.subtitle, MOST_LETTERS.subtitle),
    authors: draft.authors
      .slice(0, MOST_AUTHORS)
      .map((author) => cut(author, MOST_LETTERS_OF_AN_AUTHOR) ?? ''),
    publisher: cut(draft.publisher, MOST_LETTERS.publisher),
    year: isWithin(year, LIMITS.year) ? year : null,
    clc: clc !== null && clc.length <= MOST_LETTERS.clc && isClcNumber(clc) ? clc : null,
    serial: isWithin(serial, LIMITS.serial) ? serial : null,
    ageFrom: isWithin(ageFrom, LIMITS.ageFrom) ? ageFrom : null,
    language: countLetters(language ?? '') <= MOST_LETTERS.language ? language : null,
    series: cut(draft.series, MOST_LETTERS.series),
    summary: cut(draft.summary, MOST_LETTERS.summary),
    priceFen: isWithin(priceFen, LIMITS.priceFen) ? priceFen : null,
    copies: isWithin(draft.copies, LIMITS.copies) ? draft.copies : 1,
    location: cut(draft.location, MOST_LETTERS.location),
    donor: cut(draft.donor, MOST_LETTERS.donor),
  };
}

/** Equal for two entries of one title: the same ISBN, or, without one, the same words on the title page. */
export function sameTitleKey(draft: TitleDraft): string {
  if (draft.isbn !== null) return draft.isbn;
  const { name, subtitle, authors, publisher, year, series } = draft;
  return JSON.stringify([name, subtitle, authors, publisher, year, series]).toLowerCase();
}

/** Unknown is within every limit. */
function isWithin(value: number | null, [least, most]: Limits): boolean {
  return value === null || (Number.isInteger(value) && value >= least && value <= most);
}

function tidy(text: string | null): string | null {
  const line = oneLine(text ?? '');
  return line === '' ? null : line;
}

function tidyLines(text: string | null): string | null {
  const lines = (text ?? '').split(/\r\n?|\n/).map(oneLine);
  return tidy(text) === null ? null : lines.filter((line) => line !== '').join('\n');
}

function cut(text: string | null, most: number): string | null {
  if (text === null || countLetters(text) <= most) return text;
  return `${Array.from(text)
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}
