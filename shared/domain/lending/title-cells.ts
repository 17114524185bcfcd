import { halfWidth, oneLine } from '../typed-text.ts';
import { tidyClcNumber } from './clc.ts';
import { readIsbn } from './isbn.ts';
import type { TitleProblemCode } from './title-draft.ts';
import type { Material } from './words.ts';

/** What a cell says; with a problem, the value is what stands for unknown. */
export type Parsed<T> = { readonly value: T; readonly problem?: TitleProblemCode };

const NOTHING = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '/',
  '无',
  '不详',
  '未知',
  '暂无',
  'n/a',
  'none',
]);
const YEAR = /(?:^|[^0-9])([0-9]{4})(?![0-9])/;
const YEAR_IN_DIGITS = /^([0-9]{4})(?:0[1-9]|1[0-2])(?:[0-9]{2})?$/;
const PRICE =
  /^(?:cny|rmb|人民币|¥|￥)?([0-9]{1,8}|[0-9]{1,3}(?:,[0-9]{3}){1,2})(?:\.([0-9]{1,2})0*)?(?:元|圆|块|cny|rmb)?整?(?:[/每].*)?$/;
const COUNT = /^(?:x|×|共|全)?([0-9]{1,5})(?:\.0+)?(?:册|本|套|部|卷|份|copies|copy)?$/;
const CHINESE_COUNT = /^([一二两三四五六七八九十])(?:册|本|套|部|卷|份)$/;
const CHINESE_DIGITS = '一二三四五六七八九十';
/** 统一书号, before Chinese books had an ISBN: 10019·1234. */
const BOOK_NUMBER_BEFORE_ISBN = /^[0-9]{3,5}[·•.・][0-9]+$/;
const MATERIALS: ReadonlyMap<string, Material> = new Map([
  ...words('book', '图书', '书', '普通图书', '书籍', '纸质图书', '中文图书', 'book', 'books'),
  ...words('picture-book', '绘本', '图画书', '图画故事', '图画故事书', '绘本图书'),
  ...words('picture-book', 'picture book', 'picture books', 'picture-book'),
  ...words('magazine', '期刊', '杂志', '报刊', '连续出版物', 'magazine', 'journal', 'periodical'),
  ...words('other', '其他', '其它', '玩具', '桌游', '光盘', '音像', '音像制品', 'dvd', 'cd'),
  ...words('other', 'other', 'toy', 'game'),
]);
const NATION_OR_DYNASTY = /^[([【〔]\p{Script=Han}{1,6}[)\]】〕]\s*/u;
const ROLE = /(?<=.{2})\s*(?:编著|主编|合著|编译|翻译|改编|编绘|选编|口述|整理|等著|著|撰|译|绘)$/u;
const ROLE_APART = /\s+(?:著|编著?|主编|译|绘|撰|文|图|写|文\s*图|图\s*文|插图|改写)$/u;
const BOUGHT = /^(?:购买|采购|购入|自购|购置|购|新购|purchase|purchased|bought)/i;
const GIVEN = /捐|赠|donat|gift/i;
const GIVING =
  /(?:由|捐赠|捐献|赠送|捐书|赠书|捐|赠|来自|donated by|donation|donated|gift of|gift from|gift|[:：,，;；()（）\s])+/giu;

/** An ISBN of 10 or 13 digits as 13; a book of before there were ISBNs has none. */
export function parseIsbn(text: string): Parsed<string | null> {
  const typed = oneLine(halfWidth(text))
    .replace(/\(.*$/, '')
    .replace(/^'|\s+$/g, '');
  if (isNothing(typed) || BOOK_NUMBER_BEFORE_ISBN.test(typed)) return { value: null };
  const read = readIsbn(typed);
  return read.ok ? { value: read.value.isbn13 } : { value: null, problem: read.refusal };
}

/** The year of 2020, 2020年5月, 2020.5, [2020], c2020 or 202005. */
export function parseYear(text: string): Parsed<number | null> {
  const typed = halfWidth(text).replace(/\s/g, '');
  if (isNothing(typed)) return { value: null };
  const year = (YEAR_IN_DIGITS.exec(typed) ?? YEAR.exec(typed))?.[1];
  return year === undefined ? { value: null, problem: 'year-malformed' } : { value: Number(year) };
}

/** The fen of 12.50, 12.5元, CNY12.50, ¥12 or 1,280.00; other currencies are refused. */
export function parsePrice(text: string): Parsed<number | null> {
  const typed = halfWidth(text)
    .replace(/[\s']/g, '')
    .replace(/[([].*$/, '')
    .toLowerCase();
  if (isNothing(typed)) return { value: null };
  const [, whole, fraction = ''] = PRICE.exec(typed) ?? [];
  if (whole === undefined) return { value: null, problem: 'price-malformed' };
  return { value: Number(whole.replaceAll(',', '')) * 100 + Number(fraction.padEnd(2, '0')) };
}

/** The number of 3, 3册 or 三本; an empty cell is one copy. */
export function parseCopies(text: string): Parsed<number> {
  const typed = halfWidth(text).replace(/[\s']/g, '').toLowerCase();
  if (isNothing(typed)) return { value: 1 };
  const digits = COUNT.exec(typed)?.[1];
  if (digits !== undefined) return { value: Number(digits) };
  const chinese = CHINESE_COUNT.exec(typed)?.[1]?.replace('两', '二');
  if (chinese !== undefined) return { value: CHINESE_DIGITS.indexOf(chinese) + 1 };
  return { value: 1, problem: 'copies-malformed' };
}

/** The first age of 3, 3+, 3-6岁 or 3岁以上; grown-ups are 18. */
export function parseAge(text: string): Parsed<number | null> {
  const typed = halfWidth(text).replace(/\s/g, '').toLowerCase();
  if (isNothing(typed) || /^(?:不限|全年龄|所有年龄|老少皆宜|all)/.test(typed))
    return { value: null };
  if (/^(?:成人|成年|adult)/.test(typed)) return { value: 18 };
  if (/^[0-9]{1,2}(?:个月|-[0-9]{1,2}个月)/.test(typed)) return { value: 0 };
  const age = /^[^0-9]{0,8}([0-9]{1,2})(?![0-9])/.exec(typed)?.[1];
  return age === undefined ? { value: null, problem: 'age-malformed' } : { value: Number(age) };
}

/** 图书, 绘本, 期刊, 其他 or their English; an empty cell is a book. */
export function parseMaterial(text: string): Parsed<Material> {
  const typed = oneLine(halfWidth(text)).toLowerCase();
  if (isNothing(typed)) return { value: 'book' };
  const material = MATERIALS.get(typed);
  return material === undefined
    ? { value: 'book', problem: 'material-unknown' }
    : { value: material };
}

/** 种次号: a whole number, leading zeros left out. */
export function parseSerial(text: string): Parsed<number | null> {
  const typed = halfWidth(text).replace(/[\s']/g, '');
  if (isNothing(typed)) return { value: null };
  return /^[0-9]{1,9}$/.test(typed)
    ? { value: Number(typed) }
    : { value: null, problem: 'serial-malformed' };
}

/** The class and the 种次号 of I247.5/26; an author's mark in its place, as in I247.5/C123, is no number. */
export function parseCallNumber(text: string): {
  readonly clc: string | null;
  readonly serial: number | null;
} {
  const [number = '', mark = ''] = oneLine(halfWidth(text)).split(/\s*\/\s*|\s+/);
  const clc = tidyClcNumber(number);
  const serial = clc === null ? undefined : /^0*([1-9][0-9]{0,4})(?=$|[:=(.-])/.exec(mark)?.[1];
  return { clc, serial: serial === undefined ? null : Number(serial) };
}

/** The names between 、 , ; / | and line ends, without nationality and role; a Latin comma is part of a name. */
export function parseAuthors(text: string): readonly string[] {
  const line = halfWidth(text.replace(/[\r\n]+/g, ';'));
  const names = line.split(/\p{Script=Han}/u.test(line) ? /[、,;/|]/ : /[;/|]/);
  return [...new Set(names.map(authorOf).filter((name) => name !== ''))];
}

function authorOf(text: string): string {
  const name = oneLine(text).replace(NATION_OR_DYNASTY, '').replace(ROLE_APART, '');
  return name
    .replace(ROLE, '')
    .replace(/^(?:作者|著者|by)[:\s]\s*/i, '')
    .replace(/(?<=\p{Script=Han}{2})等$/u, '')
    .trim();
}

/** Who gave the book: the name in 王小明捐赠, 捐赠：王小明 or Donated by Li; nobody where it was bought. */
export function parseSource(text: string): string | null {
  const typed = oneLine(text);
  if (BOUGHT.test(typed) || !GIVEN.test(typed)) return null;
  const name = oneLine(typed.replace(GIVING, ' '));
  return /^(?:|个人|居民|社会|他人|单位|图书)$/.test(name) ? null : name;
}

function isNothing(text: string): boolean {
  return NOTHING.has(text.toLowerCase());
}

function words(material: Material, ...names: readonly string[]): readonly [string, Material][] {
  return names.map((name) => [name, material]);
}
