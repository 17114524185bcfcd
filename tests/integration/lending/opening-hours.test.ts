import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { timeOf } from '../../fixtures/hall-clock.ts';
import { enrol, member } from '../../fixtures/hall-people.ts';
import { ANYONE, closeHalls, openHall, removeHalls, type Hall } from '../../fixtures/hall.ts';
import { openBookCorner } from '../../fixtures/book-corner.ts';
import {
  addBook,
  decide,
  giveBack,
  lendTo,
  pageOf,
  selfReturn,
} from '../../fixtures/lending-desk.ts';
import { DEFAULT_RULES } from '../../../main/store/lending/default-rules.ts';

afterEach(closeHalls);
afterAll(removeHalls);

/** Tuesday to Sunday, nine to five. */
const HOURS = [2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 540, until: 1020 }));

/** A book that is due on Wednesday 1 April, in a hall with these hours. */
async function dueOnFirst(): Promise<{
  hall: Hall;
  copyId: string;
  personId: string;
  code: string;
}> {
  const hall = await openHall();
  await decide(hall, { hours: HOURS });
  const { personId } = await enrol(hall);
  const { copyId, code } = await addBook(hall);
  await lendTo(hall, copyId, personId);
  return { hall, copyId, personId, code };
}

describe('opening hours', () => {
  it('are kept with the rules, and the days without any are the closed ones', async () => {
    const hall = await openHall();
    await decide(hall, { closedWeekdays: [3], hours: HOURS });
    expect(await hall.value('lending.rules', {})).toMatchObject({
      hours: HOURS,
      closedWeekdays: [1],
    });
  });

  it.each([
    ['an end before the start', [{ weekday: 2, from: 1020, until: 540 }]],
    ['a day twice', [...HOURS, { weekday: 2, from: 0, until: 60 }]],
    ['a day that no week has', [{ weekday: 8, from: 540, until: 1020 }]],
    ['a minute that no day has', [{ weekday: 2, from: 540, until: 1441 }]],
  ])('are refused with %s', async (_, hours) => {
    const hall = await openHall();
    const rules = await hall.value('lending.rules', {});
    expect(await hall.refusal('lending.saveRules', { ...rules, hours })).toBe('invalid-request');
  });

  it('and reading here only are unknown to rules of an earlier day, which hold as they did', async () => {
    const corner = await openBookCorner();
    const { hours: _, rules, ...others } = { ...DEFAULT_RULES, pickupDays: 3 };
    const old = {
      ...others,
      closedWeekdays: [1, 2],
      rules: rules.map(({ onSiteOnly: __, ...rule }) => rule),
    };
    const { hallId } = corner.context.kiosk();
    const edits = corner.context.fieldEdits.plan('lending', hallId, { rules: old });
    corner.write('lending.edited', { hallId, edits }, { actor: 'desk' });
    corner.stores.rules.projector.forget?.();
    const known = corner.stores.rules.of(hallId);
    expect(known.rules).toMatchObject({ pickupDays: 3, closedWeekdays: [1, 2], hours: [] });
    expect(known.opening.closedWeekdays).toEqual([1, 2]);
    expect(known.rules.rules.every(({ onSiteOnly }) => !onSiteOnly)).toBe(true);
  });
});

describe('a book is on time', () => {
  it.each([
    ['until the hall closes on its day', '2026-04-01', '16:59', 0],
    ['if it is scanned after closing on its day', '2026-04-01', '22:00', 0],
    ['if it lay in the box before the hall opened again', '2026-04-02', '08:59', 0],
  ])('%s', async (_, date, clock, daysLate) => {
    const { hall, copyId, personId } = await dueOnFirst();
    hall.clock.goTo(timeOf(date, clock));
    expect((await pageOf(hall, personId)).loans).toMatchObject([{ daysLate }]);
    expect(await hall.value('lending.overdue', {})).toEqual([]);
    expect(await giveBack(hall, copyId)).toMatchObject({ daysLate, pausedUntil: null });
  });

  it('over a closed day too, and no longer once the hall has opened', async () => {
    const { hall, copyId, personId } = await dueOnFirst();
    await decide(hall, { closedDates: [{ date: '2026-04-02', name: '修缮' }] });
    hall.clock.goTo(timeOf('2026-04-03', '08:00'));
    expect((await pageOf(hall, personId)).loans).toMatchObject([{ daysLate: 0 }]);
    hall.clock.goTo(timeOf('2026-04-03', '09:00'));
    expect((await pageOf(hall, personId)).loans).toMatchObject([{ daysLate: 1 }]);
    expect(await hall.value('lending.overdue', {})).toMatchObject([{ daysLate: 1 }]);
    expect(await giveBack(hall, copyId)).toMatchObject({ notices: ['late'], daysLate: 1 });
  });

  it('at the public screen as at the desk', async () => {
    const hall = await openHall();
    await decide(hall, { hours: HOURS });
    const card = await member(hall);
    const { copyId, code } = await addBook(hall);
    await lendTo(hall, copyId, card.personId);
    hall.clock.goTo(timeOf('2026-04-02', '08:00'));
    const seen = await hall.value('lending.selfOpen', { code: card.code }, ANYONE);
    expect(seen.loans).toMatchObject([{ daysLate: 0 }]);
    expect(await selfReturn(hall, code)).toMatchObject({ daysLate: 0 });
  });

  it('and its late return counts from the day that it counts for', async () => {
    const { hall, copyId } = await dueOnFirst();
    // Thursday and Friday; found in the box on Saturday morning.
    hall.clock.goTo(timeOf('2026-04-04', '08:00'));
    expect(await giveBack(hall, copyId)).toMatchObject({ daysLate: 2, pausedUntil: '2026-04-05' });
  });

  it('although it was lent before the hall opened that day', async () => {
    const hall = await openHall();
    await decide(hall, { hours: HOURS });
    const { personId } = await enrol(hall);
    const { copyId } = await addBook(hall);
    hall.clock.goTo(timeOf('2026-03-04', '07:00'));
    await lendTo(hall, copyId, personId);
    hall.clock.goTo(timeOf('2026-03-04', '08:00'));
    await giveBack(hall, copyId);
    expect(await hall.value('lending.history', { personId })).toMatchObject([
      { lentOn: '2026-03-04', endedOn: '2026-03-04' },
    ]);
  });
});

describe('what the public is told of them', () => {
  it('is nothing until the hall has decided', async () => {
    const hall = await openHall();
    expect(await hall.value('lending.opening', {}, ANYONE)).toBeNull();
  });

  it('is the week and the closed days to come', async () => {
    const hall = await openHall();
    const closedDates = [
      { date: '2026-03-01', name: '停电' },
      { date: '2026-03-02', name: '培训' },
      { date: '2026-04-05', name: '清明节' },
    ];
    await decide(hall, { hours: HOURS, closedDates });
    expect(await hall.value('lending.opening', {}, ANYONE)).toEqual({
      closedWeekdays: [1],
      hours: HOURS,
      closedDates: closedDates.slice(1),
    });
  });
});
