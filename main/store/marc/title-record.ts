import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { readIsbn } from '../../../shared/domain/lending/isbn.ts';
import { parsePrice } from '../../../shared/domain/lending/title-cells.ts';
import type { TitleDraft, TitleProblem } from '../../../shared/domain/lending/title-draft.ts';
import type { MarcEncoding, Material } from '../../../shared/domain/lending/words.ts';
import { halfWidth } from '../../../shared/domain/typed-text.ts';

/** A record's title, normalised and made to fit, with what of it could not be read. */
export type RecordTitle = {
  readonly draft: TitleDraft;
  readonly problems: readonly TitleProblem[];
};

/** What a record says that no draft knows. */
export type RecordFacts = {
  /** The day of the export. */
  readonly on: IsoDate;
  /** What the file is written in; UTF-8 where it is not said. */
  readonly encoding?: MarcEncoding;
  /** The record's own number; left out, it has none. */
  readonly id?: string;
  /** The codes on the copies. */
  readonly codes?: readonly string[];
};

const LABEL = /^\s*isbn(?:-?1[03])?[:\s]*/i;
/** A binding or a volume may stand behind the number. */
const DIGITS = /^[0-9][-0-9\s]*X?/i;
const PICTURE_BOOK = /图画故事|图画书|绘本|圖畫|繪本|picture book/i;
const AGE =
  /([0-9]{1,2})\s*(?:[-~～至—–+]\s*[0-9]{0,2}\s*)?(?:周?岁|years?|yrs?)|\bages?\s*([0-9]{1,2})/i;

/** The first ISBN that is right; damaged only if none is. A number of another kind is none. */
export function isbnOf(numbers: readonly string[]): {
  readonly isbn: string | null;
  readonly problems: readonly TitleProblem[];
} {
  const read = numbers.map((number) => {
    const bare = halfWidth(number).replace(LABEL, '');
    return readIsbn(DIGITS.exec(bare)?.[0] ?? bare);
  });
  const right = read.find((isbn) => isbn.ok);
  if (right?.ok === true) return { isbn: right.value.isbn13, problems: [] };
  const isDamaged = read.some((isbn) => !isbn.ok && isbn.refusal === 'damaged-isbn');
  return { isbn: null, problems: isDamaged ? [{ field: 'isbn', problem: 'damaged-isbn' }] : [] };
}

/** The first price in yuan; one in other money, or with other words, is left out. */
export function priceOf(texts: readonly string[]): number | null {
  return texts.map((text) => parsePrice(text).value).find((fen) => fen !== null) ?? null;
}

export function priceText(priceFen: number | null): string | null {
  if (priceFen === null) return null;
  const fen = String(priceFen).padStart(3, '0');
  return `CNY${fen.slice(0, -2)}.${fen.slice(-2)}`;
}

/** The first age that a note on readers names, such as 3-6岁 or Ages 5 and up. */
export function ageOf(notes: readonly string[]): number | null {
  const [, before, after] = notes.map((note) => AGE.exec(note)).find((age) => age !== null) ?? [];
  const age = before ?? after;
  return age === undefined ? null : Number(age);
}

export function yearOf(texts: readonly string[]): number | null {
  const years = texts.map((text) => /(?:^|[^0-9])([0-9]{4})(?![0-9])/.exec(text)?.[1]);
  const year = years.find((found) => found !== undefined);
  return year === undefined ? null : Number(year);
}

/** By the kind of record and of publication in the leader, and by what a book is catalogued as. */
export function materialOf(leader: string, genres: readonly string[]): Material {
  const kind = leader[6] ?? '';
  if (!'at'.includes(kind)) return kind === ' ' ? 'book' : 'other';
  if (leader[7] === 's') return 'magazine';
  return genres.some((genre) => PICTURE_BOOK.test(genre)) ? 'picture-book' : 'book';
}

/** Kind of record and of publication: positions 6 and 7 of a leader. */
export function kindOf(material: Material): string {
  if (material === 'other') return 'rm';
  return material === 'magazine' ? 'as' : 'am';
}

/** What stands on the back of the books, as far as it is known. */
export function callNumberText({ clc, serial }: TitleDraft): string | null {
  return clc !== null && serial !== null ? `${clc}/${serial}` : clc;
}

/** A coded language; what has no code of three letters goes into a note. */
export function codeOfLanguage(language: string | null): string | null {
  return language !== null && /^[a-z]{3}$/.test(language) ? language : null;
}

export function noteOnLanguage(language: string | null): string | null {
  return codeOfLanguage(language) === null ? language : null;
}
