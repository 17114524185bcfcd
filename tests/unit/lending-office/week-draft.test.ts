import { describe, expect, test } from 'vitest';
import {
  forWeek,
  readWeek,
  sameHours,
  weekOf,
  type DayDraft,
} from '../../../renderer/features/lending-office/week-draft.ts';

const typed = (from: string, until: string): DayDraft => ({ isOpen: true, from, until });
const shut: DayDraft = { isOpen: false, from: '', until: '' };
const nine = typed('9:00', '17:00');
const NINE_TO_FIVE = { from: 540, until: 1020 };

describe('the week in the form', () => {
  test('of a hall that never gave its hours has its closed days and no times', () => {
    const rules = { closedWeekdays: [1], hours: [] };
    expect(weekOf(rules)[1]).toEqual(shut);
    expect(weekOf(rules)[2]).toEqual(typed('', ''));
    expect(readWeek(weekOf(rules))).toEqual({ ...rules, wrong: [] });
  });

  test('gives each open day its hours, and is read as the same', () => {
    const week = forWeek((day) => (day === 1 ? shut : day === 6 ? typed('1030', '20点') : nine));
    const { wrong, ...rules } = readWeek(week);
    expect(wrong).toEqual([]);
    expect(rules.closedWeekdays).toEqual([1]);
    expect(rules.hours.find(({ weekday }) => weekday === 6)).toEqual({
      weekday: 6,
      from: 630,
      until: 1200,
    });
    expect(rules.hours[0]).toEqual({ weekday: 2, ...NINE_TO_FIVE });
    expect(readWeek(weekOf(rules))).toEqual({ ...rules, wrong: [] });
  });

  test.each([
    ['no time', typed('x', '17:00')],
    ['only one', typed('9:00', '')],
    ['none at all, although other days have theirs', typed('', '')],
    ['an end before the start', typed('17:00', '9:00')],
    ['an end at the start', typed('9:00', '9:00')],
  ])('%s is wrong', (_, wrong) => {
    expect(readWeek(forWeek((day) => (day === 3 ? wrong : nine))).wrong).toEqual([3]);
  });

  test('what stands beside a closed day is not looked at', () => {
    const week = forWeek((day) => (day === 1 ? { ...nine, until: 'x', isOpen: false } : nine));
    expect(readWeek(week)).toMatchObject({ closedWeekdays: [1], wrong: [] });
  });
});

describe('the same hours every day', () => {
  test('are the first that are whole, and open no closed day', () => {
    const week = forWeek((day) => (day === 1 ? shut : day === 3 ? nine : typed('', '')));
    const same = sameHours(week);
    expect(same?.[1]).toEqual(shut);
    expect(same?.[7]).toEqual(nine);
  });

  test('are none where no day has them', () => {
    expect(sameHours(forWeek(() => typed('9:00', '')))).toBeNull();
  });
});
