import { guardFormula } from '../../../shared/domain/csv-safety.ts';

/** Rows to paste into a spreadsheet: cells stand apart by tabs, and none is run as a formula. */
export const tabbed = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.map(cell).join('\t')).join('\n');

const cell = (value: string | number): string =>
  typeof value === 'number'
    ? String(value)
    : guardFormula(value.replaceAll(/[\t\r\n]+/g, ' ').trim());
