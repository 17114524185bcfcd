import { keepPreviousData, useMutation, useQuery, type QueryClient } from '@tanstack/react-query';
import type { Answer, Request } from '../../shared/contract/calls.ts';
import { call } from './call.ts';
import type { CommandName, QueryName } from './queries.ts';
import { StoreUnavailable, UnexpectedAnswer } from './query-client.ts';

type QueryOptions = {
  /** False waits, as for something to be typed. */
  readonly isEnabled?: boolean;
  /** Shows the answer to the last request until the next one is there, as while typing a search. */
  readonly keepsLast?: boolean;
  /** Asks anew wherever it is shown, for what changes without the store saying so: see `isFetchedAfterMount`. */
  readonly isFresh?: boolean;
  /** Asks every two seconds while it is shown, for what changes outside the store. */
  readonly isWatched?: boolean;
};

const WATCH_MS = 2000;

/**
 * Reads from the store, again whenever it says that the data changed. `data` is the answer: a value, or a
 * refusal of the rules. A broken promise of the program goes to the calm screen; while the store starts
 * again the last data stays.
 */
export function useCallQuery<N extends QueryName>(
  name: N,
  request: Request<N>,
  options: QueryOptions = {},
) {
  return useQuery<Answer<N>>({
    queryKey: [name, request],
    queryFn: () => ask(name, request),
    enabled: options.isEnabled ?? true,
    ...(options.keepsLast && { placeholderData: keepPreviousData }),
    ...(options.isFresh && { refetchOnMount: 'always' }),
    ...(options.isWatched && { refetchOnMount: 'always', refetchInterval: WATCH_MS }),
  });
}

/**
 * Does something in the store. Every refusal is a value in `data`, also 'unexpected' and
 * 'store-unavailable', so that what was typed into a form is not lost.
 */
export function useCallMutation<N extends CommandName>(name: N) {
  return useMutation<Answer<N>, Error, Request<N>>({
    mutationKey: [name],
    mutationFn: (request) => call(name, request),
  });
}

/** Asks before there is a component that could; who reads it later finds the answer there. */
export function fetchAhead(client: QueryClient, name: 'hall.state'): Promise<void> {
  return client.prefetchQuery({ queryKey: [name, {}], queryFn: () => ask(name, {}) });
}

async function ask<N extends QueryName>(name: N, request: Request<N>): Promise<Answer<N>> {
  const answer = await call(name, request);
  if (answer.ok) return answer;
  if (answer.refusal === 'store-unavailable') throw new StoreUnavailable(name);
  if (answer.refusal === 'unexpected' || answer.refusal === 'invalid-request')
    throw new UnexpectedAnswer(`${name}: ${answer.refusal}`);
  return answer;
}
