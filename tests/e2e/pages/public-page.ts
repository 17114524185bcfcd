import { expect, type Locator } from '@playwright/test';
import { typePin } from './keypad.ts';
import { scanCode, type ScannerHabits } from './scanner.ts';
import { button, press, type Screen } from './screen.ts';

/** The calm screen that waits for a card. */
export async function expectIdle(screen: Screen, timeout = 15_000): Promise<void> {
  await expect(screen.page.getByRole('heading', { name: screen.t('idle.showCard') })).toBeVisible({
    timeout,
  });
}

/** The one sentence of a result. */
export function result({ page, like }: Screen, kind: string, facts = {}): Locator {
  return page.getByRole('heading', { level: 1, name: like(`result.${kind}`, facts) });
}

/** The sentence of a scan that was refused. */
export function refused({ page, t }: Screen, refusal: string): Locator {
  return page.getByRole('heading', { level: 1, name: t(`refused.${refusal}`), exact: true });
}

/** Holds a card under the scanner and reads what the screen says. */
export async function scanned(
  screen: Screen,
  code: string,
  kind: string,
  facts = {},
  habits: ScannerHabits = {},
): Promise<void> {
  await scanCode(screen.page, code, habits);
  await expect(result(screen, kind, facts)).toBeVisible();
}

export async function leaveResult(screen: Screen): Promise<void> {
  await press(screen, 'common.back');
  await expectIdle(screen);
}

export type TwoFacts = { readonly lastFour: string; readonly birthYear: string };

/** "No card": the phone's last four digits, then the year of birth. */
export async function checkInByHand(screen: Screen, facts: TwoFacts): Promise<void> {
  await press(screen, 'idle.byHand');
  await typePin(screen, 'hand.lastFour', facts.lastFour);
  await press(screen, 'common.next');
  await typePin(screen, 'hand.birthYear', facts.birthYear);
  await press(screen, 'common.confirm');
}

/** Signs in at a post. The desk is there when this is done. */
export async function signIn(screen: Screen, post: string, pin: string): Promise<void> {
  await choosePost(screen, post);
  await typePin(screen, 'signIn.pin', pin);
  await press(screen, 'signIn.enter');
  await button(screen, 'staff.signOut').waitFor();
}

export async function choosePost(screen: Screen, post: string): Promise<void> {
  const { page, t } = screen;
  await press(screen, 'idle.staff');
  const posts = page.getByRole('list', { name: t('signIn.posts') });
  await posts.getByRole('button').filter({ hasText: post }).first().click();
}
