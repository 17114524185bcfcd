import type { ActLine } from '../../../shared/contract/lending.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { Handlers, StoreContext } from '../context.ts';
import type { ActLines } from './act-lines.ts';
import type { GiveBack } from './give-back.ts';
import type { Lend } from './lend.ts';
import type { LendingFacts, LendingStores } from './lending-stores.ts';
import { momentOf } from './moment.ts';
import { createScan, type LendOrRenew } from './scan.ts';
import { createUndo } from './undo.ts';

/** How far back the list of what was just done goes. */
const RECENT_MS = 30 * 60_000;

export type DeskParts = Parameters<typeof createScan>[3] & {
  readonly lines: ActLines;
  readonly lend: Lend;
  readonly lendOrRenew: LendOrRenew;
  readonly giveBack: GiveBack;
};

type DeskHandlers = Handlers<
  | 'lending.scan'
  | 'lending.lend'
  | 'lending.return'
  | 'lending.renew'
  | 'lending.use'
  | 'lending.undo'
  | 'lending.recent'
>;

/** What is done with books at the desk. A call repeated with its actId is answered from what it wrote. */
export function createDeskCalls(
  context: StoreContext,
  stores: LendingStores,
  facts: LendingFacts,
  parts: DeskParts,
): DeskHandlers {
  const { append, clock, today, transaction } = context;
  const { copies, links, loans } = stores;
  const { lines, lend, lendOrRenew, giveBack } = parts;
  const scan = createScan(context, stores, facts, parts);
  const undo = createUndo(context, stores, lines);

  /** Acts of a copy may have arrived before the copy itself. */
  const knownCopy = (copyId: string) => {
    const copy = copies.copy(copyId);
    return copy === null || copy.code === '' ? null : copy;
  };

  const readerOfLoan = (loanId: string) => {
    const personId = links.readerOf(loanId);
    return personId === null ? null : facts.person(personId);
  };

  return {
    'lending.scan': (request, { actor }) => scan(request, actor),

    'lending.lend': ({ actId, copyId, personId, override }, { actor }) =>
      transaction(() => {
        const copy = knownCopy(copyId);
        if (copy === null) return refuse('unknown-copy');
        const person = facts.person(personId);
        if (person === null) return refuse('unknown-person');
        const known = lines.again(actId, ['lend', 'renew'], copyId);
        if (known === 'other') return refuse('invalid-request');
        if (known !== null) {
          const line = lines.lineOf(known);
          // The id of what somebody else borrowed: this reader's screen must not show it as theirs.
          if (line.reader !== null && line.reader.personId !== person.personId)
            return refuse('invalid-request');
          return ok({ kind: 'lent', line, renewed: known.kind === 'renew' });
        }
        return ok(lendOrRenew(copy, person, { actId, source: 'desk', override, actor }));
      }),

    'lending.return': ({ actId, copyId, condition, forgiven }, { actor }) =>
      transaction(() => {
        const copy = knownCopy(copyId);
        if (copy === null) return refuse('unknown-copy');
        const known = lines.again(actId, ['return'], copyId);
        if (known === 'other') return refuse('invalid-request');
        if (known === null) giveBack(copy, { actId, condition, forgiven, source: 'desk' }, actor);
        return ok(lines.returnedOf(lines.written(actId)));
      }),

    'lending.renew': ({ actId, loanId, override }, { actor }) =>
      transaction(() => {
        const loan = loans.loan(loanId);
        const person = readerOfLoan(loanId);
        if (loan === null || person === null) return refuse('unknown-loan');
        const known = lines.again(actId, ['renew'], loan.copyId);
        if (known === 'other') return refuse('invalid-request');
        if (known === null) {
          const outcome = lend.renew(loan, person, { actId, source: 'desk', override, actor });
          if (outcome.kind === 'blocked') return ok(outcome);
        }
        return ok({ kind: 'renewed', line: lines.lineOf(lines.written(actId)) });
      }),

    'lending.use': ({ actId, copyId }, { actor }) =>
      transaction(() => {
        const copy = knownCopy(copyId);
        if (copy === null) return refuse('unknown-copy');
        const known = lines.again(actId, ['use'], copyId);
        if (known === 'other') return refuse('invalid-request');
        if (known === null) {
          if (copy.state === 'lent') return refuse('still-lent');
          const at = momentOf(context, copies.acts, copyId);
          append('copy.used', { actId, copyId, at, on: today() }, { actor, subject: copyId });
        }
        return ok({ line: lines.lineOf(lines.written(actId)) });
      }),

    'lending.undo': ({ actId }, { actor }) => undo(actId, actor),

    'lending.recent': () => {
      const { hallId, kioskNumber } = context.kiosk();
      return ok(
        copies.acts
          .since(clock.wall() - RECENT_MS, hallId, kioskNumber)
          .map((act): ActLine => lines.lineOf(act)),
      );
    },
  };
}
