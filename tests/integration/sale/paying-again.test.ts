import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../fixtures/hall-clock.ts';
import { countEvents } from '../../fixtures/hall-journal.ts';
import { closeHalls, openHall, removeHalls } from '../../fixtures/hall.ts';
import {
  addGoods,
  addPieces,
  by,
  donationLine,
  goodsLine,
  openDay,
  payment,
  pieceLine,
  refunding,
  sell,
  stockOf,
  STOREROOM,
  TILL,
} from '../../fixtures/sale-till.ts';

afterEach(closeHalls);
afterAll(removeHalls);

describe('a payment that is sent again', () => {
  it('answers the same receipt and sells nothing again', async () => {
    const hall = await openHall();
    await openDay(hall);
    const mark = await addGoods(hall, { quantity: 3, priceFen: 9_99 });
    const move = { productId: mark.productId, quantity: 1, from: STOREROOM, to: TILL };
    await hall.value('crafts.move', { moveId: randomUUID(), ...move });
    const cat = await addPieces(hall);
    const lines = [goodsLine(mark.productId, 2), pieceLine(cat), donationLine(5)];
    const given = { keepChange: true, tenders: [by('cash', 100_03, 101_00)] };
    const request = payment(lines, given);
    const first = await hall.value('till.pay', request);
    const events = countEvents(hall);
    expect(await hall.value('till.pay', request)).toEqual(first);
    hall.clock.pass(DAY);
    expect(await hall.value('till.pay', request)).toEqual(first);
    expect(countEvents(hall)).toBe(events);
  });

  it('is no other sale under the same id', async () => {
    const hall = await openHall();
    await openDay(hall);
    const { productId } = await addGoods(hall);
    const request = payment([goodsLine(productId)], { tenders: [by('cash', 10_00)] });
    const sale = await hall.value('till.pay', request);
    const [line] = request.lines;
    if (line === undefined) throw new Error('no line');
    const others = [
      { lines: [{ ...line, quantity: 2 }] },
      { lines: [goodsLine(productId)] },
      { lines: [line, donationLine(1)] },
      { tenders: [by('wechat', 10_00)] },
      { tenders: [by('cash', 10_00, 20_00)] },
      { tenders: [by('cash', 10_00, 20_00)], keepChange: true },
      { purposeId: randomUUID() },
    ];
    for (const other of others)
      expect(await hall.refusal('till.pay', { ...request, ...other })).toBe('invalid-request');
    const refund = refunding(sale, [{ lineId: line.lineId, quantity: 1 }], 10_00);
    await hall.value('till.refund', refund);
    expect(await hall.refusal('till.pay', { ...request, saleId: refund.refundId })).toBe(
      'invalid-request',
    );
    expect(await hall.refusal('till.refund', { ...refund, refundId: request.saleId })).toBe(
      'invalid-request',
    );
  });
});

describe('two windows that pay one cart', () => {
  it('sell it once: the second is told what became of it', async () => {
    const hall = await openHall();
    await openDay(hall);
    const cat = await addPieces(hall);
    const mark = await addGoods(hall);
    const pieces = { cartId: randomUUID(), lines: [pieceLine(cat)] };
    const goods = { cartId: randomUUID(), lines: [goodsLine(mark.productId)] };
    for (const cart of [pieces, goods]) await hall.value('till.saveCart', cart);
    const ofPieces = () => payment(pieces.lines, { ...pieces, tenders: [by('cash', 80_00)] });
    const ofGoods = () => payment(goods.lines, { ...goods, tenders: [by('cash', 10_00)] });
    const [one, two] = await Promise.all([
      hall.call('till.pay', ofPieces()),
      hall.call('till.pay', ofPieces()),
    ]);
    expect(one.ok).toBe(true);
    expect(two).toMatchObject({ refusal: 'line-problem', facts: { problem: 'piece-sold' } });
    await hall.value('till.pay', ofGoods());
    expect(await hall.refusal('till.pay', ofGoods())).toBe('unknown-cart');
    expect(await stockOf(hall, mark.productId)).toEqual([{ place: STOREROOM, quantity: 9 }]);
    expect((await hall.value('till.state', {})).carts).toEqual([]);
  });

  it('does not come back as a cart by a late save', async () => {
    const hall = await openHall();
    await openDay(hall);
    const { productId } = await addGoods(hall);
    const cart = { cartId: randomUUID(), lines: [goodsLine(productId)] };
    await hall.value('till.saveCart', cart);
    await sell(hall, cart.lines, 10_00, { cartId: cart.cartId });
    expect(await hall.value('till.saveCart', { ...cart, held: true })).toMatchObject({ lines: [] });
    const more = { ...cart, lines: [...cart.lines, donationLine(3)] };
    expect(await hall.value('till.saveCart', more)).toMatchObject({ totalFen: 3 });
    expect((await hall.value('till.state', {})).carts).toHaveLength(1);
  });
});

describe('a clock that was set back', () => {
  it('puts no sale before the one before, and no number into another day', async () => {
    const hall = await openHall();
    await openDay(hall);
    const { productId } = await addGoods(hall);
    const first = await sell(hall, [goodsLine(productId)], 10_00);
    hall.clock.setWall(hall.clock.wall() - 40 * DAY);
    const second = await sell(hall, [goodsLine(productId)], 10_00);
    expect(second.at).toBeGreaterThanOrEqual(first.at);
    expect(second).toMatchObject({ on: first.on, number: '007-260302-0002' });
    const [line] = second.lines;
    const refund = refunding(second, [{ lineId: line?.lineId ?? '', quantity: 1 }], 10_00);
    const back = await hall.value('till.refund', refund);
    expect(back.at).toBeGreaterThanOrEqual(second.at);
    expect(back.number).toBe('007-260302-0003');
    const listed = await hall.value('till.sales', {});
    expect(listed.map(({ number }) => number.slice(-1))).toEqual(['3', '2', '1']);
  });

  it('leaves a sale after midnight on the day that was opened', async () => {
    const hall = await openHall();
    await openDay(hall);
    const { productId } = await addGoods(hall);
    hall.clock.pass(20 * HOUR);
    expect(await sell(hall, [goodsLine(productId)], 10_00)).toMatchObject({
      on: '2026-03-02',
      number: '007-260302-0001',
    });
  });
});

describe('the numbers of a till', () => {
  it('go on beyond 9999 sales of a day', async () => {
    const hall = await openHall();
    await openDay(hall);
    const { productId } = await addGoods(hall);
    await sell(hall, [goodsLine(productId)], 10_00);
    hall.store.db.prepare("UPDATE sale SET number = '007-260302-9999'").run();
    const numbers = [];
    for (let n = 0; n < 3; n += 1)
      numbers.push((await sell(hall, [goodsLine(productId)], 10_00)).number);
    expect(numbers).toEqual(['007-260302-10000', '007-260302-10001', '007-260302-10002']);
  });

  it('are found by their end, by the whole number, and lead a refund to its sale', async () => {
    const hall = await openHall();
    await openDay(hall);
    const { productId } = await addGoods(hall);
    const sale = await sell(hall, [goodsLine(productId)], 10_00);
    const [line] = sale.lines;
    const refund = await hall.value(
      'till.refund',
      refunding(sale, [{ lineId: line?.lineId ?? '', quantity: 1 }], 10_00),
    );
    expect(await hall.value('till.sales', { number: '0002' })).toEqual([
      {
        saleId: refund.saleId,
        number: refund.number,
        kind: 'refund',
        ofNumber: sale.number,
        at: refund.at,
        totalFen: 10_00,
        leftFen: 0,
      },
    ]);
    expect(await hall.value('till.sales', { number: '%' })).toHaveLength(2);
    expect(await hall.value('till.sales', { tillDayId: randomUUID() })).toEqual([]);
    for (const code of [sale.number, refund.number, refund.number.replaceAll('-', ''), sale.saleId])
      expect(await hall.value('till.find', { code })).toEqual({
        kind: 'receipt',
        saleId: sale.saleId,
      });
  });
});
