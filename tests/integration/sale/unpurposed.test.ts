import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { addPurpose, ALWAYS, handingOver, journalFen } from '../../fixtures/charity-stall.ts';
import { DAY } from '../../fixtures/hall-clock.ts';
import {
  countEvents,
  rebuildFrom,
  rowsOf,
  someLacking,
  stirred,
} from '../../fixtures/hall-journal.ts';
import { closeHalls, openHall, removeHalls, twinOf, type Hall } from '../../fixtures/hall.ts';
import { hear } from '../../fixtures/halls-meet.ts';
import {
  addGoods,
  by,
  closeDay,
  decideSale,
  goodsLine,
  openDay,
  refunding,
  sell,
} from '../../fixtures/sale-till.ts';
import { byPoints, earner } from '../../fixtures/till-days.ts';

afterEach(closeHalls);
afterAll(removeHalls);

/** Thirty yuan sold for nothing in particular, ten of them given back, and fifty for a purpose. */
async function openWithUnpurposed() {
  const hall = await openHall();
  const tillDayId = await openDay(hall);
  const { productId } = await addGoods(hall, { priceFen: 10_00, quantity: 50 });
  const sale = await sell(hall, [goodsLine(productId, 3)], 30_00);
  const lineId = sale.lines[0]?.lineId ?? '';
  await hall.value('till.refund', refunding(sale, [{ lineId, quantity: 1 }], 10_00));
  const books = await addPurpose(hall);
  const winter = await addPurpose(hall, '暖冬');
  await sell(hall, [goodsLine(productId, 5)], 50_00, { purposeId: books });
  return { hall, tillDayId, productId, sale, lineId, books, winter };
}

const assign = (
  hall: Hall,
  tillDayId: string,
  fen: number,
  [from, to]: readonly [string | null, string],
) => hall.call('charity.assignPurpose', { tillDayId, from, to, fen });

const takenFor = async (hall: Hall, purposeId: string) =>
  (await hall.value('charity.purposes', {})).find((one) => one.purposeId === purposeId)?.takingsFen;

const unpurposedFen = async (hall: Hall, tillDayId: string) =>
  (await hall.value('till.report', { tillDayId })).unpurposedFen;

describe('money that was sold without a purpose', () => {
  it('is told by till day, less what was given back, and in the report of the day', async () => {
    const { hall, tillDayId } = await openWithUnpurposed();
    expect(await hall.value('charity.unpurposed', {})).toEqual([
      {
        tillDayId,
        on: '2026-03-02',
        openedAt: expect.any(Number),
        number: 1,
        kioskNumber: 7,
        eventName: null,
        purposeId: null,
        purpose: null,
        sales: 1,
        fen: 20_00,
        pointsFen: 0,
      },
    ]);
    expect(await unpurposedFen(hall, tillDayId)).toBe(20_00);
  });

  it('counts for the purpose that a clerk gives it, and changes neither receipt nor signed report', async () => {
    const { hall, tillDayId, sale, books, winter } = await openWithUnpurposed();
    await closeDay(hall, tillDayId);
    hall.clock.pass(DAY);
    const receipt = await hall.value('till.sale', { saleId: sale.saleId });
    const { unpurposedFen: before, ...signed } = await hall.value('till.report', { tillDayId });
    expect(before).toBe(20_00);
    expect(await hall.refusal('charity.handOver', handingOver(winter, 1))).toBe('more-than-taken');

    expect(await assign(hall, tillDayId, 20_00, [null, winter])).toMatchObject({ ok: true });
    expect(await takenFor(hall, winter)).toBe(20_00);
    expect(await takenFor(hall, books)).toBe(50_00);
    const { rows, totalFen } = await hall.value('charity.takings', { ...ALWAYS, by: 'purpose' });
    expect(rows.map(({ name, takingsFen }) => [name, takingsFen])).toEqual([
      ['山区图书室', 50_00],
      ['暖冬', 20_00],
    ]);
    expect(totalFen).toBe(journalFen(hall));
    const notice = await hall.value('charity.notice', { ...ALWAYS, eventId: null });
    expect(notice.journal).toEqual({ takingsFen: 70_00, equal: true });
    expect(notice.purposes).toHaveLength(2);
    const after = await hall.value('till.report', { tillDayId });
    expect(after).toEqual({ ...signed, unpurposedFen: 0 });
    expect(await hall.value('till.sale', { saleId: sale.saleId })).toEqual(receipt);
    await hall.value('charity.handOver', handingOver(winter, 20_00));
  });

  it('takes what is given back later off the purpose that it was given', async () => {
    const { hall, tillDayId, sale, lineId, winter } = await openWithUnpurposed();
    await assign(hall, tillDayId, 20_00, [null, winter]);
    await hall.value('till.refund', refunding(sale, [{ lineId, quantity: 1 }], 10_00));
    expect(await takenFor(hall, winter)).toBe(10_00);
    expect(await unpurposedFen(hall, tillDayId)).toBe(0);
  });

  it('can be given another purpose while it is here, and not once it was handed over', async () => {
    const { hall, tillDayId, books, winter } = await openWithUnpurposed();
    await assign(hall, tillDayId, 20_00, [null, winter]);
    await assign(hall, tillDayId, 20_00, [winter, books]);
    expect([await takenFor(hall, winter), await takenFor(hall, books)]).toEqual([0, 70_00]);
    await hall.value('charity.handOver', handingOver(books, 50_01));
    expect(await assign(hall, tillDayId, 20_00, [books, winter])).toMatchObject({
      ok: false,
      refusal: 'handed-over-already',
    });
    expect(await takenFor(hall, books)).toBe(70_00);
  });

  it('is given no purpose that is unknown or out of use, and none for a sum that nobody saw', async () => {
    const { hall, tillDayId, productId, winter } = await openWithUnpurposed();
    const events = countEvents(hall);
    const nobody = crypto.randomUUID();
    const refusals = [
      await assign(hall, nobody, 20_00, [null, winter]),
      await assign(hall, tillDayId, 20_00, [null, nobody]),
      await assign(hall, tillDayId, 20_01, [null, winter]),
      await assign(hall, tillDayId, 20_00, [winter, winter]),
      await assign(hall, tillDayId, 20_00, [nobody, winter]),
    ];
    expect(refusals.map((one) => (one.ok ? 'ok' : one.refusal))).toEqual([
      'unknown-day',
      'unknown-purpose',
      'changed-meanwhile',
      'ok',
      'changed-meanwhile',
    ]);
    expect(countEvents(hall)).toBe(events);
    await sell(hall, [goodsLine(productId)], 10_00);
    expect(await assign(hall, tillDayId, 20_00, [null, winter])).toMatchObject({
      refusal: 'changed-meanwhile',
    });
  });

  it('is what sales of a later moment of that day are, too: they wait for a purpose of their own', async () => {
    const { hall, tillDayId, productId, winter } = await openWithUnpurposed();
    await assign(hall, tillDayId, 20_00, [null, winter]);
    await sell(hall, [goodsLine(productId)], 10_00, { tenders: [by('wechat', 10_00)] });
    const groups = await hall.value('charity.unpurposed', {});
    expect(new Map(groups.map(({ purpose, fen }) => [purpose, fen]))).toEqual(
      new Map([
        [null, 10_00],
        ['暖冬', 20_00],
      ]),
    );
  });

  it('is not there where the hall has a usual purpose', async () => {
    const { hall, productId, tillDayId, books, winter } = await openWithUnpurposed();
    await assign(hall, tillDayId, 20_00, [null, winter]);
    await decideSale(hall, { purposeId: books });
    await sell(hall, [goodsLine(productId)], 10_00);
    expect(await unpurposedFen(hall, tillDayId)).toBe(0);
    expect(await takenFor(hall, books)).toBe(60_00);
  });

  it('is no money where points paid: that stands apart, and counts for the purpose as takings', async () => {
    const hall = await openHall();
    const personId = await earner(hall);
    const tillDayId = await openDay(hall);
    const winter = await addPurpose(hall, '暖冬');
    await hall.value('till.pay', byPoints(personId, 5_00));
    expect(await hall.value('charity.unpurposed', {})).toMatchObject([{ fen: 0, pointsFen: 5_00 }]);
    expect(await unpurposedFen(hall, tillDayId)).toBe(0);
    await assign(hall, tillDayId, 0, [null, winter]);
    const { rows } = await hall.value('charity.takings', { ...ALWAYS, by: 'purpose' });
    expect(rows).toMatchObject([{ name: '暖冬', takingsFen: 5_00 }]);
    expect(await takenFor(hall, winter)).toBe(0);
  });
});

type Deed = { readonly sell: boolean; readonly back: boolean; readonly to: number };

const deeds = fc.array(fc.record({ sell: fc.boolean(), back: fc.boolean(), to: fc.nat(1) }), {
  minLength: 4,
  maxLength: 9,
  size: 'max',
});

type Stall = Awaited<ReturnType<typeof openWithUnpurposed>>;

/** Sells and takes back, and gives what there is a purpose. */
async function doAll(hall: Hall, all: readonly Deed[], stall: Stall) {
  const purposeIds = [stall.books, stall.winter];
  for (const one of all) {
    hall.clock.pass(1000);
    if (one.sell) {
      const sale = await sell(hall, [goodsLine(stall.productId)], 10_00);
      const lineId = sale.lines[0]?.lineId ?? '';
      if (one.back)
        await hall.value('till.refund', refunding(sale, [{ lineId, quantity: 1 }], 10_00));
      continue;
    }
    const groups = await hall.value('charity.unpurposed', {});
    const group = groups[one.back ? 0 : groups.length - 1];
    if (group === undefined) continue;
    const { tillDayId, purposeId, fen } = group;
    await assign(hall, tillDayId, fen, [purposeId, purposeIds[one.to] ?? '']);
  }
}

const standing = async (hall: Hall) => ({
  groups: await hall.value('charity.unpurposed', {}),
  purposes: await hall.value('charity.purposes', {}),
});

/** Every fen taken stands for one purpose, or for none. */
async function expectWhole(hall: Hall) {
  const { groups, purposes } = await standing(hall);
  const open = groups.filter(({ purposeId }) => purposeId === null);
  const sums = [...open.map(({ fen }) => fen), ...purposes.map(({ takingsFen }) => takingsFen)];
  expect(sums.reduce((sum, fen) => sum + fen, 0)).toBe(journalFen(hall));
}

describe('purposes that are given afterwards', () => {
  const RUNS = { numRuns: 12, endOnFailure: true };
  const SLOW = { timeout: 90_000 };
  const late = fc.constantFrom('sale.purposed' as const, 'sale.made' as const);

  it(
    'do not depend on the order of the events, on duplicates, or on what has yet to arrive',
    SLOW,
    async () => {
      await fc.assert(
        fc
          .asyncProperty(deeds, late, fc.integer(), fc.integer(), async (all, type, some, seed) => {
            const stall = await openWithUnpurposed();
            const { hall } = stall;
            await doAll(hall, all, stall);
            await expectWhole(hall);
            const [digest, stands] = [hall.digest(), await standing(hall)];
            const rows = rowsOf(hall);
            rebuildFrom(hall, stirred(rows, seed));
            expect(hall.digest()).toBe(digest);
            expect(await standing(hall)).toEqual(stands);
            const arrived = someLacking(rows, type, some);
            rebuildFrom(hall, arrived);
            const early = hall.digest();
            rebuildFrom(hall, stirred(arrived, seed));
            expect(hall.digest()).toBe(early);
            rebuildFrom(hall, [...arrived, ...rows.filter((row) => !arrived.includes(row))]);
            expect(hall.digest()).toBe(digest);
          })
          .afterEach(closeHalls),
        RUNS,
      );
    },
  );

  it(
    'are one state on two kiosks that worked apart and exchanged: the later word stands',
    SLOW,
    async () => {
      await fc.assert(
        fc
          .asyncProperty(deeds, deeds, deeds, async (together, here, there) => {
            const stall = await openWithUnpurposed();
            const { hall } = stall;
            await doAll(hall, together, stall);
            const twin = twinOf(hall);
            await doAll(hall, here, stall);
            await doAll(twin, there, stall);
            await hear(hall, twin);
            await hear(twin, hall);
            expect(twin.digest()).toBe(hall.digest());
            expect(await standing(twin)).toEqual(await standing(hall));
            await expectWhole(hall);
          })
          .afterEach(closeHalls),
        RUNS,
      );
    },
  );
});
