import { addDays, minuteOfDayIn, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { ReaderFacts } from '../../../shared/domain/lending/loan-rules.ts';
import { returnDay } from '../../../shared/domain/lending/opening-hours.ts';
import {
  isPaused,
  overdueOf,
  pauseUntil,
  type Overdue,
} from '../../../shared/domain/lending/overdue.ts';
import { categoryOf } from '../../../shared/domain/lending/reader.ts';
import type { StoreContext } from '../context.ts';
import type { Borrower, LendingStores } from './lending-stores.ts';
import type { OpenLoan } from './loan-store.ts';
import type { HallRules } from './rules-store.ts';
import type { ReaderRecord } from './reader-store.ts';

/** How a reader stands today. */
export type Standing = {
  readonly person: Borrower;
  readonly record: ReaderRecord;
  /** What they have, the earliest due date first. */
  readonly loans: readonly OpenLoan[];
  readonly facts: ReaderFacts;
};

export type Standings = ReturnType<typeof createStanding>;

type Dated = { readonly dueOn: IsoDate; readonly forgiven: boolean };

/** The day that a return at this moment counts for, by the hours of the hall. */
export const returnDayNow = (
  { clock, kiosk, today }: Pick<StoreContext, 'clock' | 'kiosk' | 'today'>,
  { opening }: HallRules,
): IsoDate => returnDay(opening, today(), minuteOfDayIn(kiosk().zone, clock.wall()));

/** The one place where lateness and pauses are worked out from what stands in the file. */
export function createStanding(context: StoreContext, stores: LendingStores) {
  const { kiosk, today } = context;
  const hallRules = () => stores.rules.of(kiosk().hallId);

  /** How late a loan is on that day, by the rules of this hall. */
  const lateness = ({ dueOn, forgiven }: Dated, on: IsoDate): Overdue => {
    const { opening, pauseRule } = hallRules();
    return overdueOf({ opening, dueOn, on, pauseRule, forgiven });
  };

  /** The day that a return would count for by now. */
  const dayOfReturn = (): IsoDate => returnDayNow(context, hallRules());

  /** The last day on which borrowing is paused for what was returned late; null if it is not. */
  const pausedUntil = (personId: string): IsoDate | null => {
    const since = addDays(today(), -hallRules().pauseRule.capDays);
    const ends = stores.loans.endedOf(personId, since).flatMap((loan) => {
      const until =
        loan.endedOn === null
          ? null
          : pauseUntil(loan.endedOn, lateness(loan, loan.endedOn).pauseDays);
      return until === null ? [] : [until];
    });
    const last = ends.toSorted().at(-1) ?? null;
    return isPaused(last, today()) ? last : null;
  };

  return {
    hallRules,
    lateness,
    dayOfReturn,
    of(person: Borrower): Standing {
      const record = stores.readers.get(person.personId);
      const loans = stores.loans.openOf(person.personId);
      const { birthYear, active } = person;
      const category = categoryOf({ set: record.category, birthYear, today: today() });
      return {
        person,
        record,
        loans,
        facts: {
          category,
          birthYear,
          active,
          cardUntil: record.until,
          pausedUntil: pausedUntil(person.personId),
          overdue: loans.filter((loan) => lateness(loan, dayOfReturn()).openDaysLate > 0).length,
        },
      };
    },
  };
}
