import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { HOUR, timeOf } from '../../fixtures/hall-clock.ts';
import { closeHalls, PINS, removeHalls } from '../../fixtures/hall.ts';
import { by, decideSale, lineOf } from '../../fixtures/sale-till.ts';
import { closing, countOf, openTill } from '../../fixtures/till-days.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const move = (fen: number) => ({ moveId: randomUUID(), fen, reason: 'other' as const });

describe('a close', () => {
  it('signs off what was counted, left and banked, and proposes the next float', async () => {
    const till = await openTill();
    const tillDayId = await till.open(200_00);
    till.enter({ cash: 35_50, wechat: 12_00 });
    till.hall.clock.pass(2 * HOUR);
    const request = closing(tillDayId, 235_50, {
      counted: countOf(235_50, { wechat: 12_00 }),
      leftFen: 120_00,
      note: '一切都好',
    });
    const chain = till.hall.store.db
      .prepare<[], string>('SELECT lower(hex(hash)) FROM journal ORDER BY rowid DESC LIMIT 1')
      .pluck()
      .get();
    const report = await till.value('till.close', request);
    expect(report).toMatchObject({
      closedAt: timeOf('2026-03-02', '11:00'),
      expected: { cash: 235_50, wechat: 12_00, alipay: 0, points: 0 },
      close: {
        counted: { cash: 235_50, wechat: 12_00, alipay: 0, points: 0 },
        variance: { cash: 0, wechat: 0, alipay: 0, points: 0 },
        denominations: { cash: { '10000': 2, '2000': 1, '1000': 1, '500': 1, '50': 1 } },
        leftFen: 120_00,
        bankedFen: 115_50,
        closedBy: '义卖台',
        approvedBy: null,
        chain: chain?.slice(-8),
        note: '一切都好',
      },
    });
    expect(await till.value('till.report', { tillDayId })).toEqual(report);
    expect(await till.value('till.state', {})).toMatchObject({ day: null, nextFloatFen: 120_00 });
    expect(await till.refusal('till.close', request)).toMatchObject({ refusal: 'already-closed' });
    expect(await till.refusal('till.moveCash', move(1))).toMatchObject({ refusal: 'no-open-day' });
  });

  it('of a day without sales is a close like any other', async () => {
    const till = await openTill();
    const tillDayId = await till.open(0);
    const report = await till.value('till.close', closing(tillDayId, 0));
    expect(report).toMatchObject({ sales: 0, takingsFen: 0, close: { bankedFen: 0 } });
  });

  it('asks for a reason from one limit on, and for a second person from another', async () => {
    const till = await openTill();
    const tillDayId = await till.open(100_00);
    const count = (fen: number, given = {}) => closing(tillDayId, fen, given);
    expect(await till.refusal('till.close', count(99_00))).toEqual({
      ok: false,
      refusal: 'reason-needed',
      facts: { fen: 1_00 },
    });
    const reason = 'change-given-wrong' as const;
    const ask = async (approver: { staffId: string; pin: string } | null) =>
      (await till.refusal('till.close', count(50_00, { reason, approver }))).refusal;
    const { staff } = till.hall;
    expect(await ask(null)).toBe('approval-needed');
    expect(await ask({ staffId: staff.seller.actor, pin: PINS.seller })).toBe('approver-same');
    expect(await ask({ staffId: staff.librarian.actor, pin: PINS.librarian })).toBe(
      'approver-role',
    );
    expect(await ask({ staffId: randomUUID(), pin: PINS.clerk })).toBe('unknown-post');
    expect(await ask({ staffId: staff.clerk.actor, pin: '000111' })).toBe('wrong-pin');
    expect((await till.value('till.state', {})).day).toMatchObject({ tillDayId });
    const approver = { staffId: staff.clerk.actor, pin: PINS.clerk };
    const report = await till.value('till.close', count(50_00, { reason, approver }));
    expect(report.close).toMatchObject({
      variance: { cash: -50_00 },
      reason,
      approvedBy: '前台',
    });
  });

  it('locks a post whose PIN is guessed at, and keeps it locked', async () => {
    const till = await openTill();
    const tillDayId = await till.open(100_00);
    const guess = (pin: string) =>
      till.refusal(
        'till.close',
        closing(tillDayId, 0, {
          reason: 'unknown',
          approver: { staffId: till.hall.staff.clerk.actor, pin },
        }),
      );
    for (let n = 0; n < 4; n += 1) expect((await guess('999111')).refusal).toBe('wrong-pin');
    expect((await guess('999111')).refusal).toBe('locked');
    expect(await guess(PINS.clerk)).toMatchObject({ refusal: 'locked', facts: { seconds: 60 } });
  });

  it('lets no surplus in one tender hide what is missing in another', async () => {
    const till = await openTill();
    const tillDayId = await till.open();
    till.enter({ cash: 30_00 });
    const swapped = closing(tillDayId, 0, { counted: countOf(0, { wechat: 30_00 }) });
    expect(await till.refusal('till.close', swapped)).toMatchObject({ facts: { fen: 60_00 } });
  });

  it('leaves no more than was counted, and names the carts that are held', async () => {
    const till = await openTill();
    const tillDayId = await till.open(10_00);
    const over = closing(tillDayId, 10_00, { leftFen: 10_01 });
    expect(await till.refusal('till.close', over)).toMatchObject({
      refusal: 'left-more-than-counted',
    });
    till.hall.clock.setWall(timeOf('2026-03-02', '08:42'));
    const hold = (label: string | null) =>
      till.value('till.saveCart', {
        cartId: randomUUID(),
        label,
        held: true,
        lines: [lineOf({ kind: 'open', priceFen: 5_00, name: '窗花' })],
      });
    await hold('王阿姨');
    await hold(null);
    expect(await till.refusal('till.close', closing(tillDayId, 10_00))).toEqual({
      ok: false,
      refusal: 'carts-held',
      facts: { count: 2, names: expect.stringMatching(/^(王阿姨 · 08:42|08:42 · 王阿姨)$/) },
    });
    await till.value('till.close', closing(tillDayId, 10_00, { keepCarts: true }));
    expect((await till.value('till.state', {})).carts).toHaveLength(2);
  });

  it('waits for a cart that is paid for in part: the money is in the drawer already', async () => {
    const till = await openTill();
    const tillDayId = await till.open(10_00);
    const lines = [lineOf({ kind: 'open', priceFen: 5_00, name: '窗花' })];
    const cart = { cartId: randomUUID(), label: '王阿姨', lines };
    await till.value('till.saveCart', { ...cart, tenders: [by('cash', 2_00, 2_00)] });
    const close = closing(tillDayId, 10_00, { keepCarts: true });
    expect(await till.refusal('till.close', close)).toMatchObject({
      refusal: 'cart-half-paid',
      facts: { names: '王阿姨', fen: 2_00 },
    });
    await till.value('till.saveCart', cart);
    await till.value('till.close', close);
  });

  it('is counted blind where the hall wants it, by sellers', async () => {
    const till = await openTill();
    await decideSale(till.hall, { blindCount: true });
    const tillDayId = await till.open(100_00);
    till.enter({ cash: 7_00 });
    const { clerk } = till.hall.staff;
    expect((await till.value('till.report', { tillDayId })).expected).toBeNull();
    expect((await till.value('till.report', { tillDayId }, clerk)).expected?.cash).toBe(107_00);
    const probe = await till.refusal('till.close', closing(tillDayId, 0));
    expect(probe).toEqual({ ok: false, refusal: 'reason-needed' });
    const report = await till.value('till.close', closing(tillDayId, 107_00));
    expect(report.expected?.cash).toBe(107_00);
    expect((await till.value('till.report', { tillDayId })).expected?.cash).toBe(107_00);
  });

  it('is of a day of this till', async () => {
    const till = await openTill();
    expect(await till.refusal('till.close', closing(randomUUID(), 0))).toMatchObject({
      refusal: 'unknown-day',
    });
    expect(await till.refusal('till.report', { tillDayId: randomUUID() })).toMatchObject({
      refusal: 'unknown-day',
    });
  });
});
