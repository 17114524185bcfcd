import type { DeskVisit } from '../staff/desk-visit.ts';

/** Which page of the catalogue is open. */
export type CatalogueView =
  | { readonly at: 'list' | 'import' }
  | { readonly at: 'new'; readonly isbn: string }
  | {
      readonly at: 'title';
      readonly titleId: string;
      /** Just catalogued, or one more copy of it is here: how many are there? */
      readonly begins?: 'saved' | 'copies';
    }
  | { readonly at: 'edit'; readonly titleId: string };

export const LIST: CatalogueView = { at: 'list' };

/** Where the catalogue begins when another page of the desk opened it. */
export function viewOf(visit: DeskVisit | null): CatalogueView {
  if (visit?.page !== 'catalogue') return LIST;
  if ('isbn' in visit) return { at: 'new', isbn: visit.isbn };
  return { at: 'title', titleId: visit.titleId };
}

/** The page that goes on when the catalogue is done; null if it was opened from the menu. */
export function backOf(visit: DeskVisit | null): DeskVisit | null {
  return visit?.page === 'catalogue' ? (visit.back ?? null) : null;
}
