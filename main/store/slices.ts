import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long bulk work may hold up a scan (ms): a frame of the screen. */
export const SLICE_MS = 12;

/** Lets whatever waits go first, once the time of a slice is used up; call it between small steps. */
export type Breathe = () => Promise<void> | undefined;

export function slices(sliceMs = SLICE_MS): Breathe {
  let started = performance.now();
  return () => {
    if (performance.now() - started < sliceMs) return undefined;
    return nextTurn().then(() => {
      started = performance.now();
    });
  };
}
