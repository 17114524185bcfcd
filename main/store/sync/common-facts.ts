import type { ConflictRow } from './conflict-store.ts';

/** Leaves things as they were folded. */
export const SEEN = 'seen';
/** Gives a person the points that are missing. */
export const FORGIVE = 'forgive';

/** What every conflict is told with. */
export const common = ({ conflictId, choice }: ConflictRow, times: readonly number[]) => ({
  conflictId,
  settled: choice,
  at: times.length === 0 ? null : Math.max(...times),
});
