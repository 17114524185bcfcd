import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  clockTime,
  dateIn,
  daysBetween,
  DEFAULT_ZONE,
  epochOf,
  isIsoDate,
  isoDate,
  minuteOfDayIn,
  weekday,
  yearOf,
} from '../../shared/domain/calendar.ts';

const zones = [
  DEFAULT_ZONE,
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Apia',
] as const;
const zone = fc.constantFrom(...zones);
const moment = fc.integer({ min: Date.UTC(1973, 0, 1), max: Date.UTC(2100, 0, 1) });
const date = moment.map((epochMs) => dateIn('UTC', epochMs));

const readers = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
  ]),
);

function plainReading(timeZone: (typeof zones)[number], epochMs: number): string | undefined {
  return readers.get(timeZone)?.format(epochMs);
}

describe("the hall's clock", () => {
  it.each([
    [DEFAULT_ZONE, '2026-11-23T15:59:59.999Z', '2026-11-23', '23:59'],
    [DEFAULT_ZONE, '2026-11-23T16:00:00.000Z', '2026-11-24', '00:00'],
    [DEFAULT_ZONE, '2026-12-31T16:00:00.000Z', '2027-01-01', '00:00'],
    [DEFAULT_ZONE, '2028-02-28T16:00:00.000Z', '2028-02-29', '00:00'],
    [DEFAULT_ZONE, '1969-12-31T23:59:00.000Z', '1970-01-01', '07:59'],
    ['Europe/Berlin', '2026-03-29T00:59:00.000Z', '2026-03-29', '01:59'],
    ['Europe/Berlin', '2026-03-29T01:00:00.000Z', '2026-03-29', '03:00'],
    ['Europe/Berlin', '2026-10-25T00:30:00.000Z', '2026-10-25', '02:30'],
    ['Europe/Berlin', '2026-10-25T01:30:00.000Z', '2026-10-25', '02:30'],
    ['Pacific/Apia', '2011-12-30T09:59:00.000Z', '2011-12-29', '23:59'],
    ['Pacific/Apia', '2011-12-30T10:00:00.000Z', '2011-12-31', '00:00'],
  ])('in %s at %s shows %s %s', (timeZone, instant, day, clock) => {
    const epochMs = Date.parse(instant);
    expect(dateIn(timeZone, epochMs)).toBe(day);
    expect(clockTime(timeZone, epochMs)).toBe(clock);
  });

  it('agrees with the platform at any moment in any zone, in whatever order it is asked', () => {
    fc.assert(
      fc.property(zone, moment, (timeZone, epochMs) => {
        const shown = `${dateIn(timeZone, epochMs)} ${clockTime(timeZone, epochMs)}`;
        expect(shown).toBe(plainReading(timeZone, epochMs));
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with the platform on both sides of every change of the clock', () => {
    const wrong = zones.flatMap((timeZone) =>
      Array.from({ length: 365 * 48 }, (_, n) => Date.UTC(2026, 0, 1) + n * 1_800_000 - 1)
        .map((at) => ({ shown: clockTime(timeZone, at), right: plainReading(timeZone, at) }))
        .filter(({ shown, right }) => right?.slice(11) !== shown),
    );
    expect(wrong).toEqual([]);
  });

  it('leads back to the moment it shows, to the minute', () => {
    fc.assert(
      fc.property(fc.constantFrom(DEFAULT_ZONE, 'UTC', 'Asia/Kathmandu'), moment, (where, at) => {
        fc.pre(where !== DEFAULT_ZONE || at > Date.UTC(1992, 0, 1));
        fc.pre(where !== 'Asia/Kathmandu' || at > Date.UTC(1987, 0, 1));
        const minute = Math.floor(at / 60_000) * 60_000;
        expect(epochOf(where, dateIn(where, at), minuteOfDayIn(where, at))).toBe(minute);
      }),
    );
  });

  it.each([
    ['a skipped hour moves on', 'Europe/Berlin', '2026-03-29', 150, '2026-03-29T01:30:00.000Z'],
    ['a doubled hour is the first', 'Europe/Berlin', '2026-10-25', 150, '2026-10-25T00:30:00.000Z'],
    ['the start of a short day', 'Europe/Berlin', '2026-03-29', 0, '2026-03-28T23:00:00.000Z'],
    ['the end of a short day', 'Europe/Berlin', '2026-03-29', 1440, '2026-03-29T22:00:00.000Z'],
    [
      'half an hour of change',
      'Australia/Lord_Howe',
      '2026-10-04',
      130,
      '2026-10-03T15:40:00.000Z',
    ],
    ['the hall at nine', DEFAULT_ZONE, '2026-11-23', 540, '2026-11-23T01:00:00.000Z'],
    ['the last day of a leap February', DEFAULT_ZONE, '2028-02-29', 0, '2028-02-28T16:00:00.000Z'],
  ])('%s', (_case, timeZone, day, minute, instant) => {
    expect(new Date(epochOf(timeZone, isoDate(day), minute)).toISOString()).toBe(instant);
  });
});

describe('a day', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 365, '2029-02-28'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s and %i days is %s', (day, days, then) => {
    expect(addDays(isoDate(day), days)).toBe(then);
    expect(daysBetween(isoDate(day), isoDate(then))).toBe(days);
  });

  it('counts forth and back, and days sort as they follow', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const then = addDays(day, days);
        expect(addDays(then, -days)).toBe(day);
        expect(daysBetween(day, then)).toBe(days);
        expect(then > day).toBe(days > 0);
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
      }),
    );
  });

  it('has a weekday from Monday 1 to Sunday 7', () => {
    expect(weekday(isoDate('2026-11-23'))).toBe(1);
    expect(weekday(isoDate('2026-11-29'))).toBe(7);
  });

  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '0000-01-01',
    '2026-1-1',
    '26-01-01',
    '',
    ' 2026-01-01',
  ])('%j is none', (text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(() => isoDate(text)).toThrow(RangeError);
  });

  it('has a year, and an age by the end of it', () => {
    expect(yearOf(isoDate('2026-01-01'))).toBe(2026);
    expect(ageOn(2012, isoDate('2026-01-01'))).toBe(14);
    expect(ageOn(2026, isoDate('2026-12-31'))).toBe(0);
  });
});
