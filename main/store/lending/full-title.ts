import type { CopyRow, TitleFull } from '../../../shared/contract/catalogue.ts';
import { readIsbn } from '../../../shared/domain/lending/isbn.ts';
import type { StoreContext } from '../context.ts';
import type { CopyRecord } from './copy-store.ts';
import type { LendingFacts, LendingStores } from './lending-stores.ts';
import type { TitlePage } from './title-page-store.ts';
import { callNumberIn, type TitleRecord } from './title-sql-store.ts';

/** A title with its copies and those who wait for it, as its page shows them. */
export function createFullTitle(
  { fieldEdits }: Pick<StoreContext, 'fieldEdits'>,
  { titles, copies, links }: Pick<LendingStores, 'titles' | 'copies' | 'links'>,
  { person }: Pick<LendingFacts, 'person'>,
  page: TitlePage,
) {
  const readerOf = (actId: string | null) => {
    const personId = actId === null ? null : links.readerOf(actId);
    const reader = personId === null ? null : person(personId);
    return reader === null ? null : { personId: reader.personId, name: reader.name };
  };

  const fullCopy = (copy: CopyRecord): CopyRow => {
    const { titleId: _, loanId, ...shown } = copy;
    return {
      ...shown,
      ...page.copyFacts(copy.copyId),
      donorName: copy.donorId === null ? null : (person(copy.donorId)?.name ?? null),
      reader: readerOf(loanId),
      seen: { ...fieldEdits.seen('copy', copy.copyId) },
    };
  };

  return (title: TitleRecord): TitleFull => {
    const isbn = readIsbn(title.isbn ?? '');
    return {
      ...title,
      isbnHyphenated: isbn.ok ? isbn.value.hyphenated : title.isbn,
      callNumber: callNumberIn(title),
      hasCover: titles.hasCover(title.titleId),
      seen: { ...fieldEdits.seen('title', title.titleId) },
      copies: copies.ofTitle(title.titleId).map(fullCopy),
      holds: page.holds(title.titleId).map(({ holdId, placedAt, copyId, until }) => ({
        holdId,
        placedAt,
        reader: readerOf(holdId),
        shelved: copyId === null || until === null ? null : { copyId, until },
      })),
    };
  };
}
