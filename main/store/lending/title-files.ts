import type { Checked, Value } from '../../../shared/contract/calls.ts';
import { titlesSheet } from '../../../shared/domain/lending/titles-sheet.ts';
import type { TitleDraft } from '../../../shared/domain/lending/title-draft.ts';
import type { MarcEncoding } from '../../../shared/domain/lending/words.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { StoreContext } from '../context.ts';
import { writeTable } from '../tables/write-table.ts';
import type { TitleFileStore } from './title-file-store.ts';
import type { TitleRecord } from './title-sql-store.ts';

export type TitleFormat = Checked<'catalogue.export'>['format'];
type Problem = Value<'catalogue.export'>['problems'][number];

export type TitleFile = {
  readonly bytes: Uint8Array;
  /** Titles in the file. */
  readonly count: number;
  /** Titles that are not in it, and why: `no-copies`, or more than the format can hold. */
  readonly problems: readonly Problem[];
};

export type TitleFiles = ReturnType<typeof createTitleFiles>;

/**
 * Makes the catalogue as a file that `catalogue.previewImport` reads again, or in MARC for other systems. A title of
 * which no copy is left is left out: another hall would count it among its books.
 */
export function createTitleFiles(
  context: Pick<StoreContext, 'today'>,
  files: Pick<TitleFileStore, 'all' | 'copies'>,
): (
  format: TitleFormat,
  encoding?: MarcEncoding,
) => Promise<Result<TitleFile, 'nothing-to-export'>> {
  return async (format, encoding = 'utf-8') => {
    const all = files.all().map((title) => listed(title, files));
    const titles = all.filter(({ codes }) => codes.length > 0);
    if (titles.length === 0) return refuse('nothing-to-export');
    const without = all
      .filter(({ codes }) => codes.length === 0)
      .map(({ titleId }): Problem => ({ titleId, problem: 'no-copies' }));
    if (format === 'csv' || format === 'xlsx') {
      const bytes = await writeTable(format, titlesSheet(titles));
      return ok({ bytes, count: titles.length, problems: without });
    }
    // Loaded when it is asked for, as Excel's formats are.
    const { writeMarcTitles } = await import('../marc/write-marc-titles.ts');
    const { bytes, written, problems } = writeMarcTitles(format, titles, context.today(), encoding);
    const unwritten = problems.map(({ index, problem }): Problem => ({
      titleId: titles[index]?.titleId ?? '',
      problem,
    }));
    return ok({ bytes, count: written, problems: [...without, ...unwritten] });
  };
}

function listed(title: TitleRecord, files: Pick<TitleFileStore, 'copies'>) {
  const copies = files.copies(title.titleId);
  const draft: TitleDraft = {
    ...title,
    copies: copies.length,
    location: copies[0]?.location ?? null,
    donor: copies.find(({ donorOrg }) => donorOrg !== null)?.donorOrg ?? null,
  };
  return { titleId: title.titleId, draft, codes: copies.map(({ code }) => code) };
}
