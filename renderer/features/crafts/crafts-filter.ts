import type { Request } from '../../../shared/contract/calls.ts';
import type { Craft } from '../../../shared/domain/sale/words.ts';

export const onlyProducts = ['for-sale', 'sold-out', 'all'] as const;

/** Which products a list shows. '' is every craft. */
export type CraftsFilter = {
  readonly query: string;
  readonly only: (typeof onlyProducts)[number];
  readonly craft: Craft | '';
};

export const EVERY_PRODUCT: CraftsFilter = { query: '', only: 'all', craft: '' };
export const FIRST_PRODUCTS = 50;
export const MOST_PRODUCTS = 500;
const MOST_LETTERS = 80;

export function productsRequest(filter: CraftsFilter, limit: number): Request<'crafts.search'> {
  const { query, only, craft } = filter;
  return {
    query: Array.from(query.trim()).slice(0, MOST_LETTERS).join('').slice(0, MOST_LETTERS),
    only,
    limit,
    ...(craft !== '' && { craft }),
  };
}

export function isFiltered({ query, only, craft }: CraftsFilter): boolean {
  return query.trim() !== '' || only !== 'all' || craft !== '';
}
