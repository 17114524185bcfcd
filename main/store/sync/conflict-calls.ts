import { MOST_CONFLICTS } from '../../../shared/contract/conflicts.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { FamilyHandlers, StoreContext } from '../context.ts';
import type { ConflictFacts } from './conflict-facts.ts';
import type { ConflictRow, ConflictStore } from './conflict-store.ts';
import { FORGIVE, SEEN } from './common-facts.ts';
import { createDescribe, editsOf, readValue } from './describe-conflict.ts';
import { createEditAgain } from './edit-again.ts';
import { createOverspent, entryOf } from './overspent.ts';

export function createConflictCalls(
  context: StoreContext,
  store: ConflictStore,
  facts: ConflictFacts,
): FamilyHandlers<'conflicts'> {
  const editAgain = createEditAgain(context);
  const describe = createDescribe(context, store, facts);
  const overspent = createOverspent(store, facts);
  const told = (rows: readonly ConflictRow[]) => rows.flatMap((row) => describe(row) ?? []);

  /** Does what was chosen, unless things are so already. */
  const act = (row: ConflictRow, choice: string, actor: string) => {
    const { kind, entity, entityId, field, a, b } = row;
    const other = choice === a ? b : a;
    if (kind === 'field-edited-twice') {
      const edit = editsOf(store, row).find(({ event }) => event === choice);
      if (edit !== undefined) editAgain(entity, entityId, field, readValue(edit), actor);
    }
    if (kind === 'copy-lent-twice') {
      if (facts.copy(entityId)?.loanId === other) facts.undoLoan(other, entityId, actor);
    }
    if (kind === 'same-person') facts.merge(choice, other, actor);
    if (kind === 'points-spent-twice' && choice === FORGIVE) {
      const { left: points } = facts.points(entityId);
      const entryId = entryOf(row.conflictId);
      if (points < 0) facts.givePoints({ personId: entityId, entryId, points }, actor);
    }
  };

  const countOpen = () => store.countOpen() + overspent.open().length;

  return {
    'conflicts.list': ({ settledToo }) => {
      const { open: most, settled: mostSettled } = MOST_CONFLICTS;
      const open = told([...overspent.open(), ...store.open(most)].slice(0, most));
      const settled = settledToo
        ? told([...overspent.settled(mostSettled), ...store.settled(mostSettled)])
        : [];
      const newestFirst = open.toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0));
      return ok({ open: countOpen(), conflicts: [...newestFirst, ...settled] });
    },

    'conflicts.count': () => ok({ open: countOpen() }),

    'conflicts.settle': ({ conflictId, choice }, { actor }) =>
      context.transaction(() => {
        const row = store.get(conflictId) ?? overspent.get(conflictId);
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
