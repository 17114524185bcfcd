import { MOST_CONFLICTS } from '../../../shared/contract/conflicts.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { FamilyHandlers, StoreContext } from '../context.ts';
import type { ConflictFacts } from './conflict-facts.ts';
import type { ConflictRow, ConflictStore } from './conflict-store.ts';
import { createDescribe, editsOf, readValue, SEEN } from './describe-conflict.ts';
import { createEditAgain } from './edit-again.ts';

export function createConflictCalls(
  context: StoreContext,
  store: ConflictStore,
  facts: ConflictFacts,
): FamilyHandlers<'conflicts'> {
  const editAgain = createEditAgain(context);
  const describe = createDescribe(context, store, facts);
  const told = (rows: readonly ConflictRow[]) => rows.flatMap((row) => describe(row) ?? []);

  /** Does what was chosen, unless things are so already. */
  const act = (row: ConflictRow, choice: string, actor: string) => {
    const { kind, entity, entityId, field, a, b } = row;
    if (kind === 'field-edited-twice') {
      const edit = editsOf(store, row).find(({ event }) => event === choice);
      if (edit !== undefined) editAgain(entity, entityId, field, readValue(edit), actor);
    }
    if (kind === 'copy-lent-twice') {
      const other = choice === a ? b : a;
      if (facts.copy(entityId)?.loanId === other) facts.undoLoan(other, entityId, actor);
    }
  };

  return {
    'conflicts.list': ({ settledToo }) => {
      const open = told(store.open(MOST_CONFLICTS.open));
      const settled = settledToo ? told(store.settled(MOST_CONFLICTS.settled)) : [];
      const newestFirst = open.toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0));
      return ok({ open: store.countOpen(), conflicts: [...newestFirst, ...settled] });
    },

    'conflicts.count': () => ok({ open: store.countOpen() }),

    'conflicts.settle': ({ conflictId, choice }, { actor }) =>
      context.transaction(() => {
        const row = store.get(conflictId);
        const conflict = row === null ? null : describe(row);
        if (row === null || conflict === null) return refuse('unknown-conflict');
        if (row.choice !== null) return refuse('already-settled');
        if (!conflict.choices.includes(choice)) return refuse('unknown-choice');
        if (choice !== SEEN) act(row, choice, actor);
        context.append('conflict.settled', { conflictId, choice }, { actor });
        return ok({});
      }),
  };
}
