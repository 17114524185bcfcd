import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The store's only source of time; tests and the seeding of past records hand in another. */
export type Clock = {
  /** Wall clock, ms since 1970: may jump. */
  readonly wall: () => number;
  /** Monotonic clock, ms since some start of this boot: never goes back. */
  readonly monotonic: () => number;
  /** Tells one boot from another: monotonic readings compare only within one. */
  readonly bootId: string;
};

export const systemClock = (): Clock => ({
  wall: () => Date.now(),
  monotonic,
  bootId: readBootId(),
});

/** A clock whose wall time is shifted by the milliseconds in a file, read at each look. */
export const shiftedClock = (file: string): Clock => ({
  ...systemClock(),
  wall: () => Date.now() + readShift(file),
});

/** A clock that can be set to another time while records of the past are made by the real calls. */
export type TravellingClock = Clock & {
  /** Stands at this time (ms since 1970) until told otherwise; null follows the real clock again. */
  readonly travelTo: (time: number | null) => void;
};

export function travellingClock(real: Clock): TravellingClock {
  let standing: number | null = null;
  return {
    ...real,
    wall: () => standing ?? real.wall(),
    travelTo: (time) => {
      standing = time;
    },
  };
}

const monotonic = () => Number(process.hrtime.bigint() / 1_000_000n);

function readBootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return randomUUID();
  }
}

function readShift(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8').trim()) || 0;
  } catch {
    return 0;
  }
}
