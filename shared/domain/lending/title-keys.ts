import { readIsbn } from './isbn.ts';
import { partsOf, type ReadingsOf, type TextPart } from './text-parts.ts';

export type TitleFacts = {
  readonly name: string;
  readonly subtitle: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly isbn: string | null;
  readonly callNumber: string | null;
};

/** What the columns of the same names in an FTS5 table hold; words are separated by blanks. */
export type TitleTokens = {
  /**
   * Single Chinese characters, for phrases; then the ISBN from each of its hyphens on, which is kept apart from the
   * numbers in `latin`, so that the 2 of 三体2 isn't the beginning of some ISBN.
   */
  readonly han: string;
  /** Words and numbers in other scripts, the call number. */
  readonly latin: string;
  /** Joined pinyin from each character on, in every reading. */
  readonly pinyin: string;
  /** Its initials, likewise. */
  readonly initials: string;
};

/** Keeps the index small: what is typed beyond so many letters of pinyin no longer narrows the search. */
export const KEY_LETTERS = 16;
const MOST_KEYS = 8;
/** Between two fields, so that no phrase reaches from one into the other; no Chinese query has it. */
const BREAK = ' x ';
/** The end of nearly every publisher's name: kept out, or each search for it would go through all titles. */
const HOUSE = /(?<=\p{Script=Han})出版社$/u;

/**
 * The search words of a title for an FTS5 table with `tokenize = 'unicode61 remove_diacritics 0'`. Pinyin and
 * initials are made of the name, the subtitle and the authors; of one start at most 8 combinations of readings
 * are kept, those with the fewest unlikely readings.
 */
export function titleTokens(title: TitleFacts, readingsOf: ReadingsOf): TitleTokens {
  const spoken = [title.name, title.subtitle ?? '', ...title.authors].map((field) =>
    partsOf(field, readingsOf),
  );
  const written = [...spoken, partsOf(withoutHouse(title.publisher ?? ''), () => [])];
  return {
    han: [...written.map(hanOf), ...isbnWords(title.isbn)].filter(Boolean).join(BREAK),
    latin: [...written.flatMap(latinOf), ...wordsOf(title.callNumber)].join(' '),
    pinyin: keysOf(spoken, ({ spellings }) => spellings).join(' '),
    initials: keysOf(spoken, ({ spellings }) => initialsOf(spellings)).join(' '),
  };
}

/** 人民文学出版社 without 出版社, unless nothing else is there. */
export function withoutHouse(publisher: string): string {
  return publisher.trim().replace(HOUSE, '');
}

/** The keys from every part on; one that begins another finds nothing more by prefix, and is left out. */
function keysOf(
  fields: readonly (readonly TextPart[])[],
  spell: (part: TextPart) => readonly string[],
): readonly string[] {
  const keys = fields.flatMap((parts) => {
    const spellings = parts.map(spell);
    return parts.flatMap((_, start) => keysFrom(spellings, start));
  });
  const sorted = [...new Set(keys)].toSorted(byCode);
  return sorted.filter((key, at) => !(sorted[at + 1]?.startsWith(key) ?? false));
}

function keysFrom(spellings: readonly (readonly string[])[], start: number): readonly string[] {
  let keys: readonly { readonly text: string; readonly unlikely: number }[] = [
    { text: '', unlikely: 0 },
  ];
  for (let at = start; at < spellings.length; at += 1) {
    const choices = spellings[at] ?? [];
    if (choices.length === 0 || keys.every(({ text }) => text.length >= KEY_LETTERS)) break;
    keys = keys
      .flatMap((key) =>
        choices.map((spelling, n) => ({
          text: key.text + spelling,
          unlikely: key.unlikely + Number(n > 0),
        })),
      )
      .toSorted((one, other) => one.unlikely - other.unlikely)
      .slice(0, MOST_KEYS);
  }
  return keys.map(({ text }) => keyOf(text)).filter((text) => text !== '');
}

/** As much of a word as the index keeps of pinyin and initials. */
export function keyOf(letters: string): string {
  return Array.from(letters).slice(0, KEY_LETTERS).join('');
}

function initialsOf(spellings: readonly string[]): readonly string[] {
  return [...new Set(spellings.map((spelling) => Array.from(spelling)[0] ?? ''))];
}

function hanOf(parts: readonly TextPart[]): string {
  const characters = parts.filter(({ isHan }) => isHan);
  return characters.map(({ text }) => text).join(' ');
}

function latinOf(parts: readonly TextPart[]): readonly string[] {
  return parts.filter(({ isHan }) => !isHan).map(({ text }) => text);
}

function wordsOf(text: string | null): readonly string[] {
  return latinOf(partsOf(text ?? '', () => []));
}

/** 978-7-02-000220-7 is found by 978…, 7020…, 020… and 0002…. */
function isbnWords(isbn: string | null): readonly string[] {
  const read = readIsbn(isbn ?? '');
  if (!read.ok) return [];
  const pieces = read.value.hyphenated.split('-');
  const starts = pieces.slice(0, Math.max(1, pieces.length - 1));
  return starts.map((_, at) => pieces.slice(at).join(''));
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
