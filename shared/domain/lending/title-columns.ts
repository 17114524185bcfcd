import { halfWidth } from '../typed-text.ts';
import type { TitleField } from './title-draft.ts';

/** What a column may hold: a field of the draft, or one that is read into several of them. */
export type TitleColumnField = TitleField | 'callNumber' | 'source';

/** A heading of the file and the field it was recognised as. */
export type TitleColumn = { readonly heading: string; readonly field: TitleColumnField | null };

/** The headings that name each field; the first of each language is the one that is written. */
export const TITLE_HEADINGS: readonly (readonly [TitleColumnField, readonly string[]])[] = [
  ['name', ['书名', '题名', '正题名', '图书名称', '书刊名', '名称', 'Title', 'Book', 'Book title']],
  ['isbn', ['ISBN', 'ISBN号', 'ISBN-13', 'ISBN-10', '国际标准书号', '书号', '标准书号']],
  ['subtitle', ['副题名', '副书名', '副标题', '其他题名信息', 'Subtitle']],
  [
    'authors',
    [
      '作者',
      '著者',
      '责任者',
      '作者/译者',
      '著作者',
      '主编',
      '编者',
      'Author',
      'Authors',
      'Author(s)',
    ],
  ],
  ['publisher', ['出版社', '出版者', '出版单位', '出版发行者', '出版', 'Publisher']],
  [
    'year',
    [
      '出版年',
      '出版年份',
      '出版日期',
      '出版时间',
      '出版年月',
      '年份',
      'Year',
      'Publication year',
      'Year of publication',
      'Date of publication',
      'Published',
    ],
  ],
  [
    'clc',
    ['分类号', '中图分类号', '中图法分类号', '图书分类号', '类号', 'Class', 'CLC', 'Class number'],
  ],
  ['serial', ['种次号', '书次号', 'Serial', 'Item number']],
  ['callNumber', ['索书号', '索取号', '排架号', 'Call number', 'Call no.']],
  [
    'priceFen',
    ['价格', '定价', '单价', '码洋', '图书价格', '价格(元)', 'Price', 'Price (CNY)', 'List price'],
  ],
  [
    'copies',
    [
      '册数',
      '数量',
      '复本数',
      '复本量',
      '复本',
      '本数',
      '册',
      'Copies',
      'Quantity',
      'Qty',
      'Count',
    ],
  ],
  [
    'location',
    [
      '馆藏地',
      '位置',
      '馆藏地点',
      '书架',
      '架位',
      '架位号',
      '存放位置',
      '藏书地点',
      'Location',
      'Shelf',
    ],
  ],
  ['source', ['来源', '图书来源', '书籍来源', '获得方式', '来源方式', 'Source']],
  [
    'donor',
    [
      '捐赠人',
      '捐赠单位',
      '捐赠者',
      '捐赠人/单位',
      '捐赠单位/个人',
      '捐书人',
      '赠送人',
      '赠书人',
      'Donor',
      'Donated by',
    ],
  ],
  [
    'ageFrom',
    ['年龄', '适读年龄', '适合年龄', '阅读年龄', '推荐年龄', '年龄段', 'Age', 'Age from', 'Ages'],
  ],
  [
    'material',
    ['类型', '文献类型', '图书类型', '资料类型', '载体类型', 'Type', 'Material', 'Item type'],
  ],
  ['language', ['语种', '语言', '文种', 'Language']],
  ['series', ['丛书', '丛书名', '丛编', '丛书题名', '系列', 'Series']],
  [
    'summary',
    ['简介', '内容简介', '摘要', '内容提要', '提要', 'Summary', 'Description', 'Abstract'],
  ],
];

/** Nobody's heading is longer; what is longer isn't searched for brackets. */
const MOST_LETTERS = 100;

const FIELDS: ReadonlyMap<string, TitleColumnField> = new Map(
  TITLE_HEADINGS.flatMap(([field, headings]) =>
    headings.map((heading) => [lettersOnly(heading.toLowerCase()), field] as const),
  ),
);

/** Which field each heading names; of two columns of one field the first counts. */
export function recogniseTitleColumns(headings: readonly string[]): readonly TitleColumn[] {
  const taken = new Set<TitleColumnField>();
  return headings.map((heading) => {
    const field = fieldOf(heading);
    if (field === undefined || taken.has(field)) return { heading, field: null };
    taken.add(field);
    return { heading, field };
  });
}

function fieldOf(heading: string): TitleColumnField | undefined {
  if (heading.length > MOST_LETTERS) return undefined;
  const plain = halfWidth(heading).normalize('NFKC').toLowerCase();
  return (
    FIELDS.get(lettersOnly(plain)) ?? FIELDS.get(lettersOnly(plain.replace(/\(.*\)|\[.*\]/g, '')))
  );
}

function lettersOnly(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
