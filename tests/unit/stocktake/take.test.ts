import { expect, test } from 'vitest';
import {
  bucketsAt,
  byState,
  closingFacts,
  hasEntries,
  shelfState,
  shelfToResume,
  type Take,
} from '../../../renderer/features/stocktake/take.ts';

const book = (copyId: string, location: string) => ({
  copyId,
  code: copyId,
  title: `书 ${copyId}`,
  callNumber: null,
  location,
});

const shelf = (name: string, begun: boolean, here = 0) => ({
  shelf: name,
  begun,
  expected: 3,
  here,
});

const nothing: Take = {
  stocktakeId: 'take-1',
  name: '年终盘点',
  openedOn: '2026-11-23',
  closedAt: null,
  expected: 0,
  counted: 0,
  differences: { missing: 0, found: 0, wrongShelf: 0 },
  shelves: [],
  here: 0,
  lent: 0,
  wrongShelf: [],
  foundLent: [],
  unknown: [],
  missing: [],
};

const halfDone: Take = {
  ...nothing,
  differences: { missing: 2, found: 4, wrongShelf: 1 },
  shelves: [shelf('A', true, 3), shelf('B', true, 1), shelf('C', false), shelf('D', true)],
  missing: [book('b2', 'B'), book('d1', 'D')],
  wrongShelf: [{ ...book('a9', 'A'), foundAt: 'B' }],
  foundLent: [{ ...book('b7', 'A'), foundAt: 'B' }],
  unknown: [{ actId: 'act-1', code: '2100100000019', shelf: 'B' }],
};

test('a shelf is complete once nothing is looked for on it, whatever is lent', () => {
  const states = halfDone.shelves.map((one) => shelfState(halfDone, one));
  expect(states).toEqual(['complete', 'under-way', 'waiting', 'under-way']);
});

test('a count is taken up on the shelf where it was', () => {
  expect(shelfToResume(halfDone, 'D')).toBe('D');
  expect(shelfToResume(halfDone, 'A')).toBe('A');
});

test('a shelf that was never begun here, or is no longer known, is not taken up', () => {
  expect(shelfToResume(halfDone, 'C')).toBeNull();
  expect(shelfToResume(halfDone, 'gone')).toBeNull();
});

test('without a word of the last shelf, the only one that is half done is taken up', () => {
  const one = { ...halfDone, missing: [book('b2', 'B')] };
  expect(shelfToResume(one, null)).toBe('B');
  expect(shelfToResume(halfDone, null)).toBeNull();
  expect(shelfToResume(nothing, null)).toBeNull();
});

test('books whose shelf nobody wrote down can be counted and taken up like others', () => {
  const take = { ...nothing, shelves: [shelf('', true)], missing: [book('x', '')] };
  expect(shelfToResume(take, '')).toBe('');
  expect(shelfToResume(take, null)).toBe('');
});

test('a book on a wrong shelf is told where it stands and where it is waited for', () => {
  const told = (at: string | null) => bucketsAt(halfDone, at).wrongShelf.map((one) => one.copyId);
  expect([told('A'), told('B'), told('C'), told(null)]).toEqual([['a9'], ['a9'], [], ['a9']]);
});

test('a shelf shows its own missing books and labels only', () => {
  expect(bucketsAt(halfDone, 'B')).toMatchObject({
    missing: [{ copyId: 'b2' }],
    foundLent: [{ copyId: 'b7' }],
    unknown: [{ shelf: 'B' }],
  });
  expect(bucketsAt(halfDone, 'A')).toMatchObject({ missing: [], foundLent: [], unknown: [] });
  expect(bucketsAt(halfDone, null).missing).toHaveLength(2);
});

test('before the close one is told of shelves not begun, and of shelves begun in vain', () => {
  expect(closingFacts(halfDone)).toEqual({
    missing: 2,
    foundAgain: 4,
    wrongShelf: 1,
    foundLent: 1,
    notBegun: ['C'],
    untouched: ['D'],
  });
});

test('a begun shelf all of whose books are lent was not begun in vain', () => {
  const take = { ...nothing, shelves: [shelf('A', true)], lent: 3 };
  expect(closingFacts(take).untouched).toEqual([]);
});

test('there is nothing to export before anything is expected or found', () => {
  expect(hasEntries(nothing)).toBe(false);
  expect(hasEntries({ ...nothing, expected: 1 })).toBe(true);
  expect(hasEntries({ ...nothing, counted: 1 })).toBe(true);
  expect(hasEntries({ ...nothing, unknown: halfDone.unknown })).toBe(true);
});

test('those under way stand before those that are closed', () => {
  const takes = [{ closedAt: 5 }, { closedAt: null }, { closedAt: 3 }];
  expect(byState(takes)).toEqual({
    underWay: [{ closedAt: null }],
    closed: [{ closedAt: 5 }, { closedAt: 3 }],
  });
});
