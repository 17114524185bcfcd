import { CsvError, parse } from 'csv-parse/sync';
import { unguardFormula } from '../../../shared/domain/csv-safety.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import {
  holdsSomething,
  MOST_ROWS,
  type Table,
  type TableRefusal,
  type TableRow,
} from './table.ts';

const MOST_LETTERS_OF_A_ROW = 256 * 1024;
const SEPARATORS = [',', ';', '\t'] as const;
/** How spreadsheets are made to keep digits as text: ="013812345678". */
const FORCED_TEXT = /^="([^"]*)"$/;

type Decoded = { readonly text: string; readonly encoding: 'utf-8' | 'gb18030' };

export function readCsv(bytes: Uint8Array): Result<Table, TableRefusal> {
  const decoded = decode(bytes);
  if (!decoded || decoded.text.includes('\0')) return refuse('not-a-table');
  if (hasEndlessLine(decoded.text)) return refuse('too-large');
  const parsed = parseRows(decoded.text);
  if (!parsed.ok) return parsed;
  return ok({
    format: 'csv',
    encoding: decoded.encoding,
    rows: parsed.value.filter(holdsSomething),
  });
}

/** UTF-8 where every byte of it is right, else what Chinese Excel and WPS write. */
function decode(bytes: Uint8Array): Decoded | undefined {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return { text: text.replace(/^\ufeff/, ''), encoding };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return undefined;
}

/** The parser bounds a row's letters but not its cells, which a line of separators makes by the million. */
function hasEndlessLine(text: string): boolean {
  let lines = 0;
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    lines += 1;
    if (line.length > MOST_LETTERS_OF_A_ROW) return true;
    if (lines > MOST_ROWS) return false;
  }
  return false;
}

function parseRows(text: string): Result<readonly TableRow[], TableRefusal> {
  const rows: TableRow[] = [];
  try {
    parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MOST_LETTERS_OF_A_ROW,
      to: MOST_ROWS + 1,
      on_record: (cells: readonly string[]) => {
        rows.push({ line: rows.length + 1, cells: cells.map(plainText) });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse(error.code === 'CSV_MAX_RECORD_SIZE' ? 'too-large' : 'not-a-table');
  }
  return rows.length > MOST_ROWS ? refuse('too-large') : ok(rows);
}

/** The separator that stands most often, outside quotes, in the first row that holds something. */
function separatorOf(text: string): string {
  const first = /^\s*((?:"[^"]*"|[^"\r\n])*)/.exec(text.slice(0, MOST_LETTERS_OF_A_ROW))?.[1] ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function plainText(cell: string): string {
  return unguardFormula(FORCED_TEXT.exec(cell)?.[1] ?? cell);
}
