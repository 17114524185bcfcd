import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  addPurpose,
  ALWAYS,
  editProduct,
  enrolMakers,
  FULL_NAMES,
  goodsBy,
  GUARDED_CHILD,
  handingOver,
  holdSale,
  journalFen,
  noticeOf,
  openCharityStall,
  sumFen,
} from '../../fixtures/charity-stall.ts';
import { DAY } from '../../fixtures/hall-clock.ts';
import { eventsOf, rebuildFrom, rowsOf } from '../../fixtures/hall-journal.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls, type Hall } from '../../fixtures/hall.ts';
import { doAtTill, someSaleDeeds } from '../../fixtures/sale-life.ts';
import { closing } from '../../fixtures/till-days.ts';
import {
  closeDay,
  decideSale,
  donationLine,
  goodsLine,
  lineOf,
  openDay,
  refunding,
  sell,
} from '../../fixtures/sale-till.ts';
import { decodeHeader } from '../../../main/store/journal/header.ts';
import { takingsBy } from '../../../shared/domain/sale/words.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const salesIn = (hall: Hall) =>
  eventsOf(hall).filter(({ header }) => header.type === 'sale.made').length;

describe('a public notice', () => {
  it('comes to what the journal says, to the fen, after any days at the till, and names no child', async () => {
    await fc.assert(
      fc
        .asyncProperty(someSaleDeeds(30), async (deeds) => {
          const hall = await openHall();
          const stall = await openCharityStall(hall);
          await doAtTill(hall, deeds, stall);
          const total = journalFen(hall);
          for (const by of takingsBy) {
            const { rows, totalFen } = await hall.value('charity.takings', { ...ALWAYS, by });
            expect([by, totalFen, sumFen(rows)]).toEqual([by, total, total]);
          }
          const answer = await hall.call('charity.notice', { ...ALWAYS, eventId: null });
          const said = answer.ok ? 'sales' : answer.refusal;
          expect(said).toBe(salesIn(hall) > 0 ? 'sales' : 'no-sales');
          if (!answer.ok) return;
          const notice = answer.value;
          expect(notice.journal).toEqual({ takingsFen: total, equal: true });
          expect(notice.takingsFen).toBe(total);
          expect(notice.goodsFen + notice.donationsFen + notice.refundedFen).toBe(total);
          const { cash, wechat, alipay, points } = notice.taken;
          expect(cash + wechat + alipay + points).toBe(total);
          expect(sumFen(notice.purposes) + points).toBe(total);
          expect(sumFen(notice.classes)).toBe(sumFen(notice.products));
          expect(sumFen(notice.makers)).toBe(sumFen(notice.products));
          for (const name of FULL_NAMES) expect(JSON.stringify(notice)).not.toContain(name);
        })
        .afterEach(closeHalls),
      { numRuns: 15, endOnFailure: true },
    );
  }, 90_000);

  it('is of one event: its sales, its till days, and what is taken back of it later', async () => {
    const hall = await openHall();
    const eventId = await holdSale(hall);
    const { shown } = await enrolMakers(hall);
    const productId = await goodsBy(hall, [shown]);
    const before = await openDay(hall);
    await sell(hall, [goodsLine(productId)], 10_00);
    await closeDay(hall, before);
    const tillDayId = crypto.randomUUID();
    await hall.value('till.open', { tillDayId, floatFen: 0, eventId });
    const sale = await sell(hall, [goodsLine(productId, 3), donationLine(5_00)], 35_00);
    expect(await noticeOf(hall, eventId)).toMatchObject({ days: 1, openDays: 1, varianceFen: 0 });
    await hall.value('till.close', closing(tillDayId, 34_50));
    hall.clock.pass(DAY);
    await openDay(hall);
    const goods = sale.lines.find(({ kind }) => kind === 'goods');
    const back = [{ lineId: goods?.lineId ?? '', quantity: 1 }];
    await hall.value('till.refund', refunding(sale, back, 10_00));
    expect(await noticeOf(hall, eventId)).toMatchObject({
      eventName: '端午义卖',
      days: 1,
      openDays: 0,
      sales: 1,
      goodsFen: 30_00,
      donationsFen: 5_00,
      refundedFen: -10_00,
      takingsFen: 25_00,
      varianceFen: -50,
      products: [{ quantity: 2, takingsFen: 20_00 }],
      makers: [{ name: '小明', takingsFen: 20_00 }],
      journal: { takingsFen: 25_00, equal: true },
    });
    expect(await noticeOf(hall)).toMatchObject({ takingsFen: 35_00, journal: { equal: true } });
    const request = { ...ALWAYS, eventId: crypto.randomUUID() };
    expect(await hall.refusal('charity.notice', request)).toBe('unknown-activity');
    const early = { from: '2020-01-01', to: '2020-12-31', eventId };
    expect(await hall.refusal('charity.notice', early)).toBe('no-sales');
  });

  it('says what was handed over of its own money: what was taken first goes first', async () => {
    const hall = await openHall();
    const purposeId = await addPurpose(hall);
    await decideSale(hall, { purposeId });
    const productId = await goodsBy(hall, []);
    for (const quantity of [2, 3]) {
      const tillDayId = await openDay(hall, 0);
      await sell(hall, [goodsLine(productId, quantity)], quantity * 10_00);
      await closeDay(hall, tillDayId);
      hall.clock.pass(DAY);
    }
    const handedOn = async (on: string) => {
      const { purposes } = await hall.value('charity.notice', { from: on, to: on, eventId: null });
      return purposes.map(({ takingsFen, handedOverFen }) => [takingsFen, handedOverFen]);
    };
    const days = ['2026-03-02', '2026-03-03'] as const;
    await hall.value('charity.handOver', handingOver(purposeId, 15_00));
    expect(await Promise.all(days.map(handedOn))).toEqual([[[20_00, 15_00]], [[30_00, 0]]]);
    await hall.value('charity.handOver', handingOver(purposeId, 10_00));
    expect(await Promise.all(days.map(handedOn))).toEqual([[[20_00, 20_00]], [[30_00, 5_00]]]);
    expect((await noticeOf(hall)).purposes).toMatchObject([
      { takingsFen: 50_00, handedOverFen: 25_00 },
    ]);
  });

  it('names nobody whose full name came to stand in a product, a class or a typed line', async () => {
    const hall = await openHall();
    const { shown, adult } = await enrolMakers(hall);
    const child = (await enrol(hall, { ...GUARDED_CHILD, name: '李月' })).personId;
    const productId = await goodsBy(hall, [child, adult]);
    await editProduct(hall, productId, { name: '满月的老虎', className: '满月班' });
    const other = await goodsBy(hall, [shown]);
    await openDay(hall);
    const typed = lineOf({ kind: 'open', priceFen: 1_00, name: '王小明 画的扇子' });
    await sell(hall, [goodsLine(productId), goodsLine(other), typed], 21_00);
    // Her name was written wrong: as it is now, it stands in what was named before.
    const { seen } = await hall.value('people.get', { personId: child });
    await hall.value('people.edit', { personId: child, changes: { name: '满月' }, seen });
    const notice = await noticeOf(hall);
    expect(notice.products.map(({ name }) => name)).toEqual([null, '手绘书签', null]);
    expect(notice.classes.map(({ name }) => name)).toEqual([null]);
    const { slides } = await hall.value('charity.display', {}, hall.staff.anyone);
    expect(slides.map(({ name }) => name)).toEqual(['手绘书签']);
    for (const name of ['满月', '王小明'])
      expect(JSON.stringify([notice, slides])).not.toContain(name);
  });

  it('takes a refund whose sale has not arrived for money of no purpose, as the journal does', async () => {
    const hall = await openHall();
    const eventId = await holdSale(hall);
    const purposeId = await addPurpose(hall);
    await decideSale(hall, { purposeId });
    const productId = await goodsBy(hall, []);
    await hall.value('till.open', { tillDayId: crypto.randomUUID(), floatFen: 100_00, eventId });
    const sales = [await sell(hall, [goodsLine(productId)], 10_00)];
    sales.push(await sell(hall, [goodsLine(productId, 2)], 20_00));
    const [line] = sales[1]?.lines ?? [];
    const back = [{ lineId: line?.lineId ?? '', quantity: 1 }];
    await hall.value('till.refund', refunding(sales[1] ?? { saleId: '' }, back, 10_00));
    const whole = await noticeOf(hall);
    const rows = rowsOf(hall);
    const isOther = (row: (typeof rows)[number]) =>
      decodeHeader(row.header).subject !== sales[1]?.saleId ||
      decodeHeader(row.header).type !== 'sale.made';
    rebuildFrom(hall, rows.filter(isOther));
    const notice = await noticeOf(hall);
    expect(notice).toMatchObject({
      takingsFen: 0,
      refundedFen: -10_00,
      products: [
        { name: '手绘书签', takingsFen: 10_00 },
        { name: null, takingsFen: -10_00 },
      ],
      // The journal of this test holds the sale all the same: what does not agree is said.
      journal: { equal: false },
    });
    const byPurpose = notice.purposes.map(({ name, takingsFen }) => [name, takingsFen]);
    expect(byPurpose).toContainEqual([null, -10_00]);
    expect((await noticeOf(hall, eventId)).takingsFen).toBe(10_00);
    rebuildFrom(hall, [...rows.filter(isOther), ...rows.filter((row) => !isOther(row))]);
    expect(await noticeOf(hall)).toEqual(whole);
  });

  it('counts what two records of one maker brought together, once they are one', async () => {
    const hall = await openHall();
    const one = await enrol(hall, { name: '赵德才', birthYear: 1956, publicName: true });
    const other = await enrol(hall, { name: '赵德才', birthYear: 1956, publicName: true });
    const both = await goodsBy(hall, [one.personId, other.personId], 9_99);
    await openDay(hall);
    await sell(hall, [goodsLine(both)], 9_99);
    await sell(hall, [goodsLine(await goodsBy(hall, [other.personId]))], 10_00);
    const makers = async () =>
      (await hall.value('charity.takings', { ...ALWAYS, by: 'maker' })).rows.map((row) => [
        row.id,
        row.takingsFen,
        row.quantity,
      ]);
    expect(await makers()).toEqual([
      [other.personId, 14_99, 2],
      [one.personId, 5_00, 1],
    ]);
    await hall.value('people.merge', { keepId: one.personId, mergeId: other.personId });
    expect(await makers()).toEqual([[one.personId, 19_99, 2]]);
  });
});
