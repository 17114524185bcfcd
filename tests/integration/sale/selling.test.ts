import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { countEvents } from '../../fixtures/hall-journal.ts';
import { closeHalls, openHall, removeHalls, type Hall } from '../../fixtures/hall.ts';
import {
  addGoods,
  addPieces,
  by,
  closeDay,
  decideSale,
  donationLine,
  goodsLine,
  knowKiosk,
  lineOf,
  openDay,
  payment,
  pieceLine,
  pieceOf,
  sell,
  stockOf,
  STOREROOM,
  THERE,
  TILL,
} from '../../fixtures/sale-till.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const problemOf = async (hall: Hall, request: ReturnType<typeof payment>) => {
  const answer = await hall.call('till.pay', request);
  if (answer.ok) throw new Error('it was sold');
  return { refusal: answer.refusal, ...answer.facts };
};

describe('a sale', () => {
  it('takes goods from the stock and answers a receipt with a number of this till and day', async () => {
    const hall = await openHall();
    const tillDayId = await openDay(hall);
    const mark = await addGoods(hall);
    const cat = await addPieces(hall);
    const lines = [goodsLine(mark.productId, 2), pieceLine(cat), donationLine(1)];
    const sale = await sell(hall, lines, 100_01, { tenders: [by('cash', 100_01, 150_00)] });
    expect(sale).toMatchObject({
      number: '007-260302-0001',
      kind: 'sale',
      on: '2026-03-02',
      tillDayId,
      kioskNumber: TILL,
      hallName: '中孚亲邻之家',
      totalFen: 100_01,
      changeFen: 49_99,
      leftFen: 100_01,
      isOfOpenDay: true,
      lines: [
        { name: '手绘书签', quantity: 2, unitFen: 10_00, amountFen: 20_00, code: mark.code },
        { name: '小猫泥塑', quantity: 1, amountFen: 80_00, code: cat.code, refunded: 0 },
        { kind: 'donation', name: '', amountFen: 1, code: null },
      ],
      tenders: [{ kind: 'cash', fen: 100_01, receivedFen: 150_00 }],
    });
    expect(await stockOf(hall, mark.productId)).toEqual([{ place: STOREROOM, quantity: 8 }]);
    expect(await pieceOf(hall, cat.productId, cat.pieceId)).toMatchObject({
      state: 'sold',
      saleNumber: sale.number,
    });
    expect(await hall.value('till.sale', { saleId: sale.saleId })).toEqual({
      ...sale,
      refunds: [],
    });
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('needs an open till day', async () => {
    const hall = await openHall();
    const { productId } = await addGoods(hall);
    const request = payment([goodsLine(productId)], { tenders: [by('cash', 10_00)] });
    expect(await hall.refusal('till.pay', request)).toBe('no-open-day');
    await closeDay(hall, await openDay(hall));
    expect(await hall.refusal('till.pay', request)).toBe('no-open-day');
  });

  it('is sold for 0.01 and for 99,999.99 yuan, with a change of one fen', async () => {
    const hall = await openHall();
    await openDay(hall);
    const least = await addGoods(hall, { priceFen: 1 });
    const most = await addGoods(hall, { priceFen: 99_999_99 });
    expect((await sell(hall, [goodsLine(least.productId)], 1)).totalFen).toBe(1);
    const sale = await sell(hall, [goodsLine(most.productId)], 99_999_99, {
      tenders: [by('cash', 99_999_99, 100_000_00)],
    });
    expect(sale).toMatchObject({ totalFen: 99_999_99, changeFen: 1 });
    const many = payment([goodsLine(most.productId, 999)], {
      tenders: [by('cash', 1)],
      evenIfShort: true,
    });
    expect(await hall.refusal('till.pay', many)).toBe('amount-too-large');
  });

  it('writes nothing at all where it is refused', async () => {
    const hall = await openHall();
    await openDay(hall);
    const { productId } = await addGoods(hall);
    const before = countEvents(hall);
    const digest = hall.digest();
    const lines = [goodsLine(productId)];
    const refused = [
      payment(lines, { tenders: [by('cash', 9_99)] }),
      payment(lines, { tenders: [by('cash', 10_01)] }),
      payment(lines, { tenders: [by('wechat', 10_00, 11_00)] }),
      payment(lines, { tenders: [by('points', 10_00)] }),
      payment(lines, { tenders: [by('cash', 10_00)], purposeId: randomUUID() }),
      payment([lineOf({ kind: 'open' })], { tenders: [by('cash', 1)] }),
      payment([goodsLine(productId, 11)], { tenders: [by('cash', 110_00)] }),
    ];
    const refusals = [];
    for (const request of refused) refusals.push(await hall.refusal('till.pay', request));
    expect(refusals).toEqual([
      'tenders-short',
      'tenders-over',
      'change-without-cash',
      'points-not-taken',
      'unknown-purpose',
      'line-problem',
      'line-problem',
    ]);
    expect(countEvents(hall)).toBe(before);
    expect(hall.digest()).toBe(digest);
  });

  it('keeps the change as a donation line', async () => {
    const hall = await openHall();
    await openDay(hall);
    const { productId } = await addGoods(hall, { priceFen: 9_99 });
    const given = { keepChange: true, tenders: [by('cash', 9_99, 10_00)] };
    const sale = await sell(hall, [goodsLine(productId)], 9_99, given);
    expect(sale).toMatchObject({
      totalFen: 10_00,
      changeFen: 0,
      tenders: [{ kind: 'cash', fen: 10_00, receivedFen: 10_00 }],
      lines: [{ kind: 'goods' }, { kind: 'donation', amountFen: 1, quantity: 1 }],
    });
  });

  it('is one of all its tenders together', async () => {
    const hall = await openHall();
    await openDay(hall);
    const { productId } = await addGoods(hall, { priceFen: 33_33 });
    await decideSale(hall, { referenceFromFen: 20_00 });
    const tenders = [by('cash', 10_00, 20_00), by('wechat', 3_33), by('alipay', 20_00)];
    const request = payment([goodsLine(productId)], { tenders });
    expect(await hall.refusal('till.pay', request)).toBe('reference-missing');
    const named = tenders.map((one) => (one.fen === 20_00 ? { ...one, reference: '4321' } : one));
    const sale = await hall.value('till.pay', { ...request, tenders: named });
    expect(sale).toMatchObject({ totalFen: 33_33, changeFen: 10_00, tenders: named });
  });

  it('costs what the product costs now, whatever the page thought', async () => {
    const hall = await openHall();
    await openDay(hall);
    const { productId } = await addGoods(hall);
    const line = lineOf({ productId, priceFen: 1 });
    expect(await hall.refusal('till.pay', payment([line], { tenders: [by('cash', 1)] }))).toBe(
      'tenders-short',
    );
    const open = await addGoods(hall, { priceFen: null });
    const priced = lineOf({ productId: open.productId, priceFen: 5_00 });
    expect((await sell(hall, [priced], 5_00)).totalFen).toBe(5_00);
    const unpriced = payment([goodsLine(open.productId)], { tenders: [by('cash', 1)] });
    expect(await problemOf(hall, unpriced)).toMatchObject({ problem: 'price-missing' });
  });

  it('is for the purpose that was chosen, else for that of the hall while it is in use', async () => {
    const hall = await openHall();
    await openDay(hall);
    const fields = { description: null, partner: '区慈善会', filingNumber: null, active: true };
    const save = async (name: string) =>
      (await hall.value('charity.savePurpose', { fields: { ...fields, name } })).purposeId;
    const [own, other] = [await save('困难儿童助学'), await save('独居老人午餐')];
    await decideSale(hall, { purposeId: own });
    const line = () => [donationLine(1)];
    expect(await sell(hall, line(), 1)).toMatchObject({
      purpose: '困难儿童助学',
      partner: '区慈善会',
    });
    expect(await sell(hall, line(), 1, { purposeId: other })).toMatchObject({
      purpose: '独居老人午餐',
    });
    expect((await sell(hall, line(), 1, { purposeId: null })).purpose).toBeNull();
    const { seen = {} } =
      (await hall.value('charity.purposes', {})).find(({ purposeId }) => purposeId === own) ?? {};
    const retired = { ...fields, name: '困难儿童助学', active: false };
    await hall.value('charity.savePurpose', { purposeId: own, fields: retired, seen });
    expect((await sell(hall, line(), 1)).purpose).toBeNull();
    const request = payment(line(), { purposeId: own, tenders: [by('cash', 1)] });
    expect(await hall.refusal('till.pay', request)).toBe('unknown-purpose');
  });

  it('keeps what was sold as it was, also when the product is edited later', async () => {
    const hall = await openHall();
    await openDay(hall);
    const { productId } = await addGoods(hall);
    const sale = await sell(hall, [goodsLine(productId)], 10_00);
    const { seen } = await hall.value('crafts.get', { productId });
    const fields = { name: '贵书签', priceFen: 99_00 };
    await hall.value('crafts.save', { productId, fields, seen });
    expect(await hall.value('till.sale', { saleId: sale.saleId })).toMatchObject({
      lines: [{ name: '手绘书签', unitFen: 10_00 }],
      totalFen: 10_00,
    });
  });
});

describe('what a till may sell', () => {
  it('comes from its own place first, then from the storeroom, as two lines', async () => {
    const hall = await openHall();
    await openDay(hall);
    const { productId } = await addGoods(hall, { quantity: 3 });
    const move = { productId, quantity: 2, from: STOREROOM, to: TILL };
    await hall.value('crafts.move', { moveId: randomUUID(), ...move });
    const sale = await sell(hall, [goodsLine(productId, 3)], 30_00);
    expect(sale.lines.map(({ quantity }) => quantity)).toEqual([2, 1]);
    expect(await stockOf(hall, productId)).toEqual([]);
  });

  it('comes from its own place for the lines of a product together', async () => {
    const hall = await openHall();
    await openDay(hall);
    const { productId } = await addGoods(hall, { quantity: 5 });
    const move = { productId, quantity: 2, from: STOREROOM, to: TILL };
    await hall.value('crafts.move', { moveId: randomUUID(), ...move });
    await sell(hall, [goodsLine(productId, 2), goodsLine(productId, 2)], 40_00);
    expect(await stockOf(hall, productId)).toEqual([{ place: STOREROOM, quantity: 1 }]);
  });

  it('is checked for all lines of a product together', async () => {
    const hall = await openHall();
    await openDay(hall);
    const { productId } = await addGoods(hall, { quantity: 3 });
    const lines = [goodsLine(productId, 2), goodsLine(productId, 2)];
    const request = payment(lines, { tenders: [by('cash', 40_00)] });
    expect(await problemOf(hall, request)).toEqual({
      refusal: 'line-problem',
      problem: 'short',
      line: lines[1]?.lineId,
      left: 1,
    });
    const sale = await hall.value('till.pay', { ...request, evenIfShort: true });
    expect(sale.totalFen).toBe(40_00);
    expect(await stockOf(hall, productId)).toEqual([{ place: STOREROOM, quantity: -1 }]);
  });

  it('is not what is allotted to another till', async () => {
    const hall = await openHall();
    await openDay(hall);
    knowKiosk(hall, THERE);
    const cat = await addPieces(hall, { to: THERE });
    const { productId } = await addGoods(hall, { quantity: 1, to: THERE });
    for (const line of [goodsLine(productId), pieceLine(cat)])
      expect(
        await problemOf(hall, payment([line], { tenders: [by('cash', 1)], evenIfShort: true })),
      ).toMatchObject({ problem: 'allotted-elsewhere', place: THERE });
  });

  it('is no piece twice, no piece that is gone, and nothing that is off sale', async () => {
    const hall = await openHall();
    await openDay(hall);
    const cat = await addPieces(hall);
    const twice = [pieceLine(cat), pieceLine(cat)];
    expect(await problemOf(hall, payment(twice, { tenders: [by('cash', 160_00)] }))).toMatchObject({
      problem: 'piece-twice',
      line: twice[1]?.lineId,
    });
    const mark = await addGoods(hall);
    const mixed = lineOf({ productId: mark.productId, pieceId: cat.pieceId });
    expect(
      await hall.raw('till.pay', payment([mixed], { tenders: [by('cash', 1)] })),
    ).toMatchObject({ ok: false });
    const { seen } = await hall.value('crafts.get', { productId: mark.productId });
    await hall.value('crafts.save', {
      productId: mark.productId,
      fields: { forSale: false },
      seen,
    });
    expect(
      await problemOf(hall, payment([goodsLine(mark.productId)], { tenders: [by('cash', 1)] })),
    ).toMatchObject({ problem: 'not-for-sale' });
    const taken = { kind: 'taken-home' as const, quantity: 1, from: STOREROOM };
    const { productId, pieceId } = cat;
    await hall.value('crafts.remove', { moveId: randomUUID(), productId, pieceId, ...taken });
    expect(
      await problemOf(hall, payment([pieceLine(cat)], { tenders: [by('cash', 80_00)] })),
    ).toMatchObject({ problem: 'piece-gone' });
  });
});
