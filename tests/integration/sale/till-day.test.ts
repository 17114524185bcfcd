import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { TillRules } from '../../../shared/contract/till-shapes.ts';
import { DEFAULT_SALE_RULES } from '../../../main/store/sale/default-sale-rules.ts';
import { DAY, HOUR, timeOf } from '../../fixtures/hall-clock.ts';
import { rebuildFrom, rowsOf, stirred } from '../../fixtures/hall-journal.ts';
import { closeHalls, removeHalls, twinOf } from '../../fixtures/hall.ts';
import { hear } from '../../fixtures/halls-meet.ts';
import { closing, openTill, tillOf, type Till } from '../../fixtures/till-days.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const decide = (till: Till, rules: Partial<TillRules>) =>
  till.hall.value('till.saveRules', { rules: { ...DEFAULT_SALE_RULES, ...rules } });

const newFair = async ({ hall }: Till) => {
  const fair = { name: '端午义卖', category: '公益', place: '前厅' };
  return (await hall.value('activities.save', fair)).activityId;
};

const newPurpose = async ({ hall }: Till) => {
  const fields = {
    name: '助学金',
    description: null,
    partner: null,
    filingNumber: null,
    active: true,
  };
  return (await hall.value('charity.savePurpose', { fields })).purposeId;
};

const move = (fen: number, reason: 'banked' | 'change-money' = 'change-money') => ({
  moveId: randomUUID(),
  fen,
  reason,
});

describe('a till day', () => {
  it('is opened once, with its float and its event, and is the first', async () => {
    const till = await openTill();
    expect(await till.value('till.state', {})).toMatchObject({
      day: null,
      nextFloatFen: 200_00,
      rules: { receipt: '80mm', blindCount: false },
    });
    const fair = await newFair(till);
    const tillDayId = await till.open(50_00, fair);
    expect((await till.value('till.state', {})).day).toEqual({
      tillDayId,
      number: 1,
      on: '2026-03-02',
      openedAt: timeOf('2026-03-02', '09:00'),
      eventId: fair,
      eventName: '端午义卖',
      sales: 0,
      isOld: false,
    });
    const again = { tillDayId, floatFen: 50_00 };
    expect(await till.call('till.open', again)).toEqual({ ok: true, value: {} });
    const other = { tillDayId: randomUUID(), floatFen: 0 };
    expect(await till.refusal('till.open', other)).toMatchObject({ refusal: 'day-open' });
  });

  it('is for an activity that is known', async () => {
    const till = await openTill();
    const open = { tillDayId: randomUUID(), floatFen: 0, eventId: randomUUID() };
    expect(await till.refusal('till.open', open)).toMatchObject({ refusal: 'unknown-activity' });
  });

  it('adds up goods, donations and what was taken back, by tender', async () => {
    const till = await openTill();
    const tillDayId = await till.open(100_00);
    const first = till.enter({ cash: 20_00, wechat: 5_50 });
    till.enter({ alipay: 1 }, { kind: 'donation' });
    till.enter({ points: 3_00 });
    till.enterRefund(first, 'cash', 8_00);
    await till.value('till.moveCash', move(-30_00, 'banked'));
    expect(await till.value('till.report', { tillDayId })).toMatchObject({
      sales: 3,
      refunds: 1,
      goodsFen: 28_50,
      donationsFen: 1,
      refundedFen: -8_00,
      takingsFen: 20_51,
      taken: { cash: 12_00, wechat: 5_50, alipay: 1, points: 3_00 },
      expected: { cash: 82_00, wechat: 5_50, alipay: 1, points: 3_00 },
      cashMoves: [{ fen: -30_00, reason: 'banked', note: null, late: false }],
      close: null,
      lateFen: 0,
    });
  });

  it('gives out no more cash than should be in the drawer, and moves it once', async () => {
    const till = await openTill();
    expect(await till.refusal('till.moveCash', move(1))).toMatchObject({ refusal: 'no-open-day' });
    const tillDayId = await till.open(10_00);
    till.enter({ cash: 5_00, wechat: 90_00 });
    expect(await till.refusal('till.moveCash', move(-15_01))).toMatchObject({
      refusal: 'more-than-in-drawer',
    });
    const out = move(-15_00);
    await till.value('till.moveCash', out);
    await till.value('till.moveCash', out);
    const { expected } = await till.value('till.report', { tillDayId });
    expect(expected).toMatchObject({ cash: 0 });
  });

  it('takes the sales of after midnight, and those of days that nobody closed', async () => {
    const till = await openTill();
    const tillDayId = await till.open();
    till.hall.clock.goTo(timeOf('2026-03-03', '00:20'));
    till.enter({ cash: 1_00 });
    till.hall.clock.pass(3 * DAY);
    till.enter({ cash: 2_00 });
    expect((await till.value('till.state', {})).day).toMatchObject({
      tillDayId,
      on: '2026-03-02',
      isOld: true,
      sales: 2,
    });
    const report = await till.value('till.close', closing(tillDayId, 3_00));
    expect(report).toMatchObject({ on: '2026-03-02', takingsFen: 3_00 });
    await till.open();
    expect((await till.value('till.state', {})).day).toMatchObject({ on: '2026-03-06', number: 2 });
  });

  it('never goes back, whatever the clock says', async () => {
    const till = await openTill();
    const first = await till.open();
    till.hall.clock.pass(HOUR);
    till.enter({ cash: 1_00 });
    const last = till.tills.lastAt(first);
    till.hall.clock.setWall(timeOf('2020-01-01', '08:00'));
    await till.value('till.moveCash', move(1_00));
    const report = await till.value('till.close', closing(first, 2_00));
    expect(report.cashMoves).toMatchObject([{ at: last }]);
    expect(report.closedAt).toBe(last);
    await till.open();
    expect((await till.value('till.state', {})).day).toMatchObject({
      on: '2026-03-02',
      openedAt: last,
      number: 2,
      isOld: false,
    });
  });
});

describe('what arrives after the close', () => {
  it('stands beside the signed report and changes none of it', async () => {
    const till = await openTill();
    const tillDayId = await till.open(10_00);
    till.enter({ cash: 5_00 });
    const signed = await till.value('till.close', closing(tillDayId, 15_00));
    till.enter({ cash: 2_00, wechat: 40 }, { day: tillDayId });
    expect(await till.value('till.report', { tillDayId })).toEqual({
      ...signed,
      lateFen: 2_40,
      unpurposedFen: 7_40,
    });
    const days = await till.value('till.days', { from: '2026-03-02', to: '2026-03-02' });
    expect(days).toMatchObject([{ takingsFen: 5_00, lateFen: 2_40, varianceFen: 0 }]);
  });

  it('is the same of two closes on both sides: the first by its stamp', async () => {
    const till = await openTill();
    const tillDayId = await till.open(10_00);
    const twin = tillOf(twinOf(till.hall));
    twin.hall.clock.pass(HOUR);
    await twin.value('till.close', closing(tillDayId, 10_00, { note: 'later' }));
    await till.value('till.close', closing(tillDayId, 10_00, { note: 'first' }));
    await hear(till.hall, twin.hall);
    await hear(twin.hall, till.hall);
    for (const side of [till, twin]) {
      const rows = rowsOf(side.hall);
      for (const order of [rows, rows.toReversed()]) {
        rebuildFrom(side.hall, order);
        const report = await side.value('till.report', { tillDayId });
        expect(report.close?.note).toBe('first');
      }
    }
    expect(twin.hall.digest()).toBe(till.hall.digest());
  });

  it('comes to the same whatever the order, and however often', async () => {
    const till = await openTill();
    await decide(till, { pointFen: 10, purposeId: await newPurpose(till) });
    const tillDayId = await till.open(10_00);
    till.enterRefund(till.enter({ cash: 5_00, wechat: 3_00 }), 'wechat', 1_00);
    await till.value('till.moveCash', move(-4_00));
    await till.value('till.close', closing(tillDayId, 11_00, { reason: 'payment-not-recorded' }));
    const before = till.hall.digest();
    const rows = rowsOf(till.hall);
    for (let seed = 1; seed <= 10; seed += 1) {
      rebuildFrom(till.hall, stirred(rows, seed));
      expect(till.hall.digest()).toBe(before);
    }
  });
});

describe('what the hall decides', () => {
  it('is kept as a whole, and for a purpose that is known', async () => {
    const till = await openTill();
    const purposeId = await newPurpose(till);
    const rules = { ...DEFAULT_SALE_RULES, purposeId, floatFen: 300_00 };
    await till.hall.value('till.saveRules', { rules });
    expect(await till.value('till.state', {})).toMatchObject({ rules, nextFloatFen: 300_00 });
    const unknown = { rules: { ...rules, purposeId: randomUUID() } };
    expect(
      await till.refusal('till.saveRules', unknown, till.hall.staff.administrator),
    ).toMatchObject({
      refusal: 'unknown-purpose',
    });
  });

  it('shows its payment code, changes it and takes it away', async () => {
    const till = await openTill();
    const jpeg = Buffer.from(
      'ffd8ffc0000b080001000101011100ffda0008010100003f00d2cf20ffd9',
      'hex',
    ).toString('base64');
    expect(await till.refusal('till.paymentCode', { kind: 'wechat' })).toMatchObject({
      refusal: 'no-picture',
    });
    await till.hall.value('till.setPaymentCode', { kind: 'wechat', jpeg });
    expect(await till.value('till.paymentCode', { kind: 'wechat' })).toEqual({ jpeg });
    expect((await till.value('till.state', {})).paymentCodes).toEqual(['wechat']);
    const text = { kind: 'alipay' as const, jpeg: Buffer.from('not a picture').toString('base64') };
    expect(
      await till.refusal('till.setPaymentCode', text, till.hall.staff.administrator),
    ).toMatchObject({
      refusal: 'not-a-picture',
    });
    await till.hall.value('till.setPaymentCode', { kind: 'wechat', jpeg: null });
    expect((await till.value('till.state', {})).paymentCodes).toEqual([]);
  });
});
