import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideScan,
  openShifts,
  REPEAT_MS,
  serviceMinutes,
  sessionStatus,
  type Session,
} from '../../shared/domain/attendance.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const session = (more: Partial<Session> = {}): Session => ({
  sessionId: 'a',
  shiftId: null,
  inAt: 9 * HOUR,
  outAt: null,
  minutes: 0,
  provenance: 'scan',
  void: false,
  reason: null,
  ...more,
});
const shift = (shiftIdOf: string, from: number, to: number) => ({
  shiftId: shiftIdOf,
  startMinute: from * 60,
  endMinute: to * 60,
});

const decide = (more: Partial<Parameters<typeof decideScan>[0]>) =>
  decideScan({
    now: 10 * HOUR,
    sessions: [],
    open: [],
    chosen: undefined,
    ...more,
  });

describe('what a scan means', () => {
  it('is a check-in at the open door where no shift is open', () => {
    expect(decide({})).toEqual({ kind: 'in', shiftId: null, at: 10 * HOUR });
  });

  it('is a check-in to the one open shift', () => {
    expect(decide({ open: [shift('s', 9, 11)] })).toMatchObject({ kind: 'in', shiftId: 's' });
  });

  it('asks where several shifts are open, and takes the answer, open door included', () => {
    const open = [shift('s', 9, 11), shift('t', 10, 12)];
    expect(decide({ open })).toEqual({ kind: 'choose' });
    expect(decide({ open, chosen: 't' })).toMatchObject({ kind: 'in', shiftId: 't' });
    expect(decide({ open, chosen: null })).toMatchObject({ kind: 'in', shiftId: null });
  });

  it('is a check-out for somebody who is in, whatever is open', () => {
    const inside = session();
    const open = [shift('s', 9, 11), shift('t', 10, 12)];
    expect(decide({ sessions: [inside], open })).toEqual({
      kind: 'out',
      session: inside,
      at: 10 * HOUR,
    });
  });

  it('passes over a session that staff made void', () => {
    expect(decide({ sessions: [session({ void: true })] })).toMatchObject({
      kind: 'in',
    });
  });

  it.each([
    ['a moment later', 1, 'repeat'],
    ['just inside the window', REPEAT_MS - 1, 'repeat'],
    ['just past it', REPEAT_MS, 'out'],
  ])('%s after the last scan', (_, later, kind) => {
    const inside = session();
    const facts = { sessions: [inside], now: inside.inAt + later };
    expect(decide(facts).kind).toBe(kind);
  });

  it('is never before the scan that it follows, though the clock was set back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 * HOUR }), fc.boolean(), (now, isIn) => {
        const last = session(isIn ? {} : { outAt: 9 * HOUR + 1 });
        const lastScanAt = last.outAt ?? last.inAt;
        const decision = decide({ now, sessions: [last] });
        expect('at' in decision ? decision.at : lastScanAt).toBeGreaterThanOrEqual(lastScanAt);
      }),
    );
  });
});

describe('a shift takes check-ins', () => {
  const shifts = [shift('s', 9, 11)];
  it.each([
    ['an hour before it starts', 8 * 60, true],
    ['not a minute earlier', 8 * 60 - 1, false],
    ['half an hour after it ends, but one minute', 11 * 60 + 29, true],
    ['not at the half hour', 11 * 60 + 30, false],
  ])('%s', (_, minute, expected) => {
    expect(openShifts(shifts, minute).length === 1).toBe(expected);
  });
});

describe('how a session stands', () => {
  it.each<[string, Partial<Session>, boolean, string]>([
    ['open today', {}, true, 'in'],
    ['open since another day', {}, false, 'forgot'],
    ['eight hours to the minute', { outAt: 17 * HOUR, minutes: 480 }, false, 'done'],
    ['a minute over eight hours', { outAt: 18 * HOUR, minutes: 481 }, false, 'long'],
    ['twelve hours to the minute', { outAt: 21 * HOUR, minutes: 720 }, true, 'long'],
    ['a minute over twelve hours', { outAt: 22 * HOUR, minutes: 721 }, true, 'too-long'],
    ['void, though open', { void: true }, true, 'void'],
  ])('%s', (_, more, isToday, expected) => {
    const one = session(more);
    expect(sessionStatus(one, isToday, one.minutes)).toBe(expected);
  });

  it('asks how long of the whole day, not of one stay', () => {
    const stay = session({ outAt: 13 * HOUR, minutes: 240 });
    expect(sessionStatus(stay, false, 480)).toBe('done');
    expect(sessionStatus(stay, false, 481)).toBe('long');
  });
});

describe('minutes of service', () => {
  it.each([
    [0, null, 0],
    [0, 59_999, 0],
    [0, 60_000, 1],
    [0, 90 * MINUTE + 59_999, 90],
    [5 * MINUTE, 0, 0],
  ])('from %d to %j are %d', (from, to, minutes) => {
    expect(serviceMinutes(from, to)).toBe(minutes);
  });
});
