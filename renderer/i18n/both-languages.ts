import type { i18n, ParseKeys } from 'i18next';
import { languages, type Language } from './language.ts';

/** Says a text in one language, then in the other, as paper for everyone does: "品名 Item". */
export function bothLanguages(
  texts: Pick<i18n, 'getFixedT'>,
  first: Language,
): (key: ParseKeys, facts?: Readonly<Record<string, string | number>>) => string {
  const order = [first, ...languages.filter((other) => other !== first)];
  const speak = order.map((language) => texts.getFixedT(language));
  return (key, facts = {}) => [...new Set(speak.map((t) => t(key, facts)))].join(' ');
}
