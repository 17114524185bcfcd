import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { enrol, member } from '../../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls, type Hall } from '../../fixtures/hall.ts';
import { addBook, lendTo, pageOf, scanAtDesk } from '../../fixtures/lending-desk.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const CHILD = {
  birthYear: 2017,
  guardianName: '王刚',
  guardianPhone: '13812345678',
  guardianConsent: true,
};

const save = async (
  hall: Hall,
  personId: string,
  changes: {
    category?: 'adult' | 'child' | 'volunteer' | null;
    until?: string | null;
    guardianId?: string | null;
  },
) => {
  const { seen, categorySet, until, guardian } = await pageOf(hall, personId);
  const given = {
    category: categorySet,
    until,
    guardianId: guardian?.personId ?? null,
    ...changes,
  };
  return { personId, seen, ...given };
};

describe('a reader', () => {
  it('is a child or an adult by age, and what staff say otherwise', async () => {
    const hall = await openHall();
    const child = await enrol(hall, CHILD);
    expect(await pageOf(hall, child.personId)).toMatchObject({ category: 'child', limit: 3 });
    const adult = await enrol(hall, { name: '李华' });
    expect(await pageOf(hall, adult.personId)).toMatchObject({ category: 'adult', limit: 5 });
    await hall.value(
      'lending.saveReader',
      await save(hall, adult.personId, { category: 'volunteer', until: '2026-12-31' }),
    );
    expect(await pageOf(hall, adult.personId)).toMatchObject({
      category: 'volunteer',
      categorySet: 'volunteer',
      until: '2026-12-31',
      limit: 8,
    });
    await hall.value('lending.saveReader', await save(hall, adult.personId, { category: null }));
    expect(await pageOf(hall, adult.personId)).toMatchObject({ category: 'adult', limit: 5 });
  });

  it('is not written over by one who did not see the latest', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const old = await save(hall, personId, { category: 'volunteer' });
    await hall.value('lending.saveReader', await save(hall, personId, { category: 'adult' }));
    expect(await hall.refusal('lending.saveReader', old)).toBe('changed-meanwhile');
  });

  it('keeps the person’s own record as it was', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const before = await hall.value('people.get', { personId });
    await hall.value('lending.saveReader', await save(hall, personId, { category: 'volunteer' }));
    const after = await hall.value('people.get', { personId });
    expect({ ...after, seen: {} }).toEqual({ ...before, seen: {} });
    const { seen } = after;
    await hall.value('people.edit', { personId, changes: { notes: '会摄影' }, seen });
    expect(await pageOf(hall, personId)).toMatchObject({ category: 'volunteer' });
  });
});

describe('a household', () => {
  it('is shown by one scan of any of its cards', async () => {
    const hall = await openHall();
    const mother = await member(hall, { name: '王芳' });
    const elder = await member(hall, { ...CHILD, name: '王小明' });
    const younger = await enrol(hall, { ...CHILD, name: '王小红' });
    const book = await addBook(hall);
    for (const { personId } of [elder, younger])
      await hall.value(
        'lending.saveReader',
        await save(hall, personId, { guardianId: mother.personId }),
      );
    await lendTo(hall, book.copyId, younger.personId);
    const scanned = async (code: string) => {
      const outcome = await scanAtDesk(hall, code);
      if (outcome.kind !== 'reader') throw new Error(outcome.kind);
      const { reader, members } = outcome.household;
      return [reader, ...members].map(({ name, loans }) => [name, loans.length]);
    };
    const ofMother = await scanned(mother.code);
    expect(ofMother).toContainEqual(['王小明', 0]);
    expect(ofMother).toContainEqual(['王小红', 1]);
    expect(ofMother[0]).toEqual(['王芳', 0]);
    expect((await scanned(elder.code)).map(([name]) => name)).toEqual(['王小明', '王芳', '王小红']);
    expect(await pageOf(hall, elder.personId)).toMatchObject({ guardian: { name: '王芳' } });
  });

  it('stays together when the guardian’s records are merged', async () => {
    const hall = await openHall();
    const twice = await enrol(hall, { name: '王芳' });
    const mother = await enrol(hall, { name: '王芳' });
    const child = await enrol(hall, { ...CHILD, name: '王小明' });
    await hall.value(
      'lending.saveReader',
      await save(hall, child.personId, { guardianId: twice.personId }),
    );
    await hall.value('people.merge', { keepId: mother.personId, mergeId: twice.personId });
    const { members } = await hall.value('lending.reader', { personId: mother.personId });
    expect(members.map(({ name }) => name)).toEqual(['王小明']);
  });

  it('has a grown-up at its head', async () => {
    const hall = await openHall();
    const mother = await enrol(hall, { name: '王芳' });
    const grandmother = await enrol(hall, { name: '赵敏' });
    const child = await enrol(hall, { ...CHILD, name: '王小明' });
    const other = await enrol(hall, { ...CHILD, name: '王小红' });
    const refusal = async (personId: string, guardianId: string) =>
      hall.refusal('lending.saveReader', await save(hall, personId, { guardianId }));
    expect(await refusal(child.personId, child.personId)).toBe('own-guardian');
    expect(await refusal(child.personId, other.personId)).toBe('guardian-is-child');
    expect(await refusal(child.personId, 'nobody-here')).toBe('unknown-person');
    await hall.value(
      'lending.saveReader',
      await save(hall, mother.personId, { guardianId: grandmother.personId }),
    );
    expect(await refusal(child.personId, mother.personId)).toBe('guardian-is-child');
  });
});
