import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { DAY } from '../../fixtures/hall-clock.ts';
import { countEvents } from '../../fixtures/hall-journal.ts';
import { closeHalls, openHall, PINS, removeHalls, type Hall } from '../../fixtures/hall.ts';
import {
  addGoods,
  addPieces,
  by,
  closeDay,
  decideSale,
  donationLine,
  goodsLine,
  openDay,
  pieceLine,
  pieceOf,
  refunding,
  sell,
  stockOf,
  STOREROOM,
  TILL,
  type Receipt,
} from '../../fixtures/sale-till.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const asked = (sale: Receipt, index = 0, quantity = 1) => [
  { lineId: sale.lines[index]?.lineId ?? '', quantity },
];
const inKind = (kind: 'cash' | 'wechat' | 'alipay' | 'points', fen: number) => ({
  tenders: [{ kind, fen, reference: null }],
});
const approver = (
  hall: Hall,
  post: 'administrator' | 'clerk' | 'seller',
): { staffId: string; pin: string } => ({
  staffId: hall.staff[post].actor,
  pin: PINS[post],
});

const sold = async (given: Parameters<typeof sell>[3] = {}) => {
  const hall = await openHall();
  const tillDayId = await openDay(hall);
  const mark = await addGoods(hall);
  const cat = await addPieces(hall, { priceFen: 30_00 });
  const lines = [goodsLine(mark.productId, 2), pieceLine(cat), donationLine(5_00)];
  const sale = await sell(hall, lines, 55_00, given);
  return { hall, tillDayId, mark, cat, sale };
};

describe('a refund', () => {
  it('is an entry of its own that points at the lines, and puts goods back where they came from', async () => {
    const { hall, mark, sale } = await sold();
    const refund = await hall.value('till.refund', refunding(sale, asked(sale), 10_00));
    expect(refund).toMatchObject({
      number: '007-260302-0002',
      kind: 'refund',
      ofNumber: sale.number,
      totalFen: 10_00,
      leftFen: 0,
      lines: [{ lineId: sale.lines[0]?.lineId, quantity: 1, amountFen: 10_00 }],
    });
    expect(await stockOf(hall, mark.productId)).toEqual([{ place: STOREROOM, quantity: 9 }]);
    const after = await hall.value('till.sale', { saleId: sale.saleId });
    expect(after).toMatchObject({
      totalFen: 55_00,
      leftFen: 45_00,
      lines: [{ quantity: 2, refunded: 1 }, { refunded: 0 }, { refunded: 0 }],
      refunds: [{ saleId: refund.saleId, kind: 'refund', totalFen: 10_00 }],
    });
    expect(await hall.value('till.sale', { saleId: refund.saleId })).toEqual({
      ...refund,
      refunds: [],
    });
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('takes back no more than is left of a line', async () => {
    const { hall, sale } = await sold();
    await hall.value('till.refund', refunding(sale, asked(sale, 0, 2), 20_00));
    expect(await hall.refusal('till.refund', refunding(sale, asked(sale), 10_00))).toBe(
      'more-than-sold',
    );
    expect(
      await hall.refusal(
        'till.refund',
        refunding(sale, [{ lineId: randomUUID(), quantity: 1 }], 10_00),
      ),
    ).toBe('more-than-sold');
    expect(await hall.refusal('till.refund', refunding(sale, [], 10_00))).toBe('invalid-request');
  });

  it('is at the price as sold', async () => {
    const { hall, mark, sale } = await sold();
    const { seen } = await hall.value('crafts.get', { productId: mark.productId });
    const fields = { priceFen: 99_00 };
    await hall.value('crafts.save', { productId: mark.productId, fields, seen });
    expect(await hall.refusal('till.refund', refunding(sale, asked(sale), 99_00))).toBe(
      'tenders-over',
    );
    expect((await hall.value('till.refund', refunding(sale, asked(sale), 10_00))).totalFen).toBe(
      10_00,
    );
  });

  it('writes off what came back damaged', async () => {
    const { hall, mark, cat, sale } = await sold();
    const broken = { fate: 'written-off', reason: 'damaged' } as const;
    await hall.value('till.refund', refunding(sale, asked(sale, 1), 30_00, broken));
    await hall.value('till.refund', refunding(sale, asked(sale, 0), 10_00, broken));
    expect(await pieceOf(hall, cat.productId, cat.pieceId)).toMatchObject({ state: 'written-off' });
    expect(await stockOf(hall, mark.productId)).toEqual([{ place: STOREROOM, quantity: 8 }]);
  });

  it('lets a piece be sold again', async () => {
    const { hall, cat, sale } = await sold();
    await hall.value('till.refund', refunding(sale, asked(sale, 1), 30_00));
    const again = await sell(hall, [pieceLine(cat)], 30_00);
    expect(await pieceOf(hall, cat.productId, cat.pieceId)).toMatchObject({
      state: 'sold',
      saleNumber: again.number,
    });
    expect(await hall.value('till.soldTwice', {}, hall.staff.clerk)).toEqual([]);
  });

  it('leaves goods of this till at this till', async () => {
    const hall = await openHall();
    await openDay(hall);
    const { productId } = await addGoods(hall, { quantity: 1, to: TILL });
    const sale = await sell(hall, [goodsLine(productId)], 10_00);
    await hall.value('till.refund', refunding(sale, asked(sale), 10_00));
    expect(await stockOf(hall, productId)).toEqual([{ place: TILL, quantity: 1 }]);
  });

  it('that is sent again answers what it wrote, and is no other refund under the same id', async () => {
    const { hall, sale } = await sold();
    const request = refunding(sale, asked(sale), 10_00);
    const refund = await hall.value('till.refund', request);
    const events = countEvents(hall);
    expect(await hall.value('till.refund', request)).toEqual(refund);
    const others = [
      { lines: asked(sale, 0, 2) },
      { fate: 'written-off' as const },
      { kind: 'void' as const },
      { reason: 'damaged' as const },
      inKind('wechat', 10_00),
    ];
    for (const other of others)
      expect(await hall.refusal('till.refund', { ...request, ...other })).toBe('invalid-request');
    expect(countEvents(hall)).toBe(events);
  });

  it('belongs to the till day of the refund, not of the sale', async () => {
    const { hall, tillDayId, sale } = await sold();
    await closeDay(hall, tillDayId);
    expect(await hall.refusal('till.refund', refunding(sale, asked(sale), 10_00))).toBe(
      'no-open-day',
    );
    hall.clock.pass(DAY);
    const today = await openDay(hall);
    expect(await hall.value('till.refund', refunding(sale, asked(sale), 10_00))).toMatchObject({
      tillDayId: today,
      on: '2026-03-03',
      number: '007-260303-0001',
      isOfOpenDay: true,
    });
    expect(await hall.value('till.report', { tillDayId: today })).toMatchObject({
      sales: 0,
      refunds: 1,
      refundedFen: -10_00,
      takingsFen: -10_00,
      expected: { cash: 190_00 },
    });
  });

  it('of a sale that another hall made is refused', async () => {
    const { hall, sale } = await sold();
    hall.store.db.prepare("UPDATE sale SET device_id = 'of-another-hall'").run();
    expect(await hall.refusal('till.refund', refunding(sale, asked(sale), 10_00))).toBe(
      'unknown-sale',
    );
    expect(await hall.refusal('till.sale', { saleId: sale.saleId })).toBe('unknown-sale');
    expect(await hall.value('till.sales', {})).toEqual([]);
  });
});

describe('the money of a refund', () => {
  const byTwo = { tenders: [by('cash', 15_00, 50_00), by('wechat', 40_00)] };

  it('goes back the way it was paid, by none more than came by it', async () => {
    const { hall, sale } = await sold(byTwo);
    const boat = refunding(sale, asked(sale, 1), 30_00);
    for (const kind of ['alipay', 'points'] as const)
      expect(await hall.refusal('till.refund', { ...boat, ...inKind(kind, 30_00) })).toBe(
        'tender-not-used',
      );
    await hall.value('till.refund', { ...boat, ...inKind('wechat', 30_00) });
    const marks = refunding(sale, asked(sale, 0, 2), 20_00);
    expect(await hall.refusal('till.refund', { ...marks, ...inKind('wechat', 20_00) })).toBe(
      'tender-not-used',
    );
    const split = [
      { kind: 'cash' as const, fen: 10_00, reference: null },
      { kind: 'wechat' as const, fen: 10_00, reference: '1234' },
    ];
    await hall.value('till.refund', { ...marks, tenders: split });
  });

  it('is paid in cash for a wallet only with a second person', async () => {
    const { hall, sale } = await sold(byTwo);
    const boat = refunding(sale, asked(sale, 1), 30_00);
    expect(await hall.refusal('till.refund', boat, hall.staff.seller)).toBe('approval-needed');
    const approved = { ...boat, approver: approver(hall, 'clerk') };
    await hall.value('till.refund', approved, hall.staff.seller);
    const rest = await hall.call(
      'till.refund',
      refunding(sale, [], 25_00, { kind: 'void', ...inKind('wechat', 25_00) }),
    );
    expect(rest.ok).toBe(true);
    expect((await hall.value('till.sale', { saleId: sale.saleId })).leftFen).toBe(0);
  });

  it('needs a second person from the limit on, counting earlier refunds of the sale', async () => {
    const { hall, sale } = await sold();
    await decideSale(hall, { approveRefundFromFen: 20_00 });
    const one = () => refunding(sale, asked(sale), 10_00);
    await hall.value('till.refund', one(), hall.staff.seller);
    const second = one();
    const refusalWith = (who: ReturnType<typeof approver>) =>
      hall.refusal('till.refund', { ...second, approver: who }, hall.staff.seller);
    expect(await hall.refusal('till.refund', second, hall.staff.seller)).toBe('approval-needed');
    expect(await refusalWith(approver(hall, 'seller'))).toBe('approver-same');
    expect(await refusalWith({ ...approver(hall, 'clerk'), pin: '111111' })).toBe('wrong-pin');
    const approved = { ...second, approver: approver(hall, 'clerk') };
    await hall.value('till.refund', approved, hall.staff.seller);
    // What was written stays written: sent again it asks for no PIN.
    await hall.value('till.refund', { ...approved, approver: null }, hall.staff.seller);
    const stored = hall.store.db.prepare('SELECT approved_by FROM refund ORDER BY at, stamp').all();
    expect(stored).toEqual([{ approved_by: null }, { approved_by: hall.staff.clerk.actor }]);
  });
});

describe('a void', () => {
  it('takes back all that is left, of the open till day alone', async () => {
    const { hall, tillDayId, mark, cat, sale } = await sold();
    await hall.value('till.refund', refunding(sale, asked(sale), 10_00));
    const voiding = refunding(sale, [], 45_00, { kind: 'void', reason: 'typed-wrong' });
    expect(await hall.value('till.refund', voiding)).toMatchObject({
      kind: 'void',
      totalFen: 45_00,
      lines: [{ quantity: 1 }, { quantity: 1 }, { quantity: 1 }],
    });
    expect(await stockOf(hall, mark.productId)).toEqual([{ place: STOREROOM, quantity: 10 }]);
    expect(await pieceOf(hall, cat.productId, cat.pieceId)).toMatchObject({ state: 'on-sale' });
    expect(await hall.refusal('till.refund', refunding(sale, [], 1, { kind: 'void' }))).toBe(
      'more-than-sold',
    );
    const other = await sell(hall, [donationLine(1)], 1);
    await closeDay(hall, tillDayId);
    await openDay(hall);
    expect(await hall.refusal('till.refund', refunding(other, [], 1, { kind: 'void' }))).toBe(
      'void-of-other-day',
    );
    expect((await hall.value('till.refund', refunding(other, asked(other), 1))).totalFen).toBe(1);
  });

  it('of a sale whose change was kept gives all of it back', async () => {
    const { hall, tillDayId, sale } = await sold({
      keepChange: true,
      tenders: [by('cash', 55_00, 60_00)],
    });
    expect(sale.totalFen).toBe(60_00);
    await hall.value('till.refund', refunding(sale, [], 60_00, { kind: 'void' }));
    expect(await hall.value('till.report', { tillDayId })).toMatchObject({
      takingsFen: 0,
      expected: { cash: 200_00 },
    });
  });
});
