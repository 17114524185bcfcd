/** Between two rounds with a hub that went well. */
const QUIET_MS = 60_000;
const FIRST_RETRY_MS = 5000;
const LONGEST_MS = 15 * 60_000;

/**
 * How long to wait for the next round with the hub, in whole milliseconds, after `failures` rounds in a row that failed.
 * `chance` (0 to 1) spreads the kiosks of a city, so that they don't all come at once when its hub is back: by a fifth
 * around the quiet pace, and over the upper half of a wait that doubles with each failure up to a quarter of an hour.
 */
export function pauseBeforeRound(failures: number, chance: number): number {
  if (failures === 0) return Math.round(QUIET_MS * (0.8 + 0.4 * chance));
  const wait = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LONGEST_MS);
  return Math.round(wait * (0.5 + 0.5 * chance));
}
