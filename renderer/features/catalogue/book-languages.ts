/** The languages that are offered; codes of ISO 639-2/B, as MARC has them. */
const bookLanguages = ['chi', 'eng', 'jpn', 'kor', 'fre', 'ger', 'rus', 'spa'] as const;
export type BookLanguage = (typeof bookLanguages)[number];

export function isBookLanguage(code: string): code is BookLanguage {
  return bookLanguages.some((one) => one === code);
}

/** The languages to choose from, with the one that a title has already. */
export function languagesWith(code: string): readonly string[] {
  return code === '' || isBookLanguage(code) ? bookLanguages : [...bookLanguages, code];
}
