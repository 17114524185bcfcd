// isbn3 carries 100 KB of publishers' ranges: for the store and the command line, never for the renderer.
import { parse } from 'isbn3';
import { ok, refuse, type Result } from '../result.ts';
import { isEan13 } from './ean13.ts';
import { compactCode } from './typed-code.ts';

export type Isbn = {
  /** Thirteen digits. */
  readonly isbn13: string;
  /** As printed: 978-7-02-000220-7. Without hyphens where the publishers' ranges don't know it yet. */
  readonly hyphenated: string;
};

export type IsbnRefusal = 'not-an-isbn' | 'damaged-isbn';

const LABEL = /^ISBN(1[03])?[:.]?(?=[0-9])/;
/** 979-0 is sheet music (ISMN); 977 is a magazine (ISSN). */
const THIRTEEN = /^97(?:8|9(?!0))[0-9]{10}$/;
const TEN = /^[0-9]{9}[0-9X]$/;

/** Reads ISBN-10 and ISBN-13, hyphens or not, full-width digits, with or without the word ISBN before it. */
export function readIsbn(text: string): Result<Isbn, IsbnRefusal> {
  const code = withoutLabel(compactCode(text));
  const isThirteen = THIRTEEN.test(code);
  if (!isThirteen && !TEN.test(code)) return refuse('not-an-isbn');
  const known = parse(code);
  if (known !== null) return ok({ isbn13: known.isbn13, hyphenated: known.isbn13h });
  // A book may be newer than our table of ranges; ISBN-10 ended in 2007, so the table knows all of them.
  if (isThirteen && isEan13(code)) return ok({ isbn13: code, hyphenated: code });
  return refuse('damaged-isbn');
}

/** `ISBN-13: 978…` loses its label; `ISBN13…` of an ISBN-10 that starts with 13 keeps its digits. */
function withoutLabel(code: string): string {
  const bare = code.replace(LABEL, '');
  if (THIRTEEN.test(bare) || TEN.test(bare)) return bare;
  return code.replace(/^ISBN[:.]?/, '');
}
