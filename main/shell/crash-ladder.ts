const WINDOW_MS = 5 * 60_000;
const RELOADS = 3;
const GPU_RELOADS = 2;
const RELAUNCH_WINDOW_MS = 30 * 60_000;
const RELAUNCHES = 2;

export type AfterCrash = 'reload' | 'relaunch' | 'call-helper';

/**
 * What to do when the page's process has died: reload it up to three times in five minutes, then start the whole
 * program again, twice in half an hour at most, then ask the public to call a helper. Never an endless loop.
 * All times are milliseconds of one clock; `crashes` ends with the crash of now.
 */
export function decideAfterCrash(
  crashes: readonly number[],
  relaunches: readonly number[],
  now: number,
): AfterCrash {
  if (within(crashes, now, WINDOW_MS) <= RELOADS) return 'reload';
  return within(relaunches, now, RELAUNCH_WINDOW_MS) < RELAUNCHES ? 'relaunch' : 'call-helper';
}

/** Chromium starts its GPU process again by itself; one that keeps dying is given up for drawing in software. */
export function decideAfterGpuCrash(
  crashes: readonly number[],
  now: number,
): 'reload' | 'draw-in-software' {
  return within(crashes, now, WINDOW_MS) <= GPU_RELOADS ? 'reload' : 'draw-in-software';
}

/** The newest of a growing list of times, as many as any decision looks at. */
export function recent(times: readonly number[], now: number): readonly number[] {
  return [...times, now].slice(-10);
}

function within(times: readonly number[], now: number, span: number): number {
  return times.filter((time) => time > now - span && time <= now).length;
}
