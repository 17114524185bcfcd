import { closedWeekdaysOf } from '../../../shared/domain/lending/opening-hours.ts';
import { categoryOf } from '../../../shared/domain/lending/reader.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { Handlers, StoreContext } from '../context.ts';
import type { Borrower, LendingFacts, LendingStores } from './lending-stores.ts';
import type { ReaderPages } from './reader-page.ts';

type ReaderHandlers = Handlers<
  'lending.reader' | 'lending.saveReader' | 'lending.rules' | 'lending.saveRules'
>;

/** Readers, and the rules they borrow by. */
export function createReaderCalls(
  context: StoreContext,
  stores: Pick<LendingStores, 'readers' | 'rules'>,
  facts: Pick<LendingFacts, 'person'>,
  pages: ReaderPages,
): ReaderHandlers {
  const { append, fieldEdits, today, transaction } = context;
  const { readers, rules } = stores;

  /** One who is a child, or on somebody's card, answers for nobody else. */
  const isChild = (person: Borrower) => {
    const { category, guardianId } = readers.get(person.personId);
    const counted = categoryOf({ set: category, birthYear: person.birthYear, today: today() });
    return counted === 'child' || guardianId !== null;
  };

  return {
    'lending.reader': ({ personId }) => {
      const person = facts.person(personId);
      return person === null ? refuse('unknown-person') : ok(pages.household(person));
    },

    'lending.saveReader': (request, { actor }) =>
      transaction(() => {
        const person = facts.person(request.personId);
        if (person === null) return refuse('unknown-person');
        const { personId } = person;
        const guardian = request.guardianId === null ? null : facts.person(request.guardianId);
        if (request.guardianId !== null && guardian === null) return refuse('unknown-person');
        if (guardian?.personId === personId) return refuse('own-guardian');
        if (guardian !== null && isChild(guardian)) return refuse('guardian-is-child');
        const edits = fieldEdits.plan('person', personId, {
          readerCategory: request.category,
          readerUntil: request.until,
          guardianId: guardian?.personId ?? null,
        });
        // What was never set and is set to nothing is no edit.
        const real = edits.filter((edit) => edit.base !== null || edit.value !== null);
        const stale = real.find((edit) => edit.base !== (request.seen[edit.field] ?? null));
        if (stale !== undefined) return refuse('changed-meanwhile', { field: stale.field });
        if (real.length > 0)
          append('person.edited', { personId, edits: real }, { actor, subject: personId });
        return ok({});
      }),

    'lending.rules': () => ok(rules.of(context.kiosk().hallId).rules),

    'lending.saveRules': (decided, { actor }) =>
      transaction(() => {
        const keys = decided.rules.map(({ category, material }) => ({ category, material }));
        const twice = keys.find(({ category, material }, index) =>
          keys
            .slice(0, index)
            .some((one) => one.category === category && one.material === material),
        );
        if (twice !== undefined) return refuse('rule-twice', twice);
        const { pausePerDay, pauseCapDays, historyDays } = decided;
        // A pause is worked out from what was returned: that must be known until the longest pause is over.
        if (pausePerDay > 0 && historyDays < pauseCapDays)
          return refuse('history-too-short', { days: pauseCapDays });
        const { hallId } = context.kiosk();
        const closedWeekdays = [...closedWeekdaysOf(decided)];
        const edits = fieldEdits.plan('lending', hallId, {
          rules: { ...decided, closedWeekdays },
        });
        if (edits.length > 0) append('lending.edited', { hallId, edits }, { actor });
        return ok({});
      }),
  };
}
