import type { Request } from '../../../shared/contract/calls.ts';

export const onlyTitles = ['all', 'available', 'never-lent'] as const;
export type OnlyTitles = (typeof onlyTitles)[number];

/** Which titles a list shows. '' is every class. */
export type TitleFilter = {
  readonly query: string;
  readonly only: OnlyTitles;
  readonly clc: string;
};

export const EVERY_TITLE: TitleFilter = { query: '', only: 'all', clc: '' };
export const FIRST_TITLES = 50;
export const MOST_TITLES = 200;
/** The store counts so far. */
export const MOST_COUNTED = 1000;
const MOST_LETTERS = 80;

export function titleRequest(filter: TitleFilter, limit: number): Request<'catalogue.search'> {
  const { query, only, clc } = filter;
  return { query: query.trim().slice(0, MOST_LETTERS), only, limit, ...(clc !== '' && { clc }) };
}

export function isFiltered({ query, only, clc }: TitleFilter): boolean {
  return query.trim() !== '' || only !== 'all' || clc !== '';
}
