import { expect, type Locator } from '@playwright/test';
import { PINS } from '../../fixtures/hall.ts';
import { type } from './keyboard.ts';
import { signIn } from './public-page.ts';
import { scanCode } from './scanner.ts';
import { button, choose, press, title, type Screen } from './screen.ts';

/** The lines of the cart on the counter. */
export function cartLines({ page, t }: Screen): Locator {
  return page.getByRole('list', { name: t('till.lines') }).getByRole('listitem');
}

/** What the cart comes to. */
export function cartTotal({ page, t }: Screen): Locator {
  return page.getByRole('status', { name: t('till.total') });
}

/** What the till says of the last scan or press. */
export function said({ page, like }: Screen, key: string, facts = {}): Locator {
  const main = page.getByRole('main');
  const notice = main.getByRole('status').or(main.getByRole('alert'));
  return notice.getByText(like(`till.said.${key}`, facts));
}

/** Holds a label under the scanner, and reads what the till says. */
export async function scanItem(
  screen: Screen,
  code: string,
  key: string,
  facts = {},
): Promise<void> {
  await scanCode(screen.page, code);
  await expect(said(screen, key, facts)).toBeVisible();
}

/** A photo tile. */
export function tile({ page, t }: Screen, name: string): Locator {
  return page.getByRole('list', { name: t('till.tiles') }).getByRole('button', { name });
}

/** Goes on to the payment, by its key. */
export async function goToPay(screen: Screen): Promise<void> {
  await screen.page.keyboard.press('F8');
  await expect(button(screen, 'till.paying.back')).toBeVisible();
}

/** Types what was handed over, and Enter. */
export async function payCash(screen: Screen, yuan: string): Promise<void> {
  const { page, t } = screen;
  await expect(page.getByRole('textbox', { name: t('till.cash.received') })).toBeFocused();
  await type(screen, yuan);
  await page.keyboard.press('Enter');
}

/** The screen after a sale. */
export function soldScreen({ page, t }: Screen): Locator {
  return page.getByRole('region', { name: t('till.done.title') });
}

/** The number on the screen after a sale. */
export async function soldNumber(screen: Screen): Promise<string> {
  const number = soldScreen(screen).getByText(/^\d{3}-\d{6}-\d{4}$/);
  return (await number.textContent()) ?? '';
}

/** Goes on to the next customer, by Enter. */
export async function nextCustomer(screen: Screen): Promise<void> {
  await expect(button(screen, 'till.done.next')).toBeFocused();
  await screen.page.keyboard.press('Enter');
  await expect(screen.page.getByRole('searchbox', { name: screen.t('till.box') })).toBeFocused();
}

export type TillTab = 'Sell' | 'Sales' | 'Drawer';

export async function openTillTab({ page, t }: Screen, tab: TillTab): Promise<void> {
  await page.getByRole('tab', { name: t(`till.tab${tab}`) }).click();
}

/** Somebody else agrees, by their PIN. */
export async function agree(screen: Screen, post: string, pin: string): Promise<void> {
  const asked = screen.page.getByRole('dialog', { name: screen.t('till.approver.title') });
  await asked.getByText(post, { exact: true }).click();
  for (const digit of pin) await asked.getByRole('button', { name: digit, exact: true }).click();
  await press(screen, 'till.approver.do');
}

/** Types how many there are of each note, as a hand goes down the list with Enter. */
export async function countNotes(screen: Screen, counts: readonly string[]): Promise<void> {
  await expect(screen.page.getByRole('textbox', { name: '¥100.00', exact: true })).toBeFocused();
  for (const count of counts) {
    if (count !== '') await type(screen, count);
    await screen.page.keyboard.press('Enter');
  }
}

/** A row of a table of the page. */
export function row({ page }: Screen, text: string): Locator {
  return page.getByRole('row').filter({ hasText: text });
}

/** What is still to be paid, once a part has come in. */
export function stillMissing({ page, t }: Screen): Locator {
  const due = page.getByRole('region', { name: t('till.paying.due') });
  return due
    .locator('dl')
    .filter({ hasText: t('till.paying.missing') })
    .getByRole('definition');
}

/** Says in the cart what its takings are for. */
export async function choosePurpose(screen: Screen, now: string, purpose: string): Promise<void> {
  await choose(screen, 'till.purpose', `${screen.t('till.purpose')}: ${now}`, purpose);
}

/** What was received for the cart on the counter, before it is a sale. */
export function receivedSoFar({ page, t }: Screen): Locator {
  return page.getByRole('status', { name: t('till.paying.taken') });
}

/** Signs in at the post that sells; its first page is the till. */
export async function goToTill(screen: Screen): Promise<void> {
  await signIn(screen, '义卖台', PINS.seller);
  await title(screen, 'till.page').waitFor();
}

/** Finds a sale or a refund by its number, and opens it. */
export async function openSale(screen: Screen, number: string): Promise<void> {
  const { page, t } = screen;
  await openTillTab(screen, 'Sales');
  await page.getByRole('searchbox', { name: t('till.sales.find') }).fill(number);
  await page.getByRole('button', { name: number, exact: true }).click();
  await expect(
    page.getByRole('heading', { level: 2, name: t('till.sale.title', { number }) }),
  ).toBeVisible();
}

/** Confirms that the buyer's phone shows the payment: of that much, or of all that is missing. */
export async function payByWeChat(screen: Screen, yuan?: string): Promise<void> {
  const { page, t } = screen;
  await page.keyboard.press('F3');
  const amount = page.getByRole('textbox', {
    name: t('till.wallet.amount', { kind: t('till.tender.wechat') }),
  });
  await expect(amount).toBeVisible();
  if (yuan !== undefined) await amount.fill(yuan);
  await page.keyboard.press('F8');
}

/** Sells what is in the cart for exactly its price in cash; gives the number. */
export async function sellForCash(screen: Screen): Promise<string> {
  await goToPay(screen);
  await screen.page.keyboard.press('F8');
  const number = await soldNumber(screen);
  await nextCustomer(screen);
  return number;
}
