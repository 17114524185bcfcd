import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openBookCorner } from '../../fixtures/book-corner.ts';
import { timeOf } from '../../fixtures/hall-clock.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, newScanId, removeHalls } from '../../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

/** A Tuesday; the corner is shut on Mondays. */
const LENT_ON = timeOf('2026-03-03', '10:00');
const at = (date: string) => timeOf(date, '10:00');

async function openCorner(rules: Parameters<typeof openBookCorner>[0] = {}) {
  const corner = await openBookCorner(rules);
  const titleId = corner.addTitle({ name: '三体', clc: 'I247.5', serial: 1 });
  corner.hall.clock.goTo(LENT_ON);
  const lend = (personId: string | null, dueOn: string) => {
    const copy = corner.addCopy(titleId);
    corner.hall.clock.pass(1000);
    return { ...copy, loanId: corner.lend(copy.copyId, personId, { dueOn }) };
  };
  return { corner, lend, list: () => corner.value('lending.overdue', {}) };
}

describe('the overdue list', () => {
  it('counts open days only, and the pause that a return today would bring', async () => {
    const { corner, lend, list } = await openCorner();
    const { personId } = await enrol(corner.hall, { name: '王芳', phone: '13812345678' });
    const { loanId, code } = lend(personId, '2026-03-08');
    corner.hall.clock.goTo(at('2026-03-08'));
    expect(await list()).toEqual([]);
    // A Monday on which the corner is shut: nobody could have returned it.
    corner.hall.clock.goTo(at('2026-03-09'));
    expect(await list()).toEqual([]);
    corner.hall.clock.goTo(at('2026-03-17'));
    expect(await list()).toEqual([
      {
        loanId,
        reader: { personId, name: '王芳' },
        phone: '13812345678',
        guardianName: null,
        guardianPhone: null,
        building: null,
        unit: null,
        title: '三体',
        code,
        dueOn: '2026-03-08',
        daysLate: 7,
        pauseDays: 7,
      },
    ]);
  });

  it('follows the hall’s own grace and cap', async () => {
    const { corner, lend, list } = await openCorner({
      rules: { closedWeekdays: [], graceDays: 2, pausePerDay: 2, pauseCapDays: 9 },
    });
    lend(null, '2026-03-10');
    corner.hall.clock.goTo(at('2026-03-12'));
    expect(await list()).toEqual([]);
    corner.hall.clock.goTo(at('2026-03-13'));
    expect(await list()).toMatchObject([{ daysLate: 3, pauseDays: 6, reader: null }]);
    corner.hall.clock.goTo(at('2026-03-20'));
    expect(await list()).toMatchObject([{ daysLate: 10, pauseDays: 9 }]);
  });

  it('names nobody who has returned, and nobody whose return was taken back is left out', async () => {
    const { corner, lend, list } = await openCorner();
    const { personId } = await enrol(corner.hall);
    const { copyId } = lend(personId, '2026-03-05');
    corner.hall.clock.goTo(at('2026-03-12'));
    expect(await list()).toHaveLength(1);
    const actId = corner.giveBack(copyId);
    expect(await list()).toEqual([]);
    corner.undo(actId, copyId);
    expect(await list()).toHaveLength(1);
  });

  it('goes by the renewed day, and leaves out what was lost', async () => {
    const { corner, lend, list } = await openCorner();
    const { personId } = await enrol(corner.hall);
    const renewed = lend(personId, '2026-03-05');
    const lost = lend(personId, '2026-03-05');
    corner.renew(renewed.copyId, renewed.loanId, '2026-04-04');
    corner.note(lost.copyId, 'lost');
    corner.hall.clock.goTo(at('2026-03-12'));
    expect(await list()).toEqual([]);
  });

  it('is in the order of a walk: building, unit, reader, the longest overdue first', async () => {
    const { corner, lend, list } = await openCorner();
    const home = async (name: string, building: string | null, unit: string | null) =>
      (await enrol(corner.hall, { name, building, unit })).personId;
    const nowhere = await home('无址', null, null);
    const tenth = await home('甲', '10号楼', '1单元');
    const secondUnit = await home('丙', '2号楼', '2单元');
    const firstUnit = await home('丁', '2号楼', '1单元');
    const unitless = await home('己', '2号楼', null);
    for (const person of [nowhere, tenth, unitless, secondUnit, firstUnit])
      lend(person, '2026-03-06');
    lend(firstUnit, '2026-03-04');
    corner.hall.clock.goTo(at('2026-03-12'));
    const rows = await list();
    expect(rows.map((row) => [row.reader?.personId, row.dueOn])).toEqual([
      [firstUnit, '2026-03-04'],
      [firstUnit, '2026-03-06'],
      [secondUnit, '2026-03-06'],
      [unitless, '2026-03-06'],
      [tenth, '2026-03-06'],
      [nowhere, '2026-03-06'],
    ]);
  });

  it('calls a child’s guardian: the reader on whose card it is, else whom its record names', async () => {
    const { corner, lend, list } = await openCorner();
    const guardian = await enrol(corner.hall, {
      name: '李敏',
      phone: '13912345678',
      building: '3号楼',
      unit: '2单元',
    });
    const recorded = {
      birthYear: 2018,
      guardianName: '赵刚',
      guardianPhone: '13712345678',
      guardianConsent: true,
    };
    const child = await enrol(corner.hall, { name: '李小宝', ...recorded });
    const other = await enrol(corner.hall, { name: '赵小虎', ...recorded });
    const edits = corner.context.fieldEdits.plan('person', child.personId, {
      guardianId: guardian.personId,
    });
    corner.write('person.edited', { personId: child.personId, edits }, { actor: 'desk' });
    lend(child.personId, '2026-03-05');
    lend(other.personId, '2026-03-05');
    corner.hall.clock.goTo(at('2026-03-12'));
    expect(await list()).toMatchObject([
      {
        reader: { name: '李小宝' },
        guardianName: '李敏',
        guardianPhone: '13912345678',
        building: '3号楼',
        unit: '2单元',
      },
      { reader: { name: '赵小虎' }, guardianName: '赵刚', guardianPhone: '13712345678' },
    ]);
  });

  it('names the record that stands after two were merged', async () => {
    const { corner, lend, list } = await openCorner();
    const first = await enrol(corner.hall, { name: '王芳' });
    const second = await enrol(corner.hall, { name: '王芳' });
    lend(second.personId, '2026-03-05');
    await corner.hall.value('people.merge', { keepId: first.personId, mergeId: second.personId });
    corner.hall.clock.goTo(at('2026-03-12'));
    expect(await list()).toMatchObject([{ reader: { personId: first.personId } }]);
  });
});

describe('the history of a reader', () => {
  it('holds the loans of all their records, newest first, and nothing that was cut', async () => {
    const { corner, lend } = await openCorner();
    const first = await enrol(corner.hall, { name: '王芳' });
    const second = await enrol(corner.hall, { name: '王芳' });
    const someone = await enrol(corner.hall, { name: '李华' });
    const one = lend(first.personId, '2026-04-02');
    corner.giveBack(one.copyId);
    lend(someone.personId, '2026-04-02');
    const two = lend(second.personId, '2026-04-02');
    await corner.hall.value('people.merge', { keepId: first.personId, mergeId: second.personId });
    const ofFirst = () => corner.value('lending.history', { personId: first.personId });
    const book = { title: '三体', lentOn: '2026-03-03' };
    expect(await ofFirst()).toEqual([
      { loanId: two.loanId, ...book, endedOn: null },
      { loanId: one.loanId, ...book, endedOn: '2026-03-03' },
    ]);
    expect(await corner.value('lending.history', { personId: second.personId })).toEqual(
      await ofFirst(),
    );
    corner.hall.clock.goTo(at('2026-07-01'));
    corner.unlink();
    expect(await ofFirst()).toMatchObject([{ loanId: two.loanId }]);
  });

  it('is refused of nobody', async () => {
    const { corner } = await openCorner();
    const personId = newScanId();
    expect(await corner.refusal('lending.history', { personId })).toBe('unknown-person');
  });
});
