import type { Answer } from '../../../shared/contract/calls.ts';
import { readCardCode } from '../../../shared/domain/card-code.ts';
import { readCopyCode } from '../../../shared/domain/lending/copy-code.ts';
import { maskName } from '../../../shared/domain/person-name.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Handlers, StoreContext } from '../context.ts';
import type { ActLines } from './act-lines.ts';
import type { CopyRecord } from './copy-store.ts';
import type { GiveBack } from './give-back.ts';
import type { Lend } from './lend.ts';
import type { Borrower, LendingFacts, LendingStores } from './lending-stores.ts';
import type { LoanRecord } from './loan-store.ts';
import { createRepeats } from './repeats.ts';
import type { Standings } from './standing.ts';

export type SelfServiceParts = {
  readonly lines: ActLines;
  readonly standing: Standings;
  readonly lend: Lend;
  readonly giveBack: GiveBack;
};

type SelfHandlers = Handlers<
  'lending.opening' | 'lending.selfOpen' | 'lending.selfLend' | 'lending.selfReturn'
>;
type CardRefusal =
  | 'self-service-off'
  | 'not-a-card'
  | 'damaged-card'
  | 'card-unknown'
  | 'card-revoked'
  | 'person-inactive';

/** Borrowing and returning at the public screen. Whoever holds the card is the reader; nobody is told of others. */
export function createSelfServiceCalls(
  context: StoreContext,
  stores: LendingStores,
  facts: LendingFacts,
  { lines, standing, lend, giveBack }: SelfServiceParts,
): SelfHandlers {
  const { clock, today, transaction } = context;
  const { copies, holds } = stores;
  const returns = createRepeats(clock);
  const isOn = () => standing.hallRules().rules.selfService;

  const holderOf = (text: string): Result<Borrower, CardRefusal> => {
    if (!isOn()) return refuse('self-service-off');
    const code = readCardCode(text);
    if (!code.ok) return code;
    const card = facts.findCard(facts.cardIdOf(code.value));
    const person = card === null ? null : facts.person(card.holder.personId);
    if (card === null || person === null) return refuse('card-unknown');
    if (card.revoked) return refuse('card-revoked');
    return person.active ? ok(person) : refuse('person-inactive');
  };

  const copyOf = (text: string): Result<CopyRecord, 'not-a-copy' | 'unknown-copy'> => {
    const code = readCopyCode(text);
    if (!code.ok) return refuse('not-a-copy');
    const copy = copies.byCode(code.value);
    return copy === null ? refuse('unknown-copy') : ok(copy);
  };

  const lent = (copy: CopyRecord, dueOn: string, renewed: boolean): Answer<'lending.selfLend'> =>
    ok({ kind: 'lent', title: lines.titleOf(copy.titleId), dueOn, renewed });

  /** The same book shown once more before leaving is no wish for more time. */
  const wasJustLent = (loan: LoanRecord) =>
    copies.acts
      .ofCopy(loan.copyId)
      .some(
        (act) =>
          act.on === today() &&
          ((act.kind === 'lend' && act.actId === loan.loanId) ||
            (act.kind === 'renew' && act.loanId === loan.loanId)),
      );

  const takeOut = (
    copy: CopyRecord,
    person: Borrower,
    actId: string,
    actor: string,
  ): Answer<'lending.selfLend'> => {
    const known = lines.again(actId, ['lend', 'renew'], copy.copyId);
    if (known === 'other') return refuse('invalid-request');
    if (known !== null) {
      const { reader, dueOn } = lines.lineOf(known);
      if (reader?.personId !== person.personId || dueOn === null) return refuse('invalid-request');
      return lent(copy, dueOn, known.kind === 'renew');
    }
    const own = lend.ownLoan(copy, person.personId);
    if (own !== null && wasJustLent(own)) return lent(copy, own.dueOn, false);
    const how = { actId, source: 'self', override: undefined, actor } as const;
    const outcome = own === null ? lend.lend(copy, person, how) : lend.renew(own, person, how);
    if (outcome.kind === 'blocked') return ok({ ...outcome, title: lines.titleOf(copy.titleId) });
    const { dueOn } = lines.lineOf(lines.written(actId));
    if (dueOn === null) throw new Error('lent without a due date');
    return lent(copy, dueOn, outcome.renewed);
  };

  /** The return that this one repeats: nothing was done with the book since. */
  const justReturned = (copy: CopyRecord, actId: string): string | null => {
    const first = returns.firstOf(copy.code, actId);
    const act = first === null ? null : copies.acts.act(first);
    return act === null || act.undone === 1 || copies.acts.hasFollower(act) ? null : first;
  };

  const bringBack = (
    copy: CopyRecord,
    actId: string,
    actor: string,
  ): Answer<'lending.selfReturn'> => {
    const known = lines.again(actId, ['return'], copy.copyId);
    if (known === 'other') return refuse('invalid-request');
    const first = known === null ? justReturned(copy, actId) : null;
    if (known === null && first === null) {
      giveBack(copy, { actId, condition: 'good', forgiven: false, source: 'self' }, actor);
      returns.keep(copy.code, actId);
    }
    const { notices, hold, daysLate } = lines.returnedOf(lines.written(first ?? actId));
    const toDesk = hold !== null || notices.some((notice) => TO_DESK.has(notice));
    return ok({ title: lines.titleOf(copy.titleId), toDesk, daysLate });
  };

  return {
    'lending.opening': () => {
      const { isDecided, rules } = standing.hallRules();
      if (!isDecided) return ok(null);
      const { closedWeekdays, hours } = rules;
      const closedDates = rules.closedDates.filter(({ date }) => date >= today());
      return ok({ closedWeekdays, hours, closedDates });
    },

    'lending.selfOpen': ({ code }) => {
      const holder = holderOf(code);
      if (!holder.ok) return holder;
      const { facts: reader, loans } = standing.of(holder.value);
      const { rules } = standing.hallRules();
      return ok({
        name: maskName(holder.value.name),
        left: Math.max(0, rules.overall[reader.category] - loans.length),
        pausedUntil: reader.pausedUntil,
        loans: loans.map((loan) => ({
          title: loan.title,
          dueOn: loan.dueOn,
          daysLate: standing.lateness(loan, standing.dayOfReturn()).openDaysLate,
        })),
        waiting: holds
          .ofReader(holder.value.personId)
          .flatMap(({ title, shelved }) =>
            shelved === null || shelved.until < today() ? [] : [{ title, until: shelved.until }],
          ),
      });
    },

    'lending.selfLend': ({ actId, code, copy: text }, { actor }) =>
      transaction(() => {
        const holder = holderOf(code);
        if (!holder.ok) return holder;
        const copy = copyOf(text);
        if (!copy.ok) return copy;
        return takeOut(copy.value, holder.value, actId, actor);
      }),

    'lending.selfReturn': ({ actId, copy: text }, { actor }) => {
      if (!isOn()) return refuse('self-service-off');
      const copy = copyOf(text);
      if (!copy.ok) return copy;
      return transaction(() => bringBack(copy.value, actId, actor));
    },
  };
}

/** What staff want to have in hand before it goes back to the shelf. */
const TO_DESK: ReadonlySet<string> = new Set([
  'was-lost',
  'was-missing',
  'was-withdrawn',
  'other-hall',
]);
