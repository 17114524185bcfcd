import { test, type Page } from '@playwright/test';

/** What was on the screen when a test failed; call it after each test. */
export async function keepFailurePicture(page: Page | undefined): Promise<void> {
  const info = test.info();
  if (info.status === info.expectedStatus || page === undefined || page.isClosed()) return;
  await page.screenshot({ path: info.outputPath('screen.png') });
}
