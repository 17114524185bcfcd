import type { Household, Loan, ReaderPage } from '../../../shared/contract/lending.ts';
import { renewalsOf, ruleFor } from '../../../shared/domain/lending/loan-rules.ts';
import { queueOf } from '../../../shared/domain/lending/hold-queue.ts';
import type { StoreContext } from '../context.ts';
import type { Borrower, LendingFacts, LendingStores } from './lending-stores.ts';
import type { OpenHold } from './hold-store.ts';
import type { OpenLoan } from './loan-store.ts';
import type { Renewals } from './renewal.ts';
import type { Standing, Standings } from './standing.ts';

/** The fields of a person that a reader's page shows and lending edits. */
const READER_FIELDS = ['readerCategory', 'readerUntil', 'guardianId'] as const;

export type ReaderPages = ReturnType<typeof createReaderPages>;

/** A reader's page, and the pages of the household: whoever is on the same guardian's card. */
export function createReaderPages(
  context: StoreContext,
  stores: LendingStores,
  facts: Pick<LendingFacts, 'person'>,
  parts: {
    readonly standing: Standings;
    readonly renewals: Renewals;
  },
) {
  const { standing, renewals: renewalOf } = parts;
  const { fieldEdits } = context;
  const { holds, readers } = stores;

  const loanOf = (loan: OpenLoan, reader: Standing): Loan => {
    const { rules } = standing.hallRules();
    const limit = renewalsOf(ruleFor(rules, reader.facts.category, loan.material));
    const { loanId, copyId, titleId, title, code, material, lentOn, dueOn, renewals } = loan;
    const { obstacles } = renewalOf(loan, reader);
    return {
      loanId,
      copyId,
      titleId,
      title,
      code,
      material,
      lentOn,
      dueOn,
      renewals,
      renewalsLeft: Math.max(0, limit - renewals),
      daysLate: standing.lateness(loan, standing.dayOfReturn()).openDaysLate,
      renewProblems: obstacles.map(({ problem }) => problem),
    };
  };

  /** One's place in the queue, 1 for the next in line and for one whose copy stands aside. */
  const placeOf = (hold: OpenHold): number =>
    Math.max(
      1,
      queueOf(holds.ofTitle(hold.titleId)).findIndex(({ holdId }) => holdId === hold.holdId) + 1,
    );

  const pageOf = (person: Borrower): ReaderPage => {
    const reader = standing.of(person);
    const { category, pausedUntil } = reader.facts;
    const limit = standing.hallRules().rules.overall[category];
    const seen = fieldEdits.seen('person', person.personId);
    const guardian = reader.record.guardianId;
    return {
      personId: person.personId,
      name: person.name,
      number: person.number,
      active: person.active,
      phone: person.phone,
      birthYear: person.birthYear,
      category,
      categorySet: reader.record.category,
      until: reader.record.until,
      pausedUntil,
      limit,
      left: Math.max(0, limit - reader.loans.length),
      loans: reader.loans.map((loan) => loanOf(loan, reader)),
      holds: holds.ofReader(person.personId).map((hold) => ({
        holdId: hold.holdId,
        titleId: hold.titleId,
        title: hold.title,
        placedOn: hold.placedOn,
        place: placeOf(hold),
        until: hold.shelved?.until ?? null,
      })),
      guardian: guardian === null ? null : named(facts.person(guardian)),
      seen: Object.fromEntries(
        READER_FIELDS.flatMap((field) => {
          const event = seen[field];
          return event === undefined ? [] : [[field, event]];
        }),
      ),
    };
  };

  const membersOf = ({ personId }: Borrower): string[] => {
    const { guardianId } = readers.get(personId);
    const siblings = guardianId === null ? [] : [guardianId, ...readers.wards(guardianId)];
    const members = new Set([...siblings, ...readers.wards(personId)]);
    members.delete(personId);
    return [...members];
  };

  return {
    placeOf,
    household: (person: Borrower): Household => ({
      reader: pageOf(person),
      members: membersOf(person).flatMap((personId) => {
        const member = facts.person(personId);
        return member === null ? [] : [pageOf(member)];
      }),
    }),
  };
}

const named = (person: Borrower | null) =>
  person === null ? null : { personId: person.personId, name: person.name };
