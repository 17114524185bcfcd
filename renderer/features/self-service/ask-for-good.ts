import type { Answer, Request } from '../../../shared/contract/calls.ts';
import type { CallName } from '../../../shared/contract/names.ts';
import { call } from '../../app/call.ts';
import { pauseBeforeAskingAgain } from '../check-in/check-in-flow.ts';

/**
 * Asks until the store has answered for good. Every act carries its id, so asking twice does it once. Null where
 * `signal` stopped it before.
 */
export async function askForGood<N extends CallName>(
  name: N,
  request: Request<N>,
  signal: AbortSignal,
): Promise<Answer<N> | null> {
  for (let asked = 1; !signal.aborted; asked += 1) {
    const answer = await call(name, request);
    const pause = pauseAfter(answer, asked);
    if (pause === null) return signal.aborted ? null : answer;
    await new Promise<void>((done) => {
      setTimeout(done, pause);
    });
  }
  return null;
}

function pauseAfter(
  answer: { readonly ok: true } | { readonly ok: false; readonly refusal: string },
  asked: number,
): number | null {
  if (answer.ok) return null;
  const { refusal } = answer;
  return refusal === 'store-unavailable' || refusal === 'unexpected'
    ? pauseBeforeAskingAgain(refusal, asked)
    : null;
}
