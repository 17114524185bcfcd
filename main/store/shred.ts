import { errorFields, type Log } from '../log.ts';
import { deleteCopies } from './db/copies.ts';
import type { Db } from './db/failure.ts';
import { moveLogIntoFile, rewriteFile } from './db/upkeep.ts';
import type { Erasure } from './journal/erasure.ts';

export type Shredded = {
  /** Whether no byte of what was erased stands in the file; else it is tried again when the kiosk rests. */
  readonly isWhole: boolean;
  readonly copiesDeleted: number;
  readonly copiesLeft: number;
};

/** Leaves no byte of what was erased in the file, in its log and in the copies made before updates. */
export function createShred(
  db: Db,
  erasure: Pick<Erasure, 'isDue' | 'done'>,
  { dataDir, log }: { readonly dataDir: string; readonly log: Log },
): { readonly now: () => Shredded; readonly catchUp: () => void } {
  /** Once a run: on a full disk every quiet moment would try it anew. */
  let hasFailed = false;

  const rewrite = (): boolean => {
    if (!erasure.isDue()) return true;
    if (db.inTransaction) return false;
    try {
      rewriteFile(db);
      erasure.done();
      moveLogIntoFile(db);
      return true;
    } catch (error) {
      hasFailed = true;
      log.warn('file not rewritten after an erasure', errorFields(error));
      return false;
    }
  };

  const now = (): Shredded => {
    const { deleted, left } = deleteCopies(dataDir);
    return { isWhole: rewrite(), copiesDeleted: deleted, copiesLeft: left };
  };

  return {
    now,
    /** After an erasure that came from another kiosk, or one that was cut short. */
    catchUp(): void {
      if (!hasFailed && erasure.isDue()) now();
    },
  };
}
