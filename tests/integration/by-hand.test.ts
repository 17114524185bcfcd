import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { HOUR, SECOND } from '../fixtures/hall-clock.ts';
import { eventsOf } from '../fixtures/hall-journal.ts';
import { byHand, enrol, member, scan } from '../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls, reopen } from '../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

describe('a check-in by hand', () => {
  const person = { name: '单小明', phone: '13812345678', birthYear: 1950 };

  it.each([
    ['name and last four', { name: '单小明', lastFour: '5678' }],
    ['a name typed wide', { name: ' 单 小 明 ', lastFour: '5678' }],
    ['pinyin and last four', { name: 'shanxiaoming', lastFour: '5678' }],
    ['another reading', { name: 'Dan Xiao Ming', lastFour: '5678' }],
    ['initials and year', { name: 'sxm', birthYear: 1950 }],
    ['last four and year', { lastFour: '5678', birthYear: 1950 }],
    ['all three', { name: '单小明', lastFour: '5678', birthYear: 1950 }],
  ])('by %s', async (_, facts) => {
    const hall = await openHall();
    await enrol(hall, person);
    await enrol(hall, { name: '单小鸣', phone: '13912349999', birthYear: 1960 });
    expect(await byHand(hall, facts)).toMatchObject({
      ok: true,
      value: { kind: 'checked-in', name: '单*明' },
    });
    const last = eventsOf(hall).at(-1);
    expect(last?.body).toMatchObject({ source: 'hand', direction: 'in' });
  });

  it.each([
    ['one fact alone', { name: '单小明' }],
    ['no fact', {}],
    ['letters for digits', { name: '单小明', lastFour: '56a8' }],
  ])('is not taken with %s', async (_, facts) => {
    const hall = await openHall();
    await enrol(hall, person);
    expect(await byHand(hall, facts)).toEqual({ ok: false, refusal: 'invalid-request' });
  });

  it.each([
    ['part of a name', { name: '单', lastFour: '5678' }],
    ['the surname’s initial', { name: 's', lastFour: '5678' }],
    ['another phone', { name: '单小明', lastFour: '0000' }],
    ['another year', { name: '单小明', birthYear: 1951 }],
    ['a name that begins so', { name: '小明', lastFour: '5678' }],
    ['signs for a name', { name: '---', lastFour: '5678' }],
  ])('says nothing of people where %s does not fit', async (_, facts) => {
    const hall = await openHall();
    await enrol(hall, person);
    expect(await byHand(hall, facts)).toEqual({ ok: false, refusal: 'no-match' });
  });

  it('asks for staff where the facts fit two people', async () => {
    const hall = await openHall();
    await enrol(hall, person);
    await enrol(hall, { ...person, phone: '13999995678' });
    const answer = await byHand(hall, { name: '单小明', lastFour: '5678' });
    expect(answer).toEqual({ ok: false, refusal: 'ask-staff' });
  });

  it('locks a name after five misses, over a restart, and opens again with time', async () => {
    const hall = await openHall();
    await enrol(hall, person);
    const guess = (lastFour: string) => byHand(hall, { name: '单小明', lastFour });
    for (let n = 0; n < 4; n += 1)
      expect(await guess(`000${n}`)).toMatchObject({ refusal: 'no-match' });
    expect(await guess('0004')).toMatchObject({ refusal: 'locked', facts: { seconds: 60 } });
    expect(await guess('5678')).toMatchObject({ refusal: 'locked' });
    hall.clock.pass(30 * SECOND);
    const again = reopen(hall);
    expect(await byHand(again, { name: '单小明', lastFour: '5678' })).toMatchObject({
      refusal: 'locked',
      facts: { seconds: 30 },
    });
    hall.clock.pass(30 * SECOND);
    expect(await byHand(again, { name: '单小明', lastFour: '5678' })).toMatchObject({ ok: true });
  });

  it('refuses somebody inactive only when both facts fit', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall, person);
    await hall.value('people.setActive', { personId, active: false });
    expect(await byHand(hall, { name: '单小明', lastFour: '1111' })).toMatchObject({
      refusal: 'no-match',
    });
    expect(await byHand(hall, { name: '单小明', lastFour: '5678' })).toMatchObject({
      refusal: 'person-inactive',
    });
  });

  it('and the card are one person: in by hand, out by card', async () => {
    const hall = await openHall();
    const { code } = await member(hall, person);
    await byHand(hall, { name: '单小明', lastFour: '5678' });
    hall.clock.pass(HOUR);
    expect(await scan(hall, code)).toMatchObject({ kind: 'checked-out', minutes: 60 });
  });
});
