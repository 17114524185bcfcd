/** Drift between two looks that time synchronisation explains; more is a jump. */
const LEAST_JUMP_MS = 5000;

export type TwoClocks = { readonly wall: number; readonly monotonic: number };

/**
 * How far (ms, rounded) the wall clock went other than the monotonic one between two looks: positive if it was set
 * forward, negative if back, 0 for what slow adjustment explains.
 */
export function clockJump(before: TwoClocks, after: TwoClocks): number {
  const jump = Math.round(after.wall - before.wall - (after.monotonic - before.monotonic));
  return Math.abs(jump) < LEAST_JUMP_MS ? 0 : jump;
}
