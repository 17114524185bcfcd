import { readSheet } from 'read-excel-file/universal';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { dateText, numberText } from './cell-text.ts';
import { sheetExtent } from './sheet-extent.ts';
import { holdsSomething, MOST_ROWS, type Table, type TableRefusal } from './table.ts';
import { unzip, type ZipEntry, zipStored } from './zip.ts';

const MOST_INFLATED_BYTES = 128 * 1024 * 1024;
const MOST_CELLS = 8_000_000;

/**
 * Reads the first sheet. The library gets an archive that was opened, measured and packed again here,
 * so that no size or place it meets is one that only the file claims.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Result<Table, TableRefusal>> {
  const opened = open(bytes);
  if (!opened.ok) return opened;
  const sheet = await parseSheet(opened.value);
  if (!sheet) return refuse('not-a-table');
  const rows = sheet
    .map((cells, n) => ({ line: n + 1, cells: cells.map(cellText) }))
    .filter(holdsSomething);
  return rows.length > MOST_ROWS ? refuse('too-large') : ok({ format: 'xlsx', rows });
}

function open(bytes: Uint8Array): Result<readonly ZipEntry[], TableRefusal> {
  const unzipped = unzip(bytes, isXml, MOST_INFLATED_BYTES);
  if (!unzipped.ok) return refuse(unzipped.refusal === 'broken' ? 'not-a-table' : 'too-large');
  for (const { data } of unzipped.value) {
    const extent = sheetExtent(new TextDecoder().decode(data));
    if (!extent) return refuse('not-a-table');
    if (extent.rows * extent.columns > MOST_CELLS) return refuse('too-large');
  }
  return unzipped;
}

function isXml(path: string): boolean {
  return path.endsWith('.xml') || path.endsWith('.xml.rels');
}

/** The library throws for whatever is no spreadsheet, in many ways and with no common class. */
async function parseSheet(
  entries: readonly ZipEntry[],
): Promise<readonly (readonly unknown[])[] | undefined> {
  try {
    return await readSheet(zipStored(entries), 1, { trim: false, parseNumber: numberText });
  } catch {
    return undefined;
  }
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'string' ? cell : '';
}
