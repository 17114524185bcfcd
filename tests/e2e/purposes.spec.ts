import { expect, test } from '@playwright/test';
import { FUND, SECOND_FUND } from '../fixtures/charity-fair.ts';
import { addPurpose } from '../fixtures/charity-stall.ts';
import { closeHalls, PINS, removeHalls, twinOf, type Hall } from '../fixtures/hall.ts';
import { hear } from '../fixtures/halls-meet.ts';
import { addGoods, addPieces, openDay, pieceLine, sell } from '../fixtures/sale-till.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { charityTab, dialogField, figure, openTab, row } from './pages/charity.ts';
import { openPage, signOut } from './pages/desk.ts';
import { signIn } from './pages/public-page.ts';
import {
  button,
  choose,
  dialog,
  press,
  switchLanguage,
  title,
  type Screen,
} from './pages/screen.ts';
import * as till from './pages/till.ts';

/** A till day that is open, two purposes and none that is usual; and a cat that two tills sold. */
async function stall(hall: Hall) {
  const fund = await addPurpose(hall, FUND);
  const second = await addPurpose(hall, SECOND_FUND);
  const cat = await addPieces(hall, { name: '小猫泥塑', priceFen: 80_00 });
  const bookmark = await addGoods(hall, { name: '手绘书签', priceFen: 10_00, quantity: 20 });
  await openDay(hall);
  const twin = twinOf(hall);
  await sell(hall, [pieceLine(cat)], 80_00, { purposeId: fund });
  await sell(twin, [pieceLine(cat)], 80_00, { purposeId: fund });
  await hear(twin, hall);
  return { fund, second, bookmark };
}

// One day, told in order.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<Awaited<ReturnType<typeof stall>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk(stall);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

/** Sells bookmarks at ten yuan each in cash, for the purpose that is chosen in the cart. */
async function sellBookmarks(count: number, purpose: string | null): Promise<void> {
  const { page, made, t } = hall;
  await till.scanItem(hall, made.bookmark.code, 'added', { name: '手绘书签' });
  for (let more = 2; more <= count; more += 1)
    await till.scanItem(hall, made.bookmark.code, 'more', { name: '手绘书签', count: more });
  if (purpose !== null) await till.choosePurpose(hall, t('till.noPurpose'), purpose);
  await till.goToPay(hall);
  await page.keyboard.press('F8');
  await expect(till.soldScreen(hall)).toBeVisible();
  await till.nextCustomer(hall);
}

const unpurposed = ({ page, t }: Screen, amount: string) =>
  page.getByText(t('charity.unpurposed.notice', { amount }));

/** The card of what was sold without a purpose. */
const groups = ({ page, t }: Screen) =>
  page
    .getByRole('table', { name: t('charity.unpurposed.title') })
    .locator('tbody')
    .getByRole('row');

test('the seller chooses what a sale is for, and the next one begins without', async () => {
  const { page, t } = hall;
  await signIn(hall, '义卖台', PINS.seller);
  await openPage(hall, 'till');
  await sellBookmarks(2, SECOND_FUND);
  await expect(
    page.getByRole('button', { name: `${t('till.purpose')}: ${t('till.noPurpose')}` }),
  ).toBeVisible();
  await sellBookmarks(3, null);
});

test('the day’s report says what can’t be handed over, and how much', async () => {
  const { page, t } = hall;
  await till.openTillTab(hall, 'Drawer');
  await expect(page.getByText(t('till.report.unpurposed', { amount: '¥30.00' }))).toBeVisible();
  await expectFits(hall);
});

test('a seller is told of a piece that two tills sold, and a clerk is led to what to do', async () => {
  const { page, t } = hall;
  const told = page.getByText(t('till.soldTwice', { count: 1 }));
  await expect(told).toBeVisible();
  await expect(button(hall, 'till.soldTwiceShow')).toHaveCount(0);
  await signOut(hall);

  await signIn(hall, '前台', PINS.clerk);
  await openPage(hall, 'till');
  await expect(told).toBeVisible();
  await expectFits(hall);
  await press(hall, 'till.soldTwiceShow');
  await title(hall, 'charity.page').waitFor();
  await expect(charityTab(hall, 'twice')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText(t('charity.twice.todo'))).toBeVisible();
  await expect(page.getByText('小猫泥塑', { exact: false }).first()).toBeVisible();
  await openPage(hall, 'charity');
  await expect(charityTab(hall, 'takings')).toHaveAttribute('aria-selected', 'true');
});

test('the takings stand under the purpose that was chosen, and the rest under none', async () => {
  const { t } = hall;
  await expect(row(hall, FUND).last()).toContainText('¥160.00');
  await expect(row(hall, SECOND_FUND).last()).toContainText('¥20.00');
  await expect(row(hall, t('charity.none.purpose')).last()).toContainText('¥30.00');
  await expect(figure(hall, 'charity.sums.total')).toHaveText('¥210.00');
  await expect(unpurposed(hall, '¥30.00')).toBeVisible();
  await expectFits(hall);
  await openTab(hall, 'handovers');
  await expect(unpurposed(hall, '¥30.00')).toBeVisible();
  await openTab(hall, 'notice');
  await expect(
    hall.page.getByRole('status').getByText(t('charity.notice.unpurposed', { amount: '¥30.00' })),
  ).toBeVisible();
  await expectFits(hall);
});

test('a clerk gives the rest a purpose, and it can be handed over', async () => {
  const { page, t } = hall;
  await press(hall, 'charity.unpurposed.show');
  await expect(row(hall, SECOND_FUND).first()).toContainText('¥20.00');
  await expect(groups(hall)).toHaveCount(1);
  await expect(groups(hall)).toContainText(t('charity.unpurposed.none'));
  await expectFits(hall);
  await groups(hall).getByRole('button').click();
  await press(hall, 'common.save');
  await expect(dialog(hall)).toContainText(t('charity.unpurposed.needPurpose'));
  await choose(hall, 'charity.unpurposed.to', t('ui.choose'), SECOND_FUND);
  await expectFits(hall);
  await press(hall, 'common.save');
  const done = { amount: '¥30.00', purpose: SECOND_FUND };
  await expect(page.getByText(t('charity.unpurposed.done', done))).toBeVisible();
  await expect(unpurposed(hall, '¥30.00')).toHaveCount(0);
  await expect(row(hall, SECOND_FUND).first()).toContainText('¥50.00');
  await expect(groups(hall)).toContainText(SECOND_FUND);
  await expectFits(hall);
  await openTab(hall, 'takings');
  await expect(row(hall, SECOND_FUND).last()).toContainText('¥50.00');
  await expect(row(hall, t('charity.none.purpose'))).toHaveCount(0);
  await openPage(hall, 'till');
  await till.openTillTab(hall, 'Drawer');
  await expect(page.getByText(hall.like('till.report.unpurposed'))).toHaveCount(0);
});

test('it can be given another one while the money is here', async () => {
  const { page, t } = hall;
  await openPage(hall, 'charity');
  await openTab(hall, 'purposes');
  await groups(hall).getByRole('button').click();
  await choose(hall, 'charity.unpurposed.to', t('ui.choose'), FUND);
  await press(hall, 'common.save');
  await expect(
    page.getByText(t('charity.unpurposed.done', { amount: '¥30.00', purpose: FUND })),
  ).toBeVisible();
  await expect(row(hall, FUND).first()).toContainText('¥190.00');
  await expect(row(hall, SECOND_FUND).first()).toContainText('¥20.00');
});

test('two who change one purpose at a time: the later one is asked whose words stand', async () => {
  const { page, t } = hall;
  await page.setViewportSize({ width: 1280, height: 800 });
  const change = async (theirs: string, mine: string) => {
    await press(hall, 'charity.purposes.editOf', { name: FUND });
    await dialogField(hall, 'charity.purposes.description').fill(mine);
    await dialogField(hall, 'charity.purposes.partner').fill('慈善会');
    await saveMeanwhile(hall.made.fund, { description: theirs });
    // By Enter: nobody has scrolled down to the button.
    await dialogField(hall, 'charity.purposes.partner').press('Enter');
    await expect(dialog(hall)).toContainText(t('charity.purposes.changedTitle'));
    const now = { field: t('charity.purposes.description'), value: theirs };
    await expect(dialog(hall)).toContainText(t('people.nowIs', now));
    await expect(button(hall, 'people.keepMine')).toBeInViewport({ ratio: 1 });
  };
  await change('给山里的学校买书', '给山区孩子买书');
  await expectFits(hall);
  await page.setViewportSize({ width: 1280, height: 800 });
  // Theirs is taken up to be read first; what they did not touch stays as it was typed.
  await press(hall, 'people.loadNewer');
  await expect(dialogField(hall, 'charity.purposes.description')).toHaveValue('给山里的学校买书');
  await expect(dialogField(hall, 'charity.purposes.partner')).toHaveValue('慈善会');
  await press(hall, 'common.save');
  await expect(dialog(hall)).toBeHidden();
  await expect(row(hall, FUND).first()).toContainText('给山里的学校买书');

  await change('给三所学校买书', '给五所学校买书');
  await press(hall, 'people.keepMine');
  await expect(dialog(hall)).toBeHidden();
  await expect(row(hall, FUND).first()).toContainText('给五所学校买书');
  await expect(page.getByText(t('charity.purposes.saved', { name: FUND }))).toBeVisible();
});

test('all of it in English', async () => {
  const english = await switchLanguage(hall);
  await expectFits(english);
  await groups(english).getByRole('button').click();
  await expectFits(english);
  await press(english, 'common.cancel');
  await openPage(english, 'till');
  await expectFits(english);
  await switchLanguage(english);
});

/** Somebody else saves the purpose while this screen has its form open. */
async function saveMeanwhile(purposeId: string, change: { description: string }): Promise<void> {
  const saved = await hall.page.evaluate(
    async (given) => {
      const known = await window.qinlin.call('charity.purposes', {});
      const all = known.ok ? known.value : [];
      const purpose = all.find((one) => one.purposeId === given.purposeId);
      if (purpose === undefined) return known;
      const { name, partner, filingNumber, active, seen } = purpose;
      const fields = { name, partner, filingNumber, active, ...given.change };
      return window.qinlin.call('charity.savePurpose', {
        purposeId: given.purposeId,
        fields,
        seen,
      });
    },
    { purposeId, change },
  );
  expect(saved.ok).toBe(true);
}
