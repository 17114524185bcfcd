import type { Locator } from '@playwright/test';
import type { Screen } from './screen.ts';

/** The keys under that label. */
export function keypad({ page, t }: Screen, key: string): Locator {
  return page.getByRole('group', { name: t(key), exact: true });
}

/** Digits, touched one by one. */
export async function typePin(screen: Screen, key: string, digits: string): Promise<void> {
  const keys = keypad(screen, key);
  for (const digit of digits) await keys.getByRole('button', { name: digit, exact: true }).click();
}
