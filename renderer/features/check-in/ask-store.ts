import { call } from '../../app/call.ts';
import { pauseBeforeAskingAgain, type Attempt, type CheckInAnswer } from './check-in-flow.ts';

/** Asks until the store has answered for good. Null where `signal` stopped it before. */
export async function askStore(
  attempt: Attempt,
  signal: AbortSignal,
): Promise<CheckInAnswer | null> {
  for (let asked = 1; !signal.aborted; asked += 1) {
    const answer = await askOnce(attempt);
    const pause = answer.ok ? null : pauseBeforeAskingAgain(answer.refusal, asked);
    if (pause === null) return signal.aborted ? null : answer;
    await waitFor(pause);
  }
  return null;
}

function askOnce({ scanId, who, shiftId }: Attempt): Promise<CheckInAnswer> {
  const chosen = shiftId === undefined ? { scanId } : { scanId, shiftId };
  return who.way === 'card'
    ? call('attendance.scan', { ...chosen, code: who.code, source: who.source })
    : call('attendance.byHand', { ...chosen, ...who.facts });
}

const waitFor = (ms: number) =>
  new Promise<void>((done) => {
    setTimeout(done, ms);
  });
