import type { Db } from './failure.ts';

/** Half a GiB of cache: pages that many random keys touch are written once a batch, not once a touch. */
const BULK_CACHE_KIB = 512 * 1024;

/** Trades memory for speed until the database is closed; for bulk work in a process of its own. */
export function prepareForBulk(db: Db): void {
  db.pragma(`cache_size = -${BULK_CACHE_KIB}`);
}
