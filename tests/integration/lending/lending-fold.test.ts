import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { DAY } from '../../fixtures/hall-clock.ts';
import { rebuildFrom, rowsOf, stirred } from '../../fixtures/hall-journal.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, newScanId, openHall, removeHalls, twinOf } from '../../fixtures/hall.ts';
import { hear } from '../../fixtures/halls-meet.ts';
import {
  addBook,
  copiesOf,
  giveBack,
  hold,
  lendTo,
  scanAtDesk,
} from '../../fixtures/lending-desk.ts';
import { copyCorner, doAll, openCorner, someDeeds, unlink } from '../../fixtures/lending-life.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const RUNS = { numRuns: 20, endOnFailure: true };

describe('what the events of a book corner fold to', () => {
  it(
    'is what stands, in whatever order they come, and however often',
    { timeout: 90_000 },
    async () => {
      await fc.assert(
        fc
          .asyncProperty(someDeeds(50), fc.integer(), async (deeds, seed) => {
            const hall = await openHall();
            await doAll(hall, deeds, await openCorner(hall));
            const digest = hall.digest();
            expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
            rebuildFrom(hall, stirred(rowsOf(hall), seed));
            expect(hall.digest()).toBe(digest);
          })
          .afterEach(closeHalls),
        RUNS,
      );
    },
  );

  it(
    'is one state on two desks that worked apart and exchanged, in any order',
    { timeout: 90_000 },
    async () => {
      await fc.assert(
        fc
          .asyncProperty(
            someDeeds(20),
            someDeeds(20),
            someDeeds(20),
            fc.integer(),
            async (together, here, there, seed) => {
              const hall = await openHall();
              const corner = await openCorner(hall);
              await doAll(hall, together, corner);
              const twin = twinOf(hall);
              await doAll(hall, here, copyCorner(corner));
              await doAll(twin, there, copyCorner(corner));
              await hear(hall, twin);
              await hear(twin, hall);
              expect(twin.digest()).toBe(hall.digest());
              const digest = hall.digest();
              rebuildFrom(hall, stirred(rowsOf(hall), seed));
              expect(hall.digest()).toBe(digest);
            },
          )
          .afterEach(closeHalls),
        RUNS,
      );
    },
  );

  it('is one state of a hold that was set aside twice, and ended by two desks', async () => {
    const hall = await openHall();
    const [one, two, three] = [
      await enrol(hall, { name: '王芳' }),
      await enrol(hall, { name: '李华' }),
      await enrol(hall, { name: '张伟' }),
    ];
    const book = await addBook(hall);
    await lendTo(hall, book.copyId, one.personId);
    const { holdId } = await hold(hall, book.titleId, two.personId);
    await giveBack(hall, book.copyId);
    await hall.value('lending.lend', {
      actId: newScanId(),
      copyId: book.copyId,
      personId: three.personId,
      override: '急用',
    });
    hall.clock.pass(3 * DAY);
    await giveBack(hall, book.copyId);
    const twin = twinOf(hall);
    await hall.value('lending.cancelHold', { holdId });
    twin.clock.pass(1000);
    await lendTo(twin, book.copyId, two.personId);
    await hear(twin, hall);
    const standing = hall.store.db.prepare('SELECT until, ended FROM hold').all();
    expect(standing).toEqual([{ until: '2026-03-10', ended: 'cancelled' }]);
    const digest = hall.digest();
    for (let seed = 0; seed < 40; seed += 1) {
      rebuildFrom(hall, stirred(rowsOf(hall), seed));
      expect(hall.digest()).toBe(digest);
    }
  });

  it('leaves one open loan and a conflict where two desks lent one copy apart', async () => {
    const hall = await openHall();
    const one = await enrol(hall, { name: '王芳' });
    const two = await enrol(hall, { name: '李华' });
    const book = await addBook(hall);
    const twin = twinOf(hall);
    const first = await lendTo(hall, book.copyId, one.personId);
    twin.clock.pass(1000);
    const second = await lendTo(twin, book.copyId, two.personId);
    await hear(hall, twin);
    await hear(twin, hall);
    const [a, b] = [first, second].toSorted();
    const conflicts = (which: typeof hall) =>
      which.store.db.prepare("SELECT * FROM conflict WHERE kind = 'copy-lent-twice'").all();
    expect(conflicts(hall)).toMatchObject([
      {
        entity: 'copy',
        entity_id: book.copyId,
        event_a: a,
        event_b: b,
        conflict_id: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(conflicts(twin)).toEqual(conflicts(hall));
    expect(await copiesOf(hall, book.titleId)).toMatchObject([
      { state: 'lent', reader: { name: '李华' }, loans: 2 },
    ]);
  });
});

describe('one copy', () => {
  it('is never lent to two at once by the calls of one hall', { timeout: 90_000 }, async () => {
    await fc.assert(
      fc
        .asyncProperty(someDeeds(60), async (deeds) => {
          const hall = await openHall();
          await doAll(hall, deeds, await openCorner(hall));
          const count = (sql: string) => hall.store.db.prepare<[], number>(sql).pluck().get() ?? 0;
          expect(
            count(`SELECT count(*) FROM (
              SELECT copy_id FROM loan WHERE ended IS NULL GROUP BY copy_id HAVING count(*) > 1)`),
          ).toBe(0);
          expect(count("SELECT count(*) FROM loan WHERE ended = 'superseded'")).toBe(0);
          expect(count("SELECT count(*) FROM conflict WHERE kind = 'copy-lent-twice'")).toBe(0);
          // An open loan is that of its copy, and the other way round.
          expect(
            count(`SELECT count(*) FROM loan n JOIN copy c ON c.copy_id = n.copy_id
              WHERE (n.ended IS NULL) <> (c.loan_id IS n.loan_id)`),
          ).toBe(0);
        })
        .afterEach(closeHalls),
      RUNS,
    );
  });
});

describe('the link between reader and book', () => {
  const linkedBodies = (hall: Awaited<ReturnType<typeof openHall>>) =>
    hall.store.db
      .prepare<[], { subject: string | null; has: number }>(
        "SELECT subject, body IS NOT NULL AS has FROM journal WHERE type = 'person.linked'",
      )
      .all();

  it('stands in one event that names nobody in its header, and is cut with its body', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const book = await addBook(hall);
    const loanId = await lendTo(hall, book.copyId, personId);
    expect(linkedBodies(hall)).toEqual([{ subject: null, has: 1 }]);
    const subjects = hall.store.db
      .prepare<[], string>("SELECT subject FROM journal WHERE type LIKE 'loan.%'")
      .pluck()
      .all();
    expect(subjects).toEqual([book.copyId]);
    unlink(hall, [loanId]);
    expect(linkedBodies(hall)).toEqual([{ subject: null, has: 0 }]);
    expect(await copiesOf(hall, book.titleId)).toMatchObject([{ state: 'lent', reader: null }]);
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('that was cut elsewhere before it arrived is cut on arrival', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const book = await addBook(hall);
    const loanId = await lendTo(hall, book.copyId, personId);
    const before = rowsOf(hall);
    unlink(hall, [loanId]);
    const [cut] = rowsOf(hall).slice(-1);
    if (cut === undefined) throw new Error('nothing was cut');
    const digest = hall.digest();
    // As it came from the other hall: with its body, and after the cut.
    rebuildFrom(hall, [cut, ...before]);
    expect(hall.digest()).toBe(digest);
    expect(linkedBodies(hall)).toEqual([{ subject: null, has: 0 }]);
  });

  it('follows merged records to the one that stands', async () => {
    const hall = await openHall();
    const one = await enrol(hall, { name: '王芳' });
    const two = await enrol(hall, { name: '王芳' });
    const book = await addBook(hall);
    await lendTo(hall, book.copyId, one.personId);
    await hall.value('people.merge', { keepId: two.personId, mergeId: one.personId });
    const { reader } = await hall.value('lending.reader', { personId: one.personId });
    expect(reader).toMatchObject({ personId: two.personId, loans: [{ code: book.code }] });
    hall.clock.pass(DAY);
    // It is this very reader's: scanned on their page it is renewed.
    expect(await scanAtDesk(hall, book.code, two.personId)).toMatchObject({
      kind: 'lent',
      renewed: true,
      line: { reader: { personId: two.personId } },
    });
  });
});
