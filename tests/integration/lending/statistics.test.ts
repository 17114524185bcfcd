import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openBookCorner } from '../../fixtures/book-corner.ts';
import { MINUTE, timeOf } from '../../fixtures/hall-clock.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, removeHalls } from '../../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

async function openCorner() {
  const corner = await openBookCorner();
  const goTo = (date: string) => corner.hall.clock.goTo(timeOf(date, '10:00'));
  return { corner, goTo, figures: (year = 2026) => corner.value('lending.statistics', { year }) };
}

describe('the statistics of a year', () => {
  it('count loans, renewals, returns and reading in the hall, without what was taken back', async () => {
    const { corner, goTo, figures } = await openCorner();
    const titleId = corner.addTitle({ name: '三体', clc: 'I247.5', serial: 1 });
    const { copyId } = corner.addCopy(titleId);
    goTo('2026-03-03');
    const loanId = corner.lend(copyId, null, { dueOn: '2026-03-20' });
    corner.hall.clock.pass(MINUTE);
    corner.renew(copyId, loanId, '2026-04-20');
    goTo('2026-04-01');
    corner.giveBack(copyId);
    corner.use(copyId);
    corner.hall.clock.pass(MINUTE);
    corner.undo(corner.lend(copyId, null), copyId);
    expect(await figures()).toMatchObject({
      loans: 1,
      renewals: 1,
      returns: 1,
      uses: 1,
      overdue: 0,
    });
    expect(await figures(2025)).toMatchObject({ loans: 0, renewals: 0, returns: 0, uses: 0 });
  });

  it('have all twelve months, each loan in the month it was made', async () => {
    const { corner, goTo, figures } = await openCorner();
    const { copyId } = corner.addCopy(corner.addTitle({ name: '三体' }));
    for (const date of ['2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01']) {
      goTo(date);
      corner.lend(copyId, null);
      corner.hall.clock.pass(MINUTE);
      corner.giveBack(copyId);
    }
    const { byMonth, loans } = await figures();
    expect(loans).toBe(3);
    expect(byMonth.map(({ key }) => key)).toEqual(
      Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`),
    );
    expect(byMonth.filter(({ count }) => count > 0)).toEqual([
      { key: '2026-03', count: 1 },
      { key: '2026-04', count: 1 },
      { key: '2026-12', count: 1 },
    ]);
  });

  it('tell loans by the top class and by the reader’s age, and the titles lent most', async () => {
    const { corner, goTo, figures } = await openCorner();
    const titles = [
      { name: '小王子', clc: 'I565.8', serial: 1, lent: 2, ageBand: '7-13' },
      { name: '三体', clc: 'I247.5', serial: 1, lent: 1, ageBand: '18-44' },
      { name: '编程', clc: 'TP312', serial: 1, lent: 1, ageBand: '18-44' },
      { name: '无号', lent: 1, ageBand: '60+' },
    ];
    goTo('2026-05-01');
    const ids = titles.map(({ lent, ageBand, ...fields }) => {
      const titleId = corner.addTitle(fields);
      for (let n = 0; n < lent; n += 1)
        corner.lend(corner.addCopy(titleId).copyId, null, { ageBand });
      return titleId;
    });
    const { byClass, byAge, topTitles, overdue } = await figures();
    expect(byClass).toEqual([
      { key: 'I', count: 3 },
      { key: 'T', count: 1 },
      { key: '', count: 1 },
    ]);
    expect(byAge).toEqual([
      { key: '7-13', count: 2 },
      { key: '18-44', count: 2 },
      { key: '60+', count: 1 },
    ]);
    expect(topTitles[0]).toEqual({ titleId: ids[0], title: '小王子', count: 2 });
    expect(topTitles).toHaveLength(4);
    expect(overdue).toBe(0);
  });

  it('have the same figure of overdue loans as the work list', async () => {
    const { corner, goTo, figures } = await openCorner();
    const titleId = corner.addTitle({ name: '三体' });
    goTo('2026-03-03');
    // The second is due on a Sunday before a Monday on which the corner is shut.
    for (const dueOn of ['2026-03-05', '2026-03-08', '2026-03-31'])
      corner.lend(corner.addCopy(titleId).copyId, null, { dueOn });
    goTo('2026-03-09');
    expect((await figures()).overdue).toBe(1);
    expect(await corner.value('lending.overdue', {})).toHaveLength(1);
    goTo('2026-03-10');
    expect((await figures()).overdue).toBe(2);
    expect(await corner.value('lending.overdue', {})).toHaveLength(2);
  });

  it('list what was never lent, in the order of the call numbers', async () => {
    const { corner, figures } = await openCorner();
    const add = (name: string, clc: string, serial: number) => {
      const titleId = corner.addTitle({ name, clc, serial });
      return { titleId, ...corner.addCopy(titleId) };
    };
    const [twelfth, second, lent, withdrawn] = [
      add('第十二', 'I287.8', 12),
      add('第二', 'I287.8', 2),
      add('借过', 'I287.8', 3),
      add('注销', 'I287.8', 4),
    ];
    corner.addCopy(second.titleId);
    corner.addCopy(corner.addTitle({ name: '工具书', clc: 'Z3', serial: 1 }), { onSiteOnly: true });
    corner.addTitle({ name: '无复本', clc: 'I1', serial: 1 });
    corner.lend(lent.copyId, null);
    corner.note(withdrawn.copyId, 'withdrawn');
    expect((await figures()).neverLent).toEqual([
      { titleId: second.titleId, title: '第二', callNumber: 'I287.8/2', copies: 2 },
      { titleId: twelfth.titleId, title: '第十二', callNumber: 'I287.8/12', copies: 1 },
    ]);
  });
});

describe('the thanks to donors', () => {
  it('name organisations, and residents only who agreed to be named', async () => {
    const { corner, figures } = await openCorner();
    const titleId = corner.addTitle({ name: '三体' });
    const named = await enrol(corner.hall, { name: '王芳', publicName: true });
    const double = await enrol(corner.hall, { name: '王芳', publicName: true });
    const shy = await enrol(corner.hall, { name: '李敏', publicName: false });
    const shyToo = await enrol(corner.hall, { name: '赵刚', publicName: false });
    const give = (donor: { donorId?: string; donorOrg?: string }) =>
      corner.addCopy(titleId, { source: 'donated', ...donor });
    give({ donorId: named.personId });
    give({ donorId: double.personId });
    give({ donorId: shy.personId });
    give({ donorId: shyToo.personId });
    give({});
    for (let n = 0; n < 3; n += 1) give({ donorOrg: '新华书店' });
    corner.addCopy(titleId);
    await corner.hall.value('people.merge', { keepId: named.personId, mergeId: double.personId });
    const { donors } = await figures();
    expect(donors).toEqual([
      { name: '新华书店', copies: 3 },
      { name: '王芳', copies: 2 },
      { name: '', copies: 3 },
    ]);
    expect((await figures(2025)).donors).toEqual([]);
  });
});

describe('the ledger', () => {
  it('holds what came and what was withdrawn, newest first', async () => {
    const { corner, goTo, figures } = await openCorner();
    const titleId = corner.addTitle({ name: '三体' });
    goTo('2026-03-03');
    const bought = corner.addCopy(titleId);
    const back = corner.addCopy(titleId);
    goTo('2026-04-01');
    const given = corner.addCopy(titleId, { source: 'donated', donorOrg: '新华书店' });
    corner.note(back.copyId, 'withdrawn');
    goTo('2026-05-01');
    corner.note(bought.copyId, 'withdrawn');
    corner.note(back.copyId, 'good');
    const { ledger } = await figures();
    const entry = { title: '三体', donor: null };
    expect(ledger).toEqual([
      { on: '2026-05-01', kind: 'withdrawn', code: bought.code, ...entry },
      { on: '2026-04-01', kind: 'donated', code: given.code, ...entry, donor: '新华书店' },
      { on: '2026-03-03', kind: 'bought', code: bought.code, ...entry },
      { on: '2026-03-03', kind: 'bought', code: back.code, ...entry },
    ]);
  });

  it('tells a withdrawal on the day it took effect, in its own year', async () => {
    const { corner, goTo, figures } = await openCorner();
    const { copyId } = corner.addCopy(corner.addTitle({ name: '三体' }));
    goTo('2026-12-30');
    corner.lend(copyId, null);
    corner.hall.clock.pass(MINUTE);
    corner.note(copyId, 'withdrawn');
    goTo('2027-01-05');
    corner.giveBack(copyId);
    expect((await figures(2026)).ledger.map(({ kind }) => kind)).toEqual(['bought']);
    expect((await figures(2027)).ledger).toMatchObject([{ kind: 'withdrawn', on: '2027-01-05' }]);
  });
});
