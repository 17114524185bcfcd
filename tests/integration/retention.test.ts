import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { USUAL_PERIODS } from '../../shared/domain/retention.ts';
import { DAY, HOUR, MINUTE } from '../fixtures/hall-clock.ts';
import { enrol, member, scan } from '../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls, twinOf, type Hall } from '../fixtures/hall.ts';
import { acquaint } from '../fixtures/halls-meet.ts';
import { addBook, lendTo } from '../fixtures/lending-desk.ts';
import {
  change,
  cleanUp,
  deactivate,
  exchange,
  fine,
  shown,
  told,
  yearsPass,
} from '../fixtures/retention.ts';

afterEach(closeHalls);
afterAll(removeHalls);

describe('the yearly clean-up', () => {
  it('shows what it will do and does nothing before it is asked to', async () => {
    const hall = await openHall();
    const { personId, number } = await enrol(hall, { name: '欧阳娜娜', phone: '13566667777' });
    await deactivate(hall, personId);
    await yearsPass(2.1, hall);
    const before = hall.digest();
    const { kinds, doubt } = await hall.value('retention.preview', {});
    expect(doubt).toBe(null);
    expect(kinds.find(({ kind }) => kind === 'contacts')).toEqual({
      kind: 'contacts',
      people: 1,
      examples: [{ number, name: '欧阳娜娜', since: '2026-03-02' }],
    });
    expect(hall.digest()).toBe(before);
  });

  it('empties how to reach whoever left, then erases them, and keeps those who served for longer', async () => {
    const hall = await openHall();
    const reader = await enrol(hall, { name: '读者甲', phone: '13566667777', notes: '爱看书' });
    const server = await member(hall, { name: '志愿乙', phone: '13577778888', building: '3幢' });
    await scan(hall, server.code);
    hall.clock.pass(HOUR);
    await scan(hall, server.code);
    for (const { personId } of [reader, server]) await deactivate(hall, personId);
    await yearsPass(1.5, hall);
    expect(await shown(hall)).toEqual({});
    await yearsPass(0.7, hall);
    expect(await shown(hall)).toEqual({ contacts: 2 });
    expect(await cleanUp(hall)).toMatchObject({ done: { contacts: 2, residents: 0 }, hub: 'none' });
    expect(await hall.value('people.get', { personId: reader.personId })).toMatchObject({
      name: '读者甲',
      number: reader.number,
      phone: null,
      notes: null,
      active: false,
    });
    expect(told(hall)).not.toMatch(/13566667777|13577778888|3幢|爱看书/);
    expect(await shown(hall)).toEqual({});
    // The time since they left goes on, whatever was written of them since.
    await yearsPass(1, hall);
    expect(await shown(hall)).toEqual({ residents: 1 });
    await cleanUp(hall);
    expect(await hall.refusal('people.get', { personId: reader.personId })).toBe('unknown-person');
    await yearsPass(7, hall);
    expect(await shown(hall)).toEqual({ volunteers: 1 });
    const minutes = async () =>
      (await hall.value('attendance.day', { date: '2026-03-02' })).sessions;
    expect(await minutes()).toMatchObject([{ minutes: 60, name: '志愿乙' }]);
    await cleanUp(hall);
    expect(await minutes()).toMatchObject([{ minutes: 60, name: '' }]);
    expect(told(hall)).not.toMatch(/读者甲|志愿乙/);
    fine(hall);
  });

  it('forgets the guardian of a child that came of age, and leaves the child as it is', async () => {
    const hall = await openHall();
    const guardian = {
      guardianName: '欧阳娜娜',
      guardianPhone: '13566667777',
      guardianConsent: true,
    };
    const grown = await enrol(hall, {
      name: '小宝',
      birthYear: 2008,
      phone: '13511112222',
      ...guardian,
    });
    await enrol(hall, { name: '小贝', birthYear: 2009, ...guardian });
    expect(await shown(hall)).toEqual({});
    await yearsPass(0.9, hall);
    expect(await shown(hall)).toEqual({ guardians: 1 });
    await cleanUp(hall);
    expect(await hall.value('people.get', { personId: grown.personId })).toMatchObject({
      name: '小宝',
      phone: '13511112222',
      guardianName: null,
      guardianPhone: null,
      guardianConsent: false,
    });
    expect(told(hall).match(/13566667777/g)).toHaveLength(1);
    fine(hall);
  });

  it('forgets what was written earlier, a year after something else took its place', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall, { name: '王小明', phone: '13566667777' });
    await change(hall, personId, { phone: '13511112222' });
    await yearsPass(0.9, hall);
    expect(await shown(hall)).toEqual({});
    await yearsPass(0.2, hall);
    expect(await shown(hall)).toEqual({ former: 1 });
    await cleanUp(hall);
    expect(await hall.value('people.get', { personId })).toMatchObject({ phone: '13511112222' });
    expect(told(hall)).not.toContain('13566667777');
    await change(hall, personId, { phone: '13533334444' });
    expect(await hall.value('people.get', { personId })).toMatchObject({ phone: '13533334444' });
    const { rows } = await hall.value('people.search', { query: '13533334444' });
    expect(rows).toMatchObject([{ personId }]);
    fine(hall);
  });

  it('waits for staff to choose between two edits', async () => {
    const one = await openHall();
    const { personId } = await enrol(one, { name: '王小明', phone: '13566667777' });
    const two = twinOf(one);
    acquaint(one, two);
    await change(one, personId, { phone: '13511112222' });
    await change(two, personId, { phone: '13533334444' });
    await exchange(one, two);
    await yearsPass(1.2, one, two);
    expect(await shown(one)).toEqual({ held: 1 });
    const [conflict] = (await one.value('conflicts.list', {})).conflicts;
    await one.value('conflicts.settle', {
      conflictId: conflict?.conflictId ?? '',
      choice: conflict?.kind === 'field-edited-twice' ? (conflict.edits[0]?.choice ?? '') : '',
    });
    await yearsPass(1.2, one);
    expect(await shown(one)).toEqual({ former: 1 });
  });

  it('waits for a book that is out', async () => {
    const hall = await openHall();
    const { personId } = await member(hall, { name: '王小明', phone: '13566667777' });
    const { copyId } = await addBook(hall);
    await lendTo(hall, copyId, personId);
    await deactivate(hall, personId);
    await yearsPass(3.1, hall);
    expect(await shown(hall)).toEqual({ held: 1 });
    expect(await cleanUp(hall)).toMatchObject({ done: { residents: 0, contacts: 0 } });
    expect(await hall.value('people.get', { personId })).toMatchObject({ phone: '13566667777' });
  });

  it('goes by the periods that the hall decided, within what is sensible', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall, { name: '王小明', phone: '13566667777' });
    await deactivate(hall, personId);
    const periods = { ...USUAL_PERIODS, contacts: 1 };
    expect(await hall.refusal('retention.set', { ...periods, volunteers: 0 })).toBe(
      'invalid-request',
    );
    await hall.value('retention.set', periods);
    expect(await hall.value('retention.periods', {})).toMatchObject({ periods });
    await yearsPass(1.1, hall);
    expect(await shown(hall)).toEqual({ contacts: 1 });
    await hall.value('retention.set', USUAL_PERIODS);
    expect(await shown(hall)).toEqual({});
  });

  it('does nothing but what was shown', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall, { name: '王小明', phone: '13566667777' });
    await deactivate(hall, personId);
    const { planId } = await hall.value('retention.preview', {});
    await yearsPass(2.1, hall);
    expect(await hall.refusal('retention.run', { planId })).toBe('preview-changed');
    const { planId: now } = await hall.value('retention.preview', {});
    const two = [1, 2].map(() => hall.call('retention.run', { planId: now }));
    const answers = (await Promise.all(two)).map((one) => (one.ok ? 'done' : one.refusal));
    expect(answers.toSorted()).toEqual(['done', 'retention-running']);
  });

  it('is due a year after the hall began, and after each time', async () => {
    const hall = await openHall();
    const due = async () => (await hall.value('retention.periods', {})).isDue;
    expect(await due()).toBe(false);
    await yearsPass(1.1, hall);
    expect(await due()).toBe(true);
    const { on } = await cleanUp(hall);
    expect(await hall.value('retention.periods', {})).toMatchObject({ lastOn: on, isDue: false });
    await yearsPass(1.1, hall);
    expect(await due()).toBe(true);
    fine(hall);
  });

  it('lets a scan go first', async () => {
    const hall = await openHall();
    const { code } = await member(hall, { name: '李华' });
    for (let n = 0; n < 60; n += 1) {
      const { personId } = await enrol(hall, { name: '王小明', phone: `1351111${1000 + n}` });
      await deactivate(hall, personId);
    }
    await yearsPass(3.1, hall);
    const { planId } = await hall.value('retention.preview', {});
    let isDone = false;
    const run = hall.value('retention.run', { planId }).finally(() => {
      isDone = true;
    });
    await scan(hall, code);
    expect(isDone).toBe(false);
    expect((await run).done).toMatchObject({ residents: 60 });
  });
});

describe('a clock that can’t be trusted', () => {
  const doubtOf = async (hall: Hall) => {
    const { doubt, planId } = await hall.value('retention.preview', {});
    const answer = await hall.call('retention.run', { planId });
    const refused = answer.ok ? null : [answer.refusal, answer.facts?.['doubt']];
    expect(refused).toEqual(doubt === null ? null : ['clock-doubtful', doubt]);
    return doubt;
  };

  it('that is behind what was recorded cleans nothing up', async () => {
    const hall = await openHall();
    await enrol(hall);
    hall.clock.setWall(hall.clock.wall() - 2 * DAY);
    expect(await doubtOf(hall)).toBe('behind-records');
    hall.clock.setWall(hall.clock.wall() + 2 * DAY);
    expect(await doubtOf(hall)).toBe(null);
  });

  it('that was set days ahead waits until it has gone evenly for a week', async () => {
    const hall = await openHall();
    const watch = hall.store.watchClock();
    hall.clock.setWall(hall.clock.wall() + HOUR);
    watch.look();
    expect(await doubtOf(hall)).toBe(null);
    hall.clock.setWall(hall.clock.wall() + 20 * DAY);
    watch.look();
    expect(await doubtOf(hall)).toBe('jumped-lately');
    hall.clock.pass(8 * DAY);
    watch.look();
    watch.stop();
    expect(await doubtOf(hall)).toBe(null);
  });

  it('that starts years ahead after the power was gone makes nobody’s time over', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall, { name: '王小明', phone: '13566667777' });
    await deactivate(hall, personId);
    hall.clock.goTo(hall.clock.wall() + 5 * 366 * DAY);
    expect(await doubtOf(hall)).toBe('nothing-in-between');
    await enrol(hall, { name: '李华' });
    hall.clock.pass(MINUTE);
    expect(await doubtOf(hall)).toBe('nothing-in-between');
    expect(await hall.value('people.get', { personId })).toMatchObject({ phone: '13566667777' });
  });
});
