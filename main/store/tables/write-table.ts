import { stringify } from 'csv-stringify/sync';
import { guardFormula } from '../../../shared/domain/csv-safety.ts';
import type { TableFormat } from './table.ts';

export type SheetColumn = {
  readonly heading: string;
  readonly kind: 'text' | 'number';
  /** In letters of Latin text; a Chinese one takes two. */
  readonly width?: number;
};

export type SheetCell = string | number | null;

export type Sheet = {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
};

/**
 * A file that Excel and WPS open as it is meant. CSV: UTF-8 with BOM, CRLF, no formulas. XLSX: digits of
 * a text column stay text, the heading row is bold and stays in sight.
 */
export async function writeTable(format: TableFormat, sheet: Sheet): Promise<Uint8Array> {
  return format === 'csv' ? writeCsv(sheet) : await writeWorkbook([sheet]);
}

/** The same as XLSX with several sheets, whose names must differ. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  // Loaded when it is asked for: every start of the kiosk would wait for it.
  const { writeXlsx } = await import('./write-xlsx.ts');
  return await writeXlsx(sheets);
}

function writeCsv(sheet: Sheet): Uint8Array {
  const headings = sheet.columns.map((column) => column.heading);
  const rows = [headings, ...sheet.rows].map((row) => row.map(csvCell));
  return new TextEncoder().encode(
    stringify(rows, { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n\t;]/ }),
  );
}

function csvCell(cell: SheetCell): string {
  return typeof cell === 'string' ? guardFormula(cell) : String(cell ?? '');
}
