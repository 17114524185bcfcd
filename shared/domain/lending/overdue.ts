import { addDays, type IsoDate } from '../calendar.ts';
import { openDaysBetween, type OpeningDays } from './opening-days.ts';

/** How lateness pauses borrowing (以停代金): no hall of ours takes fines. */
export type PauseRule = {
  /** Days of pause for each open day late, 0 for no pause at all. */
  readonly perDay: number;
  /** Open days after the due date on which a return is still on time. */
  readonly graceDays: number;
  /** The longest pause that one loan can bring. */
  readonly capDays: number;
};

export type Overdue = {
  /** Open days after the due date, 0 while within the grace. */
  readonly openDaysLate: number;
  /** Calendar days; a part of a day counts as one. */
  readonly pauseDays: number;
};

/**
 * How late a loan is on that day: of its return, or today for one that is out. Desk, list, notice and statistics all
 * ask here. A return on the last day of grace is on time; after it every open day since the due date counts.
 */
export function overdueOf(facts: {
  readonly opening: OpeningDays;
  readonly dueOn: IsoDate;
  readonly on: IsoDate;
  readonly pauseRule: PauseRule;
  /** Forgiven lateness is told, and brings no pause. */
  readonly forgiven: boolean;
}): Overdue {
  const { pauseRule } = facts;
  const openDays = openDaysBetween(facts.opening, facts.dueOn, facts.on);
  const openDaysLate = openDays > pauseRule.graceDays ? openDays : 0;
  const pauseDays = facts.forgiven
    ? 0
    : Math.min(pauseRule.capDays, Math.ceil(openDaysLate * pauseRule.perDay));
  return { openDaysLate, pauseDays };
}

/**
 * The last day, itself included, on which a late return pauses borrowing; null for none. The day of the return is
 * paused and not counted. The pauses of several loans run side by side: the latest of them holds.
 */
export function pauseUntil(returnedOn: IsoDate, pauseDays: number): IsoDate | null {
  return pauseDays > 0 ? addDays(returnedOn, pauseDays) : null;
}

export const isPaused = (until: IsoDate | null, today: IsoDate): boolean =>
  until !== null && today <= until;
