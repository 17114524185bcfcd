import type { Request } from '../../../shared/contract/calls.ts';

export const onlyStates = ['active', 'without-card', 'inactive'] as const;
export type OnlyState = (typeof onlyStates)[number];

/** Which people a list shows. '' is every team. */
export type PeopleFilter = {
  readonly query: string;
  readonly teamId: string;
  readonly only: OnlyState;
};

export const EVERYBODY: PeopleFilter = { query: '', teamId: '', only: 'active' };
const MOST_LETTERS = 60;

export function searchRequest(filter: PeopleFilter, limit: number): Request<'people.search'> {
  const { query, teamId, only } = filter;
  const typed = query.trim().slice(0, MOST_LETTERS);
  return { query: typed, only, limit, ...(teamId !== '' && { teamId }) };
}

export function isFiltered(filter: PeopleFilter): boolean {
  return filter.query.trim() !== '' || filter.teamId !== '' || filter.only !== 'active';
}
