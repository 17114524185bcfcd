import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { PersonFields } from '../../shared/contract/people.ts';
import { DAY, testClock } from '../fixtures/hall-clock.ts';
import { eventsOf, rebuildFrom, rowsOf, stirred } from '../fixtures/hall-journal.ts';
import { enrol, member, scan, strangeCard } from '../fixtures/hall-people.ts';
import {
  newScanId,
  closeHalls,
  OPENING,
  openHall,
  removeHalls,
  twinOf,
  type Hall,
} from '../fixtures/hall.ts';
import { hear } from '../fixtures/halls-meet.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const YEAR = 365 * DAY;

/** Staff open the form, change it and save. */
async function edit(hall: Hall, personId: string, changes: Partial<PersonFields>) {
  const { seen } = await hall.value('people.get', { personId });
  await hall.value('people.edit', { personId, changes, seen });
}

const nameOf = async (hall: Hall, personId: string) =>
  (await hall.value('people.get', { personId })).name;

type Conflict = { readonly conflict_id: string; readonly field: string };
const conflictsOf = (hall: Hall) =>
  hall.store.db
    .prepare<[], Conflict>('SELECT conflict_id, field FROM conflict ORDER BY conflict_id')
    .all();

async function exchange(one: Hall, other: Hall) {
  await hear(one, other);
  await hear(other, one);
}

describe('an edit on top of what the editor sees', () => {
  it('stands, though the one before it came from a clock a year ahead', async () => {
    const good = await openHall();
    const { personId } = await enrol(good, { name: '王小明' });
    const ahead = twinOf(good, testClock(OPENING + YEAR));
    await edit(ahead, personId, { name: '写错了' });
    await hear(ahead, good);
    expect(await nameOf(good, personId)).toBe('写错了');
    await edit(good, personId, { name: '王晓明' });
    await exchange(good, ahead);
    for (const hall of [good, ahead]) {
      expect(await nameOf(hall, personId)).toBe('王晓明');
      expect(conflictsOf(hall)).toEqual([]);
    }
    expect(ahead.digest()).toBe(good.digest());
  });

  it('stands under any clocks and any exchanges', { timeout: 60_000 }, async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('write' as const), at: fc.nat(1) }),
      fc.record({ kind: fc.constant('bring' as const), to: fc.nat(1) }),
    );
    const skew = fc.constantFrom(0, YEAR, -YEAR, 5 * 60_000);
    await fc.assert(
      fc
        .asyncProperty(
          fc.array(step, { minLength: 3, maxLength: 8 }),
          skew,
          async (steps, offset) => {
            const one = await openHall();
            const { personId } = await enrol(one, { name: '开头' });
            const halls = [one, twinOf(one, testClock(OPENING + offset))] as const;
            const stood: (readonly [string, string])[] = [];
            const hallOf = (n: number) => (n === 0 ? halls[0] : halls[1]);
            for (const [n, { kind, ...which }] of steps.entries()) {
              if (kind === 'bring' && 'to' in which)
                await hear(hallOf(1 - which.to), hallOf(which.to));
              else if ('at' in which) {
                const hall = hallOf(which.at);
                await edit(hall, personId, { name: `名${n}` });
                stood.push([`名${n}`, await nameOf(hall, personId)]);
              }
            }
            for (const [written, shown] of stood) expect(shown).toBe(written);
            await exchange(...halls);
            expect(halls[1].digest()).toBe(halls[0].digest());
          },
        )
        .afterEach(closeHalls),
      { numRuns: 25, endOnFailure: true },
    );
  });
});

async function twoEdits(first: Partial<PersonFields>, second: Partial<PersonFields>) {
  const one = await openHall();
  const { personId } = await enrol(one, { name: '王小明', phone: '13812345678' });
  const other = twinOf(one);
  await edit(one, personId, first);
  await edit(other, personId, second);
  return { one, other, personId };
}

describe('two edits of one base', () => {
  it('are exactly one conflict, with one id in any order, and one winner', async () => {
    const { one, other, personId } = await twoEdits({ name: '王晓明' }, { name: '王小鸣' });
    await exchange(one, other);
    expect(conflictsOf(one)).toHaveLength(1);
    expect(conflictsOf(one)).toEqual(conflictsOf(other));
    expect(await nameOf(one, personId)).toBe(await nameOf(other, personId));
    const conflicts = conflictsOf(one);
    rebuildFrom(one, rowsOf(one).toReversed());
    expect(conflictsOf(one)).toEqual(conflicts);
  });

  it('are won by the later one, however much was done at the other before', async () => {
    const { one, other, personId } = await twoEdits({ notes: '早' }, { notes: '早' });
    for (let n = 0; n < 5; n += 1) await enrol(one, { name: `张${n}` });
    await edit(one, personId, { name: '王晓明' });
    other.clock.pass(60_000);
    await edit(other, personId, { name: '王小鸣' });
    await exchange(one, other);
    expect([await nameOf(one, personId), await nameOf(other, personId)]).toEqual([
      '王小鸣',
      '王小鸣',
    ]);
  });

  it('of two fields are no conflict: both stand', async () => {
    const { one, other, personId } = await twoEdits({ name: '王晓明' }, { phone: '13999999999' });
    await exchange(one, other);
    expect(conflictsOf(one)).toEqual([]);
    expect(await other.value('people.get', { personId })).toMatchObject({
      name: '王晓明',
      phone: '13999999999',
    });
  });

  it('are decided by whoever edits on top of the one that stands', async () => {
    const { one, other, personId } = await twoEdits({ name: '王晓明' }, { name: '王小鸣' });
    await exchange(one, other);
    await edit(other, personId, { name: '王小明' });
    await exchange(one, other);
    expect(await nameOf(one, personId)).toBe('王小明');
    expect(conflictsOf(one)).toHaveLength(1);
  });

  it('are told to the second editor where both are at one desk', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const { seen } = await hall.value('people.get', { personId });
    await hall.value('people.edit', { personId, changes: { name: '王晓明' }, seen });
    const late = await hall.call('people.edit', { personId, changes: { name: '王小鸣' }, seen });
    expect(late).toMatchObject({ refusal: 'changed-meanwhile', facts: { field: 'name' } });
    await hall.value('people.edit', { personId, changes: { notes: '会摄影' }, seen });
    expect(await nameOf(hall, personId)).toBe('王晓明');
  });
});

describe('what halls decide apart', () => {
  it('a card revoked at one is dead at the other after the exchange', async () => {
    const one = await openHall();
    const { code, cardId } = await member(one);
    const other = twinOf(one);
    await one.value('cards.revoke', { cardId, reason: 'lost' });
    expect(await scan(other, code)).toMatchObject({ kind: 'checked-in' });
    await exchange(one, other);
    expect(
      await other.raw('attendance.scan', { scanId: 'after-exchange', code, source: 'camera' }),
    ).toMatchObject({ refusal: 'card-revoked' });
  });

  it('an unknown card given to two people is the first one’s, its corrected session too', async () => {
    const one = await openHall();
    const [first, second] = [await enrol(one, { name: '先' }), await enrol(one, { name: '后' })];
    const { code, cardId } = strangeCard();
    const scanId = newScanId();
    await scan(one, code, { scanId });
    one.clock.pass(2 * 60 * 60_000);
    const other = twinOf(one);
    await one.value('cards.link', { cardId, personId: first.personId });
    other.clock.pass(60_000);
    await other.value('cards.link', { cardId, personId: second.personId });
    await other.value('attendance.correct', {
      sessionId: scanId,
      personId: second.personId,
      date: '2026-03-02',
      shiftId: null,
      inMinute: 9 * 60,
      outMinute: 10 * 60,
      reason: 'forgot-check-out',
    });
    await exchange(one, other);
    expect(other.digest()).toBe(one.digest());
    const digest = one.digest();
    for (let seed = 0; seed < 20; seed += 1) {
      rebuildFrom(one, stirred(rowsOf(one), seed));
      expect({ seed, digest: one.digest() }).toEqual({ seed, digest });
    }
    const { sessions } = await one.value('attendance.day', { date: '2026-03-02' });
    expect(sessions).toMatchObject([{ personId: first.personId, minutes: 60 }]);
    expect(one.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('the hours of a person at two halls add up', async () => {
    const one = await openHall();
    const { code, personId } = await member(one);
    const other = twinOf(one);
    other.clock.pass(DAY);
    for (const hall of [one, other]) {
      await scan(hall, code);
      hall.clock.pass(90 * 60_000);
      await scan(hall, code);
    }
    await exchange(one, other);
    for (const hall of [one, other])
      expect(await hall.value('people.get', { personId })).toMatchObject({
        minutesThisYear: 180,
        sessionsThisYear: 2,
      });
  });
});

describe('what stands in the journal', () => {
  it('names nobody, except in the bodies of person events', async () => {
    const hall = await openHall();
    const person = {
      name: '独孤求败',
      phone: '13677778888',
      guardianName: '独孤无双',
      notes: '剑术很好',
      building: '活死人墓',
    };
    const { personId, code } = await member(hall, person);
    await edit(hall, personId, { zhiyuanhuiNo: 'ZYH-4711' });
    await scan(hall, code);
    const others = eventsOf(hall).filter(({ header }) => !header.type.startsWith('person.'));
    const headers = eventsOf(hall).map(({ header }) => header);
    const text = JSON.stringify([others, headers]) + hall.log.join('\n');
    for (const secret of [...Object.values(person), 'ZYH-4711', code])
      expect(text).not.toContain(secret);
  });
});
