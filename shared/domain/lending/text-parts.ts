import { queryKey } from '../name-keys.ts';
import { halfWidth, oneLine } from '../typed-text.ts';

/** The readings of each code point of a text, the likeliest first: see han-readings.ts. */
export type ReadingsOf = (text: string) => readonly (readonly string[])[];

/** A Chinese character, or a whole word in another script. */
export type TextPart = {
  readonly text: string;
  readonly isHan: boolean;
  readonly spellings: readonly string[];
};

/** Cuts a text at blanks and signs, but not at apostrophes. Words are folded: small, half width, no accents. */
export function partsOf(field: string, readingsOf: ReadingsOf): readonly TextPart[] {
  const text = oneLine(halfWidth(field));
  const readings = readingsOf(text);
  const parts: TextPart[] = [];
  let word = '';
  const endWord = (): void => {
    const key = queryKey(word);
    if (key !== '') parts.push({ text: key, isHan: false, spellings: [key] });
    word = '';
  };
  for (const [at, letter] of Array.from(text).entries()) {
    if (/\p{Script=Han}/u.test(letter)) {
      endWord();
      parts.push({ text: letter, isHan: true, spellings: spellingsOf(readings[at] ?? []) });
    } else if (/[\p{L}\p{N}\p{M}]/u.test(letter)) word += letter;
    else if (!/['’`]/.test(letter)) endWord();
  }
  endWord();
  return parts;
}

/** ü is typed as v by most and as u by the rest. */
function spellingsOf(readings: readonly string[]): readonly string[] {
  const spellings = readings.flatMap((reading) => {
    const key = queryKey(reading);
    return key === reading ? [key] : [key, key.replaceAll('v', 'u')];
  });
  return [...new Set(spellings)].filter((spelling) => /^[a-z]+$/.test(spelling));
}
