import type { TitleFields, TitleFull } from '../../../shared/contract/catalogue.ts';
import { tidyClcNumber } from '../../../shared/domain/lending/clc.ts';
import { countLetters, halfWidth, oneLine } from '../../../shared/domain/typed-text.ts';
import { readYuan, yuanOf } from '../../i18n/yuan.ts';
import { authorsText, readAuthors } from './typed-authors.ts';
import { readTypedIsbn } from './typed-isbn.ts';

const TEXT_FIELDS = [
  'isbn',
  'name',
  'subtitle',
  'authors',
  'publisher',
  'year',
  'clc',
  'serial',
  'ageFrom',
  'language',
  'series',
  'summary',
  'price',
] as const;
export type TitleTextField = (typeof TEXT_FIELDS)[number];

/** The form as it is typed: every text as it stands in its field. */
export type TitleDraft = Readonly<Record<TitleTextField, string>> & Pick<TitleFields, 'material'>;

/** As the store keeps it; without `serial` the class gives its next one. */
export type ReadTitle = Omit<TitleFields, 'serial'> & { readonly serial?: number };

/** A problem code per field. */
export type TitleProblems = Readonly<Record<string, string>>;

export const MOST_LETTERS = {
  name: 200,
  subtitle: 200,
  publisher: 60,
  clc: 30,
  language: 20,
  series: 200,
  summary: 2000,
} as const;
const LONG_FIELDS = ['name', 'subtitle', 'publisher', 'clc', 'series', 'summary'] as const;
const MOST_AUTHORS = 10;
const MOST_LETTERS_OF_AN_AUTHOR = 60;

export const EMPTY_TITLE: TitleDraft = {
  isbn: '',
  name: '',
  subtitle: '',
  authors: '',
  publisher: '',
  year: '',
  clc: '',
  serial: '',
  ageFrom: '',
  language: '',
  series: '',
  summary: '',
  price: '',
  material: 'book',
};

const written = (value: string | number | null) => (value === null ? '' : String(value));

export function draftOfTitle(title: TitleFields & Partial<TitleFull>): TitleDraft {
  return {
    isbn: title.isbnHyphenated ?? title.isbn ?? '',
    name: title.name,
    subtitle: title.subtitle ?? '',
    authors: authorsText(title.authors),
    publisher: title.publisher ?? '',
    year: written(title.year),
    clc: title.clc ?? '',
    serial: written(title.serial),
    ageFrom: written(title.ageFrom),
    language: title.language ?? '',
    series: title.series ?? '',
    summary: title.summary ?? '',
    price: title.priceFen === null ? '' : yuanOf(title.priceFen),
    material: title.material,
  };
}

/** The fields as the store keeps them, and what is wrong with them. */
export function readTitleDraft(draft: TitleDraft): {
  readonly fields: ReadTitle;
  readonly problems: TitleProblems;
} {
  const isbn = readTypedIsbn(draft.isbn);
  const year = readNumber(draft.year, [1400, 2100]);
  const serial = readNumber(draft.serial, [1, 99_999]);
  const ageFrom = readNumber(draft.ageFrom, [0, 18]);
  const priceFen = readYuan(draft.price);
  const clc = tidyClcNumber(draft.clc);
  const fields: ReadTitle = {
    isbn: isbn.isbn,
    name: oneLine(draft.name),
    subtitle: lineOf(draft.subtitle),
    authors: [...readAuthors(draft.authors)],
    publisher: lineOf(draft.publisher),
    year: year ?? null,
    clc: clc ?? lineOf(draft.clc),
    ...(typeof serial === 'number' && { serial }),
    ageFrom: ageFrom ?? null,
    material: draft.material,
    language: lineOf(draft.language),
    series: lineOf(draft.series),
    summary: linesOf(draft.summary),
    priceFen: priceFen ?? null,
  };
  return {
    fields,
    problems: {
      ...lengthProblems(fields),
      ...(isbn.problem !== undefined && { isbn: isbn.problem }),
      ...(fields.name === '' && { name: 'name-missing' }),
      ...(fields.clc !== null && clc === null && { clc: 'not-a-class' }),
      ...(year === undefined && { year: 'year-impossible' }),
      ...(serial === undefined && { serial: 'serial-malformed' }),
      ...(typeof serial === 'number' && fields.clc === null && { serial: 'no-class' }),
      ...(ageFrom === undefined && { ageFrom: 'age-malformed' }),
      ...(priceFen === undefined && { price: 'price-malformed' }),
    },
  };
}

/** Another class brings another 种次号: the one of `base` stays only with its own class. */
export function withClass(draft: TitleDraft, base: TitleDraft, clc: string): TitleDraft {
  const isSame = (tidyClcNumber(clc) ?? clc) === (tidyClcNumber(base.clc) ?? base.clc);
  if (isSame) return { ...draft, clc, serial: draft.serial === '' ? base.serial : draft.serial };
  return { ...draft, clc, serial: draft.serial === base.serial ? '' : draft.serial };
}

/** What the call number will be; `next` is for the store to give, and `missing` has none until one is typed. */
export type CallNumberPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'typed' | 'kept'; readonly callNumber: string }
  | { readonly kind: 'next' | 'missing'; readonly clc: string };

export function callNumberPlan(draft: TitleDraft, base: TitleDraft): CallNumberPlan {
  const clc = tidyClcNumber(draft.clc);
  if (clc === null) return { kind: 'none' };
  const serial = readNumber(draft.serial, [1, 99_999]);
  const numbered = (one: number) => `${clc}/${String(one)}`;
  const before = readNumber(base.serial, [1, 99_999]);
  const isSame = clc === tidyClcNumber(base.clc);
  if (typeof serial === 'number')
    return {
      kind: isSame && serial === before ? 'kept' : 'typed',
      callNumber: numbered(serial),
    };
  if (!isSame) return { kind: 'next', clc };
  return typeof before === 'number'
    ? { kind: 'kept', callNumber: numbered(before) }
    : { kind: 'missing', clc };
}

/** Null for an empty text, undefined for what is no whole number within the limits. */
function readNumber(
  text: string,
  [least, most]: readonly [number, number],
): number | null | undefined {
  const typed = halfWidth(text)
    .replaceAll(/\s/g, '')
    .replace(/[年岁]\+?$|\+$/u, '');
  if (typed === '') return null;
  if (!/^[0-9]{1,9}$/.test(typed)) return undefined;
  const number = Number(typed);
  return number >= least && number <= most ? number : undefined;
}

function lengthProblems(fields: ReadTitle): TitleProblems {
  const long = LONG_FIELDS.filter(
    (field) => countLetters(fields[field] ?? '') > MOST_LETTERS[field],
  );
  const longName = fields.authors.some((one) => countLetters(one) > MOST_LETTERS_OF_AN_AUTHOR);
  return {
    ...Object.fromEntries(long.map((field) => [field, 'text-too-long'])),
    ...(fields.authors.length > MOST_AUTHORS && { authors: 'too-many-authors' }),
    ...(longName && { authors: 'text-too-long' }),
  };
}

function lineOf(text: string): string | null {
  return oneLine(text) || null;
}

function linesOf(text: string): string | null {
  return (
    text
      .split(/\r\n?|\n/)
      .map(oneLine)
      .join('\n')
      .trim() || null
  );
}
