import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { rebuildFrom, rowsOf, someLacking, stirred } from '../fixtures/hall-journal.ts';
import { copyWorld, live, someActs, someLife, someMerging } from '../fixtures/hall-life.ts';
import { closeHalls, openHall, removeHalls, reopen, twinOf } from '../fixtures/hall.ts';
import { hear } from '../fixtures/halls-meet.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const RUNS = { numRuns: 25, endOnFailure: true };

describe('what the journal folds to', () => {
  it('is what stands, after anything that people do', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc
        .asyncProperty(someLife(40), async (acts) => {
          const hall = await openHall();
          await live(hall, acts);
          expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
          const digest = hall.digest();
          rebuildFrom(hall, rowsOf(hall));
          expect(hall.digest()).toBe(digest);
          expect(reopen(hall).digest()).toBe(digest);
        })
        .afterEach(closeHalls),
      RUNS,
    );
  });

  it(
    'does not depend on the order of the events, nor on duplicates',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc
          .asyncProperty(someLife(40), fc.integer(), async (acts, seed) => {
            const hall = await openHall();
            await live(hall, acts);
            const digest = hall.digest();
            rebuildFrom(hall, stirred(rowsOf(hall), seed));
            expect(hall.digest()).toBe(digest);
          })
          .afterEach(closeHalls),
        RUNS,
      );
    },
  );

  it(
    'does not depend on the order either while some people’s enrolments have yet to arrive',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc
          .asyncProperty(someMerging(60), fc.integer(), fc.integer(), async (acts, some, seed) => {
            const hall = await openHall();
            await live(hall, acts);
            const arrived = someLacking(rowsOf(hall), 'person.enrolled', some);
            rebuildFrom(hall, arrived);
            const digest = hall.digest();
            rebuildFrom(hall, stirred(arrived, seed));
            expect(hall.digest()).toBe(digest);
          })
          .afterEach(closeHalls),
        { ...RUNS, numRuns: 100 },
      );
    },
  );

  it(
    'is one state on two devices that worked apart and exchanged, in any order',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc
          .asyncProperty(
            someActs(20),
            someActs(20),
            someActs(20),
            fc.integer(),
            async (together, here, there, seed) => {
              const hall = await openHall();
              const world = await live(hall, together);
              const twin = twinOf(hall);
              await live(hall, here, copyWorld(world));
              await live(twin, there, copyWorld(world));
              await hear(hall, twin);
              await hear(twin, hall);
              expect(twin.digest()).toBe(hall.digest());
              const digest = hall.digest();
              rebuildFrom(hall, stirred(rowsOf(hall), seed));
              expect(hall.digest()).toBe(digest);
              expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
            },
          )
          .afterEach(closeHalls),
        RUNS,
      );
    },
  );

  it(
    'takes another device’s events one by one as it takes them all at once',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc
          .asyncProperty(someLife(15), someActs(15), async (here, there) => {
            const hall = await openHall();
            const world = await live(hall, here);
            const twin = twinOf(hall);
            await live(twin, there, copyWorld(world));
            await hear(twin, hall);
            const whole = hall.digest();
            const rows = rowsOf(hall);
            for (let cut = 0; cut <= rows.length; cut += 7)
              rebuildFrom(hall, [...rows.slice(cut), ...rows.slice(0, cut)]);
            expect(hall.digest()).toBe(whole);
          })
          .afterEach(closeHalls),
        { ...RUNS, numRuns: 10 },
      );
    },
  );
});
