import { pinyin, polyphonic } from 'pinyin-pro';
import { nameKeys, queryKey, type NameKey } from '../../../shared/domain/name-keys.ts';
import { lettersOf } from '../../../shared/domain/person-name.ts';

const readingsOf = new Map<string, readonly string[]>();

/** Every reading of a character (多音字), without tones. */
function readings(letter: string): readonly string[] {
  const known = readingsOf.get(letter);
  if (known !== undefined) return known;
  const found = /\p{Script=Han}/u.test(letter)
    ? polyphonic(letter, { toneType: 'none', type: 'array' }).flat()
    : [];
  readingsOf.set(letter, found);
  return found;
}

/** What a person is found by: name, pinyin, initials, phone, its last four, number. Matched by prefix. */
export function searchKeys(person: {
  readonly name: string;
  readonly phone: string | null;
  readonly number: string;
}): readonly NameKey[] {
  const { name, phone, number } = person;
  const phoneKeys = phone === null ? [] : [phone, phone.slice(-4)];
  return [
    ...nameKeys(name, lettersOf(name).map(readings)),
    ...[...phoneKeys, number, number.replace('-', '')].map((text) => ({
      key: queryKey(text),
      isWhole: true,
    })),
  ];
}

/**
 * What a name is listed by: its pinyin, a syllable or Latin word at a time, a family name as it is read in names
 * (曾 as zeng). The same for two names that differ in upper and lower case only.
 */
export function sortKey(name: string): string {
  const spelled = pinyin(name, {
    type: 'array',
    toneType: 'none',
    surname: 'head',
    nonZh: 'consecutive',
  });
  const words = spelled.flatMap((part) => part.split(/[\s·]/u)).map(queryKey);
  return words.filter((word) => word !== '').join(' ');
}
