import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as to from '../../../renderer/features/till/cart-draft.ts';
import type { PricedLine } from '../../../shared/contract/till-shapes.ts';

const plain = to.donation('x', 100);
const goods = (lineId: string, more: Partial<PricedLine> = {}): PricedLine => ({
  ...plain,
  lineId,
  kind: 'goods',
  productId: 'tiger',
  name: '泥老虎',
  priceFen: null,
  unitFen: 2_000,
  amountFen: 2_000,
  ...more,
});
const empty = to.emptyCart('cart-0001', null);
const filled = (...lines: readonly PricedLine[]) =>
  lines.reduce((cart, line) => to.add(cart, line).cart, empty);

test('the same goods scanned twice are one line of two', () => {
  const twice = to.add(filled(goods('a')), goods('b'));
  expect(twice.kind).toBe('more');
  expect(twice.cart.lines).toMatchObject([{ lineId: 'a', quantity: 2, amountFen: 4_000 }]);
});

test('a piece is in the cart once, however often it is scanned', () => {
  const piece = goods('a', { pieceId: 'piece-1' });
  const again = to.add(filled(piece), { ...piece, lineId: 'b' });
  expect(again.kind).toBe('already');
  expect(again.cart.lines).toHaveLength(1);
  expect(to.setQuantity(again.cart, 'a', 5).lines).toMatchObject([{ quantity: 1 }]);
});

test('two pieces of one product are two lines', () => {
  const cart = filled(goods('a', { pieceId: 'piece-1' }), goods('b', { pieceId: 'piece-2' }));
  expect(cart.lines).toHaveLength(2);
});

test('goods whose price is typed each time stay apart', () => {
  const unpriced = { unitFen: null, amountFen: 0, problem: 'price-missing' } as const;
  const first = to.setPrice(filled(goods('a', unpriced)), 'a', 1_500);
  const { cart } = to.add(first, goods('b', unpriced));
  expect(cart.lines).toMatchObject([
    { lineId: 'a', amountFen: 1_500, problem: null },
    { lineId: 'b', problem: 'price-missing' },
  ]);
  expect(to.blockedLine(cart)?.lineId).toBe('b');
});

test('open lines and donations are never put together', () => {
  const cart = filled(
    to.openLine({ lineId: 'a', name: '手帕', priceFen: 500 }),
    to.openLine({ lineId: 'b', name: '手帕', priceFen: 500 }),
    to.donation('c', 1_000),
    to.donation('d', 1_000),
  );
  expect(cart.lines).toHaveLength(4);
  expect(to.totalOf(cart)).toBe(3_000);
  expect(to.countOf(cart)).toBe(2);
});

test('one less of one takes the line out, and the next one is chosen', () => {
  const cart = to.select(filled(goods('a'), goods('b', { productId: 'boat' })), 'a');
  const less = to.setQuantity(cart, 'a', 0);
  expect(less.lines.map(({ lineId }) => lineId)).toEqual(['b']);
  expect(less.selected).toBe('b');
});

test('goods that the books lack may be sold, other problems stand in the way', () => {
  const short = filled(goods('a', { problem: 'short' }));
  expect(to.isShort(short)).toBe(true);
  expect(to.blockedLine(short)).toBeUndefined();
  const soldMeanwhile = { ...empty, lines: [goods('a', { problem: 'piece-sold' })] };
  expect(to.blockedLine(soldMeanwhile)?.lineId).toBe('a');
});

test('what may not be sold here never comes into the cart', () => {
  const before = filled(goods('a', { productId: 'boat' }));
  for (const problem of [
    'piece-sold',
    'in-other-cart',
    'allotted-elsewhere',
    'not-for-sale',
  ] as const) {
    const added = to.add(before, goods('b', { pieceId: 'piece-1', problem }));
    expect([added.kind, added.cart]).toEqual(['cant-sell', before]);
  }
  expect(to.add(before, goods('b', { problem: 'short' })).kind).toBe('added');
});

test('a cart takes a hundred lines and says so at the next', () => {
  const lines = Array.from({ length: to.MOST_LINES }, (_, n) => to.donation(`line-${n}`, 100));
  const cart = filled(...lines);
  expect(to.add(cart, to.donation('one more', 100))).toMatchObject({ kind: 'full', cart });
});

test('only what was typed goes to the store: a name for open lines alone', () => {
  const cart = filled(goods('a'), to.openLine({ lineId: 'b', name: '手帕', priceFen: 500 }));
  expect(to.sentLines(cart.lines)).toMatchObject([{ name: null }, { name: '手帕' }]);
});

test('after a crash the newest cart that nobody put aside is on the counter again', () => {
  const base = { label: null, purposeId: null, lines: [plain], totalFen: 100, tenders: [] };
  const carts = [
    { ...base, cartId: 'held', held: true, changedAt: 9 },
    { ...base, cartId: 'older', held: false, changedAt: 3 },
    { ...base, cartId: 'newer', held: false, changedAt: 5 },
    { ...base, cartId: 'empty', held: false, changedAt: 8, lines: [] },
  ];
  expect(to.leftOnCounter(carts)?.cartId).toBe('newer');
  const paid = { kind: 'wechat' as const, fen: 100, receivedFen: null, reference: null };
  const paidFor = {
    ...base,
    cartId: 'paid',
    held: false,
    changedAt: 8,
    lines: [],
    tenders: [paid],
  };
  expect(to.leftOnCounter([...carts, paidFor])?.cartId).toBe('paid');
});

test('whatever is done, the total is the sum of what stands in the lines', () => {
  const step = fc.tuple(fc.nat({ max: 4 }), fc.integer({ min: -1, max: 1_200 }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let cart = empty;
      for (const [n, quantity] of steps) {
        const lineId = `line-${n}`;
        const known = to.lineOf(cart, lineId);
        if (known) cart = to.setQuantity(cart, lineId, quantity);
        else
          cart = to.add(
            cart,
            goods(lineId, { productId: lineId, unitFen: n + 1, amountFen: n + 1 }),
          ).cart;
      }
      const sum = cart.lines.reduce(
        (all, { unitFen, quantity }) => all + (unitFen ?? 0) * quantity,
        0,
      );
      expect(to.totalOf(cart)).toBe(sum);
      expect(cart.lines.every(({ quantity }) => quantity >= 1 && quantity <= 999)).toBe(true);
      expect(cart.selected === null || to.lineOf(cart, cart.selected) !== undefined).toBe(true);
    }),
  );
});

test('a new cart is for the usual purpose as long as that is in use', () => {
  const purposes = [{ purposeId: 'lunch', name: '独居老人午餐' }];
  expect(to.usualPurpose({ purposes, rules: { purposeId: 'lunch' } })).toBe('lunch');
  expect(to.usualPurpose({ purposes, rules: { purposeId: 'retired' } })).toBeNull();
  expect(to.usualPurpose({ purposes, rules: { purposeId: null } })).toBeNull();
});

test('what the store made of a cart leaves the lines alone that are as they were', () => {
  const cart = filled(goods('a'), goods('b', { productId: 'boat' }));
  const saved = (lines: PricedLine[]) =>
    to.savedAs(cart, { ...cart, lines, held: false, changedAt: 1, totalFen: 0, tenders: [] });
  expect(saved(structuredClone([...cart.lines]))).toBe(cart);
  const next = saved([goods('a'), goods('b', { productId: 'boat', problem: 'short' })]);
  expect(next.lines[0]).toBe(cart.lines[0]);
  expect(next.lines[1]).toMatchObject({ problem: 'short' });
});
