import type { Clock } from '../clock.ts';

/** A code scanned again within this time is the same scan: a book lies under the scanner, or a hand is shaky. */
const SCAN_REPEAT_MS = 5000;

const MOST_KEPT = 64;

/** Remembers the last scans, in memory only: after a restart nobody still holds the book to the scanner. */
export function createRepeats(clock: Pick<Clock, 'wall'>) {
  const kept = new Map<string, { readonly actId: string; readonly at: number }>();

  const fresh = (code: string) => {
    const last = kept.get(code);
    return last !== undefined && Math.abs(clock.wall() - last.at) < SCAN_REPEAT_MS ? last : null;
  };

  const keep = (code: string, actId: string) => {
    kept.delete(code);
    kept.set(code, { actId, at: clock.wall() });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  };

  return {
    /**
     * The call that this code was scanned by first, if it was just now and by another call. As long as the code
     * keeps coming it stays one scan.
     */
    firstOf(code: string, actId: string): string | null {
      const last = fresh(code);
      if (last === null || last.actId === actId) return null;
      keep(code, last.actId);
      return last.actId;
    },
    /** Notes a scan that was answered. */
    keep,
  };
}
