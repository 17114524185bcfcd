import { expect, type Locator } from '@playwright/test';
import { press, type Screen } from './screen.ts';

export type Tab = 'In' | 'All' | 'Todo';

/** Opens one of the three views of the day. */
export async function openTab({ page, like }: Screen, tab: Tab): Promise<void> {
  await page.getByRole('tab', { name: like(`attendance.tab${tab}`) }).click();
}

/** The lines of the table that name somebody. */
export function rowsOf({ page, t }: Screen, name: string): Locator {
  return page
    .getByRole('table', { name: t('attendance.title') })
    .getByRole('row')
    .filter({ hasText: name });
}

/** A correction as staff type it. A time that is left out stays as it was. */
export type Correction = {
  readonly reason: string;
  readonly in?: string;
  readonly out?: string;
};

/** Opens the correction of the one line that names somebody, fills it in and saves it. */
export async function correct(screen: Screen, name: string, with_: Correction): Promise<void> {
  await press(screen, 'attendance.correctOf', { name });
  await fillCorrection(screen, with_);
  await expect(screen.page.getByText(screen.t('attendance.corrected', { name }))).toBeVisible();
}

/** Adds a session of somebody who was never scanned. */
export async function addSession(
  screen: Screen,
  person: { readonly query: string; readonly name: string },
  with_: Correction,
): Promise<void> {
  await press(screen, 'attendance.add');
  await pickPerson(screen, person);
  await fillCorrection(screen, with_);
  const added = screen.t('attendance.added', { name: person.name });
  await expect(screen.page.getByText(added)).toBeVisible();
}

/** Finds a person in the dialog that is open, and takes them. */
export async function pickPerson(
  { page, t }: Screen,
  { query, name }: { readonly query: string; readonly name: string },
): Promise<void> {
  await page.getByRole('searchbox', { name: t('attendance.findPerson') }).fill(query);
  const found = page.getByRole('list', { name: t('attendance.results') });
  await found.getByRole('button').filter({ hasText: name }).click();
}

async function fillCorrection(screen: Screen, { reason, ...times }: Correction): Promise<void> {
  const { page, t } = screen;
  await page
    .getByRole('dialog')
    .getByText(t(`reason.${reason}`), { exact: true })
    .click();
  if (times.in !== undefined)
    await page.getByRole('textbox', { name: t('attendance.inTime') }).fill(times.in);
  if (times.out !== undefined)
    await page.getByRole('textbox', { name: t('attendance.outTime') }).fill(times.out);
  await press(screen, 'common.save');
}

/** Exports the day and gives the path that the screen names. */
export async function exportDay(screen: Screen, format: 'csv' | 'xlsx'): Promise<string> {
  await press(screen, format === 'csv' ? 'attendance.exportCsv' : 'attendance.exportXlsx');
  const path = screen.page.getByText(new RegExp(`\\.${format}$`));
  return (await path.textContent()) ?? '';
}
