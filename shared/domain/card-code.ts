import { ok, refuse, type Result } from './result.ts';
import { halfWidth } from './typed-text.ts';

declare const brand: unique symbol;

/** The 34 digits of a member card: `71`, 30 random digits, 2 check digits (ISO 7064 MOD 97-10). */
export type CardCode = string & { readonly [brand]: 'CardCode' };

export type CardCodeRefusal = 'not-a-card' | 'damaged-card';

const PREFIX = '71';
const LENGTH = 34;
/** Shorter texts that start with 71 are shop codes (at most 14 digits); longer ones than two cards are no scan. */
const DAMAGED_LENGTH = { least: 20, most: 2 * LENGTH + 2 };
const DAMAGED_SHARE_OF_DIGITS = 0.8;

/** The two check digits, 02 to 98, that make the whole number 1 modulo 97 (ISO 7064 MOD 97-10). */
function checkDigitsOf(digits: string): string {
  let rest = 0;
  for (const digit of `${digits}00`) rest = (rest * 10 + Number(digit)) % 97;
  return String(98 - rest).padStart(2, '0');
}

/** True for exactly 34 digits with our prefix and the right check digits. */
export function isCardCode(text: string): text is CardCode {
  return /^71[0-9]{32}$/.test(text) && text.endsWith(checkDigitsOf(text.slice(0, -2)));
}

/** Makes a card's code of 30 random digits, which the caller draws. Throws if they aren't 30 digits. */
export function cardCodeOf(thirtyDigits: string): CardCode {
  const body = PREFIX + thirtyDigits;
  const code = body + checkDigitsOf(body);
  if (!isCardCode(code)) throw new RangeError('a card code is made of exactly 30 digits');
  return code;
}

/** Reads what a camera, a scanner or a hand gave. White space around it and full-width digits are fine. */
export function readCardCode(text: string): Result<CardCode, CardCodeRefusal> {
  const code = halfWidth(text).trim();
  if (isCardCode(code)) return ok(code);
  return refuse(looksLikeACard(code) ? 'damaged-card' : 'not-a-card');
}

function looksLikeACard(text: string): boolean {
  const { least, most } = DAMAGED_LENGTH;
  if (!text.startsWith(PREFIX) || text.length < least || text.length > most) return false;
  const digits = text.replace(/[^0-9]/g, '').length;
  return digits >= text.length * DAMAGED_SHARE_OF_DIGITS;
}
