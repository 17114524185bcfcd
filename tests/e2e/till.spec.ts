import { expect, test } from '@playwright/test';
import { JPEG } from '../fixtures/crafts.ts';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { HOUR } from '../fixtures/hall-clock.ts';
import { member, scan } from '../fixtures/hall-people.ts';
import { addGoods, addPieces, decideSale } from '../fixtures/sale-till.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { openPage, signOut } from './pages/desk.ts';
import { keysAfterScan, type } from './pages/keyboard.ts';
import { signIn } from './pages/public-page.ts';
import { scanCode } from './pages/scanner.ts';
import { choose, dialog, fill, press, switchLanguage, type Screen } from './pages/screen.ts';
import * as till from './pages/till.ts';

// One day at the till, told in order.
test.describe.configure({ mode: 'serial' });

/** Crafts on the table, and a volunteer with points. */
async function stall(hall: Hall) {
  const volunteer = await member(hall, { name: '王小明' });
  await scan(hall, volunteer.code);
  hall.clock.pass(3 * HOUR);
  await scan(hall, volunteer.code);
  const bookmark = await addGoods(hall, { name: '手绘书签', priceFen: 10_00, quantity: 10 });
  const tiger = await addPieces(hall, { name: '泥老虎', priceFen: 80_00, quantity: 2 });
  const scarf = await addGoods(hall, { name: '旧围巾', priceFen: null, quantity: 3 });
  await hall.value('crafts.setPicture', { productId: bookmark.productId, jpeg: JPEG });
  await hall.value('till.setPaymentCode', { kind: 'wechat', jpeg: JPEG });
  await decideSale(hall, { pointFen: 10, approveRefundFromFen: 50_00 });
  return { volunteer, bookmark, tiger, scarf };
}

let hall: HallKiosk<Awaited<ReturnType<typeof stall>>>;
let firstNumber = '';

test.beforeAll(async () => {
  hall = await openHallKiosk(stall);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

const heldCart = '红衣阿姨';

test('the seller opens the till with the float that is proposed', async () => {
  await signIn(hall, '义卖台', PINS.seller);
  await openPage(hall, 'till');
  await expect(hall.page.getByRole('textbox', { name: hall.t('till.open.float') })).toHaveValue(
    '200.00',
  );
  await expectFits(hall);
  await press(hall, 'till.open.do');
  await expect(till.tile(hall, '手绘书签')).toBeVisible();
  await expectFits(hall);
});

test('a cart is filled by scanner, tile and key, and paid by wallet and cash', async () => {
  const { page, made, t } = hall;
  await till.scanItem(hall, made.bookmark.code, 'added', { name: '手绘书签' });
  await till.scanItem(hall, made.bookmark.code, 'more', { name: '手绘书签', count: 2 });
  await till.tile(hall, '泥老虎').click();
  await dialog(hall)
    .getByRole('button', { name: made.tiger.codes[1] ?? '' })
    .click();
  await expect(till.cartLines(hall)).toHaveCount(2);
  await page.keyboard.press('F3');
  await type(hall, '5');
  await page.keyboard.press('Enter');
  await expect(till.cartTotal(hall)).toHaveText('¥105.00');
  await expectFits(hall);

  await till.goToPay(hall);
  await expectFits(hall);
  await page.keyboard.press('F3');
  await expect(
    page.getByRole('img', { name: t('till.wallet.codeOf', { kind: '微信' }) }),
  ).toBeVisible();
  await page.getByRole('textbox', { name: t('till.wallet.amount', { kind: '微信' }) }).fill('50');
  await expectFits(hall);
  await page.keyboard.press('F8');
  await expect(till.stillMissing(hall)).toHaveText('¥55.00');
  await page.keyboard.press('F2');
  await till.payCash(hall, '100');
  await expect(till.soldScreen(hall)).toContainText('¥45.00');
  firstNumber = await till.soldNumber(hall);
  await expectFits(hall);
});

test('the receipt becomes a PDF where there is no printer, and the next customer comes', async () => {
  const { page, t } = hall;
  await page.keyboard.press('F4');
  await expect(page.getByText(t('cards.pdfMade'))).toBeVisible({ timeout: 30_000 });
  await till.nextCustomer(hall);
  await expect(till.cartLines(hall)).toHaveCount(0);
});

test('a cart is held under a name while the next one is sold, and taken up again', async () => {
  const { page, made, t } = hall;
  await scanCode(page, made.scarf.code);
  await expect(dialog(hall)).toBeVisible();
  await keysAfterScan(hall);
  await type(hall, '12.5');
  await page.keyboard.press('Enter');
  await expect(till.cartTotal(hall)).toHaveText('¥12.50');
  await page.keyboard.press('F4');
  await type(hall, heldCart);
  await page.keyboard.press('Enter');
  await expect(till.said(hall, 'held', { label: heldCart })).toBeVisible();

  // The whole next sale by scanner and keys alone.
  await till.scanItem(hall, made.bookmark.code, 'added', { name: '手绘书签' });
  await keysAfterScan(hall, '+');
  await expect(till.cartTotal(hall)).toHaveText('¥20.00');
  await till.goToPay(hall);
  await page.keyboard.press('F8');
  await expect(till.soldScreen(hall)).toContainText(t('till.done.noChange'));
  await till.nextCustomer(hall);

  await page.keyboard.press('F6');
  await expectFits(hall);
  await page.keyboard.press('Enter');
  await expect(till.cartLines(hall)).toHaveText(/旧围巾/);
});

test('points pay a part, and the change of the rest is given for the cause', async () => {
  const { page, made, t } = hall;
  await till.goToPay(hall);
  await page.keyboard.press('F6');
  await scanCode(page, made.volunteer.code);
  await expect(page.getByText(t('till.points.of', { name: '王小明', points: 30 }))).toBeVisible();
  await expectFits(hall);
  await keysAfterScan(hall, 'F8');
  await expect(till.stillMissing(hall)).toHaveText('¥9.50');
  await page.keyboard.press('F2');
  await page.keyboard.press('F9');
  await till.payCash(hall, '10');
  await expect(till.soldScreen(hall)).toContainText('¥13.00');
  await till.nextCustomer(hall);
});

test('a piece that is sold is sold once', async () => {
  const { page, made, t } = hall;
  await scanCode(page, made.tiger.codes[1] ?? '');
  const why = t('till.lineProblem.piece-sold');
  await expect(till.said(hall, 'cant-sell', { name: '泥老虎', why })).toBeVisible();
  await expect(till.cartLines(hall)).toHaveCount(0);
  await expectFits(hall);
});

test('a cart on the counter is there again after the program was ended', async () => {
  await till.scanItem(hall, hall.made.bookmark.code, 'added', { name: '手绘书签' });
  await expect(hall.page.getByText(hall.t('ui.busy'))).toHaveCount(0);
  hall = await hall.restart();
  await openTill();
  await expect(till.cartLines(hall)).toHaveText(/手绘书签/);
});

test('a cart that nobody touches is put aside before the desk is left', async () => {
  const { page, t } = hall;
  await page.clock.install();
  await page.reload();
  await openTill();
  await expect(till.cartLines(hall)).toHaveCount(1);
  await page.clock.fastForward('04:01');
  await expect(till.cartLines(hall)).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: t('till.takeUpCount', { count: 1 }) }),
  ).toBeVisible();
  hall = await hall.restart();
  await openTill();
});

async function openTill(): Promise<void> {
  await signIn(hall, '义卖台', PINS.seller);
  await openPage(hall, 'till');
}

test('a refund over the limit needs somebody else', async () => {
  const { page, t } = hall;
  await till.openTillTab(hall, 'Sales');
  await page.getByRole('searchbox', { name: t('till.sales.find') }).fill(firstNumber);
  await page.getByRole('button', { name: firstNumber }).click();
  await expectFits(hall);
  await page.keyboard.press('F8');
  await page
    .getByRole('group', { name: '泥老虎' })
    .getByRole('button', { name: t('ui.more') })
    .click();
  await expectFits(hall);
  await press(hall, 'till.refund.do', { amount: '¥80.00' });
  await till.agree(hall, '前台', PINS.clerk);
  await expect(page.getByText(hall.like('till.refund.done', { amount: '¥80.00' }))).toBeVisible();
  await expect(page.getByText(t('till.sale.left', { amount: '¥25.00' }))).toBeVisible();
  await expectFits(hall);
});

test('cash is taken out of the drawer, and the report knows of it', async () => {
  const { page, t } = hall;
  await till.openTillTab(hall, 'Drawer');
  await press(hall, 'till.drawer.out');
  await type(hall, '20');
  await expectFits(hall);
  await press(hall, 'till.drawer.doOut');
  await expect(page.getByText(t('till.drawer.movedOut', { amount: '¥20.00' }))).toBeVisible();
  await expect(till.row(hall, t('till.drawer.reasons.banked'))).toContainText('−¥20.00');
  await expectFits(hall);
});

test('the day is counted, does not come out even, and is signed off by two', async () => {
  const { page, t } = hall;
  await press(hall, 'till.drawer.close');
  // 210 should be there: 200 float, 55, 20 and 10 taken in cash, 55 given back, 20 taken out.
  await till.countNotes(hall, ['1', '', '1', '', '', '', '', '']);
  await expectFits(hall);
  await fill(hall, 'till.close.wechat', '0');
  await press(hall, 'till.close.do');
  await expect(page.getByText(hall.like('till.close.held', { count: 1 }))).toBeVisible();
  await page.getByText(t('till.close.keepCarts')).click();
  await press(hall, 'till.close.do');
  await choose(
    hall,
    'till.close.reason',
    t('till.close.reasons.none'),
    t('till.close.reasons.unknown'),
  );
  await expectFits(hall);
  await press(hall, 'till.close.do');
  await till.agree(hall, '前台', PINS.clerk);
  await expect(page.getByText(t('till.close.done'))).toBeVisible();
  await expectFits(hall);
  await press(hall, 'till.report.printZ');
  await press(hall, 'receipt.printSheet');
  await expect(page.getByText(t('cards.pdfMade'))).toBeVisible({ timeout: 30_000 });
  await press(hall, 'common.done');
  await press(hall, 'till.drawer.goBack');
  await expect(page.getByText(t('till.open.heldNow').slice(0, 4))).toBeVisible();
  await signOut(hall);
});

async function walk(screen: Screen): Promise<void> {
  await signIn(screen, '义卖台', PINS.seller);
  await openPage(screen, 'till');
  await expectFits(screen);
  await press(screen, 'till.open.do');
  await expect(till.tile(screen, '手绘书签')).toBeVisible();
  await till.scanItem(screen, hall.made.bookmark.code, 'added', { name: '手绘书签' });
  await expectFits(screen);
  await keysAfterScan(screen);
  await till.goToPay(screen);
  await expectFits(screen);
  for (const key of ['F3', 'F4', 'F6']) {
    await screen.page.keyboard.press(key);
    await expectFits(screen);
  }
  await screen.page.keyboard.press('Escape');
  await till.openTillTab(screen, 'Sales');
  await expectFits(screen);
  await till.openTillTab(screen, 'Drawer');
  await press(screen, 'till.drawer.close');
  await expectFits(screen);
  await signOut(screen);
}

test('the screens in English as well', async () => {
  const english = await switchLanguage(hall);
  await walk(english);
  await switchLanguage(english);
});
