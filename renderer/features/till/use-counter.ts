import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { createCounter, type OnCounter } from './counter.ts';

/** The counter while the page is open, and what is on it now. */
export function useCounter(first: () => OnCounter) {
  const client = useQueryClient();
  const [counter] = useState(() =>
    createCounter(first(), () => void client.invalidateQueries({ queryKey: ['till.state'] })),
  );
  const state = useSyncExternalStore(counter.subscribe, counter.now);
  return { counter, ...state };
}
