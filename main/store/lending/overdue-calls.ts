import type { OverdueRow } from '../../../shared/contract/lending-office.ts';
import { overdueOf } from '../../../shared/domain/lending/overdue.ts';
import { byShelf } from '../../../shared/domain/lending/stocktake.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { Handlers, StoreContext } from '../context.ts';
import type { LoanPastDay, OverdueStore } from './overdue-store.ts';
import type { RulesStore } from './rules-store.ts';
import { returnDayNow } from './standing.ts';

/** What a house call or a phone call needs of a person. */
export type CalledPerson = {
  readonly personId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly building: string | null;
  readonly unit: string | null;
  readonly guardianName: string | null;
  readonly guardianPhone: string | null;
};

export type OverdueFacts = {
  /** The record that stands for a person; null where nobody is known by the id. */
  readonly person: (personId: string) => CalledPerson | null;
};

export function createOverdueCalls(
  context: StoreContext,
  loans: OverdueStore,
  rules: RulesStore,
  facts: OverdueFacts,
): Handlers<'lending.overdue' | 'lending.history'> {
  return {
    'lending.overdue': () => ok(listOverdue(context, loans, rules, facts)),

    'lending.history': ({ personId }) => {
      const person = facts.person(personId);
      return person === null ? refuse('unknown-person') : ok(loans.historyOf(person.personId));
    },
  };
}

/** How many loans are late by now: as many as the work list has rows. */
export const countOverdue = (
  context: StoreContext,
  loans: OverdueStore,
  rules: RulesStore,
): number => lateLoans(context, loans, rules).length;

/** Open loans that are late today, as a return of them would count it: nobody is called for a day of grace. */
function lateLoans(context: StoreContext, loans: OverdueStore, rules: RulesStore) {
  const decided = rules.of(context.kiosk().hallId);
  const { opening, pauseRule } = decided;
  const on = returnDayNow(context, decided);
  return loans.pastDay(on).flatMap((loan) => {
    const late = overdueOf({ opening, dueOn: loan.dueOn, on, pauseRule, forgiven: false });
    return late.openDaysLate > 0 ? [{ loan, ...late }] : [];
  });
}

function listOverdue(
  context: StoreContext,
  loans: OverdueStore,
  rules: RulesStore,
  facts: OverdueFacts,
): OverdueRow[] {
  return lateLoans(context, loans, rules)
    .map(({ loan, openDaysLate: daysLate, pauseDays }) => ({
      loanId: loan.loanId,
      ...whoHas(loan, facts),
      title: loan.title,
      code: loan.code,
      dueOn: loan.dueOn,
      daysLate,
      pauseDays,
    }))
    .toSorted(byDoor);
}

/** A child is called at home: where its own record says nothing, at its guardian's. */
function whoHas({ readerId, guardianId }: LoanPastDay, { person }: OverdueFacts) {
  const reader = readerId === null ? null : person(readerId);
  const guardian = guardianId === null ? null : person(guardianId);
  const hasAddress = reader !== null && reader.building !== null;
  const home = hasAddress || guardian === null ? reader : guardian;
  return {
    reader: reader === null ? null : { personId: reader.personId, name: reader.name },
    phone: reader?.phone ?? null,
    guardianName: guardian?.name ?? reader?.guardianName ?? null,
    guardianPhone: guardian?.phone ?? reader?.guardianPhone ?? null,
    building: home?.building ?? null,
    unit: home?.unit ?? null,
  };
}

/** From door to door: building, unit, reader; then the longest overdue. Whoever has no door comes last. */
function byDoor(a: OverdueRow, b: OverdueRow): number {
  return (
    byPlace(a.building, b.building) ||
    byPlace(a.unit, b.unit) ||
    byPlace(a.reader?.name ?? null, b.reader?.name ?? null) ||
    byText(a.reader?.personId ?? '', b.reader?.personId ?? '') ||
    byText(a.dueOn, b.dueOn) ||
    byText(a.loanId, b.loanId)
  );
}

function byPlace(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return byShelf(a, b);
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
