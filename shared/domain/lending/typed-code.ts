import { halfWidth } from '../typed-text.ts';

const SEPARATORS = /[\s\-\u00ad\u2010-\u2015\u2212\u200b\ufeff]+/gu;

/** What a scanner or a hand gave, in half width and capitals, without the hyphens and blanks that group digits. */
export function compactCode(text: string): string {
  return halfWidth(text).replace(SEPARATORS, '').toUpperCase();
}
