import { setTimeout } from 'node:timers/promises';
import { expect, type Locator } from '@playwright/test';
import { menu } from './desk.ts';
import { scanCode } from './scanner.ts';
import { dialog, fill, press, title, type Screen } from './screen.ts';

export async function openStocktakes(screen: Screen): Promise<void> {
  const { t } = screen;
  await menu(screen)
    .getByRole('button', { name: t('staff.page.stocktake'), exact: true })
    .click();
  await title(screen, 'stocktake.title').waitFor();
}

/** Opens a new stock-take; its shelves are on the screen when this is done. */
export async function openStocktake(screen: Screen, name: string): Promise<void> {
  await press(screen, 'stocktake.open');
  await fill(screen, 'stocktake.name', name);
  await press(screen, 'stocktake.openNow');
  await screen.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** Chooses a shelf that was not begun, and begins it: `expected` is what the screen must say it holds. */
export async function beginShelf(screen: Screen, shelf: string, expected: number): Promise<void> {
  const { t } = screen;
  await openShelf(screen, shelf);
  const held = t('stocktake.beginExpected', { count: expected });
  await expect(dialog(screen).getByText(held)).toBeVisible();
  await press(screen, 'stocktake.begin');
  await onShelf(screen, shelf).waitFor();
}

/** The title of the page while a shelf is counted. */
export function onShelf({ page }: Screen, shelf: string): Locator {
  return page.getByRole('heading', { level: 1, name: shelf, exact: true });
}

/** Presses a shelf in the list of shelves. */
export async function openShelf({ page, t }: Screen, shelf: string): Promise<void> {
  const shelves = page.getByRole('table', { name: t('stocktake.shelves') });
  await shelves.getByRole('button', { name: shelf, exact: true }).click();
}

/** Leaves the count of a shelf for the list of shelves. */
export async function otherShelf({ page, t }: Screen): Promise<void> {
  const ways = page.getByRole('button', { name: t('stocktake.otherShelf'), exact: true });
  await ways.first().click();
}

export type Said =
  | 'here'
  | 'lent'
  | 'wrong-shelf'
  | 'unknown'
  | 'withdrawn'
  | 'repeat'
  | 'repeat-unknown'
  | 'unreadable';
type Facts = { readonly title?: string; readonly shelf?: string; readonly code?: string };

/** Scans a label wherever the focus is, and waits for the sentence that answers it. */
export async function count(
  screen: Screen,
  code: string,
  said: Said,
  facts: Facts = {},
): Promise<void> {
  await scanCode(screen.page, code);
  await expect(answer(screen, said, { code, ...facts })).toBeVisible();
}

/** For this long after a burst the kiosk takes what comes into a field for the rest of it. */
const AFTER_BURST_MS = 300;

/** Types a label into the box by hand, which takes longer than a scanner. */
export async function typeLabel(screen: Screen, code: string): Promise<void> {
  await setTimeout(AFTER_BURST_MS);
  await box(screen).fill(code);
  await screen.page.keyboard.press('Enter');
}

export function box({ page, t }: Screen): Locator {
  return page.getByRole('searchbox', { name: t('stocktake.box') });
}

/** The one sentence that answers a scan. */
export function answer({ page, t }: Screen, said: Said, facts: Facts = {}): Locator {
  const spoken = page.getByRole('status').or(page.getByRole('alert'));
  return spoken.getByText(t(`stocktake.said.${said}`, facts), { exact: true });
}

export type Bucket = 'missing' | 'wrongShelf' | 'foundLent' | 'unknown';

/** Opens one of the buckets, which must hold so many books. */
export async function openBucket(screen: Screen, bucket: Bucket, books: number): Promise<void> {
  const { page, t } = screen;
  await page.getByRole('tab', { name: t(`stocktake.tab.${bucket}`, { count: books }) }).click();
}

/** The entries of the bucket that is open, in their order. */
export function entries({ page, t }: Screen, bucket: Bucket): Locator {
  return page.getByRole('list', { name: t(`stocktake.bucket.${bucket}`) }).getByRole('listitem');
}

/** Gives the file of a scanner for the shelf that is being counted; what it came to stays on the screen. */
export async function importFile(screen: Screen, text: string): Promise<void> {
  const { page, t } = screen;
  await press(screen, 'stocktake.importFile');
  const chosen = page.waitForEvent('filechooser');
  await press(screen, 'stocktake.chooseFile');
  const file = { name: 'scanner.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
  await (await chosen).setFiles(file);
  await dialog(screen).getByText(t('stocktake.fileAdded'), { exact: true }).waitFor();
}

/** Closes the stock-take; `moving` answers where books on a wrong shelf belong, if that is asked. */
export async function closeStocktake(screen: Screen, moving?: 'back' | 'stay'): Promise<void> {
  const { page, t } = screen;
  await press(screen, 'stocktake.close');
  const choice = { back: t('stocktake.moveBack'), stay: t('stocktake.moveStay') };
  if (moving !== undefined) await dialog(screen).getByText(choice[moving], { exact: true }).click();
  await press(screen, 'stocktake.closeNow');
  await page.getByText(t('stocktake.closedNow')).waitFor();
}

/** Exports the stock-take and gives the path that the screen names. */
export async function exportStocktake(screen: Screen, format: 'csv' | 'xlsx'): Promise<string> {
  await press(screen, format === 'csv' ? 'attendance.exportCsv' : 'attendance.exportXlsx');
  return (await screen.page.getByText(new RegExp(`\\.${format}$`)).textContent()) ?? '';
}
