import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../shared/domain/calendar.ts';
import {
  closedWeekdaysOf,
  closingOn,
  hoursRuns,
  returnDay,
  type DayHours,
} from '../../../shared/domain/lending/opening-hours.ts';
import { isOpenDay } from '../../../shared/domain/lending/opening-days.ts';

const at = (hour: number, minute = 0) => hour * 60 + minute;
const day = (weekday: number, from = at(9), until = at(17)): DayHours => ({ weekday, from, until });

/** Shut on Mondays and on 1 May, a Friday; open till eight on Saturdays. */
const hours = [day(2), day(3), day(4), day(5), day(6, at(9), at(20)), day(7)];
const closedDates = [isoDate('2026-05-01')];
const opening = {
  closedWeekdays: closedWeekdaysOf({ closedWeekdays: [], hours }),
  closedDates,
  hours,
};
const unknown = { closedWeekdays: [1], closedDates, hours: [] };

describe('a day of the week without hours', () => {
  it('is a closed one, whatever was said before the hours were known', () => {
    expect(closedWeekdaysOf({ closedWeekdays: [2, 3], hours })).toEqual([1]);
  });

  it('is closed only if it was named, where a hall never gave its hours', () => {
    expect(closedWeekdaysOf({ closedWeekdays: [2, 3], hours: [] })).toEqual([2, 3]);
  });
});

describe('the hour at which a day ends', () => {
  it.each([
    ['2026-04-29', at(17)],
    ['2026-05-02', at(20)],
    ['2026-05-01', null],
    ['2026-05-04', null],
  ])('on %s is %s', (date, closing) => {
    expect(closingOn(opening, isoDate(date))).toBe(closing);
  });

  it('is told by nobody where it is not known', () => {
    expect(closingOn(unknown, isoDate('2026-04-29'))).toBeNull();
  });
});

describe('a return counts for', () => {
  it.each([
    ['the day itself while the hall is open', '2026-04-29', at(10), '2026-04-29'],
    ['the day itself from the minute of opening', '2026-04-29', at(9), '2026-04-29'],
    ['the day itself after closing', '2026-04-29', at(23, 59), '2026-04-29'],
    ['the day before, if it lay in the box in the morning', '2026-04-29', at(8, 59), '2026-04-28'],
    ['the last open day, over a Monday', '2026-04-28', at(7), '2026-04-26'],
    ['the last open day, over a holiday', '2026-05-02', 0, '2026-04-30'],
    ['a closed day itself: somebody is there', '2026-05-01', at(7), '2026-05-01'],
  ])('%s', (_, today, minute, counts) => {
    expect(returnDay(opening, isoDate(today), minute)).toBe(counts);
  });

  it('the day of the calendar where no hours are known', () => {
    expect(returnDay(unknown, isoDate('2026-04-29'), 0)).toBe('2026-04-29');
  });

  it('today or an open day before it, never a later one', () => {
    const date = fc.integer({ min: 0, max: 400 }).map((n) => addDays(isoDate('2026-01-01'), n));
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 1439 }), (today, minute) => {
        const counts = returnDay(opening, today, minute);
        expect(counts === today || (counts < today && isOpenDay(opening, counts))).toBe(true);
      }),
    );
  });
});

it('hours are told in runs of days that have the same', () => {
  expect(hoursRuns(hours.toReversed())).toEqual([
    { first: 2, last: 5, from: at(9), until: at(17) },
    { first: 6, last: 6, from: at(9), until: at(20) },
    { first: 7, last: 7, from: at(9), until: at(17) },
  ]);
  expect(hoursRuns([day(1), day(3)])).toHaveLength(2);
  expect(hoursRuns([])).toEqual([]);
});
