import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { timeOf } from '../../fixtures/hall-clock.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import { closeHalls, newScanId, openHall, removeHalls } from '../../fixtures/hall.ts';
import {
  addBook,
  decide,
  giveBack,
  lendTo,
  pageOf,
  problemsOf,
  withTerms,
} from '../../fixtures/lending-desk.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const at = (date: string) => timeOf(date, '10:00');

describe('the rules of lending', () => {
  it('have sensible defaults, and are what the administrator decided from then on', async () => {
    const hall = await openHall();
    const rules = await hall.value('lending.rules', {}, hall.staff.librarian);
    expect(rules).toMatchObject({ overall: { adult: 5, child: 3, volunteer: 8 }, historyDays: 90 });
    const decided = { ...rules, pickupDays: 3 };
    expect(await hall.refusal('lending.saveRules', decided, hall.staff.librarian)).toBe(
      'not-allowed',
    );
    await hall.value('lending.saveRules', decided);
    expect(await hall.value('lending.rules', {})).toEqual(decided);
    expect(hall.announced).toContain('lending');
  });

  it('are refused where they contradict themselves', async () => {
    const hall = await openHall();
    const rules = await hall.value('lending.rules', {});
    const [first] = rules.rules;
    if (first === undefined) throw new Error('no rules');
    const twice = { ...rules, rules: [first, first] };
    expect(await hall.refusal('lending.saveRules', twice)).toBe('rule-twice');
    const short = { ...rules, historyDays: 10 };
    expect(await hall.refusal('lending.saveRules', short)).toBe('history-too-short');
    await hall.value('lending.saveRules', { ...short, pausePerDay: 0 });
  });

  it('limit what a reader may have at once, of all and of one material', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const books = await addBook(hall, { copies: 6 });
    const magazines = await addBook(hall, { name: '读者', material: 'magazine', copies: 3 });
    for (const copyId of magazines.copyIds.slice(0, 2)) await lendTo(hall, copyId, personId);
    expect(await problemsOf(hall, magazines.copyIds[2] ?? '', personId)).toEqual([
      'material-limit-reached',
    ]);
    for (const copyId of books.copyIds.slice(0, 3)) await lendTo(hall, copyId, personId);
    expect(await problemsOf(hall, books.copyIds[3] ?? '', personId)).toEqual(['limit-reached']);
  });

  it('name every reason at once, and may be passed over with a reason, but for those that may not', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall, {
      birthYear: 2018,
      guardianName: '王刚',
      guardianPhone: '13812345678',
      guardianConsent: true,
    });
    const book = await addBook(hall, { ageFrom: 12, onSiteOnly: true });
    const request = { actId: newScanId(), copyId: book.copyId, personId };
    expect(await hall.value('lending.lend', request)).toMatchObject({
      kind: 'blocked',
      copy: { copyId: book.copyId, title: '红楼梦' },
      problems: [
        { problem: 'too-young', facts: { ageMark: 12, age: 8 }, overridable: true },
        { problem: 'on-site-only', overridable: true },
      ],
    });
    expect(await hall.value('lending.lend', { ...request, override: '家长在场' })).toMatchObject({
      kind: 'lent',
    });
    await giveBack(hall, book.copyId);
    await hall.value('catalogue.noteCopy', {
      actId: newScanId(),
      copyId: book.copyId,
      condition: 'withdrawn',
    });
    const again = { actId: newScanId(), copyId: book.copyId, personId, override: '家长在场' };
    expect(await hall.value('lending.lend', again)).toMatchObject({
      kind: 'blocked',
      problems: [{ problem: 'copy-withdrawn', overridable: false }],
    });
  });

  it('end with the reader’s card, and move a due date off closed days as the hall decided', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const book = await addBook(hall, { copies: 3 });
    const rules = await hall.value('lending.rules', {});
    // 28 days from Monday 2 March: Monday 30 March, on which the hall is shut.
    await decide(hall, { rules: withTerms(rules, 'adult', 'book', { days: 28 }) });
    const dueOn = async (index: number) => {
      await lendTo(hall, book.copyIds[index] ?? '', personId);
      const { loans } = await pageOf(hall, personId);
      return loans.find(({ copyId }) => copyId === book.copyIds[index])?.dueOn;
    };
    expect(await dueOn(0)).toBe('2026-03-31');
    await decide(hall, { dueMove: 'previous-open-day' });
    expect(await dueOn(1)).toBe('2026-03-29');
    const { seen } = await pageOf(hall, personId);
    const until = '2026-03-12';
    await hall.value('lending.saveReader', {
      personId,
      category: null,
      until,
      guardianId: null,
      seen,
    });
    expect(await dueOn(2)).toBe(until);
    hall.clock.goTo(at('2026-03-13'));
    const [loan] = (await pageOf(hall, personId)).loans;
    expect(loan).toMatchObject({ daysLate: 1, renewProblems: ['card-expired', 'has-overdue'] });
  });
});

describe('a late return', () => {
  it('pauses borrowing for as many open days as it was late, and no longer', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const book = await addBook(hall, { copies: 2 });
    await lendTo(hall, book.copyId, personId);
    // Due on Wednesday 1 April; Monday 6 April is shut, and the 4th is a holiday.
    await decide(hall, { closedDates: [{ date: '2026-04-04', name: '清明节' }] });
    hall.clock.goTo(at('2026-04-08'));
    expect(await problemsOf(hall, book.copyIds[1] ?? '', personId)).toEqual(['has-overdue']);
    expect(await pageOf(hall, personId)).toMatchObject({ loans: [{ daysLate: 5 }] });
    expect(await giveBack(hall, book.copyId)).toMatchObject({
      notices: ['late'],
      daysLate: 5,
      pausedUntil: '2026-04-13',
    });
    expect(await pageOf(hall, personId)).toMatchObject({ pausedUntil: '2026-04-13' });
    hall.clock.goTo(at('2026-04-13'));
    expect(await problemsOf(hall, book.copyId, personId)).toEqual(['paused']);
    hall.clock.goTo(at('2026-04-14'));
    expect(await pageOf(hall, personId)).toMatchObject({ pausedUntil: null });
    await lendTo(hall, book.copyId, personId);
  });

  it('pauses nobody where it is forgiven, within grace, or over the cap', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const book = await addBook(hall);
    await decide(hall, { graceDays: 2, pauseCapDays: 10, closedWeekdays: [] });
    const lateBy = async (days: number, forgiven: boolean) => {
      await lendTo(hall, book.copyId, personId);
      const [loan] = (await pageOf(hall, personId)).loans;
      hall.clock.goTo(at(loan?.dueOn ?? '') + days * 86_400_000);
      const { daysLate, pausedUntil } = await giveBack(hall, book.copyId, { forgiven });
      const page = await pageOf(hall, personId);
      expect(page.pausedUntil).toBe(pausedUntil);
      return [daysLate, pausedUntil];
    };
    expect(await lateBy(2, false)).toEqual([0, null]);
    expect(await lateBy(5, true)).toEqual([5, null]);
    const [late, until] = await lateBy(20, false);
    expect(late).toBe(20);
    expect(until).toBe(new Date(hall.clock.wall() + 10 * 86_400_000).toISOString().slice(0, 10));
  });

  it('counts a lost book until it was said to be lost, unless it was waived', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const { copyId } = await addBook(hall);
    const note = (resolution: 'waived' | null) =>
      hall.value('catalogue.noteCopy', {
        actId: newScanId(),
        copyId,
        condition: 'lost',
        resolution,
      });
    await lendTo(hall, copyId, personId);
    hall.clock.goTo(at('2026-04-03'));
    await note(null);
    expect(await pageOf(hall, personId)).toMatchObject({ loans: [], pausedUntil: '2026-04-05' });
    await note('waived');
    expect(await pageOf(hall, personId)).toMatchObject({ pausedUntil: null });
  });
});

describe('a renewal', () => {
  it('counts from today, never shortens, and stops where the rules say', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    const { copyId } = await addBook(hall);
    const loanId = await lendTo(hall, copyId, personId);
    const renew = (given = {}) =>
      hall.value('lending.renew', { actId: newScanId(), loanId, ...given });
    hall.clock.goTo(at('2026-03-04'));
    // Thirty days from Wednesday: Friday.
    expect(await renew()).toMatchObject({ kind: 'renewed', line: { dueOn: '2026-04-03' } });
    hall.clock.goTo(at('2026-04-05'));
    expect(await renew()).toMatchObject({
      kind: 'blocked',
      problems: [{ problem: 'has-overdue' }, { problem: 'renewals-used' }],
    });
    expect(await renew({ override: '住院' })).toMatchObject({
      kind: 'renewed',
      line: { kind: 'renew', dueOn: '2026-05-05' },
    });
    await giveBack(hall, copyId);
    expect(await renew()).toMatchObject({
      kind: 'blocked',
      problems: [{ problem: 'not-on-loan', overridable: false }],
    });
    const unknown = { actId: newScanId(), loanId: newScanId() };
    expect(await hall.refusal('lending.renew', unknown)).toBe('unknown-loan');
  });

  it('waits for those who wait, unless another copy is free for them', async () => {
    const hall = await openHall();
    const one = await enrol(hall, { name: '王芳' });
    const two = await enrol(hall, { name: '李华' });
    const book = await addBook(hall);
    const loanId = await lendTo(hall, book.copyId, one.personId);
    hall.clock.goTo(at('2026-03-10'));
    await hall.value('lending.placeHold', {
      holdId: newScanId(),
      titleId: book.titleId,
      personId: two.personId,
    });
    expect(await hall.value('lending.renew', { actId: newScanId(), loanId })).toMatchObject({
      kind: 'blocked',
      problems: [{ problem: 'held-by-other' }],
    });
    await hall.value('catalogue.addCopies', {
      titleId: book.titleId,
      count: 1,
      fields: {
        location: 'A1',
        source: 'bought',
        donorId: null,
        donorOrg: null,
        priceFen: null,
        onSiteOnly: false,
      },
    });
    expect(await hall.value('lending.renew', { actId: newScanId(), loanId })).toMatchObject({
      kind: 'renewed',
    });
  });
});
