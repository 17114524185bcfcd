import { dateIn } from '../../../shared/domain/calendar.ts';
import { clockJump } from '../../../shared/domain/clock-jump.ts';
import type { StoreContext } from '../context.ts';

const LOOK_EVERY_MS = 15_000;

/**
 * Compares the wall clock with the monotonic one and records each jump: hours counted over one can be read
 * with the correction, and staff are told that the clock was set.
 */
export function watchClock(
  context: StoreContext,
  onJump: () => void,
): { look: () => void; stop: () => void } {
  const { append, clock, transaction } = context;
  let last = { wall: clock.wall(), monotonic: clock.monotonic() };

  const look = () => {
    const now = { wall: clock.wall(), monotonic: clock.monotonic() };
    const jump = clockJump(last, now);
    last = now;
    if (jump === 0) return;
    transaction(() => {
      const date = dateIn(context.kiosk().zone, now.wall);
      append('clock.jumped', { date, at: now.wall, jump }, { actor: 'clock' });
    });
    onJump();
  };

  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}
