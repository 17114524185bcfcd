import type { Language } from '../../i18n/language.ts';

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** The headings of the language on the screen before the others. */
export function headingsFirstIn(
  language: Language,
  headings: readonly string[],
): readonly string[] {
  const chinese = headings.filter(isHan);
  const other = headings.filter((heading) => !isHan(heading));
  return language === 'en' ? [...other, ...chinese] : [...chinese, ...other];
}
