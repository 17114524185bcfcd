import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeCameraFeed } from '../fixtures/camera-feed.ts';
import { afterFair } from '../fixtures/charity-fair.ts';
import { closeHalls, newFolder, removeHalls, type Hall } from '../fixtures/hall.ts';
import { member } from '../fixtures/hall-people.ts';
import { decideSale } from '../fixtures/sale-till.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { expectIdle, leaveResult, result } from './pages/public-page.ts';

/** The camera sees nobody for so long, time enough for the slideshow to begin; the film is shown over and over. */
const NOBODY = 15;
const CARD = 3;
const CYCLE_MS = (NOBODY + CARD) * 1000;

async function fairWithVisitor(hall: Hall) {
  await afterFair(hall);
  await decideSale(hall, { slideshowAfterMinutes: 1 });
  return member(hall, { name: '陈国强' });
}

let hall: HallKiosk<Awaited<ReturnType<typeof fairWithVisitor>>>;

test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

test('a card that is held before the camera is taken while the crafts are shown, which make room for it', async () => {
  hall = await openHallKiosk(fairWithVisitor);
  const film = join(newFolder(), 'camera.y4m');
  writeCameraFeed(film, [
    { show: 'blank', seconds: NOBODY },
    { show: 'card', text: hall.made.code, seconds: CARD },
  ]);
  hall = await hall.restart({ camera: film });
  const { page, t } = hall;
  await page.clock.install();
  await page.reload();
  await expectIdle(hall);
  await page.clock.fastForward('01:01');
  const slides = page.getByRole('main', { name: t('slideshow.region') });
  await expect(slides).toBeVisible();
  const checkedIn = result(hall, 'checked-in', { name: '陈*强' });
  await expect(checkedIn).toBeVisible({ timeout: 2 * CYCLE_MS });
  await expect(slides).toHaveCount(0);
  await leaveResult(hall);
});
