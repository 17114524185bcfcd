import { addDays, isIsoDate, type IsoDate } from '../calendar.ts';
import { isOpenDay, nextOpenDay, type OpeningDays } from './opening-days.ts';
import { closedWeekdaysOf, hoursOn, type DayHours } from './opening-hours.ts';

/** When a hall is open, with what its closed days are called. */
export type OpeningCalendar = {
  readonly closedWeekdays: readonly number[];
  readonly hours: readonly DayHours[];
  readonly closedDates: readonly { readonly date: string; readonly name: string }[];
};

/** How the hall stands at a moment, as a reader wants to know it. */
export type OpeningNow =
  /** Open until that minute; null where the hours are not known. */
  | { readonly kind: 'open'; readonly until: number | null }
  | { readonly kind: 'opens-today'; readonly from: number; readonly until: number }
  /** Its hours of today are over. */
  | { readonly kind: 'over'; readonly next: NextOpening | null }
  /** Shut all day, for a reason where it has one. */
  | { readonly kind: 'shut'; readonly reason: string | null; readonly next: NextOpening | null };

/** `from` is null where the hours are not known. */
export type NextOpening = { readonly on: IsoDate; readonly from: number | null };

/** Days on which the hall is shut that come soon; `name` is what the first of them is called. */
export type ClosedSpell = {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly name: string;
};

/** How far ahead a reader is told of closed days: a book is borrowed for weeks, a walk is planned for one. */
const AHEAD_DAYS = 14;

export function openingNow(
  calendar: OpeningCalendar,
  today: IsoDate,
  minuteOfDay: number,
): OpeningNow {
  const days = daysOf(calendar);
  if (!isOpenDay(days, today)) {
    const reason = calendar.closedDates.find(({ date }) => date === today)?.name ?? null;
    return { kind: 'shut', reason, next: nextOpening(calendar, today) };
  }
  const hours = hoursOn(calendar.hours, today);
  if (hours === null) return { kind: 'open', until: null };
  const { from, until } = hours;
  if (minuteOfDay < from) return { kind: 'opens-today', from, until };
  if (minuteOfDay < until) return { kind: 'open', until };
  return { kind: 'over', next: nextOpening(calendar, today) };
}

/**
 * The next closed days with a name within two weeks, up to the day before the hall opens again; null if there are
 * none. A name on a day that is closed every week tells nobody anything new.
 */
export function closedSoon(calendar: OpeningCalendar, today: IsoDate): ClosedSpell | null {
  const days = daysOf(calendar);
  const weekly = { ...days, closedDates: [] };
  if (!isOpenDay(days, today)) return null;
  for (let ahead = 1; ahead <= AHEAD_DAYS; ahead += 1) {
    const first = addDays(today, ahead);
    const named = calendar.closedDates.find(({ date }) => date === first);
    if (named !== undefined && isOpenDay(weekly, first)) {
      const open = nextOpenDay(days, first);
      return open > first ? { first, last: addDays(open, -1), name: named.name } : null;
    }
  }
  return null;
}

function nextOpening(calendar: OpeningCalendar, today: IsoDate): NextOpening | null {
  const days = daysOf(calendar);
  const on = nextOpenDay(days, addDays(today, 1));
  return isOpenDay(days, on) ? { on, from: hoursOn(calendar.hours, on)?.from ?? null } : null;
}

const daysOf = (calendar: OpeningCalendar): OpeningDays => ({
  closedWeekdays: closedWeekdaysOf(calendar),
  closedDates: calendar.closedDates.map(({ date }) => date).filter(isIsoDate),
});
