import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALWAYS, isAlways, periodOf } from '../../../renderer/features/charity/period.ts';
import {
  daysOfSale,
  spanOf,
  type SaleDay,
} from '../../../renderer/features/charity/notice-days.ts';
import { addDays, isoDate } from '../../../shared/domain/calendar.ts';

const typed = { from: '', to: '' };

describe('a period', () => {
  test('is the whole month, also in a leap year and at its end', () => {
    const month = (day: string) => periodOf({ choice: 'month', ...typed }, isoDate(day));
    expect(month('2028-02-29')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(month('2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(month('2026-04-01')).toEqual({ from: '2026-04-01', to: '2026-04-30' });
  });

  test('holds the day that it is asked on, whatever day that is', () => {
    fc.assert(
      fc.property(
        fc.nat(40_000),
        fc.constantFrom('month' as const, 'year' as const, 'all' as const),
        (days, choice) => {
          const today = addDays(isoDate('2001-01-01'), days);
          const period = periodOf({ choice, ...typed }, today);
          expect(period !== null && period.from <= today && today <= period.to).toBe(true);
        },
      ),
    );
  });

  test('from one day to another is none until both are typed in their order', () => {
    const of = (from: string, to: string) =>
      periodOf({ choice: 'days', from, to }, isoDate('2026-06-01'));
    expect(of('', '2026-06-01')).toBeNull();
    expect(of('2026-06-02', '2026-06-01')).toBeNull();
    expect(of('2026-06-01', '2026-06-01')).toEqual({ from: '2026-06-01', to: '2026-06-01' });
  });

  test('of all there is says so', () => {
    expect(isAlways(ALWAYS)).toBe(true);
    expect(isAlways({ ...ALWAYS, to: '2026-12-31' })).toBe(false);
  });
});

const day = (on: string, eventName: string | null): SaleDay => ({
  tillDayId: on,
  number: 1,
  kioskNumber: 7,
  on,
  openedAt: 0,
  closedAt: null,
  eventName,
  sales: 1,
  takingsFen: 1,
  lateFen: 0,
  varianceFen: null,
});

test('the days of a sale event are those of its name within the period', () => {
  const days = [
    day('2026-06-03', null),
    day('2026-06-01', '六一义卖'),
    day('2026-05-01', '六一义卖'),
  ];
  const june = { from: '2026-06-01', to: '2026-06-30' };
  expect(daysOfSale(days, june, '六一义卖').map(({ on }) => on)).toEqual(['2026-06-01']);
  expect(spanOf(daysOfSale(days, june, null))).toEqual({ from: '2026-06-01', to: '2026-06-03' });
  expect(spanOf([])).toBeNull();
});
