import { halfWidth } from '../typed-text.ts';

/** A class of 中国图书馆分类法 (CLC, 5th edition). `key` names it for i18n; `name` is what Chinese libraries print. */
export type ClcClass = {
  readonly number: string;
  readonly key: string;
  readonly name: string;
};

/** The 22 top classes; L, M, W and Y are not used. */
export const TOP_CLASSES: readonly ClcClass[] = [
  { number: 'A', key: 'marxism', name: '马克思主义、列宁主义、毛泽东思想、邓小平理论' },
  { number: 'B', key: 'philosophy', name: '哲学、宗教' },
  { number: 'C', key: 'socialScience', name: '社会科学总论' },
  { number: 'D', key: 'politicsLaw', name: '政治、法律' },
  { number: 'E', key: 'military', name: '军事' },
  { number: 'F', key: 'economics', name: '经济' },
  { number: 'G', key: 'culture', name: '文化、科学、教育、体育' },
  { number: 'H', key: 'language', name: '语言、文字' },
  { number: 'I', key: 'literature', name: '文学' },
  { number: 'J', key: 'art', name: '艺术' },
  { number: 'K', key: 'history', name: '历史、地理' },
  { number: 'N', key: 'naturalScience', name: '自然科学总论' },
  { number: 'O', key: 'mathsPhysicsChemistry', name: '数理科学和化学' },
  { number: 'P', key: 'astronomyEarth', name: '天文学、地球科学' },
  { number: 'Q', key: 'biology', name: '生物科学' },
  { number: 'R', key: 'medicine', name: '医药、卫生' },
  { number: 'S', key: 'agriculture', name: '农业科学' },
  { number: 'T', key: 'industry', name: '工业技术' },
  { number: 'U', key: 'transport', name: '交通运输' },
  { number: 'V', key: 'aerospace', name: '航空、航天' },
  { number: 'X', key: 'environment', name: '环境科学、安全科学' },
  { number: 'Z', key: 'general', name: '综合性图书' },
];

/** What a children's corner is mostly shelved under. */
export const CHILDRENS_CLASSES: readonly ClcClass[] = [
  { number: 'G613', key: 'preschoolBooks', name: '学前教育教学法、教材' },
  { number: 'G613.2', key: 'preschoolReading', name: '学前语言、识字' },
  { number: 'G613.4', key: 'preschoolCounting', name: '学前算术、计算' },
  { number: 'G624', key: 'primarySchoolBooks', name: '小学教材、课本、学生参考书' },
  { number: 'G898.2', key: 'puzzles', name: '智力游戏' },
  { number: 'I18', key: 'worldChildrensLiterature', name: '世界儿童文学集' },
  { number: 'I277.3', key: 'folkTales', name: '民间故事、传说' },
  { number: 'I287', key: 'childrensLiterature', name: '当代儿童文学' },
  { number: 'I287.2', key: 'childrensVerse', name: '儿童诗歌、童谣' },
  { number: 'I287.4', key: 'childrensNovels', name: '儿童小说' },
  { number: 'I287.5', key: 'childrensStories', name: '儿童故事' },
  { number: 'I287.6', key: 'childrensProse', name: '儿童散文' },
  { number: 'I287.7', key: 'fairyTales', name: '童话、寓言' },
  { number: 'I287.8', key: 'pictureStories', name: '图画故事' },
  { number: 'J228.2', key: 'cartoons', name: '漫画' },
  { number: 'J228.4', key: 'comics', name: '连环画' },
  { number: 'N49', key: 'popularScience', name: '自然科学普及读物' },
  { number: 'Q-49', key: 'popularBiology', name: '生物科学普及读物' },
  { number: 'Z228.1', key: 'childrensEncyclopedias', name: '少年儿童综合性读物' },
];

/** T alone has second letters (TB, TD … TV); DF is the law scheme that law libraries may choose. */
const LETTERS = '(?:DF|T[BDEFGHJKLMNPQSUV]?|[A-KN-SUVXZ])';
const DIGITS = String.raw`[0-9]+(?:\.[0-9]+)*`;
/** Form (-61), place (202), nation "17", time =6, common time and place <326>; `a` is the recommended sign. */
const SIGNS = `(?:-${DIGITS}|\\(${DIGITS}\\)|"${DIGITS}"|=${DIGITS}|<${DIGITS}>)*`;
const CLASS = `${LETTERS}(?:${DIGITS})?a?${SIGNS}`;
const NUMBER = new RegExp(`^${CLASS}(?:[:+](?:${CLASS}|${DIGITS}a?${SIGNS}))*$`);
const MOST_LETTERS = 60;

/**
 * A class number as the classification writes it (I287.8, TP312, K837.125.6(202)+R173:G25a), or null. Small
 * letters, blanks, full-width and Chinese signs, and the brackets of an alternative class are tidied away.
 */
export function tidyClcNumber(text: string): string | null {
  const number = tidySigns(text)
    .replaceAll(/[[\]{}]/g, '')
    .replaceAll(/([0-9])A/g, '$1a');
  return isClcNumber(number) ? number : null;
}

/** True for a class number in its tidy form. Says nothing on whether the class exists. */
export function isClcNumber(text: string): boolean {
  return text.length <= MOST_LETTERS && NUMBER.test(text);
}

/** The class letters: I of I287.8, TP of TP312, null for what is no class number. */
export function classOf(number: string): string | null {
  const tidy = tidyClcNumber(number);
  return tidy === null ? null : (/^[A-Z]+/.exec(tidy)?.[0] ?? null);
}

/** The top class: 工业技术 (T) of TP312. */
export function topClassOf(number: string): ClcClass | null {
  const letter = classOf(number)?.[0];
  return TOP_CLASSES.find((top) => top.number === letter) ?? null;
}

/** Capitals, half width, no blanks, and one form of each sign that class and call numbers are written with. */
export function tidySigns(text: string): string {
  return halfWidth(text)
    .replaceAll(/\s/g, '')
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[〈《]/g, '<')
    .replaceAll(/[〉》]/g, '>')
    .replaceAll(/[‐-―−]/g, '-')
    .toUpperCase();
}
