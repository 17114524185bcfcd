const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** Common Chinese characters and ASCII: each code unit is a letter, which spares the segmenter (20 µs a name). */
const ONE_UNIT_LETTERS = /^[ -~\u3400-\u4dbf\u4e00-\u9fff]*$/;
const HAN = /\p{Script=Han}/u;
const MOST_STARS = 6;

/** The letters as a reader sees them: a rare 𠮷 or an accented é is one. */
export function lettersOf(text: string): readonly string[] {
  if (ONE_UNIT_LETTERS.test(text)) return Array.from(text);
  return Array.from(graphemes.segment(text), (part) => part.segment);
}

/**
 * A name for the public screen: 王小明 -> 王*明, 王明 -> 王*, 欧阳小明 -> 欧**明, John Smith -> J*** S****.
 * At least one letter of each word is always hidden, and a long name shows at most six stars.
 */
export function maskName(name: string): string {
  if (HAN.test(name)) return maskHanName(lettersOf(name.replaceAll(/\s+/g, '')));
  const words = name.trim().split(/\s+/);
  return words.map((word) => maskWord(lettersOf(word))).join(' ');
}

function maskHanName(letters: readonly string[]): string {
  if (letters.length <= 2) return maskWord(letters);
  return `${letters.at(0) ?? ''}${stars(letters.length - 2)}${letters.at(-1) ?? ''}`;
}

function maskWord(letters: readonly string[]): string {
  if (letters.length <= 1) return stars(letters.length);
  return `${letters.at(0) ?? ''}${stars(letters.length - 1)}`;
}

function stars(hidden: number): string {
  return '*'.repeat(Math.min(hidden, MOST_STARS));
}
