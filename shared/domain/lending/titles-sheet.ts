import { callNumberOf } from './call-number.ts';
import type { TitleDraft } from './title-draft.ts';
import type { Material } from './words.ts';

/** A title as it leaves the hall, with the codes of its copies. */
export type TitleEntry = { readonly draft: TitleDraft; readonly codes: readonly string[] };

const MATERIAL: Readonly<Record<Material, string>> = {
  book: '图书',
  'picture-book': '绘本',
  magazine: '期刊',
  other: '其他',
};
const FEN = 100;

/** The headings are those that an import knows. */
const COLUMNS = [
  { heading: '书名', width: 36, cell: ({ draft }: TitleEntry) => draft.name },
  { heading: '副题名', width: 20, cell: ({ draft }: TitleEntry) => draft.subtitle },
  { heading: '作者', width: 24, cell: ({ draft }: TitleEntry) => draft.authors.join('; ') },
  { heading: 'ISBN', width: 16, cell: ({ draft }: TitleEntry) => draft.isbn },
  { heading: '出版社', width: 20, cell: ({ draft }: TitleEntry) => draft.publisher },
  { heading: '出版年', width: 8, cell: ({ draft }: TitleEntry) => text(draft.year) },
  { heading: '分类号', width: 12, cell: ({ draft }: TitleEntry) => draft.clc },
  { heading: '种次号', width: 8, cell: ({ draft }: TitleEntry) => text(draft.serial) },
  { heading: '索书号', width: 16, cell: ({ draft }: TitleEntry) => callNumber(draft) },
  { heading: '类型', width: 8, cell: ({ draft }: TitleEntry) => MATERIAL[draft.material] },
  { heading: '适读年龄', width: 10, cell: ({ draft }: TitleEntry) => text(draft.ageFrom) },
  { heading: '语种', width: 8, cell: ({ draft }: TitleEntry) => draft.language },
  { heading: '丛书', width: 20, cell: ({ draft }: TitleEntry) => draft.series },
  { heading: '定价', width: 10, cell: ({ draft }: TitleEntry) => yuan(draft.priceFen) },
  { heading: '册数', width: 8, cell: ({ draft }: TitleEntry) => text(draft.copies) },
  { heading: '馆藏地', width: 14, cell: ({ draft }: TitleEntry) => draft.location },
  { heading: '捐赠单位', width: 18, cell: ({ draft }: TitleEntry) => draft.donor },
  { heading: '馆藏条码', width: 30, cell: ({ codes }: TitleEntry) => codes.join(' ') },
  { heading: '简介', width: 40, cell: ({ draft }: TitleEntry) => draft.summary },
] as const;

/** The catalogue as a table that an import reads again. */
export const titlesSheet = (entries: readonly TitleEntry[]) => ({
  name: '书目',
  columns: COLUMNS.map(({ heading, width }) => ({ heading, kind: 'text' as const, width })),
  rows: entries.map((entry) => COLUMNS.map((column) => column.cell(entry))),
});

const text = (value: number | null) => (value === null ? null : String(value));

/** Fen as yuan with two decimals. */
const yuan = (fen: number | null) =>
  fen === null ? null : `${Math.floor(fen / FEN)}.${String(fen % FEN).padStart(2, '0')}`;

const callNumber = ({ clc, serial }: TitleDraft) =>
  clc === null || serial === null ? null : callNumberOf(clc, serial);
