import { addDays, weekday, type IsoDate } from '../calendar.ts';
import { isOpenDay, previousOpenDay, type OpeningDays } from './opening-days.ts';

/** When the hall is open on a day of the week (1 Monday to 7 Sunday), in minutes of the day. */
export type DayHours = {
  readonly weekday: number;
  readonly from: number;
  readonly until: number;
};

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/**
 * Where the hours are known, a day of the week without any is closed, and nothing else is. A hall that never gave its
 * hours has named its closed days.
 */
export function closedWeekdaysOf(given: {
  readonly closedWeekdays: readonly number[];
  readonly hours: readonly DayHours[];
}): readonly number[] {
  const { closedWeekdays, hours } = given;
  if (hours.length === 0) return closedWeekdays;
  return WEEK.filter((day) => hours.every((one) => one.weekday !== day));
}

/** The hours of that day of the week, whether or not it is a holiday; null where none are known. */
export const hoursOn = (hours: readonly DayHours[], date: IsoDate): DayHours | null =>
  hours.find((one) => one.weekday === weekday(date)) ?? null;

/** When the hall closes on that day, as a minute of it; null on a closed day, and where no hours are known. */
export const closingOn = (
  opening: OpeningDays & { readonly hours: readonly DayHours[] },
  date: IsoDate,
): number | null =>
  isOpenDay(opening, date) ? (hoursOn(opening.hours, date)?.until ?? null) : null;

/** Days in a row with the same hours, as they are told; an open day of the week each. */
export type HoursRun = { readonly first: number; readonly last: number } & Omit<
  DayHours,
  'weekday'
>;

export function hoursRuns(hours: readonly DayHours[]): readonly HoursRun[] {
  const runs: HoursRun[] = [];
  for (const { weekday: day, from, until } of hours.toSorted((a, b) => a.weekday - b.weekday)) {
    const last = runs.at(-1);
    if (last?.last === day - 1 && last.from === from && last.until === until)
      runs.splice(-1, 1, { ...last, last: day });
    else runs.push({ first: day, last: day, from, until });
  }
  return runs;
}

/**
 * The day that a return counts for. A loan is due when the hall closes on its due day, and nobody is there between
 * closing and the next opening: what is scanned before the hall opens came into the book box since it closed, so it
 * counts for the open day before. What is scanned after closing still counts for that same day. Where no hours are
 * known, every day begins at midnight.
 */
export function returnDay(
  opening: OpeningDays & { readonly hours: readonly DayHours[] },
  today: IsoDate,
  minuteOfDay: number,
): IsoDate {
  const from = hoursOn(opening.hours, today)?.from ?? 0;
  if (minuteOfDay >= from || !isOpenDay(opening, today)) return today;
  return previousOpenDay(opening, addDays(today, -1));
}
