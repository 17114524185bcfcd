import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as close from '../../../renderer/features/till/close-draft.ts';
import { isCode } from '../../../renderer/features/till/find-text.ts';
import * as refund from '../../../renderer/features/till/refund-draft.ts';
import { cashOf } from '../../../shared/domain/sale/denominations.ts';
import { denominations } from '../../../shared/domain/sale/words.ts';

test('an empty count is a count of nothing', () => {
  const counted = close.countedOf(close.emptyCount);
  expect(counted).toMatchObject({ restFen: 0, wechatFen: null, alipayFen: null });
  expect(Object.keys(counted?.cash ?? {})).toHaveLength(denominations.length);
});

test('what is counted on the screen is what the store adds up', () => {
  const count = fc.integer({ min: 0, max: 99_999 });
  fc.assert(
    fc.property(fc.tuple(count, count, fc.nat({ max: 99 })), ([hundreds, jiao, rest]) => {
      const notes = { 10000: String(hundreds), 10: String(jiao) };
      const draft = { ...close.emptyCount, notes, rest: (rest / 100).toFixed(2) };
      const counted = close.countedOf(draft);
      expect(counted && cashOf(counted)).toBe(close.cashFen(draft));
    }),
  );
});

test.each(['1.5', 'abc', '-1', '100000'])('%s is no number of notes', (typed) => {
  expect(close.readNotes(typed)).toBeUndefined();
  expect(close.countedOf({ ...close.emptyCount, notes: { 100: typed } })).toBeUndefined();
});

test('a wallet that gave back more than it took is below zero', () => {
  const draft = { ...close.emptyCount, wechat: '-12.5', alipay: '' };
  expect(close.countedOf(draft)).toMatchObject({ wechatFen: -1_250, alipayFen: null });
  expect(close.countedOf({ ...draft, alipay: '-' })).toBeUndefined();
});

test('full-width digits count too', () => {
  expect(close.readNotes('１２')).toBe(12);
});

test('the float stays in the drawer, as far as the count reaches', () => {
  const draft = { ...close.emptyCount, notes: { 10000: '1' } };
  expect(close.leftFen(draft, 20_000)).toBe(10_000);
  expect(close.leftFen(draft, 5_000)).toBe(5_000);
  expect(close.leftFen({ ...draft, left: '12.5' }, 5_000)).toBe(1_250);
  expect(close.leftFen({ ...draft, left: '?' }, 5_000)).toBeUndefined();
});

const line = (lineId: string, quantity: number, unitFen: number, refunded = 0) => ({
  lineId,
  kind: 'goods' as const,
  name: lineId,
  quantity,
  unitFen,
  amountFen: quantity * unitFen,
  code: null,
  makers: [],
  className: null,
  refunded,
});
const tender = (kind: 'cash' | 'wechat' | 'points', fen: number) => ({
  kind,
  fen,
  receivedFen: null,
  reference: null,
});

test('never more of a line comes back than is left of it, at the price as sold', () => {
  const sale = { lines: [line('a', 3, 500, 1), line('b', 1, 700)] };
  const [first] = sale.lines;
  const coming = first ? refund.setComing({}, first, 9) : {};
  expect(refund.comingLines(sale, coming)).toEqual([{ lineId: 'a', quantity: 2 }]);
  expect(refund.comingFen(sale, coming)).toBe(1_000);
  expect(refund.comingFen(sale, refund.allOf(sale))).toBe(1_700);
});

test('money goes back the way it came, the largest part first', () => {
  const paid = refund.paidBy({ tenders: [tender('cash', 300), tender('wechat', 1_000)] });
  expect(refund.backBy(paid, 1_100)).toEqual({ wechat: 1_000, cash: 100 });
});

test('cash may stand for a wallet, but points only go back as points', () => {
  expect(refund.backKinds({ tenders: [tender('wechat', 500)] })).toEqual(['cash', 'wechat']);
  expect(refund.backKinds({ tenders: [tender('points', 500)] })).toEqual(['points']);
});

test('labels, cards and receipt numbers are codes, words are not', () => {
  expect(['2200100000017', '001-260302-0001', '００１２６０３０２０００１'].map(isCode)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['泥老虎', 'nlh', '3 年级', '12'].map(isCode)).toEqual([false, false, false, false]);
});
