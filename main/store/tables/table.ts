export type TableFormat = 'csv' | 'xlsx';

/** A row that holds something; `line` is its number in the file, from 1, as a spreadsheet shows it. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

export type Table = {
  readonly format: TableFormat;
  readonly encoding?: 'utf-8' | 'gb18030';
  readonly rows: readonly TableRow[];
};

export type TableRefusal = 'not-a-table' | 'empty-table' | 'too-large';

export const MOST_ROWS = 200_000;
export const MOST_BYTES = 32 * 1024 * 1024;

export function holdsSomething(row: TableRow): boolean {
  return row.cells.some((cell) => cell.trim() !== '');
}
