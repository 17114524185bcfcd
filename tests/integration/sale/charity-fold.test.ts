import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { addPurpose, ALWAYS, handingOver, purposeFields } from '../../fixtures/charity-stall.ts';
import { rebuildFrom, rowsOf, someLacking, stirred } from '../../fixtures/hall-journal.ts';
import { closeHalls, openHall, removeHalls, twinOf, type Hall } from '../../fixtures/hall.ts';
import { hear } from '../../fixtures/halls-meet.ts';
import { addGoods, decideSale, goodsLine, openDay, sell } from '../../fixtures/sale-till.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const RUNS = { numRuns: 12, endOnFailure: true };
const SLOW = { timeout: 90_000 };

type Deed = { readonly purpose: number; readonly fen: number; readonly name: string | null };

const deeds = fc.array(
  fc.record({
    purpose: fc.nat(1),
    fen: fc.integer({ min: 1, max: 3000 }),
    name: fc.option(fc.constantFrom('助学', '暖冬', '图书室')),
  }),
  { minLength: 5, maxLength: 12, size: 'max' },
);

async function openWithMoney(): Promise<{ hall: Hall; purposeIds: readonly string[] }> {
  const hall = await openHall();
  const purposeIds = [await addPurpose(hall), await addPurpose(hall, '长者')];
  await decideSale(hall, { purposeId: purposeIds[0] ?? null });
  await openDay(hall);
  const { productId } = await addGoods(hall, { priceFen: 100_00 });
  for (const purposeId of purposeIds)
    await sell(hall, [goodsLine(productId)], 100_00, { purposeId });
  return { hall, purposeIds };
}

/** Names a purpose anew, or hands money of it over; what is refused is passed over. */
async function doAll(hall: Hall, all: readonly Deed[], purposeIds: readonly string[]) {
  for (const { purpose, fen, name } of all) {
    hall.clock.pass(1000);
    const purposeId = purposeIds[purpose] ?? '';
    const known = await hall.value('charity.purposes', {});
    const seen = known.find((one) => one.purposeId === purposeId)?.seen ?? {};
    await (name === null
      ? hall.call('charity.handOver', handingOver(purposeId, fen))
      : hall.call('charity.savePurpose', { purposeId, fields: purposeFields(name), seen }));
  }
}

const standing = async (hall: Hall) => ({
  purposes: await hall.value('charity.purposes', {}),
  handovers: await hall.value('charity.handovers', ALWAYS),
});

describe('purposes and hand-overs', () => {
  it(
    'do not depend on the order of the events, on duplicates, or on what has yet to arrive',
    SLOW,
    async () => {
      const late = fc.constantFrom(
        'purpose.edited' as const,
        'handover.made' as const,
        'person.signed-handover' as const,
      );
      await fc.assert(
        fc
          .asyncProperty(deeds, late, fc.integer(), fc.integer(), async (all, type, some, seed) => {
            const { hall, purposeIds } = await openWithMoney();
            await doAll(hall, all, purposeIds);
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

  it('are one state on two kiosks that worked apart and exchanged', SLOW, async () => {
    await fc.assert(
      fc
        .asyncProperty(deeds, deeds, deeds, fc.integer(), async (together, here, there, seed) => {
          const { hall, purposeIds } = await openWithMoney();
          await doAll(hall, together, purposeIds);
          const twin = twinOf(hall);
          await doAll(hall, here, purposeIds);
          await doAll(twin, there, purposeIds);
          await hear(hall, twin);
          await hear(twin, hall);
          expect(twin.digest()).toBe(hall.digest());
          rebuildFrom(hall, stirred(rowsOf(hall), seed));
          expect(twin.digest()).toBe(hall.digest());
          expect(await standing(twin)).toEqual(await standing(hall));
        })
        .afterEach(closeHalls),
      RUNS,
    );
  });

  it('is one hand-over where two devices were asked for it by one id: the earlier one', async () => {
    const { hall, purposeIds } = await openWithMoney();
    const request = handingOver(purposeIds[0] ?? '', 10_00);
    const twin = twinOf(hall);
    const first = await hall.value('charity.handOver', request);
    twin.clock.pass(1000);
    await twin.value('charity.handOver', { ...request, fen: 20_00, receivedBy: '周敏' });
    await hear(hall, twin);
    await hear(twin, hall);
    for (const one of [hall, twin]) {
      expect(await one.value('charity.handovers', ALWAYS)).toEqual([first]);
      rebuildFrom(one, rowsOf(one).toReversed());
      expect(await one.value('charity.handovers', ALWAYS)).toEqual([first]);
    }
  });
});
