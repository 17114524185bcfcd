import { extname } from 'node:path';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Store } from '../store/index.ts';
import type { TableFormat } from '../store/tables/table.ts';
import { writeTable } from '../store/tables/write-table.ts';
import { EXIT, Stop } from './exit.ts';
import type { Made } from './export-file.ts';

/** The tables of the charity sale. */
export const SALE_SHEETS = [
  'sales',
  'days',
  'cash',
  'takings',
  'handovers',
  'crafts',
  'movements',
] as const;
type SaleSheet = (typeof SALE_SHEETS)[number];

export const isSaleSheet = (what: string): what is SaleSheet =>
  SALE_SHEETS.some((one) => one === what);

/** By the file's ending. */
export function tableFormat(what: string, path: string): TableFormat {
  const ending = extname(path).toLowerCase();
  if (ending === '.csv') return 'csv';
  if (ending === '.xlsx') return 'xlsx';
  throw new Stop(EXIT.usage, `${what} go to a file that ends in .csv or .xlsx`);
}

/** Of all time, unless days are given. */
export async function saleSheet(
  { accounts }: Store,
  what: SaleSheet,
  format: TableFormat,
  { from = '', to = '9999' }: { readonly from?: string; readonly to?: string },
): Promise<Result<Made, 'nothing-to-export'>> {
  const sheet = sheetOf(accounts, what, { from, to });
  if (!sheet.ok) return sheet;
  const bytes = await writeTable(format, sheet.value);
  return ok({ bytes, count: sheet.value.rows.length, unsaid: [] });
}

function sheetOf(
  accounts: Store['accounts'],
  what: SaleSheet,
  period: { readonly from: string; readonly to: string },
) {
  if (what === 'crafts') return accounts.craftsSheet('products');
  if (what === 'movements') return accounts.craftsSheet('movements');
  return accounts.sheet(what, period);
}
