const SEPARATORS = /[\s\u002D\u2010-\u2015]+/g;
const COPY_LABEL = /^2\d{12}$/;
const ISBN = /^(?:97[89]\d{10}|\d{9}[\dX])$/;

/** A code as it is kept: without the hyphens of an ISBN, in half-width digits. */
export function codeOf(typed: string): string {
  return typed.normalize('NFKC').replaceAll(SEPARATORS, '').toUpperCase();
}

/** A copy's label or an ISBN; not a card, and no words. */
export function isBookCode(typed: string): boolean {
  const code = codeOf(typed);
  return COPY_LABEL.test(code) || ISBN.test(code);
}

/** Whether something is being typed that can be looked for before Enter: words, or the last four of a phone. */
export function looksLikeWords(typed: string): boolean {
  const text = codeOf(typed);
  return text !== '' && !/^\d{5,}[\dX]*$/.test(text);
}

/** Which of so many choices a lone digit in the scan box names, from 0; null for anything else. */
export function digitChoice(typed: string, count: number): number | null {
  const text = typed.normalize('NFKC').trim();
  if (!/^[1-9]$/.test(text)) return null;
  const index = Number(text) - 1;
  return index < count ? index : null;
}
