import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE } from '../fixtures/hall-clock.ts';
import { eventsOf } from '../fixtures/hall-journal.ts';
import { member, sessionsOn } from '../fixtures/hall-people.ts';
import {
  closeHalls,
  newScanId,
  OPENING,
  openHall,
  PINS,
  removeHalls,
  reopen,
  standOnDisk,
  type Hall,
} from '../fixtures/hall.ts';
import { startStore, type StoreProcess } from '../fixtures/store-process.ts';

beforeAll(standOnDisk);
afterEach(closeHalls);
afterAll(removeHalls);

const SCANS = 100;
const MEMBERS = 7;

/** Numbers that look random and can be had again: a failure names its seed. */
function dice(seed: number) {
  let state = seed;
  return (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A hall that was set up, closed and handed to the store process; its clock begins at the opening. */
async function handedOver() {
  const hall = await openHall();
  const members: { code: string; personId: string }[] = [];
  for (let n = 0; n < MEMBERS; n += 1) members.push(await member(hall, { name: `张${n}` }));
  hall.close();
  const clockFile = join(hall.dataDir, '..', 'clock');
  const setClock = (minutes: number) =>
    writeFileSync(clockFile, String(OPENING + minutes * MINUTE - Date.now()));
  setClock(0);
  return { hall, members, clockFile, setClock };
}

type Scanned = { readonly scanId: string; readonly kind: string; readonly personId: string };

/** The day’s scans, each repeated until it is answered, while the store is killed again and again. */
async function scanUnderFire(seed: number) {
  const roll = dice(seed);
  const { hall, members, clockFile, setClock } = await handedOver();
  let store: StoreProcess | null = null;
  let kills = 0;
  const shoot = (target: { readonly kill: () => void }, within: number) => {
    kills += 1;
    void pause(roll(within)).then(target.kill);
  };
  const acknowledged: Scanned[] = [];
  for (let n = 0; n < SCANS; n += 1) {
    setClock(n * 3);
    const { code, personId } = members[roll(MEMBERS)] ?? { code: '', personId: '' };
    const scanId = newScanId();
    for (;;) {
      store ??= await startStore({ ...hall, clockFile }, (child) => {
        if (roll(6) === 0) shoot(child, 500);
      });
      if (store === null) continue;
      const answer = store.call('attendance.scan', { scanId, code, source: 'wedge' });
      if (roll(5) === 0) shoot(store, 12);
      const answered = await answer;
      if (answered === null) {
        store = null;
        continue;
      }
      acknowledged.push({ scanId, personId, kind: kindOf(answered) });
      break;
    }
  }
  store?.kill();
  return { hall, kills, acknowledged };
}

const kindOf = (answer: { readonly ok: boolean; readonly value?: unknown }): string =>
  /"kind":"([a-z-]+)"/.exec(JSON.stringify(answer))?.[1] ?? JSON.stringify(answer);

const scansIn = (hall: Hall) =>
  eventsOf(hall)
    .filter(({ header }) => header.type === 'attendance.scanned')
    .map(({ body }) => /"scanId":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '');

describe('a store that is killed again and again during a hundred scans', () => {
  it('loses none that it acknowledged, and counts none twice', { timeout: 120_000 }, async () => {
    const seed = randomInt(2 ** 31);
    const { hall: used, kills, acknowledged } = await scanUnderFire(seed);
    // The killed process may hold the file for a moment more.
    const hall = reopen(used);
    const told = { seed, ...hall.verify() };
    expect(told).toMatchObject({ seed, findings: [], projectionsMatch: true });
    expect(kills).toBeGreaterThan(10);
    expect(acknowledged).toHaveLength(SCANS);
    const written = scansIn(hall);
    expect({ seed, written: written.toSorted() }).toEqual({
      seed,
      written: acknowledged.map((one) => one.scanId).toSorted(),
    });
    for (const [, own] of Map.groupBy(acknowledged, (one) => one.personId)) {
      const kinds = own.map((one) => one.kind);
      expect({ seed, kinds }).toEqual({
        seed,
        kinds: kinds.map((_, n) => (n % 2 === 0 ? 'checked-in' : 'checked-out')),
      });
    }
    const sessions = await sessionsOn(hall, '2026-03-02');
    const checkIns = acknowledged.filter((one) => one.kind === 'checked-in');
    expect(sessions.map((one) => one.sessionId).toSorted()).toEqual(
      checkIns.map((one) => one.scanId).toSorted(),
    );
  });
});

describe('the store process', () => {
  it('answers in order, whoever asks, and closes when told to', { timeout: 60_000 }, async () => {
    const { hall, members, clockFile } = await handedOver();
    const store = await startStore({ ...hall, clockFile });
    const staffId = hall.staff.clerk.actor;
    const answers = await Promise.all([
      store?.call('attendance.scan', {
        scanId: newScanId(),
        code: members[0]?.code,
        source: 'camera',
      }),
      store?.call('attendance.day', { date: '2026-03-02' }),
      store?.call('attendance.day', { date: '2026-03-02' }, staffId),
      store?.call('staff.signIn', { staffId, pin: PINS.clerk }),
      store?.call('no.such.call', {}),
    ]);
    expect(answers).toMatchObject([
      { ok: true, value: { kind: 'checked-in' } },
      { ok: false, refusal: 'not-allowed' },
      { ok: true, value: { sessions: [{ name: '张0' }] } },
      { ok: true, value: { role: 'clerk' } },
      { ok: false, refusal: 'invalid-request' },
    ]);
    expect(await store?.close()).toBe(0);
    expect(reopen(hall).verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('names a database that is open elsewhere', { timeout: 60_000 }, async () => {
    const hall = await openHall();
    await expect(startStore(hall)).rejects.toThrow('database-in-use');
  });
});
