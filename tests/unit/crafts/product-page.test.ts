import { expect, test } from 'vitest';
import {
  EVERY_PRODUCT,
  isFiltered,
  productsRequest,
} from '../../../renderer/features/crafts/crafts-filter.ts';
import {
  codesInHall,
  countedLabels,
  labelsOf,
  madeBy,
} from '../../../renderer/features/crafts/price-labels.ts';
import { inSight, signedQuantity } from '../../../renderer/features/crafts/product-lines.ts';
import { readCount } from '../../../renderer/features/crafts/typed-count.ts';
import { itemCodeOf } from '../../../shared/domain/sale/item-code.ts';

const CODE = itemCodeOf(7, 1);
const NAMED = { personId: 'a', shownName: '小明', name: '王小明', number: 'A1', isChild: true };
const UNNAMED = { ...NAMED, personId: 'b', shownName: null };
const TIGER = {
  name: '泥老虎',
  priceFen: 12_50,
  makers: [NAMED, UNNAMED],
  className: '彩虹班',
  code: CODE,
};

const pieceOf = (serial: number, facts = {}) => ({
  pieceId: String(serial),
  code: itemCodeOf(7, serial),
  state: 'on-sale' as const,
  place: 0,
  addedOn: '2026-06-01',
  saleNumber: null,
  soldTwice: false,
  ...facts,
});

test('a label names those makers who may be named, else their class, else nobody', () => {
  expect(madeBy(TIGER)).toEqual(['小明']);
  expect(madeBy({ ...TIGER, makers: [UNNAMED] })).toEqual(['彩虹班']);
  expect(madeBy({ makers: [UNNAMED], className: null })).toEqual([]);
});

test('counted goods share a code on as many labels as are wanted', () => {
  expect(countedLabels(TIGER, 2)).toEqual(labelsOf(TIGER, [CODE, CODE]));
  expect(countedLabels(TIGER, 0)).toEqual([]);
  expect(countedLabels({ ...TIGER, code: null }, 2)).toEqual([]);
});

test('labels are printed of the pieces that are in the hall', () => {
  const sold = pieceOf(1, { state: 'sold', place: null });
  expect(codesInHall({ pieces: [pieceOf(3), sold, pieceOf(2)] })).toEqual([
    itemCodeOf(7, 2),
    itemCodeOf(7, 3),
  ]);
});

test('a piece that was sold twice stands above all, and what is gone below', () => {
  const pieces = [
    pieceOf(1, { state: 'sold', place: null }),
    pieceOf(3),
    pieceOf(2),
    pieceOf(4, { state: 'sold', place: null, soldTwice: true }),
  ];
  expect(inSight(pieces).map(({ pieceId }) => pieceId)).toEqual(['4', '2', '3', '1']);
});

test('a movement says whether there are more, fewer, or as many', () => {
  const row = {
    moveId: 'm',
    kind: 'received' as const,
    at: 0,
    quantity: 3,
    from: null,
    to: 0,
    code: null,
    note: null,
    saleNumber: null,
  };
  expect(signedQuantity(row)).toBe('+3');
  expect(signedQuantity({ ...row, from: 0, to: null })).toBe('\u22123');
  expect(signedQuantity({ ...row, from: 0, to: 7 })).toBe('3');
  expect(signedQuantity({ ...row, quantity: 0 })).toBe('0');
});

test('a count is a whole number within its limits, in any digits', () => {
  expect(readCount(' １２ ', 1)).toBe(12);
  expect(readCount('0', 0)).toBe(0);
  for (const text of ['0', '', '-1', '1.5', '10000', '三'])
    expect(readCount(text, 1)).toBe(undefined);
});

test('a filter asks for what was chosen, in no more letters than the store takes', () => {
  expect(isFiltered(EVERY_PRODUCT)).toBe(false);
  expect(productsRequest({ ...EVERY_PRODUCT, craft: 'clay', query: ' 虎 ' }, 50)).toEqual({
    query: '虎',
    only: 'all',
    craft: 'clay',
    limit: 50,
  });
  const { query } = productsRequest({ ...EVERY_PRODUCT, query: 'x'.repeat(200) }, 50);
  expect(query).toHaveLength(80);
});
