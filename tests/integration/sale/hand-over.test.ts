import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { addPurpose, ALWAYS, handingOver } from '../../fixtures/charity-stall.ts';
import { HOUR } from '../../fixtures/hall-clock.ts';
import { countEvents, rebuildFrom, rowsOf } from '../../fixtures/hall-journal.ts';
import { member, planShift, scan } from '../../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls } from '../../fixtures/hall.ts';
import { decodeHeader } from '../../../main/store/journal/header.ts';
import {
  addGoods,
  by,
  decideSale,
  goodsLine,
  openDay,
  refunding,
  sell,
} from '../../fixtures/sale-till.ts';

afterEach(closeHalls);
afterAll(removeHalls);

/** A hall that took 30 yuan for a purpose. */
async function openWithMoney() {
  const hall = await openHall();
  const purposeId = await addPurpose(hall);
  await decideSale(hall, { purposeId });
  await openDay(hall);
  const { productId } = await addGoods(hall, { priceFen: 10_00 });
  const sale = await sell(hall, [goodsLine(productId, 3)], 30_00);
  return { hall, purposeId, productId, sale };
}

describe('a hand-over', () => {
  it('has a number, two names and the money, and is done once however often it is asked for', async () => {
    const { hall, purposeId } = await openWithMoney();
    const request = handingOver(purposeId, 12_34, { note: '现金' });
    const slip = await hall.value('charity.handOver', request);
    expect(slip).toEqual({
      handoverId: request.handoverId,
      number: 'H007-2026-001',
      on: '2026-03-02',
      purposeId,
      purpose: '山区图书室',
      fen: 12_34,
      handedBy: '何美玲',
      receivedBy: '岑慧贤',
      note: '现金',
    });
    const events = countEvents(hall);
    expect(await hall.value('charity.handOver', request)).toEqual(slip);
    expect(countEvents(hall)).toBe(events);
    for (const other of [{ fen: 1 }, { receivedBy: '岑慧' }])
      expect(await hall.refusal('charity.handOver', { ...request, ...other })).toBe(
        'invalid-request',
      );
    const next = await hall.value('charity.handOver', handingOver(purposeId, 1));
    expect(next.number).toBe('H007-2026-002');
    expect(await hall.value('charity.handovers', ALWAYS)).toEqual([next, slip]);
    expect(await hall.value('charity.purposes', {})).toMatchObject([
      { takingsFen: 30_00, handedOverFen: 12_35 },
    ]);
  });

  it('is never more than was taken for it, to the fen', async () => {
    const { hall, purposeId, productId, sale } = await openWithMoney();
    const other = await addPurpose(hall, '暖冬');
    await sell(hall, [goodsLine(productId)], 10_00, { purposeId: other });
    const tooMuch = handingOver(purposeId, 30_01);
    expect(await hall.call('charity.handOver', tooMuch)).toEqual({
      ok: false,
      refusal: 'more-than-taken',
      facts: { yuan: 30 },
    });
    await hall.value('charity.handOver', handingOver(purposeId, 25_00));
    const [line] = sale.lines;
    const back = [{ lineId: line?.lineId ?? '', quantity: 1 }];
    await hall.value('till.refund', refunding(sale, back, 10_00));
    // What was given back to the buyer after all is no money of the purpose any more.
    const answer = await hall.call('charity.handOver', handingOver(purposeId, 1));
    expect(answer).toMatchObject({ refusal: 'more-than-taken', facts: { yuan: 0 } });
  });

  it('is of money alone: points are takings that nobody can hand over', async () => {
    const { hall, purposeId, productId } = await openWithMoney();
    await decideSale(hall, { pointFen: 50, pointsPerHour: 10 });
    const { code, personId } = await member(hall, { name: '王芳' });
    await planShift(hall, { date: '2026-03-02', start: 540, end: 660 });
    await scan(hall, code);
    hall.clock.pass(2 * HOUR);
    await scan(hall, code);
    const tenders = [by('points', 8_00), by('cash', 2_00)];
    await sell(hall, [goodsLine(productId)], 10_00, { personId, tenders });
    const { totalFen } = await hall.value('charity.takings', { ...ALWAYS, by: 'purpose' });
    expect(totalFen).toBe(40_00);
    const notice = await hall.value('charity.notice', { ...ALWAYS, eventId: null });
    expect(notice).toMatchObject({
      takingsFen: 40_00,
      taken: { cash: 32_00, points: 8_00 },
      purposes: [{ takingsFen: 32_00 }],
      journal: { equal: true },
    });
    const answer = await hall.call('charity.handOver', handingOver(purposeId, 32_01));
    expect(answer).toMatchObject({ refusal: 'more-than-taken', facts: { yuan: 32 } });
    await hall.value('charity.handOver', handingOver(purposeId, 32_00));
  });

  it('is between two people, for a purpose of this hall', async () => {
    const { hall, purposeId } = await openWithMoney();
    const alone = handingOver(purposeId, 1, { handedBy: '何美玲', receivedBy: ' 何 美玲' });
    expect(await hall.refusal('charity.handOver', alone)).toBe('handed-to-oneself');
    const unknown = handingOver(crypto.randomUUID(), 1);
    expect(await hall.refusal('charity.handOver', unknown)).toBe('unknown-purpose');
  });

  it('stands without its names once they are erased', async () => {
    const { hall, purposeId } = await openWithMoney();
    const request = handingOver(purposeId, 5_00);
    const slip = await hall.value('charity.handOver', request);
    const isSignature = (header: Uint8Array) =>
      decodeHeader(header).type === 'person.signed-handover';
    rebuildFrom(
      hall,
      rowsOf(hall).map((row) => (isSignature(row.header) ? { ...row, body: null } : row)),
    );
    const nameless = { ...slip, handedBy: null, receivedBy: null };
    expect(await hall.value('charity.handovers', ALWAYS)).toEqual([nameless]);
    expect(await hall.value('charity.handOver', request)).toEqual(nameless);
  });
});
