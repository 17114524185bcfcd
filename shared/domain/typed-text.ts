/** Full-width letters, digits, signs and the ideographic space, as a Chinese input method types them, to ASCII. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～　]/g, (letter) =>
    letter === '　' ? ' ' : String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
  );
}

/** One tidy line: NFC, well-formed, no control letters, single spaces, none at the ends. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\s\u200b\ufeff]+/gu, ' ')
    .trim();
}

/** How many characters a person would count; a rare 𠮷 is one. */
export function countLetters(text: string): number {
  return Array.from(text).length;
}
