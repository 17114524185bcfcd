import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { MOST_BYTES, type Table, type TableRefusal } from './table.ts';

/**
 * Reads a CSV file (UTF-8 or GB18030) or the first sheet of an XLSX file as rows of text, without blank rows.
 * Whatever the bytes are, the answer is a table or a refusal, never a throw.
 */
export async function readTable(bytes: Uint8Array): Promise<Result<Table, TableRefusal>> {
  if (bytes.length > MOST_BYTES) return refuse('too-large');
  const read = isZip(bytes) ? await readXlsx(bytes) : readCsv(bytes);
  if (!read.ok) return read;
  return read.value.rows.length === 0 ? refuse('empty-table') : ok(read.value);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
