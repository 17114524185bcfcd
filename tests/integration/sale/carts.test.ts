import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { MINUTE } from '../../fixtures/hall-clock.ts';
import { countEvents } from '../../fixtures/hall-journal.ts';
import { enrol, member, strangeCard } from '../../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls, reopen, type Hall } from '../../fixtures/hall.ts';
import {
  addGoods,
  addPieces,
  by,
  donationLine,
  goodsLine,
  lineOf,
  openDay,
  payment,
  pieceLine,
  sell,
} from '../../fixtures/sale-till.ts';

afterEach(closeHalls);
afterAll(removeHalls);

type Line = ReturnType<typeof lineOf>;
const save = (
  hall: Hall,
  lines: readonly Line[],
  given: { cartId?: string; held?: boolean; label?: string } = {},
) => hall.value('till.saveCart', { cartId: randomUUID(), lines: [...lines], ...given });
const cartsOf = async (hall: Hall) => (await hall.value('till.state', {})).carts;

describe('a cart', () => {
  it('is on disk as it is typed, priced, and no part of the journal', async () => {
    const hall = await openHall();
    const mark = await addGoods(hall);
    const events = countEvents(hall);
    const cart = await save(hall, [goodsLine(mark.productId, 3), donationLine(50)]);
    expect(cart).toMatchObject({
      held: false,
      totalFen: 30_50,
      lines: [
        { name: '手绘书签', unitFen: 10_00, amountFen: 30_00, code: mark.code, problem: null },
        { kind: 'donation', amountFen: 50, problem: null },
      ],
    });
    expect(countEvents(hall)).toBe(events);
    expect(await cartsOf(reopen(hall))).toEqual([cart]);
  });

  it('that is held is named, kept without lines, and taken up again', async () => {
    const hall = await openHall();
    const { productId } = await addGoods(hall);
    const { cartId } = await save(hall, [goodsLine(productId)], { held: true, label: '王阿姨' });
    hall.clock.pass(MINUTE);
    await save(hall, [donationLine(1)]);
    expect((await cartsOf(hall)).map(({ label }) => label)).toEqual([null, '王阿姨']);
    hall.clock.pass(MINUTE);
    await save(hall, [], { cartId, held: true, label: '王阿姨' });
    expect(await cartsOf(hall)).toMatchObject([{ cartId, lines: [] }, {}]);
    await save(hall, [], { cartId });
    expect(await cartsOf(hall)).toHaveLength(1);
  });

  it('remembers what was received for it, but not points, which only the sale spends', async () => {
    const hall = await openHall();
    const { productId } = await addGoods(hall);
    const lines = [goodsLine(productId, 3)];
    const cartId = randomUUID();
    const wechat = { ...by('wechat', 12_00), reference: '0042' };
    const tenders = [wechat, by('points', 3_00), by('cash', 5_00, 5_00)];
    await hall.value('till.saveCart', { cartId, lines, tenders });
    const again = reopen(hall);
    const received = [wechat, by('cash', 5_00, 5_00)];
    expect(await cartsOf(again)).toMatchObject([{ cartId, tenders: received }]);
    await again.value('till.saveCart', { cartId, lines: [], tenders: received });
    expect(await cartsOf(again)).toMatchObject([{ cartId, lines: [], tenders: received }]);
    await again.value('till.saveCart', { cartId, lines: [] });
    expect(await cartsOf(again)).toEqual([]);
  });

  it('that was sold takes what was received for it along', async () => {
    const hall = await openHall();
    await openDay(hall);
    const { productId } = await addGoods(hall);
    const lines = [goodsLine(productId)];
    const cartId = randomUUID();
    const tenders = [by('wechat', 10_00)];
    await hall.value('till.saveCart', { cartId, lines, tenders });
    await hall.value('till.pay', payment(lines, { cartId, tenders }));
    // A window that did not hear of it.
    await hall.value('till.saveCart', { cartId, lines, tenders });
    expect(await cartsOf(hall)).toEqual([]);
  });

  it('is dropped once', async () => {
    const hall = await openHall();
    const { cartId } = await save(hall, [donationLine(1)]);
    await hall.value('till.dropCart', { cartId });
    expect(await hall.refusal('till.dropCart', { cartId })).toBe('unknown-cart');
  });

  it('is refused where its lines make no sense', async () => {
    const hall = await openHall();
    const cat = await addPieces(hall);
    const donation = donationLine(1);
    const senseless = [
      [donation, donation],
      [{ ...pieceLine(cat), quantity: 2 }],
      [lineOf({ kind: 'donation', productId: cat.productId })],
      [lineOf({ kind: 'goods' })],
    ];
    for (const lines of senseless) {
      const cart = { cartId: randomUUID(), lines };
      expect(await hall.refusal('till.saveCart', cart)).toBe('invalid-request');
      expect(await hall.refusal('till.pay', payment(lines, { tenders: [by('cash', 1)] }))).toBe(
        'invalid-request',
      );
    }
  });

  it('tells at each change what can no longer be sold', async () => {
    const hall = await openHall();
    await openDay(hall);
    const cat = await addPieces(hall);
    const { productId } = await addGoods(hall, { quantity: 2 });
    const lines = [pieceLine(cat), goodsLine(productId, 2), lineOf({ productId: randomUUID() })];
    const { cartId } = await save(hall, lines);
    await sell(hall, [goodsLine(productId)], 10_00);
    const priced = await save(hall, lines, { cartId });
    expect(priced.lines.map(({ problem }) => problem)).toEqual([null, 'short', 'unknown-product']);
    expect(priced.lines[1]?.facts).toEqual({ left: 1 });
  });
});

describe('a piece in two carts', () => {
  it('is for the one that had it first, also where the clock went back in between', async () => {
    const hall = await openHall();
    await openDay(hall);
    const cat = await addPieces(hall);
    const first = await save(hall, [pieceLine(cat)], { held: true, label: '王阿姨' });
    hall.clock.setWall(hall.clock.wall() - 60 * MINUTE);
    const lines = [pieceLine(cat)];
    const second = await save(hall, lines);
    expect(second.lines).toMatchObject([
      { problem: 'in-other-cart', facts: { cartId: first.cartId, cart: '王阿姨' } },
    ]);
    expect((await cartsOf(hall)).find(({ cartId }) => cartId === first.cartId)).toMatchObject({
      lines: [{ problem: null }],
    });
    const request = payment(lines, { cartId: second.cartId, tenders: [by('cash', 80_00)] });
    expect(await hall.refusal('till.pay', request)).toBe('line-problem');
    expect(await hall.refusal('till.pay', { ...request, cartId: null })).toBe('line-problem');
    await hall.value('till.dropCart', { cartId: first.cartId });
    expect((await hall.value('till.pay', request)).totalFen).toBe(80_00);
    expect(await cartsOf(hall)).toEqual([]);
  });
});

describe('what is scanned at the till', () => {
  const find = (hall: Hall, code: string) => hall.value('till.find', { code });

  it('is goods, a piece, or the tile of a product', async () => {
    const hall = await openHall();
    const mark = await addGoods(hall);
    const cats = await addPieces(hall, { quantity: 2 });
    expect(await find(hall, mark.code)).toMatchObject({
      kind: 'line',
      line: { productId: mark.productId, pieceId: null, quantity: 1, unitFen: 10_00 },
    });
    expect(await find(hall, mark.productId)).toMatchObject({ line: { code: mark.code } });
    const [one, two] = cats.codes;
    expect(await find(hall, two ?? '')).toMatchObject({ line: { code: two, problem: null } });
    const tapped = await find(hall, cats.productId);
    expect(tapped).toMatchObject({ line: { code: one, problem: null } });
    if (tapped.kind !== 'line') throw new Error('no line');
    await save(hall, [pieceLine({ ...cats, pieceId: tapped.line.pieceId ?? '' })]);
    expect(await find(hall, cats.productId)).toMatchObject({ line: { code: two } });
    expect(await find(hall, one ?? '')).toMatchObject({ line: { code: one, problem: null } });
  });

  it('is told of when it is sold already', async () => {
    const hall = await openHall();
    await openDay(hall);
    const cat = await addPieces(hall);
    await sell(hall, [pieceLine(cat)], 80_00);
    for (const code of [cat.code, cat.productId])
      expect(await find(hall, code)).toMatchObject({ line: { problem: 'piece-sold' } });
  });

  it('is told of when another cart has it, of the cart that it comes into', async () => {
    const hall = await openHall();
    const cat = await addPieces(hall);
    const first = await save(hall, [pieceLine(cat)], { label: '王阿姨' });
    const into = (cartId: string) => hall.value('till.find', { code: cat.code, cartId });
    expect(await into(first.cartId)).toMatchObject({ line: { problem: null } });
    for (const code of [cat.code, cat.productId])
      expect(await hall.value('till.find', { code, cartId: 'cart-0002' })).toMatchObject({
        line: { problem: 'in-other-cart', facts: { cart: '王阿姨' } },
      });
  });

  it('shows makers only as they may be shown', async () => {
    const hall = await openHall();
    const child = await enrol(hall, {
      name: '王小明',
      birthYear: 2018,
      guardianName: '王芳',
      guardianPhone: '13800138000',
      guardianConsent: true,
    });
    const { productId } = await addGoods(hall);
    const { seen } = await hall.value('crafts.get', { productId });
    await hall.value('crafts.save', {
      productId,
      fields: { makerIds: [child.personId], className: '大一班' },
      seen,
    });
    expect(await find(hall, productId)).toMatchObject({
      line: { makers: [], className: '大一班' },
    });
    await hall.value('crafts.saveMaker', {
      personId: child.personId,
      chosenName: null,
      story: null,
      consent: true,
    });
    expect(await find(hall, productId)).toMatchObject({ line: { makers: ['小明'] } });
  });

  it('is refused where nobody knows it, or where it was not scanned whole', async () => {
    const hall = await openHall();
    const { code } = await addGoods(hall);
    const person = await member(hall);
    const refused = async (text: string) => hall.refusal('till.find', { code: text });
    expect(await refused('你好')).toBe('unknown-code');
    expect(await refused('007-260302-0001')).toBe('unknown-code');
    expect(await refused('9787020002207')).toBe('unknown-code');
    expect(await refused(code.slice(0, 12))).toBe('damaged-code');
    expect(await refused(strangeCard().code)).toBe('card-unknown');
    await hall.value('people.setActive', { personId: person.personId, active: false });
    expect(await refused(person.code)).toBe('person-inactive');
    await hall.value('people.setActive', { personId: person.personId, active: true });
    await hall.value('cards.revoke', { cardId: person.cardId, reason: 'lost' });
    expect(await refused(person.code)).toBe('card-revoked');
  });
});
