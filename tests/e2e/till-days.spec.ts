import { expect, test } from '@playwright/test';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { DAY } from '../fixtures/hall-clock.ts';
import {
  addGoods,
  addPieces,
  by,
  closeDay,
  decideSale,
  openDay,
  pieceLine,
  sell,
} from '../fixtures/sale-till.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { signOut } from './pages/desk.ts';
import { keysAfterScan, type } from './pages/keyboard.ts';
import { button, choose, fill, press, switchLanguage } from './pages/screen.ts';
import * as till from './pages/till.ts';

// Three days at the till, told in order.
test.describe.configure({ mode: 'serial' });

/** A hall that counts blind. Yesterday a tiger was paid by phone. */
async function afterYesterday(hall: Hall) {
  const tiger = await addPieces(hall, { name: '泥老虎', priceFen: 80_00, quantity: 1 });
  const bookmark = await addGoods(hall, { name: '手绘书签', priceFen: 10_00, quantity: 9 });
  await decideSale(hall, {
    blindCount: true,
    approveRefundFromFen: 500_00,
    reasonVarianceFromFen: 1,
    approveVarianceFromFen: 5_00,
  });
  const tillDayId = await openDay(hall);
  const lines = [pieceLine(tiger)];
  const sold = await sell(hall, lines, 80_00, { tenders: [by('wechat', 80_00)] });
  await closeDay(hall, tillDayId);
  hall.clock.pass(DAY);
  return { bookmark, number: sold.number };
}

let hall: HallKiosk<Awaited<ReturnType<typeof afterYesterday>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk(afterYesterday);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

const held = '红衣阿姨';

test('a wallet gives back today what it took yesterday', async () => {
  const { page, t } = hall;
  await till.goToTill(hall);
  await fill(hall, 'till.open.float', '200');
  await press(hall, 'till.open.do');
  await till.openSale(hall, hall.made.number);
  await page.keyboard.press('F8');
  await expectFits(hall);
  await press(hall, 'till.refund.do', { amount: '¥80.00' });
  await expect(page.getByText(hall.like('till.refund.done', { amount: '¥80.00' }))).toBeVisible();
  await till.openTillTab(hall, 'Sell');
  await till.scanItem(hall, hall.made.bookmark.code, 'added', { name: '手绘书签' });
  await keysAfterScan(hall, '+', '+');
  await till.sellForCash(hall);
  await expect(page.getByText(t('ui.busy'))).toHaveCount(0);
});

test('who counts blind reads neither what should be there nor what makes it up', async () => {
  const { page, t } = hall;
  await till.openTillTab(hall, 'Drawer');
  await expect(page.getByText(t('till.report.blind'))).toBeVisible();
  const figures = page.getByRole('tabpanel');
  await expect(figures).not.toContainText('¥');
  await expectFits(hall);
  await press(hall, 'till.drawer.close');
  await expect(page.getByText(t('till.close.blind'))).toBeVisible();
  for (const fen of ['¥230.00', '¥30.00', '¥80.00']) await expect(figures).not.toContainText(fen);
  await expectFits(hall);
});

test('a count that differs asks for why without saying how much, and for somebody else', async () => {
  const { page, t } = hall;
  // 220 of 230.
  await till.countNotes(hall, ['2', '', '1']);
  await fill(hall, 'till.close.wechat', '-');
  await press(hall, 'till.close.do');
  await expect(page.getByText(t('till.close.walletWrong'))).toBeVisible();
  await fill(hall, 'till.close.wechat', '-80');
  await press(hall, 'till.close.do');
  await expect(page.getByText(t('till.close.differsBlind'))).toBeVisible();
  await expect(page.getByRole('tabpanel')).not.toContainText('¥230.00');
  await expectFits(hall);
  await choose(
    hall,
    'till.close.reason',
    t('till.close.reasons.none'),
    t('till.close.reasons.change-given-wrong'),
  );
  await fill(hall, 'till.close.note', '多找了一张');
  await press(hall, 'till.close.do');
  await till.agree(hall, '前台', PINS.clerk);
});

test('the signed report then says what was expected, counted and different, by cash and by wallet', async () => {
  const { page, t } = hall;
  await expect(page.getByText(t('till.close.done'))).toBeVisible();
  const cash = till.row(hall, t('till.tender.cash')).first();
  for (const amount of ['¥30.00', '¥230.00', '¥220.00', '−¥10.00'])
    await expect(cash).toContainText(amount);
  const wallet = till.row(hall, t('till.tender.wechat'));
  await expect(wallet).toContainText(/−¥80\.00.*−¥80\.00.*−¥80\.00.*¥0\.00/);
  await expect(page.getByText('找错了零钱 · 多找了一张')).toBeVisible();
  await expectFits(hall);
  const english = await switchLanguage(hall);
  await expectFits(english);
  await switchLanguage(english);
  await press(hall, 'till.drawer.goBack');
});

test('a day that is left open is still there the next morning, and is closed before today’s begins', async () => {
  const { made, t } = hall;
  await fill(hall, 'till.open.float', '100');
  await press(hall, 'till.open.do');
  await expect(till.tile(hall, '手绘书签')).toBeVisible();
  await till.scanItem(hall, made.bookmark.code, 'added', { name: '手绘书签' });
  await keysAfterScan(hall);
  await till.sellForCash(hall);
  await till.scanItem(hall, made.bookmark.code, 'added', { name: '手绘书签' });
  await keysAfterScan(hall, 'F4');
  await type(hall, held);
  await hall.page.keyboard.press('Enter');
  await expect(till.said(hall, 'held', { label: held })).toBeVisible();
  hall.time.pass(DAY);
  hall = await hall.restart();
  await till.goToTill(hall);
  const { page } = hall;
  const title = t('till.old.title', { on: '3月3日周二' });
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByText(t('till.old.help', { count: 1 }))).toBeVisible();
  await expect(page.getByText(t('till.open.heldNow', { names: held }))).toBeVisible();
  await expect(till.tile(hall, '手绘书签')).toHaveCount(0);
  await expectFits(hall);
  const english = await switchLanguage(hall);
  await expectFits(english);
  await switchLanguage(english);
});

test('only past midnight the sale may go on in the day that it began', async () => {
  const { page, t } = hall;
  await press(hall, 'till.old.goOn', { on: '3月3日周二' });
  await expect(till.tile(hall, '手绘书签')).toBeVisible();
  await expect(page.getByText(t('till.oldDay', { on: '3月3日周二' }))).toBeVisible();
  await expectFits(hall);
  await till.scanItem(hall, hall.made.bookmark.code, 'added', { name: '手绘书签' });
  await keysAfterScan(hall);
  const number = await till.sellForCash(hall);
  expect(number).toContain('-260303-');
  await signOut(hall);
});

test('nothing of it is lost: it is counted to the fen, and today’s day begins with its carts', async () => {
  const { page, t } = hall;
  await till.goToTill(hall);
  await press(hall, 'till.old.close');
  await till.countNotes(hall, ['1', '', '1']);
  await expect(
    page.getByText(hall.like('till.close.held', { count: 1, names: held })),
  ).toBeVisible();
  await page.getByText(t('till.close.keepCarts')).click();
  await expectFits(hall);
  await press(hall, 'till.close.do');
  await expect(page.getByText(t('till.close.done'))).toBeVisible();
  await expect(till.row(hall, t('till.tender.cash')).first()).toContainText('¥0.00');
  await press(hall, 'till.drawer.goBack');
  await press(hall, 'till.open.do');
  await expect(
    page.getByText(hall.like('till.daySubtitle', { number: 4, on: '3月4日周三' })),
  ).toBeVisible();
  await expect(button(hall, 'till.takeUpCount', { count: 1 })).toBeVisible();
});
