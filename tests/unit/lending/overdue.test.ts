import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../shared/domain/calendar.ts';
import {
  isPaused,
  overdueOf,
  pauseUntil,
  type PauseRule,
} from '../../../shared/domain/lending/overdue.ts';

const start = isoDate('2026-01-01');

/** Shut on Mondays and, for the Spring Festival, from 2026-02-15 to 2026-02-22. */
const opening = {
  closedWeekdays: [1],
  closedDates: Array.from({ length: 8 }, (_, n) => addDays(isoDate('2026-02-15'), n)),
};

const rule = (more: Partial<PauseRule> = {}): PauseRule => ({
  perDay: 1,
  graceDays: 0,
  capDays: 30,
  ...more,
});

const date = fc.integer({ min: 0, max: 500 }).map((day) => addDays(start, day));
const facts = fc.record({
  opening: fc.record({
    closedWeekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    closedDates: fc.array(date, { maxLength: 60 }),
  }),
  dueOn: date,
  pauseRule: fc.record({
    perDay: fc.constantFrom(0, 0.5, 1, 2, 5),
    graceDays: fc.integer({ min: 0, max: 10 }),
    capDays: fc.integer({ min: 0, max: 60 }),
  }),
  forgiven: fc.boolean(),
});

describe('how late a loan is', () => {
  it.each<[string, string, string, PauseRule, number, number]>([
    ['before the due date', '2026-11-25', '2026-11-20', rule(), 0, 0],
    ['on the due date', '2026-11-25', '2026-11-25', rule(), 0, 0],
    ['a day late', '2026-11-25', '2026-11-26', rule(), 1, 1],
    ['over a Monday', '2026-11-21', '2026-11-24', rule(), 2, 2],
    ['only a closed day late', '2026-11-22', '2026-11-23', rule(), 0, 0],
    ['first open day after the holidays', '2026-02-14', '2026-02-24', rule(), 1, 1],
    ['due in the holidays', '2026-02-17', '2026-02-23', rule(), 0, 0],
    ['the last day of grace is on time', '2026-11-24', '2026-11-27', rule({ graceDays: 3 }), 0, 0],
    ['after the grace all of it counts', '2026-11-24', '2026-11-28', rule({ graceDays: 3 }), 4, 4],
    ['grace leaves closed days out', '2026-11-21', '2026-11-24', rule({ graceDays: 2 }), 0, 0],
    ['two days of pause for each', '2026-11-24', '2026-11-27', rule({ perDay: 2 }), 3, 6],
    ['half a day counts as one', '2026-11-24', '2026-11-27', rule({ perDay: 0.5 }), 3, 2],
    ['no pause in this hall', '2026-11-24', '2026-11-27', rule({ perDay: 0 }), 3, 0],
    ['the cap', '2025-11-25', '2026-01-25', rule(), 61 - 8, 30],
    ['a cap of nothing', '2026-11-24', '2026-11-27', rule({ capDays: 0 }), 3, 0],
  ])('%s', (_, dueOn, on, pauseRule, openDaysLate, pauseDays) => {
    const late = { opening, dueOn: isoDate(dueOn), on: isoDate(on), pauseRule };
    expect(overdueOf({ ...late, forgiven: false })).toEqual({ openDaysLate, pauseDays });
    expect(overdueOf({ ...late, forgiven: true })).toEqual({ openDaysLate, pauseDays: 0 });
  });

  it('grows with every day that the book stays out, and never above the cap', () => {
    fc.assert(
      fc.property(facts, date, fc.nat(60), (one, on, more) => {
        const early = overdueOf({ ...one, on });
        const late = overdueOf({ ...one, on: addDays(on, more) });
        expect(late.openDaysLate).toBeGreaterThanOrEqual(early.openDaysLate);
        expect(late.pauseDays).toBeGreaterThanOrEqual(early.pauseDays);
        expect(late.pauseDays).toBeLessThanOrEqual(one.pauseRule.capDays);
      }),
    );
  });

  it('is nothing on time, nor within the grace', () => {
    fc.assert(
      fc.property(facts, fc.nat(60), (one, early) => {
        for (const on of [addDays(one.dueOn, -early), addDays(one.dueOn, one.pauseRule.graceDays)])
          expect(overdueOf({ ...one, on })).toEqual({ openDaysLate: 0, pauseDays: 0 });
      }),
    );
  });

  it('brings a pause only where it is late', () => {
    fc.assert(
      fc.property(facts, date, (one, on) => {
        const { openDaysLate, pauseDays } = overdueOf({ ...one, on });
        expect(pauseDays > 0 && (openDaysLate === 0 || one.forgiven)).toBe(false);
      }),
    );
  });
});

describe('the pause', () => {
  it.each([
    ['none', 0, null],
    ['a day', 1, '2027-01-01'],
    ['over the end of a year', 5, '2027-01-05'],
  ])('after a return on New Year’s Eve: %s', (_, days, until) => {
    expect(pauseUntil(isoDate('2026-12-31'), days)).toBe(until);
  });

  it('lasts through its last day', () => {
    const until = pauseUntil(isoDate('2028-02-27'), 2);
    expect(until).toBe('2028-02-29');
    expect(isPaused(until, isoDate('2028-02-29'))).toBe(true);
    expect(isPaused(until, isoDate('2028-03-01'))).toBe(false);
    expect(isPaused(null, isoDate('2028-03-01'))).toBe(false);
  });
});
