import type { Problem } from '../../../shared/contract/lending.ts';
import { ageBandOf } from '../../../shared/domain/lending/age-band.ts';
import { dueDate } from '../../../shared/domain/lending/due-date.ts';
import { decideLend, ruleFor, type Obstacle } from '../../../shared/domain/lending/loan-rules.ts';
import type {
  LendingSource,
  LendProblem,
  Material,
  RenewProblem,
} from '../../../shared/domain/lending/words.ts';
import type { StoreContext } from '../context.ts';
import type { CopyRecord } from './copy-store.ts';
import { returnedOn } from './give-back.ts';
import type { Borrower, LendingStores } from './lending-stores.ts';
import type { LoanRecord } from './loan-store.ts';
import type { Renewals } from './renewal.ts';
import type { Shelving } from './shelving.ts';
import type { Standing, Standings } from './standing.ts';
import { momentOf } from './moment.ts';

/** Who does it, where, and whether staff pass over what may be passed over, with their reason. */
export type How = {
  readonly actId: string;
  readonly source: LendingSource;
  readonly override: string | undefined;
  readonly actor: string;
};

export type LendOutcome =
  | { readonly kind: 'done'; readonly renewed: boolean }
  | { readonly kind: 'blocked'; readonly problems: Problem[] };

/** Takes back the loan that a book was still on when it was lent to the next: undone with the lending. */
export const impliedReturnOf = (actId: string) => `${actId}-back`;

export type Lend = ReturnType<typeof createLend>;

/** Lending and renewing: gathers the facts, asks the rules, writes. */
export function createLend(
  context: StoreContext,
  stores: LendingStores,
  parts: {
    readonly standing: Standings;
    readonly shelving: Shelving;
    readonly renewals: Renewals;
  },
) {
  const { standing, shelving, renewals: renewalOf } = parts;
  const { append, today } = context;
  const { copies, holds, links, titles } = stores;
  const momentFor = (copyId: string) => momentOf(context, copies.acts, copyId);

  const obstaclesTo = (copy: CopyRecord, reader: Standing) => {
    const title = titles.title(copy.titleId);
    const material = title?.material ?? 'book';
    return decideLend({
      rules: standing.hallRules().rules,
      today: today(),
      reader: reader.facts,
      lent: reader.loans.length,
      lentOfMaterial: reader.loans.filter((loan) => loan.material === material).length,
      copy: {
        material,
        ageMark: title?.ageFrom ?? null,
        state: copy.state,
        onSiteOnly: copy.onSiteOnly,
        heldForOther: shelving.heldForOther(copy, reader.person.personId),
      },
    });
  };

  const dueOnOf = (material: Material, { facts }: Standing) => {
    const { rules, opening } = standing.hallRules();
    const days = ruleFor(rules, facts.category, material)?.days;
    if (days === undefined) throw new Error('lent without a rule');
    const terms = { days, move: rules.dueMove, opening, cardUntil: facts.cardUntil };
    return dueDate({ ...terms, lentOn: today() }).dueOn;
  };

  /** Whoever has the book in hand and lends it on has taken it back first. */
  const takeBack = (copy: CopyRecord, { actId, source, actor }: How) => {
    if (copy.state !== 'lent') return;
    const { copyId, loanId } = copy;
    const on = returnedOn(stores, standing, loanId);
    const given = { actId: impliedReturnOf(actId), copyId, at: momentFor(copyId), on };
    append(
      'loan.returned',
      { ...given, condition: 'good', forgiven: false, source },
      { actor, subject: copyId },
    );
  };

  /** What the reader waited for has come; what stood aside for somebody else waits again. */
  const settleHolds = (copy: CopyRecord, personId: string, { actId, actor }: How) => {
    const own = holds.ofReader(personId).filter(({ titleId }) => titleId === copy.titleId);
    for (const hold of own) {
      shelving.end(hold, 'filled', actId, actor);
      if (hold.shelved !== null && hold.shelved.copyId !== copy.copyId)
        shelving.passOn(hold.shelved.copyId, actId, actor);
    }
  };

  const write = (copy: CopyRecord, reader: Standing, passed: readonly string[], how: How) => {
    const { actId, source, actor, override } = how;
    const { copyId } = copy;
    const { personId, birthYear } = reader.person;
    const material = titles.title(copy.titleId)?.material ?? 'book';
    const aside = holds.onCopy(copyId);
    const isAsideForOther = aside !== null && aside.readerId !== personId;
    const hasExpired = shelving.asideFor(copyId) === null;
    if (isAsideForOther && hasExpired) shelving.end(aside, 'expired', actId, actor);
    takeBack(copy, how);
    append(
      'loan.made',
      {
        actId,
        copyId,
        at: momentFor(copyId),
        on: today(),
        dueOn: dueOnOf(material, reader),
        category: reader.facts.category,
        ageBand: ageBandOf(birthYear, today()),
        source,
        overridden: [...passed],
        reason: passed.length > 0 ? (override ?? null) : null,
      },
      { actor, subject: copyId },
    );
    append('person.linked', { personId, actId }, { actor });
    settleHolds(copy, personId, how);
    const [free] = isAsideForOther && !hasExpired ? shelving.freeCopies(copy.titleId) : [];
    if (free !== undefined) shelving.passOn(free.copyId, actId, actor);
  };

  const renew = (loan: LoanRecord, person: Borrower, how: How): LendOutcome => {
    const reader = standing.of(person);
    const open = reader.loans.find(({ loanId }) => loanId === loan.loanId);
    if (open === undefined)
      return {
        kind: 'blocked',
        problems: [{ problem: 'not-on-loan', facts: {}, overridable: false }],
      };
    const { obstacles, dueOn } = renewalOf(open, reader);
    const left = remaining(obstacles, how);
    if (left.length > 0) return { kind: 'blocked', problems: left };
    const { actId, source, actor, override } = how;
    const { copyId, loanId } = open;
    const passed = obstacles.map(({ problem }) => problem);
    append(
      'loan.renewed',
      {
        actId,
        copyId,
        at: momentFor(copyId),
        on: today(),
        loanId,
        dueOn,
        source,
        overridden: passed,
        reason: passed.length > 0 ? (override ?? null) : null,
      },
      { actor, subject: copyId },
    );
    return { kind: 'done', renewed: true };
  };

  return {
    renew,

    /** The loan of the copy if it is this very reader's. */
    ownLoan(copy: CopyRecord, personId: string): LoanRecord | null {
      if (copy.loanId === null || links.readerOf(copy.loanId) !== personId) return null;
      return stores.loans.loan(copy.loanId);
    },

    /** Lends a copy that this reader does not have. */
    lend(copy: CopyRecord, person: Borrower, how: How): LendOutcome {
      const reader = standing.of(person);
      const obstacles = obstaclesTo(copy, reader);
      const left = remaining(obstacles, how);
      if (left.length > 0) {
        // The book is here, and whoever did not come for it in time has waited in vain.
        if (holds.onCopy(copy.copyId)?.readerId !== person.personId)
          shelving.passOn(copy.copyId, null, how.actor);
        return { kind: 'blocked', problems: left };
      }
      const passed = obstacles.map(({ problem }) => problem);
      write(copy, reader, passed, how);
      return { kind: 'done', renewed: false };
    },
  };
}

/** What still stands in the way; at the public screen nothing is passed over, nor offered to be. */
function remaining(
  obstacles: readonly Obstacle<LendProblem | RenewProblem>[],
  { source, override }: How,
): Problem[] {
  const isDesk = source === 'desk';
  return obstacles
    .filter(({ overridable }) => !(isDesk && override !== undefined && overridable))
    .map(({ problem, facts, overridable }) => ({
      problem,
      facts: { ...facts },
      overridable: isDesk && overridable,
    }));
}
