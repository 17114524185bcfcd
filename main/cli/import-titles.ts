import { readFileSync, statSync } from 'node:fs';
import type { Value } from '../../shared/contract/calls.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Store } from '../store/index.ts';
import { EXIT, Stop } from './exit.ts';
import { print } from './output.ts';
import { sayRefused } from './refused.ts';
import { sentenceOf } from './sentences.ts';
import { problemSentence } from './title-problems.ts';
import { CLI, withStore, type Globals } from './with-store.ts';

export type ImportOptions = { readonly location: string; readonly yes?: true };

type Preview = Value<'catalogue.previewImport'>;
type Imported = Value<'catalogue.acceptImport'>;

/** The store takes no larger one: a longer file is not read only to find that out. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Looks through a file of titles and says every problem; with --yes writes the rest. */
export async function runImportTitles(
  globals: Globals,
  path: string,
  options: ImportOptions,
): Promise<number> {
  const bytes = readBytes(path);
  const answer = await withStore(globals, (store) => importTitles(store, bytes, options));
  if (!answer.ok) return sayRefused(globals, answer);
  const { preview, imported } = answer.value;
  const { format, columns } = preview;
  const counts = countsOf(preview);
  const problems = preview.rows.flatMap(({ line, name, problems: found }) =>
    found.map((one) => ({ line, name, ...one })),
  );
  const isFine = counts.problems === 0;
  print(globals, { ok: isFine, format, columns, ...counts, problems, imported }, [
    ...columns.map(({ heading, field }) => `column ${heading}: ${field ?? 'not used'}`),
    ...problems.map(lineOf),
    `${format}: ${counts.titles} titles and ${counts.copies} copies to add, ` +
      `${counts.known} rows known already, ${counts.problems} rows with problems`,
    imported === null
      ? 'nothing was written: --yes writes it'
      : `${imported.titles} titles and ${imported.copies} copies added`,
  ]);
  return isFine ? EXIT.fine : EXIT.refused;
}

async function importTitles(store: Store, bytes: Uint8Array, { yes, location }: ImportOptions) {
  const preview = await store.call('catalogue.previewImport', { bytes }, CLI);
  if (!preview.ok) return preview;
  const shown: { readonly preview: Preview; readonly imported: Imported | null } = {
    preview: preview.value,
    imported: null,
  };
  if (yes !== true) return ok(shown);
  const { previewId } = preview.value;
  const accepted = await store.call('catalogue.acceptImport', { previewId, location }, CLI);
  return accepted.ok ? ok({ ...shown, imported: accepted.value }) : accepted;
}

const lineOf = (given: {
  readonly line: number;
  readonly name: string;
  readonly field: string;
  readonly problem: string;
}): string => {
  const { line, name, field, problem } = given;
  const place = name === '' ? `line ${line}` : `line ${line} (${name})`;
  return `${place}: ${field}: ${problem}: ${problemSentence(problem)}`;
};

function countsOf({ rows }: Preview) {
  const of = (outcome: Preview['rows'][number]['outcome']) =>
    rows.filter((row) => row.outcome === outcome);
  const coming = [...of('add'), ...of('copies')];
  return {
    titles: of('add').length,
    copies: coming.reduce((sum, { copies }) => sum + copies, 0),
    known: of('known').length,
    problems: of('problem').length,
  };
}

function readBytes(path: string): Uint8Array<ArrayBuffer> {
  try {
    if (statSync(path).size > MOST_BYTES)
      throw new Stop(EXIT.refused, `too-large: ${sentenceOf('too-large')} (${path})`);
    return readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const isMissing = error.code === 'ENOENT';
    throw new Stop(
      EXIT.refused,
      isMissing
        ? `file-not-found: There is no such file. (${path})`
        : `file-not-readable: The file can't be read: ${String(error.code)}. (${path})`,
    );
  }
}
