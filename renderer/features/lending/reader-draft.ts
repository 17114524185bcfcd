import type { Request } from '../../../shared/contract/calls.ts';
import type { ReaderPage } from '../../../shared/contract/lending.ts';
import type { ReaderCategory } from '../../../shared/domain/lending/words.ts';

/** A reader's settings as they stand in the form. */
export type ReaderDraft = {
  readonly category: ReaderCategory | 'by-age';
  readonly hasLastDay: boolean;
  /** An ISO day, or '' while none is typed. */
  readonly until: string;
  readonly guardian: { readonly personId: string; readonly name: string } | null;
};

export function draftOfReader({ categorySet, until, guardian }: ReaderPage): ReaderDraft {
  return {
    category: categorySet ?? 'by-age',
    hasLastDay: until !== null,
    until: until ?? '',
    guardian,
  };
}

/** What is sent, against what the form began with; null while a last day is wanted and none is typed. */
export function readerRequest(
  base: ReaderPage,
  draft: ReaderDraft,
): Request<'lending.saveReader'> | null {
  if (draft.hasLastDay && draft.until === '') return null;
  return {
    personId: base.personId,
    category: draft.category === 'by-age' ? null : draft.category,
    until: draft.hasLastDay ? draft.until : null,
    guardianId: draft.guardian?.personId ?? null,
    seen: base.seen,
  };
}
