import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { Sheet, SheetCell, SheetColumn } from './write-table.ts';

const DEFAULT_WIDTH = 14;
const MOST_LETTERS_OF_A_NAME = 31;
/** The library looks a text up in a plain object, which knows `toString` and its like already. */
const WORDS_OF_OBJECTS = new Set(Object.getOwnPropertyNames(Object.prototype));

/** A workbook with these sheets, each with a heading row that stays in sight. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const file = writeXlsxFile(sheets.map(sheetOf));
  return new Uint8Array(await file.toBuffer());
}

function sheetOf(sheet: Sheet) {
  const headings = sheet.columns.map(({ heading }): Cell => ({
    value: xlsxText(heading),
    type: String,
    fontWeight: 'bold',
  }));
  const rows = sheet.rows.map((row) =>
    sheet.columns.map(({ kind }, n): Cell => xlsxCell(kind, row[n] ?? null)),
  );
  return {
    data: [headings, ...rows],
    sheet: sheetName(sheet.name),
    columns: sheet.columns.map(({ width }) => ({ width: width ?? DEFAULT_WIDTH })),
    stickyRowsCount: 1,
  };
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
