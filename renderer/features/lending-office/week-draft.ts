import type { LendingRules } from '../../../shared/contract/lending-office.ts';
import { clockOfMinute } from '../../../shared/domain/calendar.ts';
import { closedWeekdaysOf } from '../../../shared/domain/lending/opening-hours.ts';
import { parseTypedTime } from '../../ui/typed-time.ts';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

/** One day of the week as it stands in the form; its times as they were typed. */
export type DayDraft = { readonly isOpen: boolean; readonly from: string; readonly until: string };
export type WeekDraft = Readonly<Record<Weekday, DayDraft>>;

type Week = Pick<LendingRules, 'closedWeekdays' | 'hours'>;

export function weekOf(rules: Week): WeekDraft {
  const closed = closedWeekdaysOf(rules);
  return forWeek((day) => {
    const hours = rules.hours.find((one) => one.weekday === day);
    return {
      isOpen: !closed.includes(day),
      from: hours === undefined ? '' : clockOfMinute(hours.from),
      until: hours === undefined ? '' : clockOfMinute(hours.until),
    };
  });
}

/**
 * The closed days and the hours that were typed, and the days whose hours are wrong. A hall may keep its hours to
 * itself; if it gives those of one open day it gives those of all.
 */
export function readWeek(week: WeekDraft): Week & { readonly wrong: readonly Weekday[] } {
  const open = weekdays.filter((day) => week[day].isOpen);
  const closedWeekdays = weekdays.filter((day) => !week[day].isOpen);
  if (!open.some((day) => isTyped(week[day]))) return { closedWeekdays, hours: [], wrong: [] };
  const hours = open.flatMap((day) => {
    const read = hoursOf(week[day]);
    return read === null ? [] : [{ weekday: day, ...read }];
  });
  const wrong = open.filter((day) => hoursOf(week[day]) === null);
  return { closedWeekdays, hours, wrong };
}

/** The first hours that are whole, for every open day; null where there are none. */
export function sameHours(week: WeekDraft): WeekDraft | null {
  const first = weekdays.find((day) => week[day].isOpen && hoursOf(week[day]) !== null);
  if (first === undefined) return null;
  const { from, until } = week[first];
  return forWeek((day) => (week[day].isOpen ? { isOpen: true, from, until } : week[day]));
}

export function forWeek<T>(of: (day: Weekday) => T): Record<Weekday, T> {
  return { 1: of(1), 2: of(2), 3: of(3), 4: of(4), 5: of(5), 6: of(6), 7: of(7) };
}

/** The same for 9:00 and 09:00, and for all that stands beside a closed day. */
export const meantBy = ({ isOpen, from, until }: DayDraft) =>
  isOpen ? [from, until].map((text) => parseTypedTime(text) ?? text.trim()) : null;

const isTyped = ({ from, until }: DayDraft) => from.trim() !== '' || until.trim() !== '';

function hoursOf(day: DayDraft) {
  const from = parseTypedTime(day.from);
  const until = parseTypedTime(day.until);
  return from !== undefined && until !== undefined && from < until ? { from, until } : null;
}
