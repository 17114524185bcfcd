import { polyphonic } from 'pinyin-pro';
import { nameKeys, queryKey } from '../../../shared/domain/name-keys.ts';
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
}): readonly string[] {
  const { name, phone, number } = person;
  const phoneKeys = phone === null ? [] : [phone, phone.slice(-4)];
  return [
    ...nameKeys(name, lettersOf(name).map(readings)),
    ...[...phoneKeys, number, number.replace('-', '')].map(queryKey),
  ];
}
