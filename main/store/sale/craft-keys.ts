import { hanReadings } from '../../../shared/domain/lending/han-readings.ts';
import { nameKeys } from '../../../shared/domain/name-keys.ts';
import { lettersOf } from '../../../shared/domain/person-name.ts';

/** What texts are found by: as typed, in pinyin and by initials, each from every character on, a line for each key. */
export function productKey(texts: readonly (string | null)[]): string {
  const keys = texts.flatMap((text) => (text === null ? [] : keysOf(text)));
  return [...new Set(keys)].map((key) => `\n${key}`).join('');
}

/** The search keys of one text; a typed word matches if one of them begins with it. */
export function keysOf(text: string): readonly string[] {
  const letters = lettersOf(text);
  // The readings of a word in its place (重庆), unless a letter is more than one code point.
  const readings = hanReadings(text);
  const ofLetters =
    readings.length === letters.length
      ? readings
      : letters.map((letter) => hanReadings(letter)[0] ?? []);
  return nameKeys(text, ofLetters).map(({ key }) => key);
}

const MOST_KEPT = 2000;

/** Remembers the keys of names: a search goes through every maker of the hall. */
export function createKeyMemory(): (text: string) => readonly string[] {
  const kept = new Map<string, readonly string[]>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const keys = keysOf(text);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, keys);
    return keys;
  };
}
