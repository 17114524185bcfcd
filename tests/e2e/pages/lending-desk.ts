import { expect, type Locator } from '@playwright/test';
import { scanCode, type ScannerHabits } from './scanner.ts';
import type { Screen } from './screen.ts';

/** The one box for everything. */
export function box({ page, t }: Screen): Locator {
  return page.getByRole('searchbox', { name: t('lending.box') });
}

/** What the desk says of the last scan. */
export function said({ page, like }: Screen, key: string, facts = {}): Locator {
  const main = page.getByRole('main');
  const band = main.getByRole('status').or(main.getByRole('alert'));
  return band.getByText(like(`lending.${key}`, facts));
}

/** Holds a code under the scanner, wherever the focus is, and reads what the desk says. */
export async function scanAtDesk(
  screen: Screen,
  code: string,
  key: string,
  facts = {},
  habits: ScannerHabits = {},
): Promise<void> {
  await scanCode(screen.page, code, habits);
  await expect(said(screen, key, facts)).toBeVisible();
}

export const openReader = (screen: Screen, card: string, name: string): Promise<void> =>
  scanAtDesk(screen, card, 'said.opened', { name });

export const lend = (screen: Screen, code: string, name: string, title: string): Promise<void> =>
  scanAtDesk(screen, code, 'said.lent', { name, title });

/** Takes a book back from the reader who has it; nobody's page may be open. */
export const takeBack = (
  screen: Screen,
  code: string,
  name: string,
  title: string,
): Promise<void> => scanAtDesk(screen, code, 'said.back-from', { name, title });

/** Types words into the box and presses Enter. */
export async function lookFor(screen: Screen, words: string): Promise<void> {
  await box(screen).pressSequentially(words, { delay: 80 });
  await screen.page.keyboard.press('Enter');
}

/** What there is to choose from. */
function choices({ page, t }: Screen): Locator {
  return page.getByRole('region', { name: t('lending.choices') });
}

/** Puts the reader whose page is open first in line for the one title that the words find. */
export async function placeHold(
  screen: Screen,
  words: string,
  { title, name }: { readonly title: string; readonly name: string },
): Promise<void> {
  await lookFor(screen, words);
  await expect(choices(screen)).toContainText(title);
  await screen.page.keyboard.press('F8');
  await expect(said(screen, 'said.held', { name, title, place: 1 })).toBeVisible();
}

/** Chooses by its digit, as the keyboard alone does. */
export async function chooseByDigit(screen: Screen, digit: number): Promise<void> {
  await expect(choices(screen)).toBeVisible();
  await screen.page.keyboard.press(String(digit));
}

/** Closes what is open, one step each. */
export async function stepBack({ page }: Screen, steps = 1): Promise<void> {
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('Escape');
}

/** The lines of what was just done, newest first. */
export function recentLines({ page, t }: Screen): Locator {
  return page.getByRole('list', { name: t('lending.recent') }).getByRole('listitem');
}

/** The open reader's books. */
export function loans({ page, t }: Screen): Locator {
  return page
    .getByRole('table', { name: t('lending.loans') })
    .locator('tbody')
    .getByRole('row');
}

/** Passes over what stands against the last scan, by keyboard alone. */
export async function passOver(screen: Screen, reason: string): Promise<void> {
  const { page, t } = screen;
  await page.keyboard.press('F8');
  await expect(page.getByRole('textbox', { name: t('lending.overrideReason') })).toBeFocused();
  await page.keyboard.type(reason);
  await page.keyboard.press('Enter');
}

export type DeskTab = 'Counter' | 'Holds';

export async function openDeskTab({ page, like }: Screen, tab: DeskTab): Promise<void> {
  await page.getByRole('tab', { name: like(`lending.tab${tab}`) }).click();
}
