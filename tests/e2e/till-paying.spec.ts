import { expect, test } from '@playwright/test';
import { JPEG } from '../fixtures/crafts.ts';
import { closeHalls, removeHalls, type Hall } from '../fixtures/hall.ts';
import { addGoods, addPieces, by, openDay, payment, pieceLine } from '../fixtures/sale-till.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { killKiosk } from './kill-kiosk.ts';
import { openPage } from './pages/desk.ts';
import { keysAfterScan } from './pages/keyboard.ts';
import { button, dialog, press, switchLanguage } from './pages/screen.ts';
import * as till from './pages/till.ts';

// One afternoon at the till, told in order.
test.describe.configure({ mode: 'serial' });

async function stall(hall: Hall) {
  const bookmark = await addGoods(hall, { name: '手绘书签', priceFen: 10_00, quantity: 2 });
  const tigers = await addPieces(hall, { name: '泥老虎', priceFen: 80_00, quantity: 3 });
  await hall.value('till.setPaymentCode', { kind: 'wechat', jpeg: JPEG });
  await openDay(hall);
  return { bookmark, tigers };
}

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

const tiger = (nth: number) => hall.made.tigers.codes[nth] ?? '';
const salesSoFar = () =>
  hall.page.evaluate(async () => {
    const answer = await window.qinlin.call('till.sales', {});
    return answer.ok ? answer.value.length : null;
  });

/** Another window of this till sells the piece that the cart has, in cash. */
async function sellElsewhere(productId: string, pieceId = ''): Promise<void> {
  const line = pieceLine({ productId, pieceId });
  const sold = await hall.page.evaluate(
    async ({ request }) => {
      const state = await window.qinlin.call('till.state', {});
      const cartId = state.ok ? (state.value.carts[0]?.cartId ?? null) : null;
      return window.qinlin.call('till.pay', { ...request, cartId });
    },
    { request: payment([line], { tenders: [by('cash', 80_00)] }) },
  );
  expect(sold.ok).toBe(true);
}

test('more than the books have is asked about, and stays unsold if it is not there', async () => {
  const { page, made, t } = hall;
  await till.goToTill(hall);
  await till.scanItem(hall, made.bookmark.code, 'added', { name: '手绘书签' });
  await keysAfterScan(hall, '+', '+');
  await expect(page.getByText(t('till.lineProblem.short', { left: 2 }))).toBeVisible();
  await page.keyboard.press('F8');
  await expect(dialog(hall)).toContainText(t('till.shortBody'));
  await expectFits(hall);
  await press(hall, 'common.cancel');
  await expect(dialog(hall)).toHaveCount(0);
  await expect(till.cartLines(hall)).toHaveCount(1);
  expect(await salesSoFar()).toBe(0);
});

test('what lies on the table is sold all the same, and the books say how many are missing', async () => {
  const { page, made } = hall;
  await page.keyboard.press('F8');
  await press(hall, 'till.shortDo');
  await expect(button(hall, 'till.paying.back')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(till.soldScreen(hall)).toContainText('¥30.00');
  await till.nextCustomer(hall);
  const { productId } = made.bookmark;
  const known = await page.evaluate(
    (id) => window.qinlin.call('crafts.get', { productId: id }),
    productId,
  );
  expect(known).toMatchObject({ value: { places: [{ place: 0, quantity: -1 }] } });
});

test('a cart that is paid for in part can’t be emptied or put aside until that is given back', async () => {
  const { page, t } = hall;
  await till.scanItem(hall, tiger(0), 'added', { name: '泥老虎' });
  await keysAfterScan(hall);
  await till.goToPay(hall);
  await till.payByWeChat(hall, '30');
  await expect(till.stillMissing(hall)).toHaveText('¥50.00');
  await page.keyboard.press('Escape');
  await expect(till.receivedSoFar(hall)).toHaveText('¥30.00');
  await page.keyboard.press('F9');
  await press(hall, 'till.dropDo');
  await expect(till.said(hall, 'money-taken', { amount: '¥30.00' })).toBeVisible();
  await page.keyboard.press('F4');
  await press(hall, 'till.holdDo');
  await expect(till.said(hall, 'money-taken', { amount: '¥30.00' })).toBeVisible();
  await expectFits(hall);

  await test.step('and is still there after a look at another page', async () => {
    await hall.page.getByRole('button', { name: t('staff.page.crafts'), exact: true }).click();
    await expect(dialog(hall)).toContainText(t('till.paying.leaveHeld', { amount: '¥30.00' }));
    await expectFits(hall);
    await press(hall, 'staff.leaveAnyway');
    await openPage(hall, 'till');
    await expect(till.cartLines(hall)).toHaveText(/泥老虎/);
    await expect(till.receivedSoFar(hall)).toHaveText('¥30.00');
  });
  await till.goToPay(hall);
  await press(hall, 'till.paying.takeBack', { kind: t('till.tender.wechat') });
  await page.keyboard.press('Escape');
  await expect(till.receivedSoFar(hall)).toHaveCount(0);
  await page.keyboard.press('F9');
  await press(hall, 'till.dropDo');
  await expect(till.said(hall, 'dropped')).toBeVisible();
  expect(await salesSoFar()).toBe(1);
});

test('nobody pays twice where the power fails between a confirmed payment and the sale', async () => {
  const { t } = hall;
  await till.scanItem(hall, tiger(0), 'added', { name: '泥老虎' });
  await keysAfterScan(hall);
  await till.goToPay(hall);
  await till.payByWeChat(hall, '50');
  await expect(till.stillMissing(hall)).toHaveText('¥30.00');
  await expect(hall.page.getByText(t('ui.busy'))).toHaveCount(0);
  await killKiosk(hall.kiosk);
  hall = await hall.restart();
  await till.goToTill(hall);
  await expect(till.cartLines(hall)).toHaveText(/泥老虎/);
  await expect(till.receivedSoFar(hall)).toHaveText('¥50.00');
  await expectFits(hall);
  await till.goToPay(hall);
  await expect(till.stillMissing(hall)).toHaveText('¥30.00');
  await expectFits(hall);
  await till.payCash(hall, '100');
  await expect(till.soldScreen(hall)).toContainText('¥70.00');
  await till.nextCustomer(hall);
  await expect(till.receivedSoFar(hall)).toHaveCount(0);
});

test('the day is not closed over a cart that is paid for in part', async () => {
  const { page } = hall;
  await till.scanItem(hall, tiger(1), 'added', { name: '泥老虎' });
  await keysAfterScan(hall);
  await till.goToPay(hall);
  await till.payByWeChat(hall, '30');
  await page.keyboard.press('Escape');
  await till.openTillTab(hall, 'Drawer');
  await press(hall, 'till.drawer.close');
  await expect(page.getByText(hall.like('till.close.held', { count: 1 }))).toBeVisible();
  await press(hall, 'till.close.do');
  await expect(
    page.getByText(hall.like('refused.cart-half-paid', { yuan: '30.00' })),
  ).toBeVisible();
  await expectFits(hall);
  await till.openTillTab(hall, 'Sell');
  await till.goToPay(hall);
  await till.payByWeChat(hall);
  await till.nextCustomer(hall);
});

test('a payment by phone is not forgotten where the piece was sold meanwhile', async () => {
  const { page, made, t } = hall;
  await till.scanItem(hall, tiger(2), 'added', { name: '泥老虎' });
  await keysAfterScan(hall);
  await till.goToPay(hall);
  await sellElsewhere(made.tigers.productId, made.tigers.pieceIds[2]);
  await till.payByWeChat(hall);
  await expect(page.getByText(t('till.lineProblem.piece-sold'))).toBeVisible();
  await expect(till.receivedSoFar(hall)).toHaveText('¥80.00');
  await page.keyboard.press('F8');
  await expect(page.getByText(t('till.mustFix'))).toBeVisible();
  await expectFits(hall);
  await page.keyboard.press('Delete');
  await expect(till.cartLines(hall)).toHaveCount(0);
  await expect(till.receivedSoFar(hall)).toHaveText('¥80.00');
  await till.goToPay(hall);
  await expect(page.getByText(t('till.paying.over', { amount: '¥80.00' }))).toBeVisible();
  await expectFits(hall);
  await press(hall, 'till.paying.takeBack', { kind: t('till.tender.wechat') });
  await page.keyboard.press('Escape');
  await expect(till.receivedSoFar(hall)).toHaveCount(0);
});

test('the same in English', async () => {
  const { page, made } = hall;
  const english = await switchLanguage(hall);
  await till.scanItem(english, made.bookmark.code, 'added', { name: '手绘书签' });
  await keysAfterScan(english);
  await page.keyboard.press('F8');
  await expectFits(english);
  await press(english, 'till.shortDo');
  await till.payByWeChat(english, '3');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expectFits(english);
  await till.goToPay(english);
  await expectFits(english);
  await press(english, 'till.paying.takeBack', { kind: english.t('till.tender.wechat') });
  await page.keyboard.press('Escape');
  await switchLanguage(english);
});
