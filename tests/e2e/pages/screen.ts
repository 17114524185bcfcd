import type { Locator, Page } from '@playwright/test';
import { wordsIn, type Language, type Words } from './words.ts';

/** The kiosk's window, and the words that are on it. */
export type Screen = Words & { readonly page: Page };

export function screenOf(page: Page, language: Language = 'zh-CN'): Screen {
  return { ...wordsIn(language), page };
}

export function button({ page, t }: Screen, key: string, facts = {}): Locator {
  return page.getByRole('button', { name: t(key, facts), exact: true });
}

export const press = (screen: Screen, key: string, facts = {}): Promise<void> =>
  button(screen, key, facts).click();

/** The page's own title. */
export function title({ page, t }: Screen, key: string, facts = {}): Locator {
  return page.getByRole('heading', { level: 1, name: t(key, facts), exact: true });
}

export function field({ page, t }: Screen, key: string): Locator {
  return page.getByRole('textbox', { name: labelled(t(key)) });
}

/** A required field's label ends with the word that says so. */
const labelled = (label: string) => new RegExp(`^${RegExp.escape(label)}`);

export const fill = (screen: Screen, key: string, text: string): Promise<void> =>
  field(screen, key).fill(text);

/** Opens a list of choices where `now` is chosen, and takes another. */
export async function choose(
  { page, t }: Screen,
  key: string,
  now: string,
  option: string,
): Promise<void> {
  await page.getByRole('button', { name: `${now} ${t(key)}` }).click();
  await page.getByRole('option', { name: option }).click();
}

export function dialog({ page }: Screen): Locator {
  return page.getByRole('dialog').or(page.getByRole('alertdialog'));
}

/** The words of another language, by the switch that every screen has. */
export async function switchLanguage(screen: Screen): Promise<Screen> {
  await press(screen, 'language.switchTo');
  return screenOf(screen.page, screen.language === 'en' ? 'zh-CN' : 'en');
}
