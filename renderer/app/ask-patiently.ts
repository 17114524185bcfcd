import type { Answer, Request } from '../../shared/contract/calls.ts';
import type { CallName } from '../../shared/contract/names.ts';
import { call } from './call.ts';

const PAUSE_MS = 500;
const MOST_TRIES = 20;

/**
 * Asks until the store is there again, for ten seconds. Every act carries its id, so asking twice does it once: a
 * scan is not lost while the store starts anew.
 */
export async function askPatiently<N extends CallName>(
  name: N,
  request: Request<N>,
  tries = MOST_TRIES,
): Promise<Answer<N>> {
  const answer = await call(name, request);
  if (answer.ok || answer.refusal !== 'store-unavailable' || tries <= 1) return answer;
  await new Promise<void>((done) => {
    setTimeout(done, PAUSE_MS);
  });
  return askPatiently(name, request, tries - 1);
}
