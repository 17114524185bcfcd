import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { root } from '../../scripts/setup/root.mjs';
import { closeHalls, idsOf, openFolder, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { MINUTE, timeOf } from '../fixtures/hall-clock.ts';
import { member, sessionsOn } from '../fixtures/hall-people.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { startKiosk } from './kiosk-app.ts';
import { openTab, rowsOf } from './pages/attendance-page.ts';
import { expectIdle, result, scanned, signIn } from './pages/public-page.ts';
import { scanCode } from './pages/scanner.ts';
import { screenOf } from './pages/screen.ts';

const MONDAY = '2026-03-02';
const SCANS = 100;
/** The store is killed with every so many scans. */
const KILLED = 6;
const BACK_WITHIN = 2000;
const run = promisify(execFile);

// One story, told in order.
test.describe.configure({ mode: 'serial' });

/** Names that can be told apart behind their mask: 张*一 … */
const first = Array.from('王李张刘陈杨黄赵吴周');
const last = Array.from('一二三四五六七八九十');
const names = first.flatMap((family) => last.map((given) => `${family}小${given}`));
const masked = (name: string) => `${name.at(0)}*${name.at(-1)}`;

async function hundred(hall: Hall) {
  const codes: string[] = [];
  for (const name of names) codes.push((await member(hall, { name })).code);
  return { codes, ids: idsOf(hall) };
}

let hall: HallKiosk<Awaited<ReturnType<typeof hundred>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk(hundred);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

/** What the hall's file holds once the program is gone. */
async function afterwards<T>(look: (folder: Hall) => Promise<T>): Promise<T> {
  const folder = openFolder(hall.kiosk.dataDir, hall.made.ids);
  try {
    return await look(folder);
  } finally {
    folder.close();
  }
}

/** Kills the store some milliseconds from now, and says how long it was away. */
async function killStore(after: number): Promise<number> {
  const pid = await storePid();
  await setTimeout(after);
  const killedAt = performance.now();
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(() => hall.kiosk.storePid() ?? pid, { timeout: 10_000, intervals: [20] })
    .not.toBe(pid);
  await hall.page.evaluate(() => window.qinlin.call('hall.state', {}));
  return performance.now() - killedAt;
}

async function storePid(): Promise<number> {
  let pid: number | null = null;
  await expect.poll(() => (pid = hall.kiosk.storePid()), { intervals: [20] }).not.toBeNull();
  return pid ?? 0;
}

test('a store that is killed again and again loses no scan that was acknowledged', async () => {
  test.setTimeout(180_000);
  const away: number[] = [];
  for (const [place, code] of hall.made.codes.slice(0, SCANS).entries()) {
    const name = masked(names[place] ?? '');
    const killing = place % KILLED === 3 ? killStore(Math.random() * 60) : null;
    await scanCode(hall.page, code);
    // Green on the screen says that it is on disk.
    await expect(result(hall, 'checked-in', { name })).toBeVisible();
    if (killing !== null) away.push(await killing);
  }
  expect(Math.max(...away)).toBeLessThan(BACK_WITHIN);
  await expectIdle(hall);
  await hall.kiosk.stop({ keep: true });
  await afterwards(async (folder) => {
    const sessions = await sessionsOn(folder, MONDAY);
    expect(sessions.map(({ name }) => name)).toEqual(names.slice(0, SCANS));
    expect(folder.verify().findings).toEqual([]);
  });
});

test('the whole program killed in the middle of a scan starts again with all that it said', async () => {
  hall = await hall.restart();
  hall.time.goTo(timeOf(MONDAY, '11:00'));
  await scanned(hall, hall.made.codes[0] ?? '', 'checked-out', { name: masked(names[0] ?? '') });
  await scanCode(hall.page, hall.made.codes[1] ?? '');
  const ended = new Promise((resolve) => hall.kiosk.app.process().once('exit', resolve));
  hall.kiosk.app.process().kill('SIGKILL');
  await ended;
  await expect.poll(() => hall.kiosk.storePid(), { timeout: 5000 }).toBeNull();

  hall = await hall.restart();
  await signIn(hall, '前台', PINS.clerk);
  await openTab(hall, 'All');
  await expect(rowsOf(hall, names[0] ?? '')).toContainText(hall.t('attendance.statuses.done'));
});

test('a command line on the same folder is told that the kiosk is running', async () => {
  const qinlin = join(root, 'out', 'cli', 'qinlin.js');
  const args = [qinlin, 'verify', '--data', hall.kiosk.dataDir, '--json'];
  const ended = await run(process.execPath, args).catch((error: unknown) => error);
  expect(ended).toMatchObject({ code: expect.any(Number) });
  expect(JSON.stringify(ended)).toContain('database-in-use');
});

test('a kiosk on a folder that another program holds says so, and goes on once it is free', async () => {
  await hall.kiosk.stop({ keep: true });
  const held = openFolder(hall.kiosk.dataDir, hall.made.ids);
  const kiosk = await startKiosk({ dataDir: hall.kiosk.dataDir, clock: hall.time.file });
  const screen = screenOf(kiosk.page);
  await expect(kiosk.page.getByText(screen.t('errors.failed.database-in-use'))).toBeVisible();
  held.close();
  await expectIdle(screen, 15_000);
  await kiosk.stop();
  hall = await hall.restart();
  hall.time.pass(5 * MINUTE);
  await scanned(hall, hall.made.codes[2] ?? '', 'checked-out', { name: masked(names[2] ?? '') });
});
