import { expect, type Locator } from '@playwright/test';
import { menu } from './desk.ts';
import { scanCode } from './scanner.ts';
import { dialog, field, press, title, type Screen } from './screen.ts';

/** The catalogue by the menu, with its list open. */
export async function openCatalogue(screen: Screen): Promise<void> {
  const { t } = screen;
  await menu(screen)
    .getByRole('button', { name: t('staff.page.catalogue'), exact: true })
    .click();
  await title(screen, 'catalogue.title').waitFor();
}

export function searchBox({ page, t }: Screen): Locator {
  return page.getByRole('searchbox', { name: t('catalogue.search') });
}

/** The table of titles. */
function titles({ page, t }: Screen): Locator {
  return page.getByRole('table', { name: t('catalogue.title') });
}

export function titleRows(screen: Screen): Locator {
  return titles(screen).locator('tbody').getByRole('row');
}

/** A title's own page is open. */
export const expectTitle = ({ page }: Screen, name: string): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** Finds a title by whatever is typed, and opens its page, whose headline may be shorter. */
export async function openTitle(
  screen: Screen,
  query: string,
  name: string,
  headline = name,
): Promise<void> {
  await searchBox(screen).fill(query);
  await titles(screen).getByRole('button', { name }).click();
  await expectTitle(screen, headline);
}

/** The form's fields by the last part of their key, as `name` or `clc`. */
export type TypedTitle = Readonly<Record<string, string>>;

export async function fillTitle(screen: Screen, typed: TypedTitle): Promise<void> {
  for (const [name, text] of Object.entries(typed))
    await field(screen, `catalogue.field.${name}`).fill(text);
}

/** The call number that the form says the title will have. */
export function plannedCallNumber({ page, t }: Screen): Locator {
  return page.getByRole('status').filter({ hasText: t('catalogue.callNumber.next') });
}

/** Saves a new title; the question for its copies is open when this is done. */
export async function saveNewTitle(screen: Screen, name: string): Promise<void> {
  const { page, t } = screen;
  await press(screen, 'catalogue.saveNew');
  await page.getByRole('dialog', { name: t('catalogue.addCopiesTo', { name }) }).waitFor();
}

/** Answers the question for copies, which is open; labels are asked for when this is done. */
export async function addCopies(screen: Screen, count: number, location: string): Promise<void> {
  const { page, t } = screen;
  await field(screen, 'catalogue.field.count').fill(String(count));
  await field(screen, 'catalogue.field.location').fill(location);
  await press(screen, 'catalogue.addAndLabel');
  await page.getByRole('dialog', { name: t('catalogue.labelsTitle', { count }) }).waitFor();
}

/** Prints the labels that are asked for as a PDF, and gives the file's path. */
export async function printLabels(screen: Screen): Promise<string> {
  const { page, t } = screen;
  await dialog(screen)
    .getByRole('button', { name: t('catalogue.printLabels') })
    .click();
  await page.getByText(t('cards.pdfMade')).waitFor({ timeout: 30_000 });
  const path = (await page.getByText(/\.pdf$/).textContent()) ?? '';
  await press(screen, 'common.done');
  return path;
}

/** One label of the sheet, counted from 1. */
export function labelPlace({ page, t }: Screen, place: number): Locator {
  return page
    .getByRole('listbox', { name: t('catalogue.firstFree') })
    .getByRole('option', { name: t('catalogue.labelPlace', { place }), exact: true });
}

export function copies({ page, t }: Screen): Locator {
  return page
    .getByRole('table', { name: t('catalogue.copiesTitle') })
    .locator('tbody')
    .getByRole('row');
}

/** What is written on the labels of the open title's copies. */
export const copyCodes = (screen: Screen): Promise<readonly string[]> =>
  copies(screen).getByRole('rowheader').allTextContents();

/** Notes what became of a copy. */
export async function noteCopy(
  screen: Screen,
  code: string,
  condition: 'good' | 'damaged' | 'lost' | 'missing' | 'withdrawn',
): Promise<void> {
  const { page, t } = screen;
  await press(screen, 'catalogue.noteOf', { code });
  await page
    .getByRole('radio', { name: t(`catalogue.condition.${condition}`) })
    .check({ force: true });
  await press(screen, 'common.save');
  await expect(dialog(screen)).toBeHidden();
}

/** Takes a cover with the camera. */
export async function takeCover(screen: Screen): Promise<void> {
  const { page, t } = screen;
  await press(screen, 'catalogue.addCover');
  await press(screen, 'catalogue.take');
  await page.getByRole('img', { name: t('catalogue.newCover') }).waitFor();
  await press(screen, 'catalogue.useCover');
  await expect(dialog(screen)).toBeHidden();
}

/** Holds a book under the scanner, wherever the focus is. */
export const scanBook = ({ page }: Screen, code: string): Promise<void> => scanCode(page, code);

/** Looks through a file of titles; what it would come to is shown when this is done. */
export async function importFile(screen: Screen, name: string, buffer: Buffer): Promise<void> {
  await press(screen, 'catalogue.import');
  const mimeType = 'application/octet-stream';
  await screen.page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
}

/** Writes every title into a file, as these are chosen one after the other; the dialog stays open. */
export async function exportAs(screen: Screen, ...choices: readonly string[]): Promise<void> {
  const { page, t } = screen;
  await press(screen, 'catalogue.export');
  for (const choice of choices)
    await page.getByRole('radio', { name: t(`catalogue.${choice}`) }).check({ force: true });
  await dialog(screen)
    .getByRole('button', { name: t('catalogue.export') })
    .click();
}
