import { useSyncExternalStore } from 'react';
import type { StoreState } from '../../shared/contract/wire.ts';
import { on } from './call.ts';

let current: StoreState = { state: 'starting' };
const listeners = new Set<() => void>();

on('store', (state) => {
  current = state;
  listeners.forEach((listener) => listener());
});

/** Whether the store answers. The shell tells a new listener at once. */
export function useStoreState(): StoreState {
  return useSyncExternalStore(listen, () => current);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
