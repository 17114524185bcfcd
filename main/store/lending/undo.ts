import type { Answer } from '../../../shared/contract/calls.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { StoreContext } from '../context.ts';
import { UNDO_MS, type ActLines } from './act-lines.ts';
import { impliedReturnOf } from './lend.ts';
import type { LendingStores } from './lending-stores.ts';

/** Takes back what was just done, with all that it brought about, while nothing stands on it. */
export function createUndo(
  context: StoreContext,
  { copies, stocktakes }: LendingStores,
  lines: ActLines,
) {
  const { append, clock, today, transaction } = context;

  /** The scan of a stock-take, on which nothing but the closed count can stand. */
  const undoCount = (actId: string, actor: string): Answer<'lending.undo'> => {
    const count = stocktakes.counted(actId);
    if (count === null) return refuse('unknown-act');
    if (count.undone) return refuse('already-undone');
    const now = Math.floor(clock.wall());
    if (now > count.at + UNDO_MS) return refuse('too-late');
    if (stocktakes.get(count.stocktakeId)?.closedAt !== null) return refuse('something-followed');
    append('act.undone', { actId, copyId: null, at: now }, { actor, subject: count.stocktakeId });
    return ok({});
  };

  return (actId: string, actor: string): Answer<'lending.undo'> =>
    transaction(() => {
      const act = copies.acts.act(actId);
      if (act === null) return undoCount(actId, actor);
      if (act.undone === 1) return refuse('already-undone');
      if (clock.wall() > act.at + UNDO_MS) return refuse('too-late');
      if (lines.hasFollowed(act)) return refuse('something-followed');
      const { copy_id: copyId } = act;
      const implied = copies.acts.act(impliedReturnOf(actId));
      const undone = implied === null ? [actId] : [actId, implied.act_id];
      for (const one of undone) {
        const at = Math.floor(clock.wall());
        append('act.undone', { actId: one, copyId, at }, { actor, subject: copyId });
      }
      // A loan that never was ties nobody to a book.
      if (act.kind === 'lend')
        append('loan.unlinked', { actIds: [actId], on: today() }, { actor, subject: copyId });
      return ok({});
    });
}
