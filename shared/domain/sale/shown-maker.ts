import { ageOn, type IsoDate } from '../calendar.ts';
import { queryKey } from '../name-keys.ts';
import { lettersOf, maskName } from '../person-name.ts';

/** What decides how a maker is called in public. */
export type MakerFacts = {
  readonly name: string;
  readonly birthYear: number | null;
  readonly guardianName: string | null;
  /** The guardian's consent is on file. */
  readonly guardianConsent: boolean;
  /** Consent to be named in public, given with the enrolment. */
  readonly publicName: boolean;
  readonly chosenName: string | null;
  /** Agreed to be shown as a maker. */
  readonly consent: boolean;
};

const COMING_OF_AGE = 18;

/**
 * Under eighteen, or of unknown age with a guardian. Of those who turn eighteen this year nobody knows the day: they
 * are still taken for children.
 */
export function isChildMaker(
  { birthYear, guardianName }: Pick<MakerFacts, 'birthYear' | 'guardianName'>,
  today: IsoDate,
): boolean {
  return birthYear === null ? guardianName !== null : ageOn(birthYear, today) <= COMING_OF_AGE;
}

/**
 * A maker's name for the public, or null where none may be shown. A child: the chosen or else the given name, only
 * with consent, and never the full name. An adult: the chosen name, else the full name with consent, else masked.
 */
export function shownMaker(maker: MakerFacts, today: IsoDate): string | null {
  const { name, chosenName } = maker;
  if (!isChildMaker(maker, today)) {
    if (chosenName !== null) return chosenName;
    return maker.consent || maker.publicName ? name : maskName(name);
  }
  if (!maker.consent || !maker.guardianConsent) return null;
  if (chosenName !== null && !tellsFullName(chosenName, name)) return chosenName;
  return givenName(name);
}

/** Whether a text holds somebody's full name, however it is spaced and in whichever case. */
export function tellsFullName(text: string, name: string): boolean {
  // A name without a family name is no more than a first name.
  const key = queryKey(name);
  if (queryKey(givenName(name)) === key) return false;
  return queryKey(text).includes(key);
}

/** A text for the public; null where it holds the full name of one of these children. */
export const withoutFullNames = (
  text: string | null,
  children: readonly { readonly name: string }[],
): string | null =>
  text === null || children.some(({ name }) => tellsFullName(text, name)) ? null : text;

const COMPOUND =
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 ' +
  '公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 ' +
  '拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 梁丘 左丘 东门 西门 第五 贺兰 淳于 单于 完颜 ' +
  '纳兰 歐陽 東方 萬俟 聞人 諸葛 尉遲 赫連 鍾離 長孫 司馬';
const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(COMPOUND.split(' '));
/** Clans whose name stands before the dot, where other peoples write the given name. */
const CLANS: ReadonlySet<string> = new Set([
  '爱新觉罗',
  '叶赫那拉',
  '博尔济吉特',
  '孛儿只斤',
  '瓜尔佳',
  '钮祜禄',
  '富察',
]);
const HAN = /\p{Script=Han}/u;
const LATIN_WORDS = /[\p{L}\p{M}'’-]+/gu;

/**
 * The given name alone: 王小明 小明, 欧阳明 明, 张杨子涵 子涵, 买买提·艾力 买买提, John Smith John, 李Lily Lily. A name
 * of one letter or one word stays as it is. What cannot be told apart is cut short rather than shown whole.
 */
export function givenName(name: string): string {
  const plain = name.replaceAll(STRAY, '');
  const [first = '', second] = plain.split(/\s*[·•・‧][·•・‧\s]*/u);
  if (second !== undefined && second !== '') return CLANS.has(first) ? second : firstPart(first);
  return HAN.test(plain) ? ofHanName(plain) : ofLatinName(plain);
}

/** What was typed before the first letter and behind the last by mistake: it would be counted as part of the name. */
const STRAY = /^[^\p{L}]+|[^\p{L}\p{M}]+$/gu;

function firstPart(part: string): string {
  return part === '' ? '' : (part.split(/\s+/u)[0] ?? '');
}

function ofHanName(name: string): string {
  const latin = name.replaceAll(/\p{Script=Han}/gu, ' ').match(LATIN_WORDS)?.[0];
  if (latin !== undefined) return latin;
  const letters = lettersOf(name.replaceAll(/\s+/gu, ''));
  if (letters.length <= 1) return letters.join('');
  if (letters.length >= 4) return letters.slice(-2).join('');
  const family =
    letters.length === 3 && COMPOUND_SURNAMES.has(letters.slice(0, 2).join('')) ? 2 : 1;
  return letters.slice(family).join('');
}

/** The first word; behind a comma where the family name stands first. */
function ofLatinName(name: string): string {
  const [before = '', after] = name.trim().split(/\s*[,，]\s*/u);
  return firstPart(after === undefined || after === '' ? before : after);
}
