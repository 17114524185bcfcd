import { QueryClient } from '@tanstack/react-query';
import type { Topic } from '../../shared/contract/names.ts';
import type { StoreState } from '../../shared/contract/wire.ts';
import { isTouched } from './queries.ts';

/** The program broke its promise; the calm screen takes over. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
}

/** The store is starting again; the last data stays on the screen. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** Data is fresh until the store says that it changed, whatever the network does. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        throwOnError: (error) => !(error instanceof StoreUnavailable),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

type Listen = {
  (name: 'changed', listener: (topics: readonly Topic[]) => void): () => void;
  (name: 'store', listener: (state: StoreState) => void): () => void;
};

/** Fetches again what changed, and everything after the store was away. */
export function followStore(client: QueryClient, on: Listen): () => void {
  const stops = [
    on('changed', (topics) => {
      void client.invalidateQueries({ predicate: (query) => isTouched(query.queryKey, topics) });
    }),
    on('store', (state) => {
      if (state.state === 'up') void client.invalidateQueries();
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
