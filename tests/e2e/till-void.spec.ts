import { expect, test } from '@playwright/test';
import { closeHalls, idsOf, openFolder, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { DAY } from '../fixtures/hall-clock.ts';
import { eventsOf } from '../fixtures/hall-journal.ts';
import { addGoods, addPieces, decideSale, openDay } from '../fixtures/sale-till.ts';
import { saleEvents } from '../../shared/contract/sale-events.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { signOut } from './pages/desk.ts';
import { keysAfterScan } from './pages/keyboard.ts';
import { button, choose, fill, press, switchLanguage } from './pages/screen.ts';
import * as till from './pages/till.ts';

// One story, told in order.
test.describe.configure({ mode: 'serial' });

async function stall(hall: Hall) {
  const bookmark = await addGoods(hall, { name: '手绘书签', priceFen: 10_00, quantity: 5 });
  const tiger = await addPieces(hall, { name: '泥老虎', priceFen: 80_00, quantity: 1 });
  await decideSale(hall, { approveRefundFromFen: 50_00 });
  const tillDayId = await openDay(hall);
  return { bookmark, tiger, tillDayId, ids: idsOf(hall) };
}

let hall: HallKiosk<Awaited<ReturnType<typeof stall>>>;
const numbers = { typedWrong: '', dear: '', late: '' };

test.beforeAll(async () => {
  hall = await openHallKiosk(stall);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

test('a sale that was typed wrongly is voided as a whole, with why', async () => {
  const { page, made, t } = hall;
  await till.goToTill(hall);
  await till.scanItem(hall, made.bookmark.code, 'added', { name: '手绘书签' });
  await keysAfterScan(hall, '+');
  numbers.typedWrong = await till.sellForCash(hall);
  await till.openSale(hall, numbers.typedWrong);
  await page.keyboard.press('F9');
  const asked = page.getByRole('dialog', {
    name: t('till.refund.voidTitle', { number: numbers.typedWrong }),
  });
  await expect(asked).toContainText(t('till.refund.voidHelp'));
  await choose(
    hall,
    'till.refund.reason',
    t('till.refund.reasons.typed-wrong'),
    t('till.refund.reasons.paid-wrong'),
  );
  await fill(hall, 'till.refund.note', '买主要的是大的');
  await expectFits(hall);
  await press(hall, 'till.refund.voidDo', { amount: '¥20.00' });
  await expect(page.getByText(hall.like('till.refund.done', { amount: '¥20.00' }))).toBeVisible();
  await expect(page.getByText(t('till.sale.refunds'), { exact: true })).toBeVisible();
  await expect(button(hall, 'till.sale.void')).toHaveCount(0);
  await expect(button(hall, 'till.sale.refund')).toHaveCount(0);
  await expectFits(hall);
});

test('from the hall’s limit on somebody else has to agree, by a PIN that is right', async () => {
  const { page, made } = hall;
  await till.openTillTab(hall, 'Sell');
  await till.scanItem(hall, made.tiger.code, 'added', { name: '泥老虎' });
  await keysAfterScan(hall);
  await till.goToPay(hall);
  await till.payByWeChat(hall, '50');
  await page.keyboard.press('F2');
  await page.keyboard.press('F8');
  numbers.dear = await till.soldNumber(hall);
  await till.nextCustomer(hall);
  await till.openSale(hall, numbers.dear);
  await page.keyboard.press('F9');
  await expectFits(hall);
  await press(hall, 'till.refund.voidDo', { amount: '¥80.00' });
  await till.agree(hall, '前台', '000000');
  await expect(page.getByText(hall.like('refused.wrong-pin'))).toBeVisible();
  await expectFits(hall);
  await till.agree(hall, '前台', PINS.clerk);
  await expect(page.getByText(hall.like('till.refund.done', { amount: '¥80.00' }))).toBeVisible();
});

test('the sale and its void both stand in the list, and what was sold is on sale again', async () => {
  const { page, made, t } = hall;
  await press(hall, 'till.sale.goBack');
  const sale = till.row(hall, t('till.sales.allBack')).filter({ hasText: numbers.dear });
  await expect(sale).toContainText('¥80.00');
  const taken = page.getByRole('row').filter({ hasText: '−¥80.00' });
  await expect(taken).toContainText(t('till.sales.kindOf.void'));
  await expect(taken).toContainText(numbers.dear);
  await taken.getByRole('button').click();
  await expect(page.getByText(t('till.sale.of', { number: numbers.dear }))).toBeVisible();
  await expectFits(hall);
  await till.openTillTab(hall, 'Sell');
  await till.scanItem(hall, made.tiger.code, 'added', { name: '泥老虎' });
  await keysAfterScan(hall);
  numbers.late = await till.sellForCash(hall);
});

test('a sale of a day that is closed is not voided any more, only refunded today', async () => {
  const { page, t } = hall;
  await till.openTillTab(hall, 'Drawer');
  await press(hall, 'till.drawer.close');
  // 200 float and 80 for the tiger; what the wallet took it gave back.
  await till.countNotes(hall, ['2', '1', '1', '1']);
  await press(hall, 'till.close.do');
  await expect(page.getByText(t('till.close.done'))).toBeVisible();
  await signOut(hall);
  hall.time.pass(DAY);
  await till.goToTill(hall);
  await press(hall, 'till.open.do');
  await till.openSale(hall, numbers.late);
  await expect(button(hall, 'till.sale.refund')).toBeVisible();
  await expect(button(hall, 'till.sale.void')).toHaveCount(0);
  const english = await switchLanguage(hall);
  await till.openSale(english, numbers.typedWrong);
  await expectFits(english);
  await till.openSale(english, numbers.late);
  await expectFits(english);
  await switchLanguage(english);
});

test('the journal has both, who agreed, and why', async () => {
  const { dataDir } = hall.kiosk;
  await hall.kiosk.stop({ keep: true });
  const folder = openFolder(dataDir, hall.made.ids);
  const events = eventsOf(folder);
  const sold = events.flatMap(({ header, body }) =>
    header.type === 'sale.made' ? [saleEvents['sale.made'].parse(body)] : [],
  );
  const taken = events.flatMap(({ header, body }) =>
    header.type === 'sale.refunded' ? [saleEvents['sale.refunded'].parse(body)] : [],
  );
  expect(sold.map(({ number }) => number)).toEqual([
    numbers.typedWrong,
    numbers.dear,
    numbers.late,
  ]);
  const { seller, clerk } = hall.made.ids;
  expect(taken).toMatchObject([
    {
      kind: 'void',
      saleId: sold[0]?.saleId,
      totalFen: 20_00,
      reason: 'paid-wrong',
      note: '买主要的是大的',
      by: seller,
      approvedBy: null,
    },
    {
      kind: 'void',
      saleId: sold[1]?.saleId,
      totalFen: 80_00,
      tenders: [
        { kind: 'cash', fen: 30_00 },
        { kind: 'wechat', fen: 50_00 },
      ],
      by: seller,
      approvedBy: clerk,
    },
  ]);
  expect(folder.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  folder.close();
});
