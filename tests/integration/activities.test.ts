import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { planShift } from '../fixtures/hall-people.ts';
import { ANYONE, closeHalls, newScanId, openHall, removeHalls } from '../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const TODAY = '2026-03-02';

describe('activities', () => {
  it('are saved, changed, and listed by their next shift', async () => {
    const hall = await openHall();
    const reading = { name: '读书会', category: '文化', place: '图书角' };
    const { activityId } = await hall.value('activities.save', reading);
    await planShift(hall, { name: '清洁', date: '2026-03-05', start: 540, end: 600 });
    const list = async () =>
      (await hall.value('activities.list', {})).map((one) => [one.name, one.nextShift]);
    expect(await list()).toEqual([
      ['清洁', '2026-03-05'],
      ['读书会', null],
    ]);
    await hall.value('activities.save', { ...reading, activityId, name: '亲子读书会' });
    const shift = { activityId, date: '2026-03-03', startMinute: 540, endMinute: 600 };
    await hall.value('activities.planShifts', shift);
    expect(await list()).toEqual([
      ['亲子读书会', '2026-03-03'],
      ['清洁', '2026-03-05'],
    ]);
    const unknown = { ...reading, activityId: newScanId() };
    expect(await hall.refusal('activities.save', unknown)).toBe('unknown-activity');
  });

  it('take place every week for as long as planned, and only where nothing stands yet', async () => {
    const hall = await openHall();
    const { activityId } = await planShift(hall, { date: '2026-03-09', start: 540, end: 600 });
    const plan = { activityId, date: TODAY, startMinute: 540, endMinute: 600 };
    const { shiftIds } = await hall.value('activities.planShifts', { ...plan, weeks: 4 });
    expect(shiftIds).toHaveLength(3);
    const between = { from: TODAY, to: '2026-03-31' };
    const shifts = await hall.value('activities.shifts', between);
    expect(shifts.map((shift) => shift.date)).toEqual([
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
      '2026-03-23',
    ]);
    expect(await hall.refusal('activities.planShifts', { ...plan, weeks: 4 })).toBe('shift-exists');
  });

  it('of today are on the public screen, without those cancelled', async () => {
    const hall = await openHall();
    const { shiftId } = await planShift(hall, { date: TODAY, start: 540, end: 600 });
    await planShift(hall, { name: '明天', date: '2026-03-03', start: 540, end: 600 });
    const today = () => hall.value('activities.today', {}, ANYONE);
    expect(await today()).toMatchObject({ date: TODAY, shifts: [{ shiftId }] });
    await hall.value('activities.cancelShift', { shiftId, cancelled: true });
    expect((await today()).shifts).toEqual([]);
    await hall.value('activities.cancelShift', { shiftId, cancelled: false });
    expect((await today()).shifts).toHaveLength(1);
    hall.clock.pass(24 * 60 * 60_000);
    expect(await today()).toMatchObject({ date: '2026-03-03', shifts: [{ activity: '明天' }] });
  });

  it.each([
    ['that end before they start', { startMinute: 600, endMinute: 600 }, 'ends-before-start'],
    ['of no activity', { activityId: '00000000-0000-4000-8000-000000000000' }, 'unknown-activity'],
    ['on no day', { date: '2026-02-30' }, 'invalid-request'],
    ['past midnight', { endMinute: 1441 }, 'invalid-request'],
    ['for no week', { weeks: 0 }, 'invalid-request'],
    ['for ever', { weeks: 54 }, 'invalid-request'],
  ])('refuse shifts %s', async (_, more, refusal) => {
    const hall = await openHall();
    const { activityId } = await planShift(hall, { date: '2026-03-09', start: 540, end: 600 });
    const plan = { activityId, date: TODAY, startMinute: 540, endMinute: 600, ...more };
    expect(await hall.refusal('activities.planShifts', plan)).toBe(refusal);
  });

  it('refuse to bring back a shift in whose place another was planned', async () => {
    const hall = await openHall();
    const { activityId, shiftId } = await planShift(hall, { date: TODAY, start: 540, end: 600 });
    await hall.value('activities.cancelShift', { shiftId, cancelled: true });
    const plan = { activityId, date: TODAY, startMinute: 540, endMinute: 660 };
    const { shiftIds } = await hall.value('activities.planShifts', plan);
    const restore = { shiftId, cancelled: false };
    expect(await hall.refusal('activities.cancelShift', restore)).toBe('shift-exists');
    const { shifts } = await hall.value('activities.today', {}, ANYONE);
    expect(shifts.map((shift) => shift.shiftId)).toEqual(shiftIds);
    for (const other of shiftIds)
      await hall.value('activities.cancelShift', { shiftId: other, cancelled: true });
    await hall.value('activities.cancelShift', restore);
    // Bringing back what takes place anyway changes nothing.
    await hall.value('activities.cancelShift', restore);
  });

  it('refuse to cancel what is not there', async () => {
    const hall = await openHall();
    const unknown = { shiftId: newScanId(), cancelled: true };
    expect(await hall.refusal('activities.cancelShift', unknown)).toBe('unknown-shift');
  });
});
