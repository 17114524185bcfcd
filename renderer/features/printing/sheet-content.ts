import type { PrintableSheet } from '../../../shared/contract/print.ts';
import { fitted } from './fitted.ts';

export type SheetContent = Readonly<
  Pick<PrintableSheet, 'layout' | 'heading' | 'facts' | 'tables' | 'notes' | 'signatures'>
>;

/** What a print job takes, in UTF-16 units. */
const MOST_UNITS = { heading: 80, short: 60, value: 200, cell: 120, note: 400 } as const;
/** So many rows a table has; a longer one goes on in a table of the same columns. */
const MOST_ROWS = 400;

/** A sheet with every text cut to what a print job takes. */
export function fittedSheet(sheet: SheetContent): SheetContent {
  const short = (text: string) => fitted(text, MOST_UNITS.short);
  return {
    layout: sheet.layout,
    heading: fitted(sheet.heading, MOST_UNITS.heading),
    facts: sheet.facts.map(({ name, value }) => ({
      name: short(name),
      value: fitted(value, MOST_UNITS.value),
    })),
    tables: sheet.tables.flatMap(piecesOf).map(({ heading, columns, rows, numbers }) => ({
      heading: short(heading),
      columns: columns.map(short),
      rows: rows.map((row) => row.map((cell) => fitted(cell, MOST_UNITS.cell))),
      numbers,
    })),
    notes: sheet.notes.map((note) => fitted(note, MOST_UNITS.note)),
    signatures: sheet.signatures.map(short),
  };
}

type SheetTable = SheetContent['tables'][number];

function piecesOf(table: SheetTable): readonly SheetTable[] {
  const pieces = Math.max(1, Math.ceil(table.rows.length / MOST_ROWS));
  return Array.from({ length: pieces }, (_, piece) => ({
    ...table,
    rows: table.rows.slice(piece * MOST_ROWS, (piece + 1) * MOST_ROWS),
  }));
}
