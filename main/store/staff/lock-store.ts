import { FREE_TRIES, lockSeconds } from '../../../shared/domain/access.ts';
import type { Db } from '../db/failure.ts';

export type Locks = ReturnType<typeof createLocks>;

/** Counts failed tries by name, on disk, so that a restart doesn't open a lock. */
export function createLocks(db: Db, now: () => number) {
  const read = db.prepare<[string], { failures: number; locked_until: number }>(
    'SELECT failures, locked_until FROM local_lock WHERE name = ?',
  );
  const write = db.prepare<[string, number, number]>(
    'INSERT OR REPLACE INTO local_lock (name, failures, locked_until) VALUES (?, ?, ?)',
  );
  const clear = db.prepare<[string]>('DELETE FROM local_lock WHERE name = ?');

  return {
    /** Seconds until the lock opens, 0 where it is open. A clock set back never lengthens it past its own step. */
    secondsLeft(name: string): number {
      const row = read.get(name);
      if (row === undefined) return 0;
      const left = Math.ceil((row.locked_until - now()) / 1000);
      return Math.max(0, Math.min(left, lockSeconds(row.failures)));
    },
    /** Notes a failure; answers how many tries are left before it locks. */
    fail(name: string): number {
      const failures = (read.get(name)?.failures ?? 0) + 1;
      write.run(name, failures, now() + lockSeconds(failures) * 1000);
      return Math.max(0, FREE_TRIES - failures);
    },
    succeed: (name: string) => void clear.run(name),
  };
}
