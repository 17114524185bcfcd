import { halfWidth, oneLine } from '../../../shared/domain/typed-text.ts';

/** One a line, or separated by ; / | and among Chinese names 、 and commas: in "Carle, Eric" the comma is part of a name. */
export function readAuthors(text: string): readonly string[] {
  const names = text.split(/[\r\n]+/).flatMap((line) => {
    const plain = halfWidth(line);
    return plain.split(/\p{Script=Han}/u.test(plain) ? /[、,;/|]/ : /[;/|]/);
  });
  return [...new Set(names.map(oneLine).filter((name) => name !== ''))];
}

export function authorsText(authors: readonly string[]): string {
  return authors.join('\n');
}
