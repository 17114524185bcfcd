import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { createCounter, type Counter, type CounterState, type OnCounter } from './counter.ts';

/** The counter while the page is open. */
export function useCounter(first: () => OnCounter): Counter {
  const client = useQueryClient();
  const [counter] = useState(() =>
    createCounter(first(), () => void client.invalidateQueries({ queryKey: ['till.state'] })),
  );
  return counter;
}

/**
 * A part of what is on the counter now: whoever asks for it is drawn again when that part changes, and the rest of the
 * page is not. What is answered must be a part of the state, or a plain value.
 */
export function useOnCounter<Part>(counter: Counter, part: (state: CounterState) => Part): Part {
  return useSyncExternalStore(counter.subscribe, () => part(counter.now()));
}
