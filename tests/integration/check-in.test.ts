import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND, timeOf } from '../fixtures/hall-clock.ts';
import { countEvents } from '../fixtures/hall-journal.ts';
import {
  byHand,
  member,
  planShift,
  refusedScan,
  scan,
  sessionsOn,
  strangeCard,
} from '../fixtures/hall-people.ts';
import { ANYONE, closeHalls, newScanId, openHall, removeHalls, reopen } from '../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const TODAY = '2026-03-02';

describe('a scan at the open door', () => {
  it('checks in, and the next one checks out with the minutes in between', async () => {
    const hall = await openHall();
    const { code } = await member(hall, { name: '欧阳小明' });
    expect(await scan(hall, code)).toEqual({
      kind: 'checked-in',
      at: timeOf(TODAY, '09:00'),
      name: '欧**明',
      activity: null,
      minutesThisYear: 0,
    });
    hall.clock.pass(95 * MINUTE + 30 * SECOND);
    expect(await scan(hall, code, { source: 'camera' })).toEqual({
      kind: 'checked-out',
      at: hall.clock.wall(),
      since: timeOf(TODAY, '09:00'),
      minutes: 95,
      name: '欧**明',
      activity: null,
      minutesThisYear: 95,
    });
    hall.clock.pass(HOUR);
    expect(await scan(hall, code)).toMatchObject({ kind: 'checked-in', minutesThisYear: 95 });
  });

  it('that is repeated says since when, by camera, wedge or hand, and writes nothing', async () => {
    const hall = await openHall();
    const { code } = await member(hall, { name: '单小明', phone: '13812345678' });
    await scan(hall, code, { source: 'camera' });
    const events = countEvents(hall);
    hall.clock.pass(59 * SECOND);
    const again = { kind: 'already-in', since: timeOf(TODAY, '09:00') };
    expect(await scan(hall, code, { source: 'wedge' })).toMatchObject(again);
    expect(await byHand(hall, { name: '单小明', lastFour: '5678' })).toMatchObject({
      value: again,
    });
    expect(countEvents(hall)).toBe(events);
    hall.clock.pass(SECOND);
    expect(await scan(hall, code)).toMatchObject({ kind: 'checked-out', minutes: 1 });
    hall.clock.pass(10 * SECOND);
    expect(await scan(hall, code)).toMatchObject({ kind: 'already-out', minutes: 1 });
  });

  it('on the next day is a check-in: yesterday’s was forgotten and counts nothing', async () => {
    const hall = await openHall();
    const { code, personId } = await member(hall);
    await scan(hall, code);
    hall.clock.pass(DAY);
    expect(await scan(hall, code)).toMatchObject({ kind: 'checked-in', minutesThisYear: 0 });
    const day = await hall.value('attendance.day', { date: '2026-03-03' });
    expect(day.forgotten).toMatchObject([{ personId, date: TODAY, status: 'forgot', minutes: 0 }]);
  });

  it('counts hours in the hall’s own year', async () => {
    const hall = await openHall();
    const { code } = await member(hall);
    hall.clock.goTo(timeOf('2026-12-31', '22:00'));
    await scan(hall, code);
    hall.clock.goTo(timeOf('2026-12-31', '23:30'));
    expect(await scan(hall, code)).toMatchObject({ minutes: 90, minutesThisYear: 90 });
    hall.clock.goTo(timeOf('2027-01-01', '08:00'));
    expect(await scan(hall, code)).toMatchObject({ kind: 'checked-in', minutesThisYear: 0 });
  });
});

describe('a scan while shifts are open', () => {
  const morning = { name: '清洁楼道', date: TODAY, start: 9 * 60, end: 11 * 60 };

  it('goes to the one shift, from an hour before it to half an hour after it', async () => {
    const hall = await openHall();
    const { shiftId } = await planShift(hall, { ...morning, start: 10 * 60 });
    const early = await member(hall, { name: '早到' });
    const late = await member(hall, { name: '晚到' });
    expect(await scan(hall, early.code)).toMatchObject({ activity: '清洁楼道' });
    hall.clock.goTo(timeOf(TODAY, '11:30'));
    expect(await scan(hall, late.code)).toMatchObject({ kind: 'checked-in', activity: null });
    expect(await sessionsOn(hall, TODAY)).toMatchObject([
      { personId: early.personId, shiftId },
      { personId: late.personId, shiftId: null },
    ]);
  });

  it('asks which where there are several, and takes the touch under the same scan', async () => {
    const hall = await openHall();
    await planShift(hall, morning);
    const other = await planShift(hall, { ...morning, name: '图书整理', start: 9 * 60 + 30 });
    const { code } = await member(hall, { name: '王小明' });
    const scanId = newScanId();
    const events = countEvents(hall);
    expect(await scan(hall, code, { scanId })).toMatchObject({
      kind: 'choose-shift',
      name: '王*明',
      shifts: [{ activity: '清洁楼道' }, { activity: '图书整理', shiftId: other.shiftId }],
    });
    expect(countEvents(hall)).toBe(events);
    const chosen = await scan(hall, code, { scanId, shiftId: other.shiftId });
    expect(chosen).toMatchObject({ kind: 'checked-in', activity: '图书整理' });
    hall.clock.pass(HOUR);
    expect(await scan(hall, code)).toMatchObject({ kind: 'checked-out', activity: '图书整理' });
  });

  it('takes the open door where the person chooses it', async () => {
    const hall = await openHall();
    await planShift(hall, morning);
    const { code } = await member(hall);
    expect(await scan(hall, code, { shiftId: null })).toMatchObject({ activity: null });
  });

  it('goes to no shift that is cancelled, of another day, or not there', async () => {
    const hall = await openHall();
    const cancelled = await planShift(hall, morning);
    await hall.value('activities.cancelShift', { shiftId: cancelled.shiftId, cancelled: true });
    const tomorrow = await planShift(hall, { ...morning, name: '明天', date: '2026-03-03' });
    const { code } = await member(hall);
    for (const shiftId of [cancelled.shiftId, tomorrow.shiftId, newScanId()])
      expect(await refusedScan(hall, code, { shiftId })).toBe('unknown-shift');
    expect(await scan(hall, code)).toMatchObject({ kind: 'checked-in', activity: null });
  });

  it('of back-to-back shifts ends the one and begins the other', async () => {
    const hall = await openHall();
    await planShift(hall, { ...morning, end: 10 * 60 });
    const { code } = await member(hall);
    await scan(hall, code);
    hall.clock.goTo(timeOf(TODAY, '10:31'));
    await planShift(hall, { ...morning, name: '午间', start: 11 * 60, end: 12 * 60 });
    expect(await scan(hall, code)).toMatchObject({ kind: 'checked-out', minutes: 91 });
    hall.clock.pass(2 * MINUTE);
    expect(await scan(hall, code)).toMatchObject({ kind: 'checked-in', activity: '午间' });
  });
});

describe('a call that is repeated', () => {
  it('with the same scan counts once, over a crash too', async () => {
    const hall = await openHall();
    const { code } = await member(hall);
    const scanId = newScanId();
    const first = await scan(hall, code, { scanId });
    const events = countEvents(hall);
    hall.clock.pass(5 * MINUTE);
    expect(await scan(hall, code, { scanId })).toEqual(first);
    hall.store.db.close();
    const again = reopen(hall);
    expect(await scan(again, code, { scanId })).toEqual(first);
    expect(countEvents(again)).toBe(events);
    const out = newScanId();
    const left = await scan(again, code, { scanId: out });
    expect(left).toMatchObject({ kind: 'checked-out', minutes: 5 });
    again.clock.pass(5 * MINUTE);
    expect(await scan(again, code, { scanId: out })).toEqual(left);
    expect(await scan(again, code, { scanId })).toMatchObject({ minutes: 5 });
    expect(await sessionsOn(again, TODAY)).toMatchObject([{ minutes: 5 }]);
  });

  it('of an unknown card is kept once', async () => {
    const hall = await openHall();
    const { code } = strangeCard();
    const scanId = newScanId();
    const first = await scan(hall, code, { scanId });
    const events = countEvents(hall);
    hall.clock.pass(5 * MINUTE);
    expect(await scan(hall, code, { scanId })).toEqual(first);
    expect(countEvents(hall)).toBe(events);
  });

  it('with somebody else’s scan is refused: no green screen without an event', async () => {
    const hall = await openHall();
    const one = await member(hall, { name: '甲' });
    const other = await member(hall, { name: '乙' });
    await scan(hall, other.code);
    hall.clock.pass(HOUR);
    const scanId = newScanId();
    await scan(hall, one.code, { scanId });
    expect(await refusedScan(hall, other.code, { scanId })).toBe('invalid-request');
    expect(await refusedScan(hall, strangeCard().code, { scanId })).toBe('invalid-request');
  });
});

describe('a card that is no good', () => {
  it('but well-formed and unknown is kept, and named to staff without a name', async () => {
    const hall = await openHall();
    const { code, cardId } = strangeCard();
    expect(await scan(hall, code)).toEqual({ kind: 'unresolved', at: hall.clock.wall() });
    hall.clock.pass(30 * SECOND);
    await scan(hall, code);
    hall.clock.pass(HOUR);
    await scan(hall, code);
    const { unresolved, sessions } = await hall.value('attendance.day', { date: TODAY });
    expect(unresolved).toEqual([{ cardId, at: hall.clock.wall(), scans: 2 }]);
    expect(sessions).toEqual([]);
  });

  it('because it is revoked is refused and noted, once a minute', async () => {
    const hall = await openHall();
    const { code, cardId } = await member(hall, { name: '单小明' });
    await hall.value('cards.revoke', { cardId, reason: 'lost' });
    for (let n = 0; n < 3; n += 1) expect(await refusedScan(hall, code)).toBe('card-revoked');
    hall.clock.pass(MINUTE);
    expect(await refusedScan(hall, code)).toBe('card-revoked');
    const { refused, sessions } = await hall.value('attendance.day', { date: TODAY });
    expect(refused).toMatchObject([
      { reason: 'card-revoked', name: '单小明', at: hall.clock.wall() },
      { reason: 'card-revoked', name: '单小明', at: timeOf(TODAY, '09:00') },
    ]);
    expect(sessions).toEqual([]);
  });

  it('because its holder is inactive is refused and noted', async () => {
    const hall = await openHall();
    const { code, personId } = await member(hall);
    await hall.value('people.setActive', { personId, active: false });
    expect(await refusedScan(hall, code)).toBe('person-inactive');
    const { refused } = await hall.value('attendance.day', { date: TODAY });
    expect(refused).toMatchObject([{ reason: 'person-inactive' }]);
    await hall.value('people.setActive', { personId, active: true });
    expect(await scan(hall, code)).toMatchObject({ kind: 'checked-in' });
  });

  it('because it is damaged or none asks again, and leaves nothing', async () => {
    const hall = await openHall();
    const { code } = await member(hall);
    const events = countEvents(hall);
    expect(await refusedScan(hall, code.slice(0, -1))).toBe('damaged-card');
    expect(await refusedScan(hall, `${code.slice(0, 10)}0${code.slice(10)}`)).toBe('damaged-card');
    expect(await refusedScan(hall, '6901234567892')).toBe('not-a-card');
    expect(await refusedScan(hall, '')).toBe('not-a-card');
    expect(countEvents(hall)).toBe(events);
  });

  it('from an input method in full width is read all the same', async () => {
    const hall = await openHall();
    const { code } = await member(hall);
    const wide = code.replace(/[0-9]/g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    );
    expect(await scan(hall, ` ${wide}\t`)).toMatchObject({ kind: 'checked-in' });
  });
});

describe('the public screen', () => {
  it('never gets more of a person than a half-masked name', async () => {
    const hall = await openHall();
    const person = { name: '慕容复兴', phone: '13677778888', birthYear: 1950, building: '参合庄' };
    const { code, personId, number } = await member(hall, person);
    const answers: unknown[] = [];
    for (const wait of [0, 1, 70, 1]) {
      hall.clock.pass(wait * SECOND);
      const request = { scanId: newScanId(), source: 'wedge', code };
      answers.push(await hall.raw('attendance.scan', request, ANYONE));
    }
    const text = JSON.stringify(answers);
    for (const secret of [person.name, '容复', person.phone, '8888', personId, number, '参合庄'])
      expect(text).not.toContain(secret);
    expect(text).toContain('慕**兴');
  });
});
