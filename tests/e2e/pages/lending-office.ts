import type { Locator } from '@playwright/test';
import { menu } from './desk.ts';
import { button, dialog, press, title, type Screen } from './screen.ts';

export type OfficeTab = 'overdue' | 'statistics' | 'export' | 'rules';

export async function openOffice(screen: Screen): Promise<void> {
  const { t } = screen;
  await menu(screen)
    .getByRole('button', { name: t('staff.page.lending-office'), exact: true })
    .click();
  await title(screen, 'lendingOffice.page').waitFor();
}

export const officeTab = ({ page, t }: Screen, tab: OfficeTab): Locator =>
  page.getByRole('tab', { name: t(`lendingOffice.tabs.${tab}`), exact: true });

export const openTab = (screen: Screen, tab: OfficeTab): Promise<void> =>
  officeTab(screen, tab).click();

/** A building's readers with late books, for house calls. */
export function building({ page, like }: Screen, name: string): Locator {
  return page.getByRole('region', { name: like('lendingOffice.buildingOf', { building: name }) });
}

export async function showCallSheet({ page, t }: Screen): Promise<Locator> {
  const { doors, calls } = {
    doors: t('lendingOffice.views.doors'),
    calls: t('lendingOffice.views.calls'),
  };
  await page.getByRole('button', { name: `${doors} ${t('lendingOffice.view')}` }).click();
  await page.getByRole('option', { name: calls }).click();
  return page.getByRole('table', { name: calls });
}

/** The text that is open to be copied. */
export function message(screen: Screen): Locator {
  return dialog(screen).getByRole('textbox', { name: screen.t('lendingOffice.message.text') });
}

/** Prints reminders for all that are shown, as a PDF; gives its path. */
export async function printSlips(screen: Screen, count: number): Promise<string> {
  const { page, t } = screen;
  await press(screen, 'lendingOffice.printSlips', { count });
  await press(screen, 'lendingOffice.makePdf');
  await page.getByText(t('cards.pdfMade')).waitFor({ timeout: 30_000 });
  return (await page.getByText(/\.pdf$/).textContent()) ?? '';
}

export const closeDialog = (screen: Screen): Promise<void> =>
  dialog(screen)
    .getByRole('button', { name: screen.t('common.close'), exact: true })
    .first()
    .click();

/** How a cell of the rules' tables is called. */
export const ruleCellName = (
  { t }: Screen,
  category: string,
  material: string,
  term: string,
): string =>
  t('lendingOffice.rules.cell', {
    category: t(`lendingOffice.category.${category}`),
    material: t(`lendingOffice.material.${material}`),
    term: t(`lendingOffice.rules.${term}`),
  });

/** A cell of the rules' tables. */
export const ruleCell = (
  screen: Screen,
  category: string,
  material: string,
  term: string,
): Locator =>
  screen.page.getByRole('textbox', {
    name: ruleCellName(screen, category, material, term),
    exact: true,
  });

/** When the hall opens or closes on a day of the week. */
export function hours({ page, t }: Screen, day: number, end: 'from' | 'until'): Locator {
  const words = { day: t(`activities.weekdays.${day}`), end: t(`lendingOffice.week.${end}`) };
  return page.getByRole('textbox', { name: t('lendingOffice.week.cell', words), exact: true });
}

/** A figure below the tables. */
export const figure = ({ page, t }: Screen, name: string): Locator =>
  page.getByRole('textbox', { name: t(`lendingOffice.figures.${name}`), exact: true });

export async function saveRules(screen: Screen): Promise<void> {
  await button(screen, 'lendingOffice.rules.save').click();
  await screen.page.getByText(screen.t('common.saved'), { exact: true }).waitFor();
}
