import { lettersOf } from '../../../shared/domain/person-name.ts';

/** No longer than a print takes, in UTF-16 units, and never cut through the middle of a letter. */
export function fitted(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const letter of lettersOf(text)) {
    if (kept.length + letter.length >= most) break;
    kept += letter;
  }
  return `${kept}…`;
}
