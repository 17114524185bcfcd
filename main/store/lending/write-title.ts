import type { TitleFields } from '../../../shared/contract/catalogue.ts';
import { tidyClcNumber } from '../../../shared/domain/lending/clc.ts';
import { readIsbn } from '../../../shared/domain/lending/isbn.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { StoreContext } from '../context.ts';
import { callNumberIn, type TitleRecord } from './title-sql-store.ts';
import type { TitleStore } from './title-store.ts';

/** The fields that were given; a field left out stays as it is. */
export type GivenTitle = { readonly [F in keyof TitleFields]?: TitleFields[F] | undefined };

export const unknownTitle: Omit<TitleRecord, 'titleId'> = {
  isbn: null,
  name: '',
  subtitle: null,
  authors: [],
  publisher: null,
  year: null,
  clc: null,
  serial: null,
  ageFrom: null,
  material: 'book',
  language: null,
  series: null,
  summary: null,
  priceFen: null,
};

/** ISBN as 13 digits, class number in its tidy form. */
export function tidyTitle(
  given: GivenTitle,
): Result<GivenTitle, 'damaged-isbn' | 'title-problems'> {
  const isbn = typeof given.isbn === 'string' ? readIsbn(given.isbn) : null;
  if (isbn !== null && !isbn.ok) return refuse('damaged-isbn');
  const clc = typeof given.clc === 'string' ? tidyClcNumber(given.clc) : given.clc;
  if (typeof given.clc === 'string' && clc === null)
    return refuse('title-problems', { field: 'clc', problem: 'not-a-class' });
  return ok({
    ...given,
    ...(given.isbn === undefined ? {} : { isbn: isbn?.value.isbn13 ?? null }),
    ...(given.clc === undefined ? {} : { clc: clc ?? null }),
    ...(typeof given.summary === 'string' ? { summary: given.summary || null } : {}),
  });
}

/** The given fields, with the 种次号 that follows where it was left out: a class gives its next one. */
export function withSerial(
  titles: Pick<TitleStore, 'nextSerial'>,
  before: Pick<TitleRecord, 'clc'>,
  given: GivenTitle,
): GivenTitle {
  const { clc } = given;
  if (given.serial !== undefined || clc === undefined || clc === before.clc) return given;
  return { ...given, serial: clc === null ? null : titles.nextSerial(clc) };
}

/**
 * Catalogues a title of tidied fields in the caller's transaction, under the next 种次号 of its class where none is
 * given.
 */
export function writeTitle(
  context: Pick<StoreContext, 'newId' | 'append' | 'fieldEdits'>,
  titles: TitleStore,
  given: GivenTitle,
  actor: string,
): { titleId: string; callNumber: string | null } {
  const titleId = context.newId();
  const fields = withSerial(titles, unknownTitle, given);
  const told = Object.entries(fields).filter(([, value]) => !isEmpty(value));
  const edits = context.fieldEdits.plan('title', titleId, Object.fromEntries(told));
  context.append('title.edited', { titleId, edits }, { actor });
  return { titleId, callNumber: callNumberIn(withFields(unknownTitle, fields)) };
}

const isEmpty = (value: GivenTitle[keyof GivenTitle]) =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** A title with the given fields in place of its own. */
export const withFields = (
  title: Omit<TitleRecord, 'titleId'>,
  { clc = title.clc, serial = title.serial, isbn = title.isbn, name = title.name }: GivenTitle,
): Pick<TitleRecord, 'clc' | 'serial' | 'isbn' | 'name'> => ({ clc, serial, isbn, name });
