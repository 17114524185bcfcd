import type { StocktakeBucket } from './stocktake.ts';

/** One line of a stock-take as it leaves the hall: a copy, or a code that is of no known copy. */
export type StocktakeEntry = {
  readonly bucket: StocktakeBucket | 'unknown';
  readonly code: string;
  readonly title: string | null;
  readonly callNumber: string | null;
  /** Where it belongs. */
  readonly location: string | null;
  readonly foundOn: string | null;
};

const BUCKET: Readonly<Record<StocktakeEntry['bucket'], string>> = {
  missing: '未找到',
  'wrong-shelf': '放错架位',
  'found-lent': '在架但未办归还',
  withdrawn: '已注销但在架',
  unknown: '未知条码',
  lent: '借出',
  here: '在架',
};

const COLUMNS = [
  { heading: '盘点结果', kind: 'text', width: 18, cell: (e: StocktakeEntry) => BUCKET[e.bucket] },
  { heading: '馆藏条码', kind: 'text', width: 16, cell: (e: StocktakeEntry) => e.code },
  { heading: '题名', kind: 'text', width: 36, cell: (e: StocktakeEntry) => e.title },
  { heading: '索书号', kind: 'text', width: 18, cell: (e: StocktakeEntry) => e.callNumber },
  { heading: '应在架位', kind: 'text', width: 16, cell: (e: StocktakeEntry) => e.location },
  { heading: '实际架位', kind: 'text', width: 16, cell: (e: StocktakeEntry) => e.foundOn },
] as const;

/** All buckets of a stock-take as one table. */
export const stocktakeSheet = (name: string, entries: readonly StocktakeEntry[]) => ({
  name: `盘点 ${name}`,
  columns: COLUMNS.map(({ heading, kind, width }) => ({ heading, kind, width })),
  rows: entries.map((entry) => COLUMNS.map((column) => column.cell(entry))),
});
