import { randomFillSync } from 'node:crypto';
import { SALT_BYTES } from './header.ts';

const POOL = 256;

/** Random salts out of a pool: asking the system for each one costs more than hashing the event. */
export function createSalts(): () => Uint8Array {
  const pool = Buffer.alloc(SALT_BYTES * POOL);
  let used = POOL;
  return () => {
    if (used === POOL) {
      randomFillSync(pool);
      used = 0;
    }
    const start = used * SALT_BYTES;
    used += 1;
    return pool.subarray(start, start + SALT_BYTES);
  };
}
