import { lettersOf } from './person-name.ts';
import { halfWidth } from './typed-text.ts';

/** A Chinese character with its readings, or a whole Latin word. */
type Token = { readonly text: string; readonly spellings: readonly string[] };

export type NameKey = {
  readonly key: string;
  /** False for a key that leaves out the beginning of the name. */
  readonly isWhole: boolean;
};

const MOST_COMBINATIONS = 64;
/** Keeps the index small for a name of 30 characters: combinations times characters. */
const MOST_SPELLED_KEYS = 256;
const SEPARATOR = /[\s·•・‧.,'’`-]+/gu;

/**
 * What a person types, made like the keys: lower case, half width, no tones, no spaces, ü as v. A name
 * matches if one of its keys starts with it.
 */
export function queryKey(text: string): string {
  return fold(text).replaceAll('ü', 'v');
}

/**
 * Search keys of a name: itself, its pinyin and its initials, each from every character on, in every
 * reading (at most 64 combinations). `readings` holds the pinyin of each letter of `lettersOf(name)`, in
 * any style; letters that are not Chinese need none. No key is the beginning of another.
 */
export function nameKeys(
  name: string,
  readings: readonly (readonly string[])[],
): readonly NameKey[] {
  const tokens = tokensOf(name, readings);
  const spelled = combinations(tokens).flatMap((spellings) => [
    spellings,
    spellings.map(initialOf),
    spellings.map((spelling, n) => (n === 0 ? spelling : initialOf(spelling))),
  ]);
  const ways = [tokens.map((token) => token.text), ...spelled];
  const whole = new Set(ways.map((parts) => parts.join('')));
  return withoutBeginnings(ways.flatMap(suffixes)).map((key) => ({
    key,
    isWhole: whole.has(key),
  }));
}

function tokensOf(name: string, readings: readonly (readonly string[])[]): readonly Token[] {
  const tokens: Token[] = [];
  let word = '';
  const endWord = (): void => {
    if (word !== '') tokens.push({ text: queryKey(word), spellings: bothSpellings(word) });
    word = '';
  };
  for (const [n, letter] of lettersOf(name).entries()) {
    if (/\p{Script=Han}/u.test(letter)) {
      endWord();
      tokens.push({ text: queryKey(letter), spellings: syllablesOf(letter, readings[n] ?? []) });
    } else if (fold(letter) === '') endWord();
    else word += fold(letter);
  }
  endWord();
  return tokens;
}

function syllablesOf(letter: string, readings: readonly string[]): readonly string[] {
  const syllables = readings
    .map((reading) =>
      fold(reading)
        .replace(/[0-9:]/g, '')
        .replaceAll('v', 'ü'),
    )
    .filter((syllable) => /^[a-zü]+$/.test(syllable));
  if (syllables.length === 0) return [queryKey(letter)];
  return [...new Set(syllables.flatMap(bothSpellings))];
}

/** ü is typed as v by most and as u by the rest. */
function bothSpellings(text: string): readonly string[] {
  return text.includes('ü') ? [text.replaceAll('ü', 'v'), text.replaceAll('ü', 'u')] : [text];
}

/** One spelling per token; where that gives too many, later characters keep their first reading only. */
function combinations(tokens: readonly Token[]): readonly (readonly string[])[] {
  const share = Math.floor(MOST_SPELLED_KEYS / Math.max(1, tokens.length));
  const most = Math.min(MOST_COMBINATIONS, Math.max(1, share));
  let combined: readonly (readonly string[])[] = [[]];
  for (const { spellings } of tokens) {
    const kept = combined.length * spellings.length <= most ? spellings : spellings.slice(0, 1);
    combined = combined.flatMap((start) => kept.map((spelling) => [...start, spelling]));
  }
  return combined;
}

function suffixes(parts: readonly string[]): readonly string[] {
  return parts.map((_, n) => parts.slice(n).join(''));
}

/** In sorted order a key stands right before those that begin with it. */
function withoutBeginnings(keys: readonly string[]): readonly string[] {
  const sorted = [...new Set(keys)].filter((key) => key !== '').toSorted(byCode);
  return sorted.filter((key, n) => !(sorted[n + 1]?.startsWith(key) ?? false));
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function initialOf(spelling: string): string {
  return lettersOf(spelling)[0] ?? '';
}

/** Lower case, half width, without separators and accents, except that ü stays. */
function fold(text: string): string {
  return halfWidth(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/u((?:(?!\u0308)\p{M})*)\u0308/gu, '\u00fc$1')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(SEPARATOR, '');
}
