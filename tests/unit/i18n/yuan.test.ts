import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatYuan,
  MOST_FEN,
  readSignedYuan,
  readYuan,
  yuanOf,
} from '../../../renderer/i18n/yuan.ts';

test.each([
  ['39.80', 3980],
  ['39.8', 3980],
  ['12', 1200],
  ['0.07', 7],
  ['¥12.50', 1250],
  ['12元', 1200],
  ['１２．５', 1250],
  ['1,280.00', 128_000],
  ['99999.99', 99_999_99],
])('%s is %i fen', (typed, fen) => {
  expect(readYuan(typed)).toBe(fen);
});

test.each(['abc', '-1', '12.345', '1.2.3', '100000', '¥', '12角'])('%s is no price', (typed) => {
  expect(readYuan(typed)).toBeUndefined();
});

test.each([
  ['-12.5', -1250],
  ['−¥12.50', -1250],
  ['－１２．５', -1250],
  ['负12元', -1200],
  ['-0', 0],
  ['12.5', 1250],
  [' ', null],
])('%s is %s fen where it may be below zero', (typed, fen) => {
  expect(readSignedYuan(typed)).toBe(fen);
});

test.each(['-', '--5', '5-', '-abc', '-100000'])('%s is no amount at all', (typed) => {
  expect(readSignedYuan(typed)).toBeUndefined();
});

test('an empty price is unknown', () => {
  expect(readYuan('  ')).toBeNull();
});

test('every price is read as it was written, without a fen lost', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_99 }), (fen) => {
      expect(readYuan(yuanOf(fen))).toBe(fen);
    }),
  );
});

test.each([
  [0, '¥0.00'],
  [1, '¥0.01'],
  [123_450, '¥1,234.50'],
  [99_999_99, '¥99,999.99'],
  [-500, '−¥5.00'],
])('%i fen are shown as %s', (fen, shown) => {
  expect(formatYuan(fen)).toBe(shown);
});

test('a drawer holds more than a price may be', () => {
  expect(readYuan('123,456.78')).toBeUndefined();
  expect(readYuan('123,456.78', MOST_FEN)).toBe(12_345_678);
});
