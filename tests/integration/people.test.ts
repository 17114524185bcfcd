import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../fixtures/hall-clock.ts';
import { enrol, issueCard, member, nobody, scan } from '../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls, type Hall } from '../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const found = async (hall: Hall, query: string) =>
  (await hall.value('people.search', { query })).rows.map((row) => row.name).toSorted();

describe('enrolling', () => {
  it('gives each person the next number of this kiosk', async () => {
    const hall = await openHall();
    expect((await enrol(hall)).number).toBe('007-000001');
    expect((await enrol(hall, { name: '李华' })).number).toBe('007-000002');
  });

  it('keeps what was typed, tidied', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall, {
      name: ' 王　小明 ',
      phone: '+86 138-1234-5678',
      building: ' ３号楼 ',
      notes: '第一行\n第二行',
    });
    expect(await hall.value('people.get', { personId })).toMatchObject({
      name: '王小明',
      phone: '13812345678',
      building: '3号楼',
      unit: null,
      notes: '第一行\n第二行',
      publicName: false,
      active: true,
      enrolledOn: '2026-03-02',
    });
  });

  it('names somebody who is known already, and enrols all the same if told to', async () => {
    const hall = await openHall();
    const person = { ...nobody, phone: '13812345678' };
    const { personId, number } = await hall.value('people.enrol', { person });
    const again = await hall.call('people.enrol', {
      person: { ...person, phone: '138 1234 5678' },
    });
    expect(again).toMatchObject({
      refusal: 'same-person',
      facts: { personId, number, name: '王小明' },
    });
    await hall.value('people.enrol', { person, evenIfSame: true });
    await hall.value('people.enrol', { person: { ...person, phone: '13812345679' } });
  });

  it('knows a Latin name again however it is written, as the import does', async () => {
    const hall = await openHall();
    await enrol(hall, { name: 'Ann Lee', phone: '13812345678' });
    await enrol(hall, { name: 'Émile', building: '3号楼' });
    for (const same of [
      { name: 'ANN LEE', phone: '13812345678' },
      { name: 'émile', building: '3号楼' },
    ]) {
      const person = { ...nobody, ...same };
      expect(await hall.refusal('people.enrol', { person })).toBe('same-person');
    }
    const bytes = Buffer.from('姓名,手机号,楼栋\nann lee,13812345678,\nÉMILE,,3号楼\nAnn Li,,');
    const { rows } = await hall.value('people.previewImport', { bytes });
    expect(rows.map((row) => row.outcome)).toEqual(['known', 'known', 'add']);
    // Same sound, other person.
    await hall.value('people.enrol', { person: { ...nobody, name: '王明' } });
    await hall.value('people.enrol', { person: { ...nobody, name: '汪明' } });
  });

  it('asks for a guardian and consent for the under-fourteens', async () => {
    const hall = await openHall();
    const child = { ...nobody, birthYear: 2015 };
    expect(await hall.call('people.enrol', { person: child })).toMatchObject({
      refusal: 'person-problems',
      facts: { guardianName: 'guardian-missing', guardianConsent: 'guardian-consent-missing' },
    });
    const guardian = {
      guardianName: '王大明',
      guardianPhone: '13812345678',
      guardianConsent: true,
    };
    await hall.value('people.enrol', { person: { ...child, ...guardian } });
  });

  it('into a team that is not there is refused', async () => {
    const hall = await openHall();
    const teamIds = ['00000000-0000-4000-8000-000000000000'];
    const person = { ...nobody, teamIds };
    expect(await hall.refusal('people.enrol', { person })).toBe('unknown-team');
  });
});

describe('merging two records of one person', () => {
  it('moves hours and cards, and either id means the one that stands', async () => {
    const hall = await openHall();
    const keep = await member(hall, { name: '王小明' });
    const twice = await member(hall, { name: '王晓明', phone: '13812345678' });
    for (const code of [keep.code, twice.code]) {
      await scan(hall, code);
      hall.clock.pass(HOUR);
      await scan(hall, code);
      hall.clock.pass(HOUR);
    }
    await hall.value('people.merge', { keepId: keep.personId, mergeId: twice.personId });
    for (const { personId } of [keep, twice])
      expect(await hall.value('people.get', { personId })).toMatchObject({
        personId: keep.personId,
        name: '王小明',
        number: keep.number,
        minutesThisYear: 120,
        sessionsThisYear: 2,
      });
    const { cards } = await hall.value('people.get', { personId: keep.personId });
    expect(cards.map((card) => card.cardId).toSorted()).toEqual(
      [keep.cardId, twice.cardId].toSorted(),
    );
    expect(await found(hall, '')).toEqual(['王小明']);
    for (const query of ['王晓明', '5678', twice.number, twice.code])
      expect(await found(hall, query)).toEqual(['王小明']);
    expect(await scan(hall, twice.code)).toMatchObject({
      kind: 'checked-in',
      minutesThisYear: 120,
    });
    hall.clock.pass(HOUR);
    expect(await scan(hall, keep.code)).toMatchObject({ kind: 'checked-out', minutes: 60 });
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('of both checked in leaves one stay, from the earlier', async () => {
    const hall = await openHall();
    const keep = await member(hall);
    const twice = await member(hall);
    await scan(hall, keep.code);
    hall.clock.pass(HOUR);
    await scan(hall, twice.code);
    await hall.value('people.merge', { keepId: keep.personId, mergeId: twice.personId });
    hall.clock.pass(HOUR);
    expect(await scan(hall, twice.code)).toMatchObject({ kind: 'checked-out', minutes: 120 });
  });

  it('goes through several, and refuses a record with itself', async () => {
    const hall = await openHall();
    const [a, b, c] = [await enrol(hall), await enrol(hall), await enrol(hall)];
    await hall.value('people.merge', { keepId: b.personId, mergeId: c.personId });
    await hall.value('people.merge', { keepId: a.personId, mergeId: c.personId });
    expect(await hall.value('people.get', { personId: c.personId })).toMatchObject({
      personId: a.personId,
    });
    for (const other of [a, b, c])
      expect(
        await hall.refusal('people.merge', { keepId: other.personId, mergeId: a.personId }),
      ).toBe('same-record');
  });
});

describe('a person who leaves', () => {
  it('is not found among the active, and is back when they are', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    await hall.value('people.setActive', { personId, active: false });
    expect(await found(hall, '')).toEqual([]);
    expect(await hall.refusal('cards.issue', { personIds: [personId] })).toBe('person-inactive');
    await hall.value('people.setActive', { personId, active: true });
    expect(await found(hall, '')).toEqual(['王小明']);
    await issueCard(hall, personId);
  });

  it('is checked out first; a check-out forgotten on another day is no hindrance', async () => {
    const hall = await openHall();
    const { personId, code } = await member(hall);
    await scan(hall, code);
    expect(await hall.refusal('people.setActive', { personId, active: false })).toBe(
      'still-checked-in',
    );
    hall.clock.pass(DAY);
    await hall.value('people.setActive', { personId, active: false });
  });
});

describe('teams', () => {
  it('have names of their own, and can be renamed', async () => {
    const hall = await openHall();
    const { teamId } = await hall.value('people.saveTeam', { name: '红马甲' });
    await hall.value('people.saveTeam', { name: '夕阳红' });
    expect(await hall.refusal('people.saveTeam', { name: '红马甲' })).toBe('team-name-taken');
    expect(await hall.refusal('people.saveTeam', { teamId, name: '夕阳红' })).toBe(
      'team-name-taken',
    );
    await hall.value('people.saveTeam', { teamId, name: '红马甲' });
    await hall.value('people.saveTeam', { teamId, name: '蓝马甲' });
    expect((await hall.value('people.teams', {})).map((team) => team.name)).toContain('蓝马甲');
  });
});
