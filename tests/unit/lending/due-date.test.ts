import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate, type IsoDate } from '../../../shared/domain/calendar.ts';
import {
  dueDate,
  renewedDueDate,
  type DueReason,
} from '../../../shared/domain/lending/due-date.ts';
import { isOpenDay, type OpeningDays } from '../../../shared/domain/lending/opening-days.ts';
import { dueMoves } from '../../../shared/domain/lending/words.ts';

const start = isoDate('2026-01-01');
const dayFrom = (first: string, n: number): IsoDate => addDays(isoDate(first), n);

/** Shut on Mondays, and from Sunday 2026-02-15 to Sunday 2026-02-22 for the Spring Festival. */
const opening: OpeningDays = {
  closedWeekdays: [1],
  closedDates: Array.from({ length: 8 }, (_, n) => dayFrom('2026-02-15', n)),
};

const date = fc.integer({ min: 0, max: 800 }).map((day) => addDays(start, day));
const terms = fc.record({
  days: fc.integer({ min: 1, max: 90 }),
  move: fc.constantFrom(...dueMoves),
  opening: fc.record({
    closedWeekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    closedDates: fc.array(date, { maxLength: 120 }),
  }),
  cardUntil: fc.option(date),
});

type Row = readonly [
  what: string,
  lentOn: string,
  days: number,
  cardUntil: string | null,
  keep: readonly [string, DueReason],
  previous: readonly [string, DueReason],
  next: readonly [string, DueReason],
];

const same = (day: string, reason: DueReason) =>
  [
    [day, reason],
    [day, reason],
    [day, reason],
  ] as const;

describe('the due date', () => {
  it.each<Row>([
    ['over a month of 31 days', '2026-07-03', 30, null, ...same('2026-08-02', 'period')],
    ['from the last day of a month', '2026-03-31', 30, null, ...same('2026-04-30', 'period')],
    ['over February', '2027-01-31', 30, null, ...same('2027-03-02', 'period')],
    ['on a leap day', '2028-01-30', 30, null, ...same('2028-02-29', 'period')],
    ['over a leap day', '2028-02-15', 30, null, ...same('2028-03-16', 'period')],
    ['over the end of a year', '2026-12-15', 30, null, ...same('2027-01-14', 'period')],
    [
      'on a Monday after a month end',
      '2027-01-30',
      30,
      null,
      ['2027-03-01', 'period'],
      ['2027-02-28', 'moved'],
      ['2027-03-02', 'moved'],
    ],
    [
      'in the Spring Festival',
      '2026-01-20',
      30,
      null,
      ['2026-02-19', 'period'],
      ['2026-02-14', 'moved'],
      ['2026-02-24', 'moved'],
    ],
    [
      'lent on the eve of the holidays: never back to the day of lending',
      '2026-02-14',
      7,
      null,
      ['2026-02-21', 'period'],
      ['2026-02-24', 'moved'],
      ['2026-02-24', 'moved'],
    ],
    [
      'lent on the eve with a card that ends in the holidays: the one open day that the card has',
      '2026-02-14',
      7,
      '2026-02-22',
      ['2026-02-21', 'period'],
      ['2026-02-14', 'moved'],
      ['2026-02-14', 'moved'],
    ],
    ['cut to the card', '2026-03-03', 30, '2026-03-20', ...same('2026-03-20', 'card-expiry')],
    [
      'cut to a card that ends on a closed day',
      '2026-02-28',
      14,
      '2026-03-09',
      ['2026-03-09', 'card-expiry'],
      ['2026-03-08', 'card-expiry'],
      ['2026-03-08', 'card-expiry'],
    ],
    [
      'cut to a card that ends in the holidays',
      '2026-01-20',
      30,
      '2026-02-18',
      ['2026-02-18', 'card-expiry'],
      ['2026-02-14', 'card-expiry'],
      ['2026-02-14', 'card-expiry'],
    ],
    [
      'the next open day is the last of the card',
      '2026-02-24',
      13,
      '2026-03-10',
      ['2026-03-09', 'period'],
      ['2026-03-08', 'moved'],
      ['2026-03-10', 'moved'],
    ],
    [
      'the next open day is past the card, though the period is not',
      '2026-02-24',
      13,
      '2026-03-09',
      ['2026-03-09', 'period'],
      ['2026-03-08', 'moved'],
      ['2026-03-08', 'moved'],
    ],
    ['the card ends today', '2026-03-03', 30, '2026-03-03', ...same('2026-03-03', 'card-expiry')],
    [
      'lent on a card that has run out',
      '2026-03-03',
      30,
      '2026-03-01',
      ...same('2026-04-02', 'period'),
    ],
    ['lent for the day', '2026-03-03', 0, null, ...same('2026-03-03', 'period')],
    ['lent for a day marked as closed', '2026-03-02', 0, null, ...same('2026-03-02', 'period')],
  ])('%s', (_, lentOn, days, cardUntil, ...expected) => {
    const facts = {
      days,
      opening,
      lentOn: isoDate(lentOn),
      cardUntil: cardUntil === null ? null : isoDate(cardUntil),
    };
    const told = dueMoves.map((move) => {
      const { dueOn, reason } = dueDate({ ...facts, move });
      return [dueOn, reason];
    });
    expect(told).toEqual(expected);
  });

  it('never lies before the lending, nor past a card that was good at the lending', () => {
    fc.assert(
      fc.property(terms, date, (facts, lentOn) => {
        const { dueOn } = dueDate({ ...facts, lentOn });
        expect(dueOn >= lentOn).toBe(true);
        const { cardUntil } = facts;
        const isGood = cardUntil !== null && cardUntil >= lentOn;
        expect(isGood && dueOn > cardUntil).toBe(false);
      }),
    );
  });

  it('is an open day for whoever borrows on one, unless the hall keeps due dates where they fall', () => {
    fc.assert(
      fc.property(terms, date, (facts, lentOn) => {
        fc.pre(facts.move !== 'keep' && isOpenDay(facts.opening, lentOn));
        expect(isOpenDay(facts.opening, dueDate({ ...facts, lentOn }).dueOn)).toBe(true);
      }),
    );
  });

  it('is what the period says where the hall is never shut and the card never ends', () => {
    fc.assert(
      fc.property(terms, date, (facts, lentOn) => {
        const open = { closedWeekdays: [], closedDates: [] };
        const due = dueDate({ ...facts, opening: open, cardUntil: null, lentOn });
        expect(due).toEqual({ dueOn: addDays(lentOn, facts.days), reason: 'period' });
      }),
    );
  });
});

describe('the due date of a renewal', () => {
  it.each<[string, string, string, string | null, string, DueReason]>([
    ['early: from today', '2026-03-03', '2026-03-10', null, '2026-04-02', 'period'],
    ['late: from today', '2026-03-24', '2026-03-10', null, '2026-04-23', 'period'],
    ['on a closed day', '2026-01-20', '2026-01-22', null, '2026-02-24', 'moved'],
    ['the present date is later', '2026-03-03', '2026-04-20', null, '2026-04-20', 'period'],
    ['the card ends', '2026-03-03', '2026-03-10', '2026-03-20', '2026-03-20', 'card-expiry'],
    [
      'the card was shortened meanwhile: no day is lost',
      '2026-03-03',
      '2026-03-25',
      '2026-03-20',
      '2026-03-25',
      'card-expiry',
    ],
  ])('%s', (_, today, dueOn, cardUntil, expected, reason) => {
    const renewed = renewedDueDate({
      days: 30,
      move: 'next-open-day',
      opening,
      today: isoDate(today),
      dueOn: isoDate(dueOn),
      cardUntil: cardUntil === null ? null : isoDate(cardUntil),
    });
    expect(renewed).toEqual({ dueOn: expected, reason });
  });

  it('never comes earlier, and twice on one day gives no more than once', () => {
    fc.assert(
      fc.property(terms, date, date, (facts, today, dueOn) => {
        const once = renewedDueDate({ ...facts, today, dueOn });
        expect(once.dueOn >= dueOn).toBe(true);
        expect(renewedDueDate({ ...facts, today, dueOn: once.dueOn }).dueOn).toBe(once.dueOn);
      }),
    );
  });
});
