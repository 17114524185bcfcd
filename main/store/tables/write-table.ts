import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
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

const DEFAULT_WIDTH = 14;
const MOST_LETTERS_OF_A_NAME = 31;
/** The library looks a text up in a plain object, which knows `toString` and its like already. */
const WORDS_OF_OBJECTS = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * A file that Excel and WPS open as it is meant. CSV: UTF-8 with BOM, CRLF, no formulas. XLSX: digits of
 * a text column stay text, the heading row is bold and stays in sight.
 */
export async function writeTable(format: TableFormat, sheet: Sheet): Promise<Uint8Array> {
  return format === 'csv' ? writeCsv(sheet) : await writeXlsx(sheet);
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

async function writeXlsx(sheet: Sheet): Promise<Uint8Array> {
  const headings = sheet.columns.map(({ heading }): Cell => ({
    value: xlsxText(heading),
    type: String,
    fontWeight: 'bold',
  }));
  const rows = sheet.rows.map((row) =>
    sheet.columns.map(({ kind }, n): Cell => xlsxCell(kind, row[n] ?? null)),
  );
  const file = writeXlsxFile([headings, ...rows], {
    sheet: sheetName(sheet.name),
    columns: sheet.columns.map(({ width }) => ({ width: width ?? DEFAULT_WIDTH })),
    stickyRowsCount: 1,
  });
  return new Uint8Array(await file.toBuffer());
}

function xlsxCell(kind: SheetColumn['kind'], cell: SheetCell): Cell {
  if (cell === null || cell === '') return null;
  if (kind === 'number' && typeof cell === 'number') return { value: cell, type: Number };
  return { value: xlsxText(String(cell)), type: String, format: '@' };
}

/** What the library drops, and what looks like an escape, is escaped (ECMA-376 part 1, 22.9.2.19). */
const DROPPED = /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}|\ufffd/gu;

function xlsxText(text: string): string {
  if (WORDS_OF_OBJECTS.has(text)) return text.replace(/^./, escapeLetter);
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(DROPPED, escapeLetter);
}

/** One escape for each code unit, of which a letter has one or two. */
function escapeLetter(letter: string): string {
  const units = letter.split('').map((unit) => unit.charCodeAt(0).toString(16).toUpperCase());
  return units.map((unit) => `_x${unit.padStart(4, '0')}_`).join('');
}

/** Excel refuses some letters, an apostrophe at either end, and more than 31 letters. */
function sheetName(name: string): string {
  const allowed = name
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  return allowed.slice(0, MOST_LETTERS_OF_A_NAME).toWellFormed() || 'Sheet1';
}
