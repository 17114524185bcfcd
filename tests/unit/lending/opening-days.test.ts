import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isoDate, weekday } from '../../../shared/domain/calendar.ts';
import {
  isOpenDay,
  nextOpenDay,
  openDaysBetween,
  previousOpenDay,
  type OpeningDays,
} from '../../../shared/domain/lending/opening-days.ts';

const week = [1, 2, 3, 4, 5, 6, 7];
const start = isoDate('2026-01-01');
const daysFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, n) => addDays(isoDate(first), n));

/** Shut on Mondays, and from Sunday 2026-02-15 to Sunday 2026-02-22 for the Spring Festival. */
const opening: OpeningDays = { closedWeekdays: [1], closedDates: daysFrom('2026-02-15', 8) };
const alwaysOpen: OpeningDays = { closedWeekdays: [], closedDates: [] };

const date = fc.integer({ min: 0, max: 800 }).map((day) => addDays(start, day));
const anyOpening = fc.record({
  closedWeekdays: fc.array(fc.constantFrom(...week), { maxLength: 9 }),
  closedDates: fc.array(date, { maxLength: 60 }),
});

describe('open days', () => {
  it.each([
    ['a Tuesday', '2026-11-24', true],
    ['a Monday', '2026-11-23', false],
    ['a holiday', '2026-02-17', false],
    ['the day before the holidays', '2026-02-14', true],
    ['the Monday after them', '2026-02-23', false],
    ['the Tuesday after them', '2026-02-24', true],
  ])('%s', (_, day, open) => {
    expect(isOpenDay(opening, isoDate(day))).toBe(open);
  });

  it.each([
    ['an open day is its own neighbour', '2026-11-24', '2026-11-24', '2026-11-24'],
    ['a closed Monday', '2026-11-23', '2026-11-22', '2026-11-24'],
    ['within the holidays', '2026-02-19', '2026-02-14', '2026-02-24'],
    ['the Monday that lengthens them', '2026-02-23', '2026-02-14', '2026-02-24'],
  ])('before and after: %s', (_, day, before, after) => {
    expect(previousOpenDay(opening, isoDate(day))).toBe(before);
    expect(nextOpenDay(opening, isoDate(day))).toBe(after);
  });

  it('a hall that is said to be shut every weekday is read as shut on none', () => {
    const never = { closedWeekdays: [...week, 3], closedDates: [isoDate('2026-11-24')] };
    expect(isOpenDay(never, isoDate('2026-11-23'))).toBe(true);
    expect(nextOpenDay(never, isoDate('2026-11-24'))).toBe('2026-11-25');
    expect(openDaysBetween(never, isoDate('2026-11-22'), isoDate('2026-11-29'))).toBe(6);
  });

  it('a search that finds no open day within a year answers the day itself', () => {
    const shut = { closedWeekdays: [], closedDates: daysFrom('2025-01-01', 1200) };
    expect(nextOpenDay(shut, isoDate('2026-06-01'))).toBe('2026-06-01');
    expect(previousOpenDay(shut, isoDate('2026-06-01'))).toBe('2026-06-01');
  });

  it.each([
    ['the first day does not count, the last does', '2026-11-24', '2026-11-25', 1],
    ['the same day', '2026-11-24', '2026-11-24', 0],
    ['backwards', '2026-11-25', '2026-11-24', 0],
    ['over a Monday', '2026-11-20', '2026-11-24', 3],
    ['to a Monday', '2026-11-22', '2026-11-23', 0],
    ['over the holidays', '2026-02-14', '2026-02-24', 1],
    ['a month of 28 days', '2026-01-31', '2026-02-28', 28 - 4 - 7],
  ])('between: %s', (_, from, to, count) => {
    expect(openDaysBetween(opening, isoDate(from), isoDate(to))).toBe(count);
  });

  it('a holiday that was entered twice, or falls on a closed weekday, is left out once', () => {
    const holidays = ['2026-11-25', '2026-11-25', '2026-11-30'].map((day) => isoDate(day));
    const days = { closedWeekdays: [1], closedDates: holidays };
    expect(openDaysBetween(days, isoDate('2026-11-24'), isoDate('2026-12-01'))).toBe(5);
  });

  it('between counts what a walk over the calendar counts', () => {
    fc.assert(
      fc.property(anyOpening, date, date, (days, from, to) => {
        const walked = Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, n) =>
          addDays(from, n + 1),
        ).filter((day) => isOpenDay(days, day));
        expect(openDaysBetween(days, from, to)).toBe(walked.length);
      }),
    );
  });

  it('the next and the previous open day are the nearest', () => {
    fc.assert(
      fc.property(anyOpening, date, (days, day) => {
        const [before, after] = [previousOpenDay(days, day), nextOpenDay(days, day)];
        expect([isOpenDay(days, before), isOpenDay(days, after)]).toEqual([true, true]);
        expect(openDaysBetween(days, day, addDays(after, -1))).toBe(0);
        expect(openDaysBetween(days, before, addDays(day, -1))).toBe(0);
      }),
    );
  });

  it('with nothing closed, open days are days', () => {
    expect(openDaysBetween(alwaysOpen, start, addDays(start, 365))).toBe(365);
    expect(weekday(nextOpenDay(alwaysOpen, start))).toBe(weekday(start));
  });
});
