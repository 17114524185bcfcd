/** How one life of the store's process ended. */
export type StoreEnd = {
  /** It had opened its database. */
  readonly wasUp: boolean;
  /** How long it was up, in milliseconds; 0 if it never was. */
  readonly upFor: number;
};

const STEADY_MS = 1000;
const PAUSES_AFTER_WORK = [100, 200, 300, 500] as const;
const PAUSES_AFTER_FAILURE = [250, 500, 1000, 2000, 5000, 10_000] as const;

/**
 * Milliseconds to wait before the next start, after the ends so far (the newest last). A store that had worked
 * for a while comes back at once; one that dies young in a row waits longer each time: at most half a second if it
 * had opened its database, at most ten if it could not.
 */
export function pauseBeforeStart(ends: readonly StoreEnd[]): number {
  let young = 0;
  for (const end of ends.toReversed()) {
    if (end.wasUp && end.upFor >= STEADY_MS) break;
    young += 1;
  }
  if (young === 0) return 0;
  const pauses = ends.at(-1)?.wasUp === true ? PAUSES_AFTER_WORK : PAUSES_AFTER_FAILURE;
  return pauses[Math.min(young, pauses.length) - 1] ?? 0;
}
