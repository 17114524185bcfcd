import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../shared/domain/calendar.ts';
import {
  isExpired,
  nextInLine,
  pickupUntil,
  queueOf,
  toFetch,
  type Hold,
} from '../../../shared/domain/lending/hold-queue.ts';
import { isOpenDay } from '../../../shared/domain/lending/opening-days.ts';
import { holdEnds } from '../../../shared/domain/lending/words.ts';

const start = isoDate('2026-01-01');
const date = fc.integer({ min: 0, max: 400 }).map((day) => addDays(start, day));

const hold = (holdId: string, placedAt: number, more: Partial<Hold> = {}): Hold => ({
  holdId,
  titleId: 't',
  placedAt,
  stamp: `${String(placedAt).padStart(4, '0')}-${holdId}`,
  shelved: null,
  end: null,
  ...more,
});
const shelved = (until: string) => ({ copyId: 'c', until: isoDate(until) });
const ids = (holds: readonly Hold[]) => holds.map((one) => one.holdId);

const holds = fc
  .uniqueArray(
    fc.record({
      placedAt: fc.nat(5),
      number: fc.nat(99),
      end: fc.option(fc.constantFrom(...holdEnds)),
      isShelved: fc.boolean(),
    }),
    { selector: (one) => one.number, maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ placedAt, number, end, isShelved }) =>
      hold(String(number), placedAt, { end, shelved: isShelved ? shelved('2026-11-25') : null }),
    ),
  );
const shuffledTwice = holds.chain((all) =>
  fc.tuple(
    fc.shuffledSubarray(all, { minLength: all.length }),
    fc.shuffledSubarray(all, { minLength: all.length }),
  ),
);

describe('what is to be fetched from the shelf', () => {
  const queue = [
    hold('second', 2),
    hold('first', 1),
    hold('aside', 0, { shelved: shelved('2026-11-25') }),
  ];
  const fetched = (copies: readonly string[]) =>
    toFetch(queue, copies).map(({ hold: { holdId }, copy }) => [holdId, copy]);

  it('is a copy for each who waits, the first in line first', () => {
    expect(fetched(['a', 'b', 'c'])).toEqual([
      ['first', 'a'],
      ['second', 'b'],
    ]);
  });

  it('is no more than there are copies', () => {
    expect(fetched(['a'])).toEqual([['first', 'a']]);
    expect(fetched([])).toEqual([]);
  });
});

describe('the queue of a title', () => {
  it('is first come, first served; at one moment the stamp decides', () => {
    const queue = [hold('c', 3), hold('b', 2, { stamp: '2' }), hold('a', 2, { stamp: '1' })];
    expect(ids(queueOf(queue))).toEqual(['a', 'b', 'c']);
    expect(nextInLine(queue)?.holdId).toBe('a');
  });

  it('holds only those who still wait', () => {
    const queue = [
      hold('cancelled', 1, { end: 'cancelled' }),
      hold('set-aside', 2, { shelved: shelved('2026-11-25') }),
      hold('filled', 3, { end: 'filled', shelved: shelved('2026-11-25') }),
      hold('waits', 4),
    ];
    expect(ids(queueOf(queue))).toEqual(['waits']);
    expect(nextInLine(queue.slice(0, 3))).toBeNull();
  });

  it('does not depend on the order in which holds arrive', () => {
    fc.assert(
      fc.property(shuffledTwice, ([one, other]) => {
        expect(ids(queueOf(one))).toEqual(ids(queueOf(other)));
      }),
    );
  });

  it('is fair: whoever came later is never served before, however copies come in', () => {
    fc.assert(
      fc.property(shuffledTwice, ([all]) => {
        const served: Hold[] = [];
        let waiting: readonly Hold[] = all;
        for (let next = nextInLine(waiting); next !== null; next = nextInLine(waiting)) {
          served.push(next);
          const { holdId } = next;
          waiting = waiting.map((one) =>
            one.holdId === holdId ? { ...one, shelved: shelved('2026-11-25') } : one,
          );
        }
        expect(served.length).toBe(all.filter((one) => !one.end && !one.shelved).length);
        const overtaken = served.filter((late, n) =>
          served
            .slice(n + 1)
            .some(
              (one) =>
                one.placedAt < late.placedAt ||
                (one.placedAt === late.placedAt && one.stamp < late.stamp),
            ),
        );
        expect(overtaken).toEqual([]);
      }),
    );
  });

  it('nobody who joins later moves those who wait', () => {
    fc.assert(
      fc.property(holds, fc.nat(5), (all, wait) => {
        const latest = Math.max(0, ...all.map((one) => one.placedAt));
        const joined = hold('late', latest + 1 + wait);
        expect(ids(queueOf([joined, ...all]))).toEqual([...ids(queueOf(all)), 'late']);
      }),
    );
  });
});

describe('a book set aside', () => {
  const opening = { closedWeekdays: [1], closedDates: [isoDate('2026-11-24')] };

  it.each([
    ['on an open day', '2026-11-18', 3, '2026-11-21'],
    ['a closed Monday and a holiday after it', '2026-11-20', 3, '2026-11-25'],
    ['over the end of a year', '2026-12-30', 3, '2027-01-02'],
    ['over a leap day', '2028-02-27', 3, '2028-03-01'],
  ])('waits until: %s', (_, from, days, until) => {
    expect(pickupUntil(opening, isoDate(from), days)).toBe(until);
  });

  it('waits for as long as promised at least, and never until a closed day', () => {
    fc.assert(
      fc.property(
        fc.record({
          closedWeekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
          closedDates: fc.array(date, { maxLength: 60 }),
        }),
        date,
        fc.integer({ min: 1, max: 30 }),
        (days, from, count) => {
          const until = pickupUntil(days, from, count);
          expect(until >= addDays(from, count)).toBe(true);
          expect(isOpenDay(days, until)).toBe(true);
        },
      ),
    );
  });

  it.each<[string, Partial<Hold>, string, boolean]>([
    ['waits through its last day', { shelved: shelved('2026-11-25') }, '2026-11-25', false],
    ['not a day more', { shelved: shelved('2026-11-25') }, '2026-11-26', true],
    ['a hold that waits for a copy never runs out', {}, '2030-01-01', false],
    [
      'nor one that was filled',
      { shelved: shelved('2026-11-25'), end: 'filled' },
      '2026-11-26',
      false,
    ],
  ])('%s', (_, more, today, expired) => {
    expect(isExpired(hold('a', 1, more), isoDate(today))).toBe(expired);
  });
});
