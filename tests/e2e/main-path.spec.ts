import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readTable } from '../../main/store/tables/read-table.ts';
import { isCardCode } from '../../shared/domain/card-code.ts';
import { writeCameraFeed } from '../fixtures/camera-feed.ts';
import { closeHalls, PINS, removeHalls } from '../fixtures/hall.ts';
import { printedPages } from '../fixtures/printed-pages.ts';
import { readCode } from '../fixtures/read-code.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { exportDay, openTab, rowsOf } from './pages/attendance-page.ts';
import {
  cardsAreFine,
  enrol,
  issueCard,
  openPage,
  openPerson,
  signOut,
  stat,
} from './pages/desk.ts';
import { result, signIn } from './pages/public-page.ts';
import { press } from './pages/screen.ts';

/** A card of this many dots an inch fills most of what the camera sees. */
const CAMERA_DPI = 150;
const MINUTE = 60_000;
/** A cycle of the film: the camera shows it over and over. */
const CARD_IN_VIEW = 1.5;
const OUT_OF_VIEW = 6;

let hall: HallKiosk<null>;

test.beforeAll(async () => {
  hall = await openHallKiosk(() => Promise.resolve(null));
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

test('a volunteer gets a card, and her hours reach the platform’s sheet', async () => {
  // Chromium opens it by a name without letters that a bare locale lacks.
  const film = join(hall.kiosk.dataDir, 'camera.y4m');
  const { t } = hall;

  await test.step('the clerk enrols 王小明, and prints a card', async () => {
    await signIn(hall, '前台', PINS.clerk);
    await enrol(hall, { name: '王小明', phone: '13812345678', birthYear: '1958' });
    const pdf = await issueCard(hall);
    const [card] = await printedPages(pdf, CAMERA_DPI);
    if (card === undefined) throw new Error('nothing was printed');
    const code = (await readCode(card.picture)) ?? '';
    expect(isCardCode(code)).toBe(true);
    writeCameraFeed(film, [
      { show: 'picture', picture: card.picture, seconds: CARD_IN_VIEW },
      { show: 'blank', seconds: OUT_OF_VIEW },
    ]);
    await cardsAreFine(hall);
    await signOut(hall);
  });

  await test.step('she holds it before the camera, and is checked in', async () => {
    hall = await hall.restart({ camera: film });
    await expect(result(hall, 'checked-in', { name: '王*明', time: '09:00' })).toBeVisible();
  });

  await test.step('an hour and a half later she shows it again, and is checked out', async () => {
    hall.time.pass(90 * MINUTE);
    const duration = t('format.hoursMinutes', { hours: 1, minutes: 30 });
    const out = result(hall, 'checked-out', { name: '王*明', duration });
    await expect(out).toBeVisible({ timeout: 15_000 });
    await expect(hall.page.getByText(t('result.thisYear', { duration }))).toBeVisible();
    await press(hall, 'common.back');
  });

  await test.step('the staff see the same hours, for the day and for the person', async () => {
    const hours = t('format.hoursMinutes', { hours: 1, minutes: 30 });
    await signIn(hall, '前台', PINS.clerk);
    await openTab(hall, 'All');
    const row = rowsOf(hall, '王小明');
    await expect(row).toHaveCount(1);
    await expect(row).toContainText(hours);
    await expect(row).toContainText(t('attendance.provenances.scan'));
    await expect(stat(hall, 'attendance.statMinutes')).toHaveText(hours);
    await openPerson(hall, 'wxm', '王小明');
    await expect(stat(hall, 'people.hoursThisYear')).toHaveText(hours);
    await expect(stat(hall, 'people.timesThisYear')).toHaveText('1');
  });

  await test.step('the day’s sheet is exported, as CSV and as XLSX', async () => {
    await openPage(hall, 'attendance');
    const csv = readFileSync(await exportDay(hall, 'csv'));
    await expectTheDay(csv);
    const text = csv.toString('utf8');
    expect(text.startsWith('\u{feff}志愿者编号,姓名,联系电话,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    await expectTheDay(readFileSync(await exportDay(hall, 'xlsx')));
  });
});

/** One line: who, when, how long. */
async function expectTheDay(bytes: Uint8Array): Promise<void> {
  const table = await readTable(Uint8Array.from(bytes));
  if (!table.ok) throw new Error(table.refusal);
  const [headings, entry, ...rest] = table.value.rows;
  expect(rest).toEqual([]);
  const sheet = Object.fromEntries(
    (headings?.cells ?? []).map((heading, place) => [heading, entry?.cells[place]]),
  );
  expect(sheet).toMatchObject({
    姓名: '王小明',
    联系电话: '13812345678',
    活动名称: '日常服务',
    服务日期: '2026-03-02',
    签到时间: '09:00',
    签退时间: '10:30',
    '服务时长（分钟）': '90',
    '服务时长（小时）': '1.5',
    时长来源: '扫码实录',
    状态: '已确认',
  });
}
