/** Tries before the first lock; then each further failure locks longer. */
export const FREE_TRIES = 5;
const FIRST_LOCK_SECONDS = 60;
const LONGEST_LOCK_SECONDS = 24 * 60 * 60;

/**
 * How long (seconds) a lock closes after the given number of failures in a row: nothing for the first tries, then
 * a minute, doubling up to a day. A growing delay costs an honest person little and makes guessing hopeless
 * (NIST SP 800-63B, 5.2.2, rate limiting).
 */
export function lockSeconds(failures: number): number {
  if (failures < FREE_TRIES) return 0;
  return Math.min(FIRST_LOCK_SECONDS * 2 ** (failures - FREE_TRIES), LONGEST_LOCK_SECONDS);
}

/** Whether a PIN is one of those tried first: all alike, or a straight run up or down. */
export function isSimplePin(pin: string): boolean {
  const steps = new Set<number>();
  for (let i = 1; i < pin.length; i += 1) steps.add(Number(pin[i]) - Number(pin[i - 1]));
  const [step] = steps;
  return steps.size === 1 && step !== undefined && Math.abs(step) <= 1;
}
