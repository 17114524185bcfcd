import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Conflict } from '../../../shared/contract/conflicts.ts';
import {
  enrolledTwice,
  exchange,
  listOf,
  only,
  openOf,
  settle,
  WANG,
} from '../../fixtures/conflicts.ts';
import { rebuildFrom, rowsOf, stirred } from '../../fixtures/hall-journal.ts';
import { HOUR } from '../../fixtures/hall-clock.ts';
import { enrol, issueCard, scan, strangeCard } from '../../fixtures/hall-people.ts';
import {
  closeHalls,
  newScanId,
  openHall,
  removeHalls,
  reopen,
  twinOf,
  type Hall,
} from '../../fixtures/hall.ts';
import { openOtherHall } from '../../fixtures/halls-meet.ts';
import { addBook } from '../../fixtures/lending-desk.ts';
import { addGoods, by, goodsLine, openDay, sell } from '../../fixtures/sale-till.ts';
import { earner } from '../../fixtures/till-days.ts';

afterEach(closeHalls);
afterAll(removeHalls);

/** Two kiosks whose volunteer paid at both with all the points of two hours. */
async function spentTwice() {
  const one = await openHall();
  const personId = await earner(one);
  await openDay(one);
  const { productId } = await addGoods(one, { name: '明信片', priceFen: 10_00, quantity: 10 });
  const other = twinOf(one);
  const pay = (hall: Hall) =>
    sell(hall, [goodsLine(productId)], 10_00, { tenders: [by('points', 10_00)], personId });
  await pay(one);
  await pay(other);
  await exchange(one, other);
  return { one, other, personId };
}

describe('points that two kiosks let somebody spend', () => {
  it('are told with what was spent where, and may stay owing', async () => {
    const { one, other, personId } = await spentTwice();
    const conflict = await only(one, 'points-spent-twice');
    expect(conflict).toMatchObject({ personId, missing: 20, proposed: 'seen' });
    expect(conflict.spent.map(({ points }) => points)).toEqual([20, 20]);
    expect(await listOf(other)).toEqual([conflict]);
    await settle(one, conflict, 'seen');
    await exchange(one, other);
    expect(await openOf(other)).toBe(0);
    expect(await listOf(other, true)).toMatchObject([{ settled: 'seen', missing: 20 }]);
  });

  it('may be given, and are given once where both kiosks do so', async () => {
    const { one, other } = await spentTwice();
    const conflict = await only(one, 'points-spent-twice');
    await settle(one, conflict, 'forgive');
    await settle(other, conflict, 'forgive');
    await exchange(one, other);
    for (const hall of [one, other]) {
      expect(await openOf(hall)).toBe(0);
      expect(await listOf(hall, true)).toMatchObject([{ settled: 'forgive', missing: 0 }]);
    }
    expect(one.digest()).toBe(other.digest());
  });

  it('are no question any more once they were earned', async () => {
    const { one, personId } = await spentTwice();
    one.clock.pass(HOUR);
    const { code } = await issueCard(one, personId);
    await scan(one, code);
    one.clock.pass(2 * HOUR);
    await scan(one, code);
    expect(await openOf(one)).toBe(0);
  });

  it('are refused another choice', async () => {
    const { one } = await spentTwice();
    const { conflictId } = await only(one, 'points-spent-twice');
    expect(await one.refusal('conflicts.settle', { conflictId, choice: 'take-back' })).toBe(
      'unknown-choice',
    );
    await one.value('conflicts.settle', { conflictId, choice: 'seen' });
    expect(await one.refusal('conflicts.settle', { conflictId, choice: 'forgive' })).toBe(
      'already-settled',
    );
  });
});

describe('one code on two things', () => {
  it('is told of two books of a restored kiosk, until one of them is withdrawn', async () => {
    const one = await openHall();
    const other = twinOf(one);
    const mine = await addBook(one, { name: '红楼梦' });
    other.clock.pass(HOUR);
    const theirs = await addBook(other, { name: '水浒传' });
    expect(theirs.code).toBe(mine.code);
    await exchange(one, other);
    const conflict = await only(one, 'one-code-twice');
    expect(conflict.code).toBe(mine.code);
    expect(conflict.holders).toMatchObject([
      { kind: 'copy', name: '红楼梦', kioskNumber: 7 },
      { kind: 'copy', name: '水浒传', kioskNumber: 7 },
    ]);
    expect(conflict.holders.filter(({ isFound }) => isFound)).toHaveLength(1);
    expect(await listOf(other)).toEqual([conflict]);
    const note = { actId: newScanId(), copyId: theirs.copyId, condition: 'withdrawn' } as const;
    await one.value('catalogue.noteCopy', note);
    expect(await openOf(one)).toBe(0);
  });

  it('is told of two crafts', async () => {
    const one = await openHall();
    const other = twinOf(one);
    await addGoods(one, { name: '明信片' });
    await addGoods(other, { name: '书签' });
    await exchange(one, other);
    const conflict = await only(one, 'one-code-twice');
    expect(conflict.holders.map(({ name }) => name).toSorted()).toEqual(['书签', '明信片']);
    await settle(one, conflict, 'seen');
    await exchange(one, other);
    expect(await openOf(other)).toBe(0);
  });

  it('is told of a card that two people got, and no more once it is revoked', async () => {
    const one = await openHall();
    const people = [await enrol(one, { name: '王小明' }), await enrol(one, { name: '李华' })];
    const other = twinOf(one);
    const { cardId } = strangeCard();
    await one.value('cards.link', { cardId, personId: people[0]?.personId ?? '' });
    other.clock.pass(HOUR);
    await other.value('cards.link', { cardId, personId: people[1]?.personId ?? '' });
    await exchange(one, other);
    const conflict = await only(one, 'one-code-twice');
    expect(conflict).toMatchObject({
      code: '',
      holders: [
        { kind: 'card', holderId: people[0]?.personId, isFound: true },
        { kind: 'card', holderId: people[1]?.personId, isFound: false },
      ],
    });
    await one.value('cards.revoke', { cardId, reason: 'lost' });
    await exchange(one, other);
    for (const hall of [one, other]) expect(await openOf(hall)).toBe(0);
    expect(one.digest()).toBe(other.digest());
  });

  it('is no question of things of two halls, which lie in two places', async () => {
    const [one, other] = [await openHall(), await openOtherHall('中沙馆', 7)];
    const [here, there] = [await addBook(one), await addBook(other)];
    expect(there.code).toBe(here.code);
    await exchange(one, other);
    expect(await openOf(one)).toBe(0);
  });
});

/** What a file of the version before held. */
function setBack({ store: { db } }: Hall): void {
  db.exec(`DROP TABLE journal_detached; DROP TABLE local_hub_told; DROP TABLE body_cut; DROP TABLE retention_run;
    DROP TRIGGER journal_notes_detached; DROP TABLE code_holder; DROP INDEX conflict_entity; DROP INDEX conflict_same_person;
    DROP INDEX person_zhiyuanhui; DROP INDEX person_izhiyuan;
    DELETE FROM conflict WHERE kind IN ('one-code-twice', 'same-person')`);
  db.pragma('user_version = 60');
}

describe('every conflict', () => {
  it('is noted of what met before the update that looks for it', async () => {
    const { one, other } = await enrolledTwice();
    await addBook(one);
    await addBook(other);
    await exchange(one, other);
    const told = await listOf(one);
    expect(told).toHaveLength(2);
    const digest = one.digest();
    setBack(one);
    const updated = reopen(one);
    expect(await openOf(updated)).toBe(2);
    expect(updated.digest()).toBe(digest);
  });

  it('comes to the same in whatever order its events arrived', { timeout: 60_000 }, async () => {
    const { one, other } = await spentTwice();
    await enrol(one, WANG);
    await enrol(other, WANG);
    await addBook(one, { name: '红楼梦' });
    await addBook(other, { name: '水浒传' });
    await exchange(one, other);
    const told = await listOf(one);
    const byId = (list: readonly Conflict[]) =>
      list.toSorted((a, b) => (a.conflictId < b.conflictId ? -1 : 1));
    expect(new Set(told.map(({ kind }) => kind))).toEqual(
      new Set(['points-spent-twice', 'one-code-twice', 'same-person']),
    );
    const [rows, digest] = [rowsOf(one), one.digest()];
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        rebuildFrom(one, stirred(rows, seed));
        expect(one.digest()).toBe(digest);
        expect(byId(await listOf(one))).toEqual(byId(told));
      }),
      { numRuns: 20 },
    );
    expect(byId(await listOf(other))).toEqual(byId(told));
  });
});
