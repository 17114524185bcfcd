import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { DAY } from '../../fixtures/hall-clock.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, newScanId, openHall, removeHalls } from '../../fixtures/hall.ts';
import {
  addBook,
  giveBack,
  hold,
  lendTo,
  pageOf,
  scanAtDesk,
  standingOf,
  waitMinutes,
} from '../../fixtures/lending-desk.ts';
import { doAll, openCorner, perform, someDeeds } from '../../fixtures/lending-life.ts';

afterEach(closeHalls);
afterAll(removeHalls);

describe('undo', () => {
  it('restores what stood before, whatever was done', { timeout: 120_000 }, async () => {
    let undone = 0;
    await fc.assert(
      fc
        .asyncProperty(someDeeds(20), someDeeds(12), async (deeds, tried) => {
          const hall = await openHall();
          const corner = await openCorner(hall);
          await doAll(hall, deeds, corner);
          for (const deed of tried) {
            const before = standingOf(hall);
            const actId = await perform(hall, deed, corner);
            const answer = await hall.call('lending.undo', { actId });
            if (!answer.ok) continue;
            undone += 1;
            expect(standingOf(hall)).toEqual(before);
          }
        })
        .afterEach(closeHalls),
      { numRuns: 25, endOnFailure: true },
    );
    expect(undone).toBeGreaterThan(50);
  });

  it('is offered for what was done last, though the clock was set back before it', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const [one, two] = [await addBook(hall), await addBook(hall, { name: '西游记' })];
    await lendTo(hall, one.copyId, personId);
    waitMinutes(hall, 1);
    await lendTo(hall, two.copyId, personId);
    hall.clock.setWall(hall.clock.wall() - 2 * DAY);
    await giveBack(hall, one.copyId);
    const recent = await hall.value('lending.recent', {});
    expect(recent.map(({ kind, title }) => [kind, title])).toEqual([
      ['return', '红楼梦'],
      ['lend', '西游记'],
      ['lend', '红楼梦'],
    ]);
    expect(recent[0]?.undoUntil).not.toBeNull();
  });

  it('takes back the hold that a return set aside', async () => {
    const hall = await openHall();
    const one = await enrol(hall, { name: '王芳' });
    const two = await enrol(hall, { name: '李华' });
    const book = await addBook(hall);
    await lendTo(hall, book.copyId, one.personId);
    await hold(hall, book.titleId, two.personId);
    const actId = newScanId();
    await giveBack(hall, book.copyId, { actId });
    await hall.value('lending.undo', { actId });
    expect(await hall.value('lending.holds', {})).toMatchObject({
      shelf: [],
      waiting: [{ reader: { name: '李华' }, place: 1 }],
    });
    expect(await pageOf(hall, one.personId)).toMatchObject({ loans: [{ code: book.code }] });
  });

  it('reopens the hold that a lending filled, with its book aside', async () => {
    const hall = await openHall();
    const one = await enrol(hall, { name: '王芳' });
    const two = await enrol(hall, { name: '李华' });
    const book = await addBook(hall);
    await lendTo(hall, book.copyId, one.personId);
    await hold(hall, book.titleId, two.personId);
    await giveBack(hall, book.copyId);
    waitMinutes(hall, 1);
    const actId = await lendTo(hall, book.copyId, two.personId);
    await hall.value('lending.undo', { actId });
    expect(await hall.value('lending.holds', {})).toMatchObject({
      shelf: [{ reader: { name: '李华' }, code: book.code }],
      waiting: [],
    });
  });

  it('gives the book back to whoever had it, where lending it on is undone', async () => {
    const hall = await openHall();
    const one = await enrol(hall, { name: '王芳' });
    const two = await enrol(hall, { name: '李华' });
    const book = await addBook(hall);
    await lendTo(hall, book.copyId, one.personId);
    waitMinutes(hall, 1);
    const actId = await lendTo(hall, book.copyId, two.personId);
    await hall.value('lending.undo', { actId });
    expect(await pageOf(hall, one.personId)).toMatchObject({ loans: [{ code: book.code }] });
    expect((await pageOf(hall, two.personId)).loans).toEqual([]);
  });

  it('is for ten minutes, once, and only while nothing followed', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const book = await addBook(hall);
    const refusal = (actId: string) => hall.refusal('lending.undo', { actId });
    expect(await refusal(newScanId())).toBe('unknown-act');
    const lent = await lendTo(hall, book.copyId, personId);
    waitMinutes(hall, 10);
    const returned = newScanId();
    await giveBack(hall, book.copyId, { actId: returned });
    expect(await refusal(lent)).toBe('something-followed');
    await hall.value('lending.undo', { actId: returned });
    expect(await refusal(returned)).toBe('already-undone');
    await hall.value('lending.undo', { actId: lent });
    const again = await lendTo(hall, book.copyId, personId);
    waitMinutes(hall, 10.1);
    expect(await refusal(again)).toBe('too-late');
  });

  it('marks the line, and a repeated call does not lend anew', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const book = await addBook(hall);
    const actId = newScanId();
    await scanAtDesk(hall, book.code, personId, actId);
    await hall.value('lending.undo', { actId });
    expect(await hall.value('lending.recent', {})).toMatchObject([
      { actId, undone: true, undoUntil: null, reader: null },
    ]);
    expect(await scanAtDesk(hall, book.code, personId, actId)).toMatchObject({
      kind: 'lent',
      line: { undone: true },
    });
    expect((await pageOf(hall, personId)).loans).toEqual([]);
  });
});
