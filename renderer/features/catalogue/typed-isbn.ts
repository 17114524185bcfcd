import { ean13CheckDigit, isEan13 } from '../../../shared/domain/lending/ean13.ts';
import { compactCode } from '../../../shared/domain/lending/typed-code.ts';

export type TypedIsbn = {
  /** 13 digits; null for an empty text and beside a problem. */
  readonly isbn: string | null;
  readonly problem?: 'not-an-isbn' | 'damaged-isbn';
};

const LABEL = /^ISBN(?:-?1[03])?[:.]?(?=[0-9])/;
/** 979-0 is sheet music, 977 a magazine. Behind the thirteen a scanner may add the two or five digits beside them. */
const THIRTEEN = /^(97(?:8|9(?!0))[0-9]{10})(?:[0-9]{2}|[0-9]{5})?$/;
const TEN = /^[0-9]{9}[0-9X]$/;

/** Reads an ISBN as it was typed or scanned. Hyphens are the store's: it has the publishers' ranges. */
export function readTypedIsbn(text: string): TypedIsbn {
  const code = compactCode(text).replace(LABEL, '');
  if (code === '') return { isbn: null };
  const thirteen = THIRTEEN.exec(code)?.[1];
  if (thirteen !== undefined)
    return isEan13(thirteen) ? { isbn: thirteen } : { isbn: null, problem: 'damaged-isbn' };
  if (!TEN.test(code)) return { isbn: null, problem: 'not-an-isbn' };
  const body = `978${code.slice(0, 9)}`;
  return isTen(code)
    ? { isbn: body + ean13CheckDigit(body) }
    : { isbn: null, problem: 'damaged-isbn' };
}

/** ISBN-10: the digits weighted 10 to 1 sum up to a multiple of 11; X is ten. */
function isTen(code: string): boolean {
  const sum = Array.from(code, (sign, at) => (sign === 'X' ? 10 : Number(sign)) * (10 - at));
  return sum.reduce((total, one) => total + one, 0) % 11 === 0;
}
