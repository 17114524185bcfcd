import {
  joinCopies,
  type ReadTitle,
  type TitleRow,
} from '../../../shared/domain/lending/title-import.ts';
import { checkDraft, type TitleProblem } from '../../../shared/domain/lending/title-draft.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { readCnmarc } from './cnmarc.ts';
import { dialectOf, type MarcDialect } from './dialect.ts';
import { readMarc21 } from './marc21.ts';
import { type MarcEntry, type MarcProblem, readIso2709 } from './read-iso2709.ts';

/** What is wrong with a record as such, beside what may be wrong with its title. */
export type MarcTitleProblem =
  | TitleProblem
  | { readonly field: 'record'; readonly problem: MarcProblem | 'no-title' };

/** The rows have the number of their record, from 1, as their line. */
export type MarcTitles = {
  readonly dialect: MarcDialect;
  readonly rows: readonly TitleRow<MarcTitleProblem>[];
};

const MOST_RECORDS = 200_000;
const MOST_BYTES = 256 * 1024 * 1024;

/** The titles of a MARC file; each record is in the dialect that its fields show, the file in that of most. */
export function readMarcTitles(bytes: Uint8Array): Result<MarcTitles, 'empty-table' | 'too-large'> {
  if (bytes.length > MOST_BYTES) return refuse('too-large');
  const counts = { cnmarc: 0, marc21: 0 };
  const rows: ReadTitle<MarcTitleProblem>[] = [];
  for (const entry of readIso2709(bytes)) {
    if (rows.length === MOST_RECORDS) return refuse('too-large');
    const dialect = 'record' in entry ? dialectOf(entry.record) : null;
    if (dialect !== null) counts[dialect] += 1;
    rows.push(readEntry(entry, dialect));
  }
  if (rows.length === 0) return refuse('empty-table');
  const dialect = counts.marc21 > counts.cnmarc ? 'marc21' : 'cnmarc';
  return ok({ dialect, rows: joinCopies(rows) });
}

function readEntry(entry: MarcEntry, dialect: MarcDialect | null): ReadTitle<MarcTitleProblem> {
  const line = entry.index + 1;
  if (!('record' in entry) || dialect === null) {
    const problem = 'record' in entry ? 'no-title' : entry.problem;
    return { line, name: '', copies: 0, problems: [{ field: 'record', problem }] };
  }
  const read = dialect === 'cnmarc' ? readCnmarc(entry.record) : readMarc21(entry.record);
  const problems = [...read.problems, ...checkDraft(read.draft)];
  const row = { line, name: read.draft.name, copies: read.draft.copies, problems };
  return problems.length > 0 ? row : { ...row, draft: read.draft };
}
