import { expect, type Locator } from '@playwright/test';
import { expectIdle } from './public-page.ts';
import { scanCode, type ScannerHabits } from './scanner.ts';
import { button, press, title, type Screen } from './screen.ts';

/** Touches "borrow and return" on the idle screen. */
export async function openSelfService(screen: Screen): Promise<void> {
  await press(screen, 'selfService.button');
  await title(screen, 'selfService.title').waitFor();
}

/** Shows a card in the flow; the reader's page is open when this is done. */
export async function showCard(screen: Screen, code: string, name: string): Promise<void> {
  await scanCode(screen.page, code);
  await title(screen, 'selfService.hello', { name }).waitFor();
}

/** What the screen says of the last scan. */
export function selfSaid({ page, like }: Screen, key: string, facts = {}): Locator {
  return page.getByRole('heading', { name: like(`selfService.${key}`, facts) });
}

/** Scans something in the flow, and reads what the screen says. */
export async function selfScan(
  screen: Screen,
  code: string,
  key: string,
  facts = {},
  habits: ScannerHabits = {},
): Promise<void> {
  await scanCode(screen.page, code, habits);
  await expect(selfSaid(screen, key, facts)).toBeVisible();
}

/** The books that were scanned since the page was opened. */
export function scannedBooks({ page, t }: Screen): Locator {
  return page.getByRole('region', { name: t('selfService.scanned') }).getByRole('listitem');
}

/** What the reader has at home. */
export function myBooks({ page, like }: Screen): Locator {
  return page.getByRole('region', { name: like('selfService.myBooks') }).getByRole('listitem');
}

/** Turns the reader's page to borrowing or to bringing back. */
export async function turnTo({ page, t }: Screen, deed: 'lend' | 'return'): Promise<void> {
  const ways = page.getByRole('radiogroup', { name: t('selfService.deed') });
  const way = t(`selfService.${deed}`);
  await ways.getByText(way, { exact: true }).click();
  await expect(ways.getByRole('radio', { name: way, exact: true })).toBeChecked();
}

export async function finish(screen: Screen): Promise<void> {
  await button(screen, 'selfService.done').click();
  await expectIdle(screen);
}
