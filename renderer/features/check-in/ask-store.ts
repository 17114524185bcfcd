import { askForGood } from '../../app/ask-for-good.ts';
import type { Attempt, CheckInAnswer } from './check-in-flow.ts';

/** Asks until the store has answered for good. Null where `signal` stopped it before. */
export function askStore(
  { scanId, who, shiftId }: Attempt,
  signal: AbortSignal,
): Promise<CheckInAnswer | null> {
  const chosen = shiftId === undefined ? { scanId } : { scanId, shiftId };
  return who.way === 'card'
    ? askForGood('attendance.scan', { ...chosen, code: who.code, source: who.source }, signal)
    : askForGood('attendance.byHand', { ...chosen, ...who.facts }, signal);
}
