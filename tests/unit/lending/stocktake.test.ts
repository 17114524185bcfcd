import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCallNumbers } from '../../../shared/domain/lending/call-number.ts';
import {
  bucketOf,
  bucketsOf,
  differencesOf,
  inShelfOrder,
  stocktakeBuckets,
  type CountedCopy,
} from '../../../shared/domain/lending/stocktake.ts';
import { copyStates } from '../../../shared/domain/lending/words.ts';

const copy = (facts: Partial<CountedCopy>): CountedCopy => ({
  home: 'A1',
  expectedOn: 'A1',
  found: null,
  state: 'in',
  lentAt: null,
  handled: false,
  ...facts,
});
const onA1 = { shelf: 'A1', at: 100 };
const onB2 = { shelf: 'B2', at: 100 };

describe('where a copy of a stock-take stands', () => {
  it.each([
    ['expected and not found', {}, 'missing'],
    ['found where it belongs', { found: onA1 }, 'here'],
    ['found on another shelf', { found: onB2 }, 'wrong-shelf'],
    ['of another shelf, found here', { expectedOn: null, home: 'C3', found: onA1 }, 'wrong-shelf'],
    ['added since, found where it belongs', { expectedOn: null, found: onA1 }, 'here'],
    ['lent', { lentAt: 50 }, 'lent'],
    ['found, then lent', { found: onA1, lentAt: 150 }, 'lent'],
    ['found although it is lent', { found: onA1, lentAt: 50 }, 'found-lent'],
    ['returned since its shelf was counted', { handled: true }, 'here'],
    ['returned since, then noted missing', { handled: true, state: 'missing' }, 'missing'],
    ['missing before, still not found', { state: 'missing' }, 'missing'],
    ['missing before, found', { state: 'missing', found: onA1 }, 'here'],
    ['lost before, found', { expectedOn: null, state: 'lost', found: onB2 }, 'wrong-shelf'],
    ['damaged, found', { state: 'damaged', found: onA1 }, 'here'],
    [
      'withdrawn, and yet found',
      { expectedOn: null, state: 'withdrawn', found: onA1 },
      'withdrawn',
    ],
    ['withdrawn since', { state: 'withdrawn' }, null],
    ['noted lost since', { state: 'lost' }, null],
  ] as const)('%s', (_, facts, bucket) => {
    expect(bucketOf(copy(facts))).toBe(bucket);
  });

  it('is one bucket for each copy that is not written off, and the order is kept', () => {
    const shelf = fc.constantFrom('A1', 'B2');
    const some: fc.Arbitrary<CountedCopy> = fc.record({
      home: shelf,
      expectedOn: fc.option(shelf),
      found: fc.option(fc.record({ shelf, at: fc.nat(200) })),
      state: fc.constantFrom(...copyStates),
      lentAt: fc.option(fc.nat(200)),
      handled: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(some), (copies) => {
        const buckets = bucketsOf(copies);
        const placed = copies.filter((one) => bucketOf(one) !== null);
        expect(stocktakeBuckets.flatMap((bucket) => buckets[bucket])).toHaveLength(placed.length);
        for (const bucket of stocktakeBuckets)
          expect(buckets[bucket]).toEqual(copies.filter((one) => bucketOf(one) === bucket));
      }),
    );
  });

  it('is never missing once it was found', () => {
    for (const state of copyStates)
      expect(bucketOf(copy({ state, found: onA1 }))).not.toBe('missing');
  });
});

describe('what the close writes', () => {
  it('notes a missing copy once, and one that turned up as good', () => {
    const gone = copy({});
    const stillGone = copy({ state: 'missing' });
    const back = copy({ state: 'missing', found: onA1 });
    const lostBack = copy({ state: 'lost', expectedOn: null, found: onB2 });
    const damaged = copy({ state: 'damaged', found: onA1 });
    expect(differencesOf([gone, stillGone, back, lostBack, damaged])).toEqual({
      missing: [gone],
      foundAgain: [back, lostBack],
      wrongShelf: [lostBack],
    });
  });

  it('notes nothing of a copy that a reader has', () => {
    const lent = [copy({ lentAt: 50 }), copy({ lentAt: 50, found: onB2, state: 'missing' })];
    expect(differencesOf(lent)).toEqual({ missing: [], foundAgain: [], wrongShelf: [] });
  });
});

describe('the order of a missing list', () => {
  const book = (location: string, callNumber: string | null, title = '') => ({
    location,
    callNumber,
    title,
    code: '',
  });

  it('is shelf by shelf, by call number, and ends with what has none', () => {
    const inOrder = [
      book('A2', 'I287.8/2'),
      book('A2', 'I287.8/12'),
      book('A2', 'I29/1'),
      book('A2', null, '安徒生'),
      book('A10', 'A1/1'),
    ];
    expect(inShelfOrder(inOrder.toReversed())).toEqual(inOrder);
  });

  it('is that of the call numbers on one shelf', () => {
    const callNumber = fc
      .tuple(
        fc.constantFrom('I287.8', 'I29', 'TP312', 'Q-49', 'G624'),
        fc.integer({ min: 1, max: 99 }),
      )
      .map(([clc, serial]) => `${clc}/${serial}`);
    fc.assert(
      fc.property(fc.array(callNumber), (numbers) => {
        const sorted = inShelfOrder(numbers.map((number) => book('A1', number)));
        expect(sorted.map((one) => one.callNumber)).toEqual(numbers.toSorted(compareCallNumbers));
      }),
    );
  });
});
