import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/domain/calendar.ts';
import { categoryOf, isCardExpired } from '../../../shared/domain/lending/reader.ts';
import type { ReaderCategory } from '../../../shared/domain/lending/words.ts';

describe('the category of a reader', () => {
  it.each<[string, ReaderCategory | null, number | null, string, ReaderCategory]>([
    ['thirteen at the end of this year', null, 2013, '2026-01-01', 'child'],
    ['fourteen in the course of this year', null, 2012, '2026-01-01', 'adult'],
    ['the last day of being a child', null, 2013, '2026-12-31', 'child'],
    ['the day after it', null, 2013, '2027-01-01', 'adult'],
    ['born this year', null, 2026, '2026-11-23', 'child'],
    ['of unknown birth year', null, null, '2026-11-23', 'adult'],
    ['a volunteer, as staff say', 'volunteer', 1960, '2026-11-23', 'volunteer'],
    ['an adult, as staff say', 'adult', 2015, '2026-11-23', 'adult'],
    ['a child, as staff say', 'child', null, '2026-11-23', 'child'],
  ])('%s', (_, set, birthYear, today, category) => {
    expect(categoryOf({ set, birthYear, today: isoDate(today) })).toBe(category);
  });
});

describe('the reader card', () => {
  it.each([
    ['is good before its last day', '2028-02-29', '2028-02-28', false],
    ['is good on its last day', '2028-02-29', '2028-02-29', false],
    ['is not the day after', '2028-02-29', '2028-03-01', true],
    ['over the end of a year', '2026-12-31', '2027-01-01', true],
  ])('%s', (_, until, today, expired) => {
    expect(isCardExpired(isoDate(until), isoDate(today))).toBe(expired);
  });

  it('never expires without a last day', () => {
    expect(isCardExpired(null, isoDate('2099-12-31'))).toBe(false);
  });
});
