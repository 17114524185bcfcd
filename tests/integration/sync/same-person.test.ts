import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  enrolledTwice,
  exchange,
  listOf,
  only,
  openOf,
  settle,
  WANG,
} from '../../fixtures/conflicts.ts';
import { rebuildFrom, rowsOf } from '../../fixtures/hall-journal.ts';
import { enrol, strangeCard } from '../../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls, twinOf, type Hall } from '../../fixtures/hall.ts';
import { hear } from '../../fixtures/halls-meet.ts';

afterEach(closeHalls);
afterAll(removeHalls);

describe('two records of one person', () => {
  it('are merged where staff say so, into the first', async () => {
    const { one, other, mine, theirs } = await enrolledTwice();
    const conflict = await only(one, 'same-person');
    expect(conflict.proposed).toBe(mine.personId);
    expect(conflict.records).toMatchObject([{ number: mine.number }, { number: theirs.number }]);
    expect(await listOf(other)).toEqual([conflict]);
    await settle(other, conflict, conflict.proposed);
    await exchange(one, other);
    for (const hall of [one, other]) {
      expect(await openOf(hall)).toBe(0);
      const { personId } = await hall.value('people.get', { personId: theirs.personId });
      expect(personId).toBe(mine.personId);
      expect(await listOf(hall, true)).toMatchObject([{ settled: mine.personId }]);
    }
    expect(one.digest()).toBe(other.digest());
  });

  it('stay two where staff say that they are two', async () => {
    const { one, other, mine, theirs } = await enrolledTwice();
    await settle(one, await only(one, 'same-person'), 'seen');
    await exchange(one, other);
    expect(await openOf(other)).toBe(0);
    for (const { personId } of [mine, theirs])
      expect((await other.value('people.get', { personId })).personId).toBe(personId);
  });

  it('are one everywhere where one kiosk says so and the other does not', async () => {
    const { one, other, mine, theirs } = await enrolledTwice();
    const conflict = await only(one, 'same-person');
    await settle(one, conflict, theirs.personId);
    await settle(other, conflict, mine.personId);
    await exchange(one, other);
    expect(one.digest()).toBe(other.digest());
    const stands = async (hall: Hall) =>
      (await hall.value('people.get', { personId: mine.personId })).personId;
    expect(await stands(one)).toBe(await stands(other));
  });

  it('are known by a number of a volunteers’ platform too', async () => {
    const number = { zhiyuanhuiNo: '350400123' };
    const { one } = await enrolledTwice(
      { ...WANG, ...number },
      { name: '王晓明', phone: '13900001111', ...number },
    );
    const { records } = await only(one, 'same-person');
    expect(records.map(({ name }) => name)).toEqual(['王小明', '王晓明']);
  });

  it('are no question where a name is all they share, nor once one of them was put right', async () => {
    const { one, theirs } = await enrolledTwice(WANG, { name: '王小明', phone: '13900001111' });
    expect(await openOf(one)).toBe(0);
    const { personId } = theirs;
    const change = async (phone: string) => {
      const { seen } = await one.value('people.get', { personId });
      await one.value('people.edit', { personId, changes: { phone }, seen });
    };
    await change(WANG.phone);
    await only(one, 'same-person');
    await change('13900001111');
    expect(await openOf(one)).toBe(0);
  });

  it('are no question at the kiosk whose staff were asked when they enrolled them', async () => {
    const one = await openHall();
    await enrol(one, WANG);
    await enrol(one, WANG);
    expect(await openOf(one)).toBe(0);
  });

  it('nor of somebody who was erased, whichever came first', async () => {
    for (const erasesFirst of [true, false]) {
      const one = await openHall();
      const other = twinOf(one);
      const { personId } = await enrol(one, WANG);
      const { cardId } = strangeCard();
      await one.value('cards.link', { cardId, personId });
      const theirs = await enrol(other, WANG);
      await other.value('cards.link', { cardId, personId: theirs.personId });
      if (!erasesFirst) await hear(other, one);
      await one.value('people.erase', { personId, reason: 'asked' });
      await exchange(one, other);
      for (const hall of [one, other]) {
        expect(await openOf(hall)).toBe(0);
        expect(await listOf(hall, true)).toEqual([]);
        const kept = hall.store.db.prepare('SELECT kind FROM conflict').pluck().all();
        expect(kept).toEqual([]);
      }
      const digest = one.digest();
      expect(other.digest()).toBe(digest);
      rebuildFrom(one, rowsOf(one));
      expect(one.digest()).toBe(digest);
    }
  });
});
