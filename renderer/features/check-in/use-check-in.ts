import { v7 as uuidv7 } from 'uuid';
import { useEffect, useReducer } from 'react';
import type { Unreadable } from '../../scan/wedge.ts';
import { askStore } from './ask-store.ts';
import { atIdle, nextState, type CheckInRefusal, type Who } from './check-in-flow.ts';

const UNREADABLE = {
  'not-digits': 'not-a-card',
  'no-key-codes': 'damaged-card',
} as const satisfies Record<Unreadable, CheckInRefusal>;

/** The one place where everybody is checked in and out, whichever way they come. */
export function useCheckIn() {
  const [state, send] = useReducer(nextState, atIdle);
  const attempt = state.at === 'asking' ? state.attempt : null;

  useEffect(() => {
    if (attempt === null) return undefined;
    const stopping = new AbortController();
    void (async () => {
      const answer = await askStore(attempt, stopping.signal);
      if (answer !== null) send({ type: 'answered', scanId: attempt.scanId, answer });
    })();
    return () => stopping.abort();
  }, [attempt]);

  return {
    state,
    identify: (who: Who) => send({ type: 'identified', attempt: { scanId: uuidv7(), who } }),
    failToRead: (reason: Unreadable) =>
      send({ type: 'unreadable', scanId: uuidv7(), refusal: UNREADABLE[reason] }),
    choose: (shiftId: string | null) => send({ type: 'chosen', shiftId }),
    open: (screen: 'hand' | 'sign-in') => send({ type: 'opened', screen }),
    leave: () => send({ type: 'left' }),
  };
}
