import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../shared/domain/calendar.ts';
import { isOpenDay } from '../../../shared/domain/lending/opening-days.ts';
import { closedSoon, openingNow } from '../../../shared/domain/lending/opening-now.ts';

const at = (hour: number, minute = 0) => hour * 60 + minute;
const spell = (name: string, ...dates: readonly string[]) => dates.map((date) => ({ date, name }));

/** Tuesday to Sunday, nine to five; shut on Wednesday 1 and Thursday 2 April 2026 for the festival. */
const hours = [2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: at(9), until: at(17) }));
const festival = spell('清明节', '2026-04-01', '2026-04-02');
const calendar = { closedWeekdays: [1], hours, closedDates: festival };
const TUESDAY = isoDate('2026-03-31');
const WEDNESDAY = isoDate('2026-04-01');
const FRIDAY = isoDate('2026-04-03');
const SUNDAY = isoDate('2026-04-05');
const MONDAY = isoDate('2026-04-06');

describe('how the hall stands', () => {
  it.each([
    ['before it opens', FRIDAY, at(8, 59), { kind: 'opens-today', from: at(9), until: at(17) }],
    ['from the minute of opening', FRIDAY, at(9), { kind: 'open', until: at(17) }],
    ['in its last minute', FRIDAY, at(16, 59), { kind: 'open', until: at(17) }],
    [
      'from the minute of closing',
      FRIDAY,
      at(17),
      { kind: 'over', next: { on: isoDate('2026-04-04'), from: at(9) } },
    ],
    [
      'in the evening before a weekly closed day',
      SUNDAY,
      at(20),
      { kind: 'over', next: { on: isoDate('2026-04-07'), from: at(9) } },
    ],
    [
      'on a weekly closed day',
      MONDAY,
      at(10),
      { kind: 'shut', reason: null, next: { on: isoDate('2026-04-07'), from: at(9) } },
    ],
    [
      'on a holiday',
      WEDNESDAY,
      at(10),
      { kind: 'shut', reason: '清明节', next: { on: FRIDAY, from: at(9) } },
    ],
  ])('%s', (_, today, minute, standing) => {
    expect(openingNow(calendar, today, minute)).toEqual(standing);
  });

  it('tells no hour where none is known, and its closed days all the same', () => {
    const unknown = { ...calendar, hours: [] };
    expect(openingNow(unknown, FRIDAY, at(3))).toEqual({ kind: 'open', until: null });
    expect(openingNow(unknown, MONDAY, at(10))).toEqual({
      kind: 'shut',
      reason: null,
      next: { on: isoDate('2026-04-07'), from: null },
    });
  });

  it('promises no opening where no open day comes within a year', () => {
    const never = Array.from({ length: 400 }, (_, ahead) => addDays(TUESDAY, ahead));
    const shut = { ...calendar, closedDates: spell('装修', ...never) };
    expect(openingNow(shut, TUESDAY, at(10))).toEqual({ kind: 'shut', reason: '装修', next: null });
    expect(closedSoon(shut, TUESDAY)).toBeNull();
  });

  it('never names a day on which it is shut as the next opening', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((ahead) => addDays(TUESDAY, ahead));
    const weekdays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(day),
        weekdays,
        day,
        fc.nat(1439),
        (shut, closedWeekdays, today, minute) => {
          const closedDates = spell('节日', ...shut);
          const given = { closedWeekdays, hours: [], closedDates };
          const standing = openingNow(given, today, minute);
          const isOpen = isOpenDay({ closedWeekdays, closedDates: shut }, today);
          expect(standing.kind).toBe(isOpen ? 'open' : 'shut');
          if (standing.kind !== 'shut' || standing.next === null) return;
          expect(standing.next.on > today).toBe(true);
          expect(isOpenDay({ closedWeekdays, closedDates: shut }, standing.next.on)).toBe(true);
        },
      ),
    );
  });
});

describe('closed days that come', () => {
  it('are told from the first of them to the day before the hall opens again', () => {
    expect(closedSoon(calendar, TUESDAY)).toEqual({
      first: WEDNESDAY,
      last: isoDate('2026-04-02'),
      name: '清明节',
    });
  });

  it('take the weekly closed days with them that follow', () => {
    const dates = ['2026-04-04', '2026-04-05'];
    expect(closedSoon({ ...calendar, closedDates: spell('清明节', ...dates) }, TUESDAY)).toEqual({
      first: isoDate('2026-04-04'),
      last: MONDAY,
      name: '清明节',
    });
  });

  it.each([
    ['within two weeks', '2026-04-14', '2026-04-14'],
    ['not before', '2026-04-15', undefined],
    ['not where the hall is shut every week', '2026-04-06', undefined],
  ])('are told %s', (_, date, first) => {
    const found = closedSoon({ ...calendar, closedDates: spell('培训', date) }, TUESDAY);
    expect(found?.first).toBe(first);
  });

  it('are not told on a closed day: that one says when the hall opens again', () => {
    expect(closedSoon(calendar, WEDNESDAY)).toBeNull();
  });
});
