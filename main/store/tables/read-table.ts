import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { readCsv } from './read-csv.ts';
import { MOST_BYTES, type Table, type TableRefusal } from './table.ts';

/**
 * Reads a CSV file (UTF-8 or GB18030) or the first sheet of an XLSX file as rows of text, without blank rows.
 * Whatever the bytes are, the answer is a table or a refusal, never a throw.
 */
export async function readTable(bytes: Uint8Array): Promise<Result<Table, TableRefusal>> {
  if (bytes.length > MOST_BYTES) return refuse('too-large');
  const read = isZip(bytes) ? await readZip(bytes) : readCsv(bytes);
  if (!read.ok) return read;
  return read.value.rows.length === 0 ? refuse('empty-table') : ok(read.value);
}

/** Loaded when it is asked for: every start of the kiosk would wait for it. */
async function readZip(bytes: Uint8Array): Promise<Result<Table, TableRefusal>> {
  const { readXlsx } = await import('./read-xlsx.ts');
  return await readXlsx(bytes);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
