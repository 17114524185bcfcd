import { setTimeout } from 'node:timers/promises';
import { expect, type Locator } from '@playwright/test';
import { button, type Screen } from './screen.ts';

const MOST_STOPS = 80;
/** Slower than a scanner, as hands are. */
const HAND_MS = 70;
const TAKING_MS = 200;
const LAYING_DOWN_MS = 400;

/** Goes there with the Tab key alone. Right after a scan Tab may be its end: then whoever holds the scanner lays it down. */
export async function tabTo({ page }: Screen, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press('Tab');
    if (await before.evaluate((element) => element === document.activeElement))
      await setTimeout(LAYING_DOWN_MS);
  }
  throw new Error('the Tab key never came there');
}

/** Goes to a button by Tab, and presses it with Enter. */
export async function enterOn(screen: Screen, key: string, facts = {}): Promise<void> {
  await tabTo(screen, button(screen, key, facts));
  await screen.page.keyboard.press('Enter');
}

/** Types by hand. A scanner that is pulled afterwards is taken into that hand first. */
export async function type({ page }: Screen, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: HAND_MS });
  await setTimeout(TAKING_MS);
}

export async function keys({ page }: Screen, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.keyboard.press(name);
}

/** Lays the scanner down first: what comes sooner the kiosk takes for the rest of the scan. */
export async function keysAfterScan(screen: Screen, ...names: readonly string[]): Promise<void> {
  await setTimeout(LAYING_DOWN_MS);
  await keys(screen, ...names);
}

/** Signs in from the idle screen without a mouse; what the post begins with is open when this is done. */
export async function signInByKeys(screen: Screen, post: string, pin: string): Promise<void> {
  const { page, t } = screen;
  await enterOn(screen, 'idle.staff');
  const posts = page.getByRole('list', { name: t('signIn.posts') });
  await tabTo(screen, posts.getByRole('button').filter({ hasText: post }).first());
  await keys(screen, 'Enter');
  await page.getByRole('group', { name: t('signIn.pin'), exact: true }).waitFor();
  await type(screen, pin);
  await keys(screen, 'Enter');
  await button(screen, 'staff.signOut').waitFor();
}
