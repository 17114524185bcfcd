import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { payloadSchemas } from '../../../shared/contract/events.ts';
import { craftsOf, openCrafts, type Crafts } from '../../fixtures/crafts.ts';
import { copyTable, doAll, layTable, someDeeds, type Table } from '../../fixtures/crafts-life.ts';
import { eventsOf, rowsOf, someLacking, stirred } from '../../fixtures/hall-journal.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, removeHalls, twinOf } from '../../fixtures/hall.ts';
import { hear } from '../../fixtures/halls-meet.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const RUNS = { numRuns: 25, endOnFailure: true };
const SLOW = { timeout: 90_000 };

async function openTable(): Promise<{ crafts: Crafts; table: Table }> {
  const crafts = await openCrafts();
  const child = { birthYear: 2016, guardianName: '王芳', guardianPhone: '13812345678' };
  const people = [
    await enrol(crafts.hall, { name: '王小明', ...child, guardianConsent: true }),
    await enrol(crafts.hall, { name: '李华', birthYear: 1956 }),
  ].map(({ personId }) => personId);
  return { crafts, table: await layTable(crafts, people) };
}

/** The goods at each place by the journal's own words, without a table. */
function sumsOf({ hall }: Crafts, productId: string): Map<number, number> {
  const sums = new Map<number, number>();
  const add = (place: number | null, quantity: number) => {
    if (place !== null) sums.set(place, (sums.get(place) ?? 0) + quantity);
  };
  for (const { header, body } of eventsOf(hall)) {
    if (header.type === 'stock.moved') {
      const moved = payloadSchemas['stock.moved'].parse(body);
      if (moved.productId !== productId) continue;
      add(moved.from, -moved.quantity);
      add(moved.to, moved.quantity);
    }
    if (header.type === 'sale.made')
      for (const line of payloadSchemas['sale.made'].parse(body).lines)
        if (line.productId === productId) add(line.from, -line.quantity);
    if (header.type === 'sale.refunded')
      for (const line of payloadSchemas['sale.refunded'].parse(body).lines)
        if (line.productId === productId) add(line.to, line.quantity);
  }
  return new Map([...sums].filter(([, quantity]) => quantity !== 0));
}

const placesOf = ({ stock }: Crafts, productId: string) =>
  new Map(stock.ofProduct(productId).map(({ place, quantity }) => [place, quantity]));

/** Stock is the sum of the movements, and a piece is at one place or gone. */
function expectBooksRight(crafts: Crafts, { products }: Table) {
  const [one = '', other = '', ofPieces = ''] = products;
  for (const productId of [one, other])
    expect(placesOf(crafts, productId)).toEqual(sumsOf(crafts, productId));
  const pieces = crafts.stock.piecesOf(ofPieces);
  const counted = new Map<number, number>();
  for (const { state, place } of pieces) {
    expect(place !== null).toBe(state === 'on-sale');
    if (place !== null) counted.set(place, (counted.get(place) ?? 0) + 1);
  }
  expect(placesOf(crafts, ofPieces)).toEqual(counted);
  expect(new Set(pieces.map(({ code }) => code)).size).toBe(pieces.length);
}

describe('the goods of a hall', () => {
  it('are the sum of what moved, after anything that people do', SLOW, async () => {
    await fc.assert(
      fc
        .asyncProperty(someDeeds(40), async (deeds) => {
          const { crafts, table } = await openTable();
          await doAll(crafts, deeds, table);
          expectBooksRight(crafts, table);
          // One till alone asks before it sells: no piece goes twice, so its sums are right too.
          expect(crafts.stock.conflicts()).toEqual([]);
          const digest = crafts.digest();
          crafts.rebuildFrom(rowsOf(crafts.hall));
          expect(crafts.digest()).toBe(digest);
        })
        .afterEach(closeHalls),
      RUNS,
    );
  });

  it('do not depend on the order of the events, nor on duplicates', SLOW, async () => {
    await fc.assert(
      fc
        .asyncProperty(someDeeds(40), fc.integer(), async (deeds, seed) => {
          const { crafts, table } = await openTable();
          await doAll(crafts, deeds, table);
          const digest = crafts.digest();
          crafts.rebuildFrom(stirred(rowsOf(crafts.hall), seed));
          expect(crafts.digest()).toBe(digest);
          expectBooksRight(crafts, table);
        })
        .afterEach(closeHalls),
      RUNS,
    );
  });

  it.each(['product.added', 'piece.added', 'sale.made', 'stock.moved'] as const)(
    'do not depend on it either while some events of %s have yet to arrive',
    SLOW,
    async (type) => {
      await fc.assert(
        fc
          .asyncProperty(someDeeds(30), fc.integer(), fc.integer(), async (deeds, some, seed) => {
            const { crafts, table } = await openTable();
            await doAll(crafts, deeds, table);
            const digest = crafts.digest();
            const all = rowsOf(crafts.hall);
            const arrived = someLacking(all, type, some);
            crafts.rebuildFrom(arrived);
            const early = crafts.digest();
            crafts.rebuildFrom(stirred(arrived, seed));
            expect(crafts.digest()).toBe(early);
            crafts.rebuildFrom([...arrived, ...all.filter((row) => !arrived.includes(row))]);
            expect(crafts.digest()).toBe(digest);
          })
          .afterEach(closeHalls),
        { ...RUNS, numRuns: 15 },
      );
    },
  );

  it('are one state on two tills that worked apart and exchanged', SLOW, async () => {
    await fc.assert(
      fc
        .asyncProperty(
          someDeeds(15),
          someDeeds(20),
          someDeeds(20),
          fc.integer(),
          async (together, here, there, seed) => {
            const { crafts, table } = await openTable();
            await doAll(crafts, together, table);
            const twin = craftsOf(twinOf(crafts.hall));
            await doAll(crafts, here, copyTable(table));
            await doAll(twin, there, copyTable(table));
            await hear(crafts.hall, twin.hall);
            await hear(twin.hall, crafts.hall);
            crafts.rebuildFrom(rowsOf(crafts.hall));
            twin.rebuildFrom(rowsOf(twin.hall));
            expect(twin.digest()).toBe(crafts.digest());
            crafts.rebuildFrom(stirred(rowsOf(crafts.hall), seed));
            expect(twin.digest()).toBe(crafts.digest());
            const [one = '', other = ''] = table.products;
            for (const productId of [one, other])
              expect(placesOf(crafts, productId)).toEqual(sumsOf(crafts, productId));
            for (const { saleIds } of crafts.stock.conflicts())
              expect(saleIds.length).toBeGreaterThan(1);
          },
        )
        .afterEach(closeHalls),
      { ...RUNS, numRuns: 12 },
    );
  });
});
