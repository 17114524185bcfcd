import type { LendingRules } from '../../../shared/contract/lending-office.ts';
import { addDays, daysBetween, isIsoDate, type IsoDate } from '../../../shared/domain/calendar.ts';

export type ClosedDates = LendingRules['closedDates'];

/** Days in a row on which the hall is shut for one reason, such as 春节. */
export type ClosedRun = {
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
};

export const MOST_DATES = 400;
/** Longer than this is a slip of the finger in the year. */
const LONGEST_RUN = 92;

export type RunProblem = 'no-name' | 'no-dates' | 'ends-before' | 'too-long' | 'too-many';

/** The closed days as runs, the earliest first. */
export function runsOf(dates: ClosedDates): readonly ClosedRun[] {
  const runs: ClosedRun[] = [];
  for (const { date, name } of sorted(dates)) {
    const last = runs.at(-1);
    if (!isIsoDate(date)) continue;
    if (last !== undefined && last.name === name && addDays(last.to, 1) === date)
      runs[runs.length - 1] = { ...last, to: date, days: last.days + 1 };
    else runs.push({ name, from: date, to: date, days: 1 });
  }
  return runs;
}

export type TypedRun = { readonly name: string; readonly from: string; readonly to: string };

/** Why the run can't be added; null if it can. One day alone needs no end. */
export function problemOfRun(dates: ClosedDates, typed: TypedRun): RunProblem | null {
  const { name, from, to } = withEnd(typed);
  if (name.trim() === '') return 'no-name';
  if (!isIsoDate(from) || !isIsoDate(to)) return 'no-dates';
  if (to < from) return 'ends-before';
  if (daysBetween(from, to) >= LONGEST_RUN) return 'too-long';
  return addRun(dates, typed).length > MOST_DATES ? 'too-many' : null;
}

/** A day stands once: the run that was added last names it. */
export function addRun(dates: ClosedDates, typed: TypedRun): ClosedDates {
  const { name, from, to } = withEnd(typed);
  if (!isIsoDate(from) || !isIsoDate(to)) return dates;
  const span = Math.max(0, daysBetween(from, to) + 1);
  const added = Array.from({ length: span }, (_, ahead) => ({
    date: addDays(from, ahead),
    name: name.trim(),
  }));
  const kept = dates.filter(({ date }) => date < from || date > to);
  return sorted([...kept, ...added]);
}

export const removeRun = (dates: ClosedDates, { name, from, to }: ClosedRun): ClosedDates =>
  dates.filter((one) => one.name !== name || one.date < from || one.date > to);

const withEnd = ({ name, from, to }: TypedRun): TypedRun => ({
  name,
  from,
  to: to === '' ? from : to,
});

const sorted = (dates: ClosedDates): ClosedDates =>
  dates.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
