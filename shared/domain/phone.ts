import { halfWidth, oneLine } from './typed-text.ts';

/** Ministry of Industry and Information Technology, numbering plan: mobile numbers begin 13 to 19. */
const MOBILE = /^1[3-9][0-9]{9}$/;
/** Area code of 3 digits (010, 02x) or 4 (03xx to 09xx), then 7 or 8 digits. */
const LANDLINE = /^0(?:10|2[0-9]|[3-9][0-9]{2})[0-9]{7,8}$/;

/** True for a mainland mobile number or a landline with its area code, as normalisePhone gives them. */
export function isPhone(text: string): boolean {
  return MOBILE.test(text) || LANDLINE.test(text);
}

/**
 * The digits alone, without +86, spaces, dashes and what spreadsheets add; a landline begins with its 0.
 * A text that is no such number comes back tidied, for isPhone to refuse.
 */
export function normalisePhone(text: string): string {
  const typed = oneLine(halfWidth(text));
  const compact = typed.replace(/\.0+$/, '').replace(/[\s'()_.—–-]/g, '');
  const [, prefix, digits = ''] = /^(\+86|0086|86)?([0-9]+)$/.exec(compact) ?? [];
  if (isPhone(compact)) return compact;
  if (prefix !== undefined) {
    if (isPhone(digits)) return digits;
    if (prefix !== '86' && isPhone(`0${digits}`)) return `0${digits}`;
  }
  return typed;
}
