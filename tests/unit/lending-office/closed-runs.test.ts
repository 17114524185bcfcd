import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addRun,
  MOST_DATES,
  problemOfRun,
  removeRun,
  runsOf,
} from '../../../renderer/features/lending-office/closed-runs.ts';
import { addDays, isoDate } from '../../../shared/domain/calendar.ts';

const spring = { name: '春节', from: '2027-02-05', to: '2027-02-12' };

describe('a run of closed days', () => {
  test('is written day by day and read as one again', () => {
    const dates = addRun([], spring);
    expect(dates).toHaveLength(8);
    expect(dates[0]).toEqual({ date: '2027-02-05', name: '春节' });
    expect(runsOf(dates)).toEqual([{ ...spring, days: 8 }]);
  });

  test('of one day needs no end', () => {
    expect(runsOf(addRun([], { name: ' 清洁 ', from: '2027-03-01', to: '' }))).toEqual([
      { name: '清洁', from: '2027-03-01', to: '2027-03-01', days: 1 },
    ]);
  });

  test('over the end of February of a leap year has every day once', () => {
    expect(addRun([], { name: '修缮', from: '2028-02-28', to: '2028-03-01' })).toHaveLength(3);
  });

  test('names a day that had another name anew', () => {
    const dates = addRun(addRun([], spring), {
      name: '修缮',
      from: '2027-02-08',
      to: '2027-02-09',
    });
    expect(runsOf(dates).map(({ name, days }) => [name, days])).toEqual([
      ['春节', 3],
      ['修缮', 2],
      ['春节', 3],
    ]);
  });

  test('beside another of another reason stays its own', () => {
    const dates = addRun(addRun([], spring), {
      name: '修缮',
      from: '2027-02-13',
      to: '2027-02-14',
    });
    expect(runsOf(dates)).toHaveLength(2);
  });

  test('can be taken away, and nothing else goes with it', () => {
    const both = addRun(addRun([], spring), { name: '国庆', from: '2027-10-01', to: '2027-10-07' });
    const [first] = runsOf(both);
    expect(first && runsOf(removeRun(both, first)).map(({ name }) => name)).toEqual(['国庆']);
  });
});

test.each([
  [{ name: ' ', from: '2027-02-05', to: '' }, 'no-name'],
  [{ name: '春节', from: '', to: '' }, 'no-dates'],
  [{ name: '春节', from: '2027-02-30', to: '2027-03-01' }, 'no-dates'],
  [{ name: '春节', from: '2027-02-12', to: '2027-02-05' }, 'ends-before'],
  [{ name: '春节', from: '2027-02-05', to: '2028-02-12' }, 'too-long'],
  [spring, null],
])('%j is told as %s', (typed, problem) => {
  expect(problemOfRun([], typed)).toBe(problem);
});

test('no more days are taken than the rules hold', () => {
  const full = Array.from({ length: MOST_DATES }, (_, ahead) => ({
    date: addDays(isoDate('2020-01-01'), ahead),
    name: '旧',
  }));
  expect(problemOfRun(full, spring)).toBe('too-many');
  expect(problemOfRun(full, { name: '新', from: '2020-01-05', to: '' })).toBeNull();
});

test('whatever runs are added, the days come once each, in order, and the runs cover them all', () => {
  const start = isoDate('2027-01-01');
  const runs = fc.array(
    fc.record({
      name: fc.constantFrom('春节', '修缮'),
      ahead: fc.nat({ max: 60 }),
      span: fc.nat({ max: 10 }),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(runs, (given) => {
      const dates = given.reduce<ReturnType<typeof addRun>>(
        (all, { name, ahead, span }) =>
          addRun(all, { name, from: addDays(start, ahead), to: addDays(start, ahead + span) }),
        [],
      );
      const days = dates.map(({ date }) => date);
      expect(days).toEqual([...new Set(days)].toSorted());
      expect(runsOf(dates).reduce((sum, run) => sum + run.days, 0)).toBe(days.length);
    }),
  );
});
