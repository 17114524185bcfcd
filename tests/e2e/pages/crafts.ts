import { expect, type Locator } from '@playwright/test';
import { button, dialog, field, press, type Screen } from './screen.ts';

/** The table of products. */
export function productRows({ page, t }: Screen): Locator {
  return page
    .getByRole('table', { name: t('crafts.title') })
    .locator('tbody')
    .getByRole('row');
}

export function searchBox({ page, t }: Screen): Locator {
  return page.getByRole('searchbox', { name: t('crafts.search') });
}

/** A product's own page is open. */
export const expectProduct = ({ page }: Screen, name: string): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();

/** Finds a product by whatever is typed, and opens its page. */
export async function openProduct(screen: Screen, query: string, name: string): Promise<void> {
  await searchBox(screen).fill(query);
  await productRows(screen).getByRole('button', { name }).click();
  await expectProduct(screen, name);
}

/** One of a few tiles, in the dialog that is open or on the page. */
export async function tick({ page, t }: Screen, key: string): Promise<void> {
  const name = page.getByText(t(key), { exact: true });
  await page.locator('label').filter({ has: name }).click();
}

/** Picks a maker in the form by whatever is typed. */
export async function pickMaker({ page, t }: Screen, query: string, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: t('crafts.findMaker') }).fill(query);
  await page
    .getByRole('list', { name: t('crafts.findMaker') })
    .getByRole('button', { name })
    .click();
}

/** Answers the question for how many there are; labels are asked for when this is done. */
export async function receive(screen: Screen, count: number): Promise<void> {
  const { page, t } = screen;
  await field(screen, 'crafts.howMany').fill(String(count));
  await press(screen, 'crafts.receiveAndLabel');
  await page.getByRole('dialog', { name: t('catalogue.labelsTitle', { count }) }).waitFor();
}

/** The pieces of the open product. */
export function pieces({ page, t }: Screen): Locator {
  return page
    .getByRole('table', { name: t('crafts.piecesTitle') })
    .locator('tbody')
    .getByRole('row');
}

/** What is written on the labels of the open product's pieces. */
export const pieceCodes = (screen: Screen): Promise<readonly string[]> =>
  pieces(screen).getByRole('rowheader').allTextContents();

/** What came and went of the open product, the newest first. */
export function movements({ page, t }: Screen): Locator {
  return page
    .getByRole('table', { name: t('crafts.movements') })
    .locator('tbody')
    .getByRole('row');
}

/** The dialog that is open is done with, and the page says so. */
export async function expectDone(screen: Screen, key: string, facts = {}): Promise<void> {
  await expect(dialog(screen)).toBeHidden();
  await expect(screen.page.getByText(screen.t(key, facts), { exact: true })).toBeVisible();
}

/** The button of the dialog that is open. */
export function doButton(screen: Screen, key: string): Locator {
  return dialog(screen).getByRole('button', { name: screen.t(key), exact: true });
}

/** Takes a photo with the camera. */
export async function takePhoto(screen: Screen): Promise<void> {
  const { page, t } = screen;
  await press(screen, 'crafts.addPhoto');
  await press(screen, 'catalogue.take');
  await page.getByRole('img', { name: t('crafts.newPhoto') }).waitFor();
  await press(screen, 'catalogue.useCover');
  await expect(dialog(screen)).toBeHidden();
  await expect(button(screen, 'crafts.changePhoto')).toBeVisible();
}
