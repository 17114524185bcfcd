import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeCameraFeed } from '../fixtures/camera-feed.ts';
import { closeHalls, removeHalls } from '../fixtures/hall.ts';
import { member } from '../fixtures/hall-people.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { expectIdle, leaveResult, refused, result, scanned } from './pages/public-page.ts';
import { press } from './pages/screen.ts';

/** A cycle of the film: the camera shows it over and over. */
const POSTER_IN_VIEW = 1;
const COVERED = 4;
/** Longer than a cycle, and than a card needs to be a new one. */
const A_WHILE = 6000;

// One story, told in order.
test.describe.configure({ mode: 'serial' });

type Made = { readonly code: string };
let hall: HallKiosk<Made>;

test.beforeAll(async () => {
  hall = await openHallKiosk((empty) => member(empty, { name: '王小明' }));
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

test('a poster with a code of its own on the wall opposite is told off once', async () => {
  const film = join(hall.kiosk.dataDir, 'camera.y4m');
  const poster = { show: 'card', text: 'https://example.org/notice', module: 8 } as const;
  writeCameraFeed(film, [
    { ...poster, seconds: POSTER_IN_VIEW },
    { show: 'blank', seconds: COVERED },
  ]);
  hall = await hall.restart({ camera: film });
  const { page } = hall;
  const toldOff = refused(hall, 'not-a-card');
  await expect(toldOff).toBeVisible();
  await leaveResult(hall);

  await test.step('whoever passes before it', async () => {
    await page.waitForTimeout(A_WHILE);
    await expectIdle(hall, 1);
  });

  await test.step('whoever checks in meanwhile', async () => {
    await scanned(hall, hall.made.code, 'checked-in', { name: '王*明' });
    await page.waitForTimeout(COVERED * 1000);
    await expect(toldOff).toBeHidden();
    await expectIdle(hall);
  });

  await test.step('and however long the camera was off', async () => {
    await press(hall, 'idle.byHand');
    await page.waitForTimeout(A_WHILE);
    await press(hall, 'common.back');
    await expectIdle(hall);
    await page.waitForTimeout(A_WHILE);
    await expectIdle(hall, 1);
    await expect(toldOff).toBeHidden();
  });
});

test('a card that is held before the poster is read at once', async () => {
  const film = join(hall.kiosk.dataDir, 'camera.y4m');
  writeCameraFeed(film, [
    { show: 'card', text: 'https://example.org/notice', module: 8, seconds: 3 },
    { show: 'card', text: hall.made.code, module: 8, seconds: 1 },
    { show: 'card', text: 'https://example.org/notice', module: 8, seconds: 8 },
  ]);
  hall.time.pass(60 * 60_000);
  hall = await hall.restart({ camera: film });
  await expect(refused(hall, 'not-a-card')).toBeVisible();
  await expect(result(hall, 'checked-out', { name: '王*明' })).toBeVisible();
});
