import type { Locator } from '@playwright/test';
import { dialog, press, type Screen } from './screen.ts';

export const charityTabs = [
  'takings',
  'purposes',
  'handovers',
  'notice',
  'days',
  'twice',
  'export',
  'rules',
  'codes',
] as const;
export type CharityTab = (typeof charityTabs)[number];

export const charityTab = ({ page, t }: Screen, tab: CharityTab): Locator =>
  page.getByRole('tab', { name: t(`charity.tabs.${tab}`), exact: true });

export const openTab = (screen: Screen, tab: CharityTab): Promise<void> =>
  charityTab(screen, tab).click();

/** A row of the table that is on the screen. */
export const row = ({ page }: Screen, name: string | RegExp): Locator =>
  page.getByRole('main').getByRole('row').filter({ hasText: name });

/** A figure with its label above it. */
export function figure({ page, t }: Screen, key: string): Locator {
  const label = page.getByText(t(key), { exact: true });
  return page.locator('dl').filter({ has: label }).getByRole('definition');
}

/** Prints the sheet whose dialog is open, as a PDF; gives its path. */
export async function printSheet(screen: Screen): Promise<string> {
  const { page, t } = screen;
  await press(screen, 'receipt.printSheet');
  await page.getByText(t('cards.pdfMade')).waitFor({ timeout: 30_000 });
  const path = (await page.getByText(/\.pdf$/).textContent()) ?? '';
  await press(screen, 'common.done');
  return path;
}

/** The card of one wallet's payment code. */
export const walletCard = ({ page, t }: Screen, kind: 'wechat' | 'alipay'): Locator =>
  page.getByRole('region', { name: t(`receipt.tender.${kind}`), exact: true });

/** Chooses a picture file for a payment code. */
export async function choosePicture(
  screen: Screen,
  kind: 'wechat' | 'alipay',
  picture: Buffer,
): Promise<void> {
  const buffer = { name: 'code.png', mimeType: 'image/png', buffer: picture };
  await walletCard(screen, kind).locator('input[type=file]').setInputFiles(buffer);
}

/** A field of the dialog that is open. */
export const dialogField = (screen: Screen, key: string): Locator =>
  dialog(screen).getByRole('textbox', { name: new RegExp(`^${RegExp.escape(screen.t(key))}`) });
