import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';

const ANSWER_MS = 5_000;

/** What was on the screen when a test failed, or what of the page still answered; call it after each test. */
export async function keepFailurePicture(page: Page | undefined): Promise<void> {
  const info = test.info();
  if (info.status === info.expectedStatus || page === undefined || page.isClosed()) return;
  const runs = await answers(page.evaluate(() => true));
  const draws =
    runs &&
    (await answers(page.evaluate(() => new Promise((next) => requestAnimationFrame(next)))));
  expect.soft({ runs, draws }, 'the page').toEqual({ runs: true, draws: true });
  if (draws) await page.screenshot({ path: info.outputPath('screen.png') });
}

async function answers(asked: Promise<unknown>): Promise<boolean> {
  return Promise.race([asked.then(() => true), sleep(ANSWER_MS, false)]);
}
