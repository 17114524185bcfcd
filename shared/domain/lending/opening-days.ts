import { addDays, daysBetween, weekday, type IsoDate } from '../calendar.ts';

/** When the hall is shut: every week (1 Monday to 7 Sunday) and on single days, such as holidays. */
export type OpeningDays = {
  readonly closedWeekdays: readonly number[];
  readonly closedDates: readonly IsoDate[];
};

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** How far an open day is looked for; a hall shut for longer has none. */
const SEARCH_DAYS = 366;

/** A hall that names all seven weekdays as closed has made a mistake: it is read as naming none. */
export function isOpenDay(days: OpeningDays, date: IsoDate): boolean {
  return !isClosedWeekday(days, weekday(date)) && !days.closedDates.includes(date);
}

/** The date itself if it is open, or if no open day comes within a year. */
export const nextOpenDay = (days: OpeningDays, date: IsoDate): IsoDate =>
  nearestOpenDay(days, date, 1);

/** The date itself if it is open, or if there was no open day within a year before it. */
export const previousOpenDay = (days: OpeningDays, date: IsoDate): IsoDate =>
  nearestOpenDay(days, date, -1);

/** The open days after `from` up to `to`, which counts; 0 if `to` is not later. */
export function openDaysBetween(days: OpeningDays, from: IsoDate, to: IsoDate): number {
  const span = daysBetween(from, to);
  if (span <= 0) return 0;
  const openWeekdays = WEEK.filter((day) => !isClosedWeekday(days, day));
  const first = weekday(from);
  const rest = span % WEEK.length;
  const inRest = openWeekdays.filter((day) => {
    const ahead = (day - first + WEEK.length) % WEEK.length || WEEK.length;
    return ahead <= rest;
  });
  const shut = [...new Set(days.closedDates)].filter(
    (date) => from < date && date <= to && !isClosedWeekday(days, weekday(date)),
  );
  return Math.floor(span / WEEK.length) * openWeekdays.length + inRest.length - shut.length;
}

function nearestOpenDay(days: OpeningDays, date: IsoDate, step: 1 | -1): IsoDate {
  for (let ahead = 0; ahead <= SEARCH_DAYS; ahead += 1) {
    const day = addDays(date, ahead * step);
    if (isOpenDay(days, day)) return day;
  }
  return date;
}

function isClosedWeekday({ closedWeekdays }: OpeningDays, day: number): boolean {
  return closedWeekdays.includes(day) && !WEEK.every((one) => closedWeekdays.includes(one));
}
