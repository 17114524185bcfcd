import type { Answer, Request } from '../../shared/contract/calls.ts';
import type { CallName } from '../../shared/contract/names.ts';
import { call } from './call.ts';

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
    const pause = answer.ok ? null : pauseBeforeAskingAgain(answer.refusal, asked);
    if (pause === null) return signal.aborted ? null : answer;
    await new Promise<void>((done) => {
      setTimeout(done, pause);
    });
  }
  return null;
}

const UNEXPECTED_PAUSES = [300, 1200];
const UNAVAILABLE_PAUSE = 400;

/**
 * How long (ms) to wait before the store is asked the same again, null where its answer stands. A store that
 * starts again is waited for, whatever it takes: what was scanned is not on disk yet.
 */
export function pauseBeforeAskingAgain(refusal: string, asked: number): number | null {
  if (refusal === 'store-unavailable') return UNAVAILABLE_PAUSE;
  if (refusal === 'unexpected') return UNEXPECTED_PAUSES[asked - 1] ?? null;
  return null;
}
