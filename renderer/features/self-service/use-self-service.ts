import { v7 as uuidv7 } from 'uuid';
import { useEffect, useEffectEvent, useReducer } from 'react';
import type { Answer } from '../../../shared/contract/calls.ts';
import type { Unreadable } from '../../scan/wedge.ts';
import { askForGood } from '../../app/ask-for-good.ts';
import { closed, nextSelf, toAsk, type Deed, type Line } from './self-flow.ts';

/** Borrowing and bringing back at the public screen. The card's code is kept only while it is open. */
export function useSelfService() {
  const [state, send] = useReducer(nextSelf, closed);
  const opening = state.at === 'open' ? state.opening : null;
  const line = toAsk(state);
  const isStale = state.at === 'open' && state.isStale && opening === null && line === null;
  const again = isStale ? state.card?.code : undefined;

  useAsking(opening, async ({ askId, code }, signal) => {
    const answer = await askForGood('lending.selfOpen', { code }, signal);
    if (answer !== null) send({ type: 'card-answered', askId, answer });
  });
  useAsking(line, async (asked, signal) => {
    const answer = await askAbout(asked, signal);
    if (answer !== null) send({ type: 'line-answered', actId: asked.actId, answer });
  });
  useAsking(again, async (code, signal) => {
    const answer = await askForGood('lending.selfOpen', { code }, signal);
    if (answer !== null) send({ type: 'looked-again', code, answer });
  });

  return {
    state,
    open: () => send({ type: 'opened' }),
    scan: (text: string) => send({ type: 'scanned', id: uuidv7(), text }),
    failToRead: (reason: Unreadable) => send({ type: 'unreadable', id: uuidv7(), reason }),
    turn: (deed: Deed) => send({ type: 'turned', deed }),
    touch: () => send({ type: 'touched' }),
    leave: () => send({ type: 'left' }),
  };
}

/** Asks once for each `what` that isn't null, and stops when it is another. */
function useAsking<What>(
  what: What | null | undefined,
  ask: (what: What, signal: AbortSignal) => Promise<void>,
): void {
  const begin = useEffectEvent(ask);
  useEffect(() => {
    if (what === null || what === undefined) return undefined;
    const stopping = new AbortController();
    void begin(what, stopping.signal);
    return () => stopping.abort();
  }, [what]);
}

function askAbout(
  { deed, card, actId, copy }: Line,
  signal: AbortSignal,
): Promise<Answer<'lending.selfLend'> | Answer<'lending.selfReturn'> | null> {
  return deed === 'lend' && card !== null
    ? askForGood('lending.selfLend', { actId, code: card, copy }, signal)
    : askForGood('lending.selfReturn', { actId, copy }, signal);
}
