import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { addDays, dateIn } from '../../shared/domain/calendar.ts';
import { fillSample } from '../../main/store/sample/fill-sample.ts';
import { rebuild } from '../../main/store/journal/replay.ts';
import { timeOf, ZONE } from '../fixtures/hall-clock.ts';
import { eventsOf } from '../fixtures/hall-journal.ts';
import { ANYONE, openEmpty, OPENING, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import {
  ADMIN,
  everybody,
  factsOfBooks,
  factsOfPeople,
  factsOfSale,
  sampleCopy,
  sampleHall,
} from '../fixtures/sample-hall.ts';

let hall: Hall;
const progress: (readonly [number, number])[] = [];

beforeAll(async () => {
  hall = await sampleHall(1, (done, total) => progress.push([done, total]));
}, 60_000);
afterAll(removeHalls);

const today = dateIn(ZONE, OPENING);

describe('the sample hall', () => {
  it('is whole: the chain verifies, and a rebuild comes to the same state', () => {
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
    const before = hall.digest();
    rebuild(hall.store.db, hall.store.projection);
    expect(hall.digest()).toBe(before);
  });

  it('has sixty people, one of whom moved away, all found by name and by pinyin', async () => {
    const people = await everybody(hall);
    expect(people).toHaveLength(60);
    expect(people.filter((person) => !person.active)).toHaveLength(1);
    expect(people.filter((person) => person.active).every((person) => person.hasCard)).toBe(true);
    for (const [query, name] of [
      ['shanxuemei', '单雪梅'],
      ['zenglj', '曾丽娟'],
      ['oyxd', '欧阳晓东'],
      ['qiuliqun', '仇立群'],
      ['王芳', '王芳'],
    ] as const) {
      const { rows } = await hall.value('people.search', { query }, ADMIN);
      expect(rows.map((row) => row.name)).toContain(name);
    }
  });

  it('has children only with a guardian who consents, and numbers that no operator gives out', async () => {
    const people = await everybody(hall);
    const full = await Promise.all(
      people.map(({ personId }) => hall.value('people.get', { personId }, ADMIN)),
    );
    const children = full.filter(({ birthYear }) => 2026 - (birthYear ?? 0) < 14);
    expect(children.length).toBeGreaterThanOrEqual(4);
    for (const child of children)
      expect(child).toMatchObject({
        guardianName: expect.any(String),
        guardianPhone: expect.any(String),
        guardianConsent: true,
      });
    const phones = full.flatMap(({ phone, guardianPhone }) => [phone ?? [], guardianPhone ?? []]);
    for (const phone of phones.flat()) expect(phone).toMatch(/^154\d{8}$/);
  });

  it('has a post for every role, and twelve activities with shifts behind and ahead', async () => {
    const posts = await hall.value('staff.posts', {}, ANYONE);
    expect(new Set(posts.map(({ role }) => role))).toEqual(
      new Set(['administrator', 'clerk', 'librarian', 'seller']),
    );
    const activities = await hall.value('activities.list', {}, ADMIN);
    expect(activities).toHaveLength(12);
    expect(activities.every(({ nextShift }) => nextShift !== null)).toBe(true);
    const from = addDays(today, -364);
    const past = await hall.value('activities.shifts', { from, to: today }, ADMIN);
    const ahead = await hall.value(
      'activities.shifts',
      { from: addDays(today, 1), to: addDays(today, 42) },
      ADMIN,
    );
    expect(past.length).toBeGreaterThan(1000);
    expect(ahead.length).toBeGreaterThan(100);
  });

  it('has a year of attendance by every way in, with what goes wrong in a year', async () => {
    const scans = eventsOf(hall).filter(({ header }) => header.type === 'attendance.scanned');
    expect(scans.length).toBeGreaterThan(3000);
    const sources = new Set(scans.map(({ body }) => scanned.parse(body).source));
    expect(sources).toEqual(new Set(['camera', 'wedge', 'hand']));
    const reasons = new Set(
      eventsOf(hall)
        .filter(({ header }) => header.type === 'attendance.corrected')
        .map(({ body }) => corrected.parse(body).reason),
    );
    expect(reasons).toEqual(
      new Set(['forgot-check-out', 'forgot-card', 'paper-sheet', 'wrong-time']),
    );
  });

  it('has shifts around now, somebody in, a lost card that was tried and a card nobody knows', async () => {
    const { shifts } = await hall.value('activities.today', {}, ANYONE);
    const open = shifts.filter(
      ({ startMinute, endMinute }) => startMinute <= 540 && endMinute > 540,
    );
    expect(open.length).toBeGreaterThan(0);
    const day = await hall.value('attendance.day', { date: today }, ADMIN);
    expect(day.sessions.some(({ status }) => status === 'in')).toBe(true);
    expect(day.refused).toMatchObject([{ reason: 'card-revoked' }]);
    expect(day.unresolved).toHaveLength(1);
    expect(day.sessions.every(({ inAt, outAt }) => Math.max(inAt, outAt ?? 0) <= OPENING)).toBe(
      true,
    );
  });

  it('counts the hours of everybody as a recount of the events does', async () => {
    const recount = recountMinutes(hall, '2026-01-01');
    const people = await everybody(hall);
    let total = 0;
    for (const { personId } of people) {
      const { minutesThisYear } = await hall.value('people.get', { personId }, ADMIN);
      expect(minutesThisYear).toBe(recount.get(personId) ?? 0);
      total += minutesThisYear;
    }
    expect(total).toBeGreaterThan(10_000);
  });

  it('leaves the clock to the present, and says how far it is', () => {
    expect(hall.store.clock.wall()).toBe(OPENING);
    expect(progress.length).toBeGreaterThan(100);
    expect(progress.at(-1)).toEqual([365, 365]);
    expect(progress.every(([done, total]) => done <= total)).toBe(true);
  });

  describe('made again', () => {
    let again: Hall;
    let other: Hall;
    beforeAll(async () => {
      again = await sampleCopy();
      other = await sampleHall(2);
    }, 60_000);

    it('is the same people with the same numbers and visits for the same seed, and others for another', async () => {
      expect(await factsOfPeople(again)).toEqual(await factsOfPeople(hall));
      expect(await factsOfPeople(other)).not.toEqual(await factsOfPeople(hall));
    });

    it('is the same books, loans and holds for the same seed, and others for another', async () => {
      expect(await factsOfBooks(again)).toEqual(await factsOfBooks(hall));
      expect(await factsOfBooks(other)).not.toEqual(await factsOfBooks(hall));
    });

    it('is the same charity sales for the same seed, and others for another', async () => {
      expect(await factsOfSale(again)).toEqual(await factsOfSale(hall));
      expect(await factsOfSale(other)).not.toEqual(await factsOfSale(hall));
    });
  });

  it.each(['00:00', '00:20', '23:59'])(
    'can be made at %s',
    async (time) => {
      const opened = openEmpty({
        clock: { ...hall.clock, wall: () => timeOf('2026-03-02', time) },
        fillSample: (store, caller, clock) => fillSample(store, caller, clock, () => undefined),
      });
      const request = {
        hallName: '亲',
        kioskName: '前',
        kioskNumber: 1,
        pin: PINS.clerk,
        sample: true,
      };
      expect(await opened.call('hall.setUp', request, ANYONE)).toMatchObject({ ok: true });
      expect((await opened.value('activities.today', {}, ANYONE)).shifts.length).toBeGreaterThan(1);
    },
    60_000,
  );

  it('is kept whole or not at all', async () => {
    const opened = openEmpty({
      fillSample: (store, caller, clock) =>
        fillSample(store, caller, clock, (done) => {
          if (done === 100) throw new Error('the power went');
        }),
    });
    const request = {
      hallName: '亲',
      kioskName: '前',
      kioskNumber: 1,
      pin: PINS.clerk,
      sample: true,
    };
    expect(await opened.refusal('hall.setUp', request, ANYONE)).toBe('unexpected');
    expect(await everybody(opened)).toEqual([]);
    expect(opened.store.clock.wall()).toBe(OPENING);
    expect(opened.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });
});

const scanned = z.object({
  scanId: z.string(),
  personId: z.string().nullable(),
  date: z.string(),
  at: z.number(),
  source: z.string(),
});
const corrected = z.object({
  sessionId: z.string(),
  personId: z.string(),
  date: z.string(),
  inAt: z.number(),
  outAt: z.number().nullable(),
  void: z.boolean(),
  reason: z.string(),
});

/** Minutes of each person since a date: scans in pairs by day, a correction in the place of its pair. */
function recountMinutes(from: Hall, since: string): ReadonlyMap<string, number> {
  const spans = new Map<string, { person: string; from: number; to: number | null }>();
  const open = new Map<string, string>();
  for (const { header, body } of eventsOf(from).toSorted((a, b) => a.header.seq - b.header.seq)) {
    if (header.type === 'attendance.scanned') {
      const scan = scanned.parse(body);
      if (scan.personId === null || scan.date < since) continue;
      const key = `${scan.personId} ${scan.date}`;
      const began = spans.get(open.get(key) ?? '');
      if (began === undefined) {
        open.set(key, scan.scanId);
        spans.set(scan.scanId, { person: scan.personId, from: scan.at, to: null });
      } else {
        began.to = scan.at;
        open.delete(key);
      }
    } else if (header.type === 'attendance.corrected') {
      const entry = corrected.parse(body);
      if (entry.date < since) continue;
      spans.set(entry.sessionId, { person: entry.personId, from: entry.inAt, to: entry.outAt });
    }
  }
  const minutes = new Map<string, number>();
  for (const { person, from: start, to } of spans.values())
    if (to !== null)
      minutes.set(person, (minutes.get(person) ?? 0) + Math.floor((to - start) / 60_000));
  return minutes;
}
