import { dateIn } from '../../../shared/domain/calendar.ts';
import { clockJump } from '../../../shared/domain/clock-jump.ts';
import type { StoreContext } from '../context.ts';

const LOOK_EVERY_MS = 15_000;

export type ClockWatch = { readonly look: () => void; readonly stop: () => void };

/**
 * Compares the wall clock with the monotonic one and records each jump: hours counted over one can be read
 * with the correction, and staff are told that the clock was set. Before the set-up nothing is recorded, and a jump
 * that could not be written is tried again at the next look.
 */
export function watchClock(
  context: StoreContext,
  deps: {
    readonly isSetUp: () => boolean;
    readonly onJump: () => void;
    readonly onError: (error: unknown) => void;
  },
): ClockWatch {
  const { append, clock, transaction } = context;
  const read = () => ({ wall: clock.wall(), monotonic: clock.monotonic() });
  let last = read();

  const record = (at: number, jump: number): boolean => {
    try {
      transaction(() => {
        const date = dateIn(context.kiosk().zone, at);
        append('clock.jumped', { date, at, jump }, { actor: 'clock' });
      });
      return true;
    } catch (error) {
      deps.onError(error);
      return false;
    }
  };

  const look = () => {
    const now = read();
    const jump = deps.isSetUp() ? clockJump(last, now) : 0;
    if (jump !== 0 && !record(now.wall, jump)) return;
    last = now;
    if (jump !== 0) deps.onJump();
  };

  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}
