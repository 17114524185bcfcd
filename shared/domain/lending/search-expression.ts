import { oneLine } from '../typed-text.ts';
import { readIsbn } from './isbn.ts';
import { partsOf, type TextPart } from './text-parts.ts';
import { KEY_LETTERS, keyOf, withoutHouse } from './title-keys.ts';

export type SearchExpression = {
  /** For `MATCH` on a table of the columns of TitleTokens: all words must be found, each from its beginning. */
  readonly match: string;
  /** Set if a whole ISBN and nothing else was typed. */
  readonly isbn13: string | null;
};

const MOST_WORDS = 8;
const MOST_PARTS = 40;
/** Four digits from some hyphen of an ISBN on; six from its start, where 9787 would be every Chinese book. */
const ISBN_PIECE = /^(?:97[89][0-9]{3,10}|(?!97[89])[0-9]{4,12})$/;
const EVERY_COLUMN = '{latin pinyin initials}';

/**
 * What was typed as a MATCH expression of FTS5, or null where there is no letter or digit to search for.
 * Chinese is a phrase of characters (each a word of its own, so it matches anywhere in a title); other words
 * are beginnings: of a word, of the pinyin or the initials from any character on, of an ISBN or call number.
 */
export function searchExpression(query: string): SearchExpression | null {
  const isbn = readIsbn(query);
  if (isbn.ok) return { match: exactly(isbn.value.isbn13), isbn13: isbn.value.isbn13 };
  const words = oneLine(query).split(' ').slice(0, MOST_WORDS);
  const terms = words.flatMap(termsOf);
  return terms.length === 0 ? null : { match: terms.join(' AND '), isbn13: null };
}

/** One word may be 三体2 or C语言: its runs of Chinese characters and of other words are terms of their own. */
function termsOf(word: string): readonly string[] {
  const isbn = readIsbn(word);
  if (isbn.ok) return [exactly(isbn.value.isbn13)];
  const runs: TextPart[][] = [];
  for (const part of partsOf(withoutHouse(word), () => []).slice(0, MOST_PARTS)) {
    const run = runs.at(-1);
    if (run?.[0]?.isHan === part.isHan) run.push(part);
    else runs.push([part]);
  }
  return runs.map(termOf);
}

function termOf(run: readonly TextPart[]): string {
  const phrase = quoted(run.map(({ text }) => text).join(' '));
  if (run[0]?.isHan === true) return `han : ${phrase}`;
  const joined = run.map(({ text }) => text).join('');
  const choices = [...wordChoices(run, phrase, joined)];
  if (ISBN_PIECE.test(joined)) choices.push(`han : ${quoted(joined)} *`);
  return choices.length === 1 ? choices.join('') : `(${choices.join(' OR ')})`;
}

/** Several words, as in I287.8/1, stand in a row; pinyin and initials are one word, cut as the index cuts it. */
function wordChoices(run: readonly TextPart[], phrase: string, joined: string): readonly string[] {
  if (run.length > 1) return [`latin : ${phrase} *`];
  const key = keyOf(joined);
  if (Array.from(joined).length < KEY_LETTERS) return [`${EVERY_COLUMN} : ${phrase} *`];
  return [`latin : ${phrase} *`, `{pinyin initials} : ${quoted(key)}`];
}

function exactly(isbn13: string): string {
  return `han : ${quoted(isbn13)}`;
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
