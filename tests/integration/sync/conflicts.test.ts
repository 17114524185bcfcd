import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { MOST_CONFLICTS } from '../../../shared/contract/conflicts.ts';
import type { PersonFields } from '../../../shared/contract/people.ts';
import { exchange, listOf, openOf } from '../../fixtures/conflicts.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls, twinOf, type Hall } from '../../fixtures/hall.ts';
import { hear } from '../../fixtures/halls-meet.ts';
import { addBook, lendTo } from '../../fixtures/lending-desk.ts';
import { addPieces, openDay, pieceLine, sell } from '../../fixtures/sale-till.ts';

afterEach(closeHalls);
afterAll(removeHalls);

async function edit(hall: Hall, personId: string, changes: Partial<PersonFields>) {
  const { seen } = await hall.value('people.get', { personId });
  await hall.value('people.edit', { personId, changes, seen });
}

const nameOf = async (hall: Hall, personId: string) =>
  (await hall.value('people.get', { personId })).name;

/** Two kiosks that gave one person two names. */
async function twoNames() {
  const one = await openHall();
  const { personId } = await enrol(one, { name: '王小明' });
  const other = twinOf(one);
  await edit(one, personId, { name: '王晓明' });
  await edit(other, personId, { name: '汪小明' });
  await exchange(one, other);
  return { one, other, personId };
}

describe('two edits of one field', () => {
  it('are listed with both values, and the one that is chosen stands everywhere', async () => {
    const { one, other, personId } = await twoNames();
    const [conflict] = await listOf(one);
    expect(await listOf(other)).toEqual([conflict]);
    if (conflict?.kind !== 'field-edited-twice') throw new Error('another kind');
    expect(conflict).toMatchObject({ entity: 'person', entityId: personId, field: 'name' });
    const values = new Set(conflict.edits.map(({ value }) => value));
    expect(values).toEqual(new Set(['王晓明', '汪小明']));
    const loser = conflict.edits.find(({ stands }) => !stands);
    if (loser === undefined) throw new Error('nothing lost');
    await other.value('conflicts.settle', {
      conflictId: conflict.conflictId,
      choice: loser.choice,
    });
    await exchange(one, other);
    for (const hall of [one, other]) {
      expect(await nameOf(hall, personId)).toBe(loser.value);
      expect(await listOf(hall)).toEqual([]);
      expect(await listOf(hall, true)).toMatchObject([{ settled: loser.choice }]);
    }
    expect(one.digest()).toBe(other.digest());
  });

  it('are no question any more once somebody who saw them set the field anew', async () => {
    const { one, personId } = await twoNames();
    await edit(one, personId, { name: '王小明' });
    expect(await listOf(one)).toEqual([]);
    expect(await openOf(one)).toBe(0);
  });

  it('are no question where both wrote the same', async () => {
    const one = await openHall();
    const { personId } = await enrol(one, { name: '王小明' });
    const other = twinOf(one);
    for (const hall of [one, other]) await edit(hall, personId, { name: '王晓明' });
    await exchange(one, other);
    expect(await listOf(one)).toEqual([]);
    expect(await openOf(other)).toBe(0);
  });

  it('are counted whole where only the newest are listed', { timeout: 60_000 }, async () => {
    const one = await openHall();
    const people = [];
    const count = MOST_CONFLICTS.open + 3;
    for (let n = 0; n < count; n += 1) people.push(await enrol(one, { name: `王${n}明` }));
    const other = twinOf(one);
    for (const { personId } of people) {
      await edit(one, personId, { building: '1' });
      await edit(other, personId, { building: '2' });
    }
    await exchange(one, other);
    expect(await openOf(one)).toBe(count);
    const { open, conflicts } = await one.value('conflicts.list', {});
    expect(open).toBe(count);
    expect(conflicts).toHaveLength(MOST_CONFLICTS.open);
  });

  it('are settled once, by a choice that is one, and never by two at one kiosk', async () => {
    const { one } = await twoNames();
    const [{ conflictId } = { conflictId: '' }] = await listOf(one);
    const settle = (choice: string, id = conflictId) =>
      one.refusal('conflicts.settle', { conflictId: id, choice });
    expect(await settle('seen', '0'.repeat(64))).toBe('unknown-conflict');
    expect(await settle('somebody/1')).toBe('unknown-choice');
    await one.value('conflicts.settle', { conflictId, choice: 'seen' });
    expect(await settle('seen')).toBe('already-settled');
  });

  it('come to one choice where two kiosks chose otherwise, whoever hears first', async () => {
    await fc.assert(
      fc
        .asyncProperty(fc.boolean(), fc.boolean(), async (isOneFirst, hearsFirst) => {
          const { one, other, personId } = await twoNames();
          const [conflict] = await listOf(one);
          if (conflict?.kind !== 'field-edited-twice') throw new Error('another kind');
          const [a, b] = conflict.edits;
          const [first, second] = isOneFirst ? [one, other] : [other, one];
          const { conflictId } = conflict;
          await first.value('conflicts.settle', { conflictId, choice: a?.choice ?? '' });
          second.clock.pass(60_000);
          await second.value('conflicts.settle', { conflictId, choice: b?.choice ?? '' });
          if (hearsFirst) await hear(second, first);
          await exchange(one, other);
          expect(one.digest()).toBe(other.digest());
          expect(await nameOf(one, personId)).toBe(await nameOf(other, personId));
          const settled = await listOf(one, true);
          expect(settled.map(({ settled: choice }) => choice)).toContain(a?.choice);
        })
        .afterEach(closeHalls),
      { numRuns: 4, endOnFailure: true },
    );
  });
});

describe('one thing that two kiosks gave away', () => {
  it('a book: with both loans and who has them, until staff have seen it', async () => {
    const one = await openHall();
    const { copyId } = await addBook(one);
    const readers = [await enrol(one, { name: '王小明' }), await enrol(one, { name: '李华' })];
    const other = twinOf(one);
    await lendTo(one, copyId, readers[0]?.personId ?? '');
    other.clock.pass(60_000);
    await lendTo(other, copyId, readers[1]?.personId ?? '');
    await exchange(one, other);
    const [conflict] = await listOf(one);
    expect(conflict).toMatchObject({
      kind: 'copy-lent-twice',
      copyId,
      loans: [{ reader: '王小明' }, { reader: '李华' }],
    });
    expect(await listOf(other)).toEqual([conflict]);
    await one.value('conflicts.settle', { conflictId: conflict?.conflictId ?? '', choice: 'seen' });
    await hear(one, other);
    expect(await listOf(other)).toEqual([]);
  });

  it('a book: whoever really has it is chosen, and the other loan never was', async () => {
    const one = await openHall();
    const { copyId } = await addBook(one);
    const [first, second] = [
      await enrol(one, { name: '王小明' }),
      await enrol(one, { name: '李华' }),
    ];
    const other = twinOf(one);
    await lendTo(one, copyId, first.personId);
    other.clock.pass(60_000);
    await lendTo(other, copyId, second.personId);
    await exchange(one, other);
    const [conflict] = await listOf(one);
    if (conflict?.kind !== 'copy-lent-twice') throw new Error('another kind');
    const [his, hers] = conflict.loans;
    expect(conflict.proposed).toBe(hers?.choice);
    const settle = { conflictId: conflict.conflictId, choice: his?.choice ?? '' };
    await one.value('conflicts.settle', settle);
    await exchange(one, other);
    for (const hall of [one, other]) {
      expect(await openOf(hall)).toBe(0);
      const { reader } = await hall.value('lending.reader', { personId: first.personId });
      expect(reader.loans).toHaveLength(1);
    }
    expect(one.digest()).toBe(other.digest());
  });

  it('a piece of craft: with both receipts', async () => {
    const one = await openHall();
    await openDay(one);
    const cat = await addPieces(one);
    const other = twinOf(one);
    await sell(one, [pieceLine(cat)], 80_00);
    await sell(other, [pieceLine(cat)], 80_00);
    await exchange(one, other);
    const [conflict] = await listOf(one);
    expect(conflict).toMatchObject({
      kind: 'piece-sold-twice',
      product: '小猫泥塑',
      code: cat.code,
    });
    if (conflict?.kind !== 'piece-sold-twice') throw new Error('another kind');
    expect(conflict.receipts).toHaveLength(2);
    expect(await listOf(other)).toEqual([conflict]);
  });
});
