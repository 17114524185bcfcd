import type { Locator } from '@playwright/test';
import { expectIdle } from './public-page.ts';
import { button, fill, press, title, type Screen } from './screen.ts';

/** The title of each page of the desk, by what the menu calls it. */
const pageTitles = {
  attendance: 'attendance.title',
  lending: 'lending.page',
  catalogue: 'catalogue.title',
  stocktake: 'stocktake.title',
  'lending-office': 'lendingOffice.page',
  till: 'till.page',
  charity: 'charity.page',
  crafts: 'crafts.title',
  people: 'people.title',
  cards: 'cards.title',
  activities: 'activities.title',
  conflicts: 'conflicts.title',
  exchange: 'exchange.title',
  settings: 'settings.title',
} as const;

export type DeskPage = keyof typeof pageTitles;

/** The pages in the menu of the post that is signed in. */
export function menu({ page, t }: Screen): Locator {
  return page.getByRole('complementary', { name: t('staff.menu') }).getByRole('navigation');
}

export async function openPage(screen: Screen, page: DeskPage): Promise<void> {
  const { t } = screen;
  const name = RegExp.escape(t(`staff.page.${page}`));
  // A count may stand behind it.
  await menu(screen)
    .getByRole('button', { name: new RegExp(`^${name}( [0-9,]+)?$`) })
    .click();
  await title(screen, pageTitles[page]).waitFor();
}

export async function signOut(screen: Screen): Promise<void> {
  await press(screen, 'staff.signOut');
  await expectIdle(screen);
}

export type NewPerson = {
  readonly name: string;
  readonly phone?: string;
  readonly birthYear?: string;
  readonly building?: string;
  readonly unit?: string;
  /** Of a team that the hall has. */
  readonly team?: string;
};

/** Enrols somebody at the people page; the person's own page is open when this is done. */
export async function enrol(screen: Screen, person: NewPerson): Promise<void> {
  await openPage(screen, 'people');
  await press(screen, 'people.enrol');
  const { team, ...written } = person;
  for (const [name, text] of Object.entries(written))
    await fill(screen, `people.field.${name}`, text);
  const teams = screen.page.getByRole('region', { name: screen.t('people.field.teams') });
  if (team !== undefined) await teams.getByText(team, { exact: true }).click();
  await press(screen, 'people.enrol');
  await screen.page.getByText(screen.t('people.done.enrolled')).waitFor();
}

/** Finds somebody by whatever is typed, and opens their page. */
export async function openPerson(screen: Screen, query: string, name: string): Promise<void> {
  await openPage(screen, 'people');
  await search(screen, query);
  await people(screen).getByRole('button', { name, exact: true }).click();
  await screen.page.getByRole('heading', { level: 1, name }).waitFor();
}

export const search = ({ page, t }: Screen, query: string): Promise<void> =>
  page.getByRole('searchbox', { name: t('people.search') }).fill(query);

/** The table of people. */
export function people({ page, t }: Screen): Locator {
  return page.getByRole('table', { name: t('people.title') });
}

/** A figure with its label, as on a person's page. */
export function stat({ page, t }: Screen, key: string): Locator {
  const label = page.getByText(t(key), { exact: true });
  return page.locator('dl').filter({ has: label }).getByRole('definition');
}

/** Issues a card to the person whose page is open, prints it as a PDF, and gives the file's path. */
export async function issueCard(screen: Screen): Promise<string> {
  await button(screen, 'cards.issueOne').or(button(screen, 'cards.replace')).click();
  return printIssued(screen);
}

/** Goes through with the dialog that is open. */
export async function printIssued(screen: Screen, layout?: 'card' | 'sheet'): Promise<string> {
  const { page, t } = screen;
  if (layout !== undefined)
    await page.getByRole('radio', { name: t(`cards.layout.${layout}`) }).check({ force: true });
  await press(screen, 'cards.issueAndPrint');
  await page.getByText(t('cards.pdfMade')).waitFor({ timeout: 30_000 });
  return (await page.getByText(/\.pdf$/).textContent()) ?? '';
}

export async function cardsAreFine(screen: Screen): Promise<void> {
  await press(screen, 'cards.allRight');
}
