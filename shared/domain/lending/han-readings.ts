// pinyin-pro carries its dictionaries: for the store and the command line, never for the renderer.
import { pinyin, polyphonic } from 'pinyin-pro';

const HAN = /\p{Script=Han}/u;
const readingsOfLetter = new Map<string, readonly string[]>();

/**
 * For each code point of a text its readings without tones: the likeliest in this text first (重庆 is chong
 * qing), then every other one that the character has (多音字). None for what isn't Chinese.
 */
export function hanReadings(text: string): readonly (readonly string[])[] {
  const likely = pinyin(text, { toneType: 'none', type: 'array' });
  return Array.from(text, (letter, at) => {
    if (!HAN.test(letter)) return [];
    const first = likely[at];
    const every = everyReading(letter);
    return first === undefined || !every.includes(first) ? every : [...new Set([first, ...every])];
  });
}

function everyReading(letter: string): readonly string[] {
  const known = readingsOfLetter.get(letter);
  if (known !== undefined) return known;
  const found = polyphonic(letter, { toneType: 'none', type: 'array' }).flat();
  readingsOfLetter.set(letter, found);
  return found;
}
