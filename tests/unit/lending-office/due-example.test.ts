import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueExample, pauseExample } from '../../../renderer/features/lending-office/due-example.ts';
import { inOrderOf, lengths } from '../../../renderer/ui/bars.ts';
import { isoDate } from '../../../shared/domain/calendar.ts';
import { isOpenDay } from '../../../shared/domain/lending/opening-days.ts';

const today = isoDate('2026-03-03');
const mondays = { closedWeekdays: [1], closedDates: [] };

describe('the example of a due date', () => {
  test('is a loan of these days that ends on a closed one', () => {
    expect(dueExample(mondays, 30, today)).toEqual({
      lentOn: '2026-03-07',
      counted: '2026-04-06',
      dueOn: {
        keep: '2026-04-06',
        'previous-open-day': '2026-04-05',
        'next-open-day': '2026-04-07',
      },
    });
  });

  test('there is none where no due date can meet a closed day', () => {
    expect(dueExample({ closedWeekdays: [], closedDates: [] }, 30, today)).toBeNull();
    expect(dueExample(mondays, 7, today)).toBeNull();
  });

  test('is lent on an open day and moved to one, whatever is closed', () => {
    const closed = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 });
    fc.assert(
      fc.property(closed, fc.integer({ min: 1, max: 60 }), (closedWeekdays, days) => {
        const opening = { closedWeekdays, closedDates: [] };
        const example = dueExample(opening, days, today);
        const isRight =
          example === null ||
          (isOpenDay(opening, example.lentOn) &&
            !isOpenDay(opening, example.counted) &&
            isOpenDay(opening, example.dueOn['next-open-day']) &&
            isOpenDay(opening, example.dueOn['previous-open-day']));
        expect(isRight).toBe(true);
      }),
    );
  });
});

test.each([
  [{ perDay: 1, graceDays: 0, capDays: 30 }, 3, 3],
  [{ perDay: 2, graceDays: 0, capDays: 30 }, 3, 6],
  [{ perDay: 1, graceDays: 3, capDays: 30 }, 3, 0],
  [{ perDay: 1, graceDays: 3, capDays: 30 }, 4, 4],
  [{ perDay: 1, graceDays: 0, capDays: 30 }, 90, 30],
])('with %j, %s days late are a pause of %s', (rule, late, pause) => {
  expect(pauseExample(rule, late, today)).toBe(pause);
});

test('bars: the longest is whole, what counts can be seen, what does not has none', () => {
  const bar = (key: string, count: number) => ({ key, label: key, count });
  expect([...lengths([bar('a', 1000), bar('b', 1), bar('c', 0)]).values()]).toEqual([100, 1, 0]);
  expect([...lengths([bar('a', 0)]).values()]).toEqual([0]);
});

test('counts come in the order of the known words; none that counts is lost', () => {
  const counted = [
    { key: 'late', count: 2 },
    { key: 'b', count: 5 },
    { key: 'gone', count: 0 },
  ];
  expect(inOrderOf(['a', 'b'], counted)).toEqual([
    { key: 'a', count: 0 },
    { key: 'b', count: 5 },
    { key: 'late', count: 2 },
  ]);
});
