import { sameTitleKey, type TitleDraft } from '../../../shared/domain/lending/title-draft.ts';
import type { TitleRow } from '../../../shared/domain/lending/title-import.ts';
import type { MarcTitleProblem } from '../marc/marc-titles.ts';
import type { TitleFileStore } from './title-file-store.ts';
import type { TitleStore } from './title-store.ts';

export type ImportRow = TitleRow<MarcTitleProblem>;

/** What is to be written for one title: the title too where it is new, and so many copies. */
export type TitleWriting = {
  readonly draft: TitleDraft;
  readonly titleId: string | null;
  readonly copies: number;
};

export type PlannedRow = {
  readonly row: ImportRow;
  readonly outcome: 'add' | 'copies' | 'known' | 'problem';
  /** Copies that come of this row; where none do, those that it tells of. */
  readonly copies: number;
  /** On the first row of a title that something is written for. */
  readonly writing?: TitleWriting;
};

/**
 * What would become of each row of a file. A title that is known gets the copies that it lacks of those in the file,
 * so the same file twice adds nothing.
 */
export function planImport(
  rows: readonly ImportRow[],
  titles: Pick<TitleStore, 'byIsbn'>,
  files: Pick<TitleFileStore, 'withoutIsbn' | 'copies'>,
): readonly PlannedRow[] {
  const idOf = knownTitles(titles, files);
  /** By the line of a title's first row: what is left to be added, and whether the title is new. */
  const left = new Map<number, { readonly isNew: boolean; readonly copies: number }>();

  const startOf = (row: ImportRow, draft: TitleDraft): TitleWriting => {
    const titleId = idOf(draft);
    const held = titleId === null ? 0 : files.copies(titleId).length;
    const copies = Math.max(0, draft.copies - held);
    left.set(row.line, { isNew: titleId === null, copies });
    return { draft, titleId, copies };
  };

  return rows.map((row): PlannedRow => {
    const { draft, sameAs, line } = row;
    if (draft === undefined && sameAs === undefined)
      return { row, outcome: 'problem', copies: row.copies };
    const writing = draft === undefined ? undefined : startOf(row, draft);
    const first = sameAs ?? line;
    const { isNew, copies } = left.get(first) ?? { isNew: false, copies: 0 };
    const coming = Math.min(row.copies, copies);
    left.set(first, { isNew, copies: copies - coming });
    if (isNew && writing !== undefined) return { row, outcome: 'add', copies: coming, writing };
    if (coming === 0) return { row, outcome: 'known', copies: row.copies };
    return { row, outcome: 'copies', copies: coming, ...(writing !== undefined && { writing }) };
  });
}

/** Titles without ISBN are read once: their names are not indexed as they are written. */
function knownTitles(
  titles: Pick<TitleStore, 'byIsbn'>,
  files: Pick<TitleFileStore, 'withoutIsbn'>,
): (draft: TitleDraft) => string | null {
  let byKey: ReadonlyMap<string, string> | null = null;
  return (draft) => {
    if (draft.isbn !== null) return titles.byIsbn(draft.isbn)[0]?.titleId ?? null;
    byKey ??= new Map(
      // Of two alike the first stands.
      files
        .withoutIsbn()
        .toReversed()
        .map((title) => [sameTitleKey({ ...draft, ...title }), title.titleId]),
    );
    return byKey.get(sameTitleKey(draft)) ?? null;
  };
}
