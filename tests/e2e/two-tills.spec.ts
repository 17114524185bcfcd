import { expect, test } from '@playwright/test';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { addGoods, addPieces, knowKiosk, openDay, THERE, TILL } from '../fixtures/sale-till.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import * as crafts from './pages/crafts.ts';
import { openPage } from './pages/desk.ts';
import { rowsOf } from './pages/figures.ts';
import { keysAfterScan } from './pages/keyboard.ts';
import { signIn } from './pages/public-page.ts';
import { scanCode } from './pages/scanner.ts';
import { choose, dialog, field, press, switchLanguage } from './pages/screen.ts';
import * as till from './pages/till.ts';

/** A hall with another till, and its crafts in the storeroom. */
async function stall(hall: Hall) {
  knowKiosk(hall, THERE);
  const bookmark = await addGoods(hall, { name: '手绘书签', priceFen: 10_00, quantity: 10 });
  const cat = await addPieces(hall, { name: '小猫泥塑', priceFen: 80_00, quantity: 2 });
  await openDay(hall);
  return { bookmark, cat };
}

// One story, told in order.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<Awaited<ReturnType<typeof stall>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk(stall);
  await signIn(hall, '义卖台', PINS.seller);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

const here = () => hall.t('crafts.tillHere', { number: TILL });
const there = () => hall.t('crafts.tillNumber', { number: THERE });

/** How many there are, by the name of the place. */
async function places(): Promise<Readonly<Record<string, string>>> {
  const { page, t } = hall;
  const stock = page.getByRole('region', { name: t('crafts.stock') });
  const [names, counts] = [
    await stock.getByRole('term').allTextContents(),
    await stock.getByRole('definition').allTextContents(),
  ];
  return Object.fromEntries(names.map((name, at) => [name, counts[at] ?? '']));
}

test('goods are allotted to this till and to the other one, and may be taken back', async () => {
  await openPage(hall, 'crafts');
  await crafts.openProduct(hall, '书签', '手绘书签');
  const allot = async (count: string, now: string, to: string) => {
    await press(hall, 'crafts.doMove');
    await field(hall, 'crafts.howMany').fill(count);
    if (now !== to) await choose(hall, 'crafts.to', now, to);
    await expectFits(hall);
    await crafts.doButton(hall, 'crafts.doMove').click();
    await crafts.expectDone(hall, 'crafts.moved', { count: Number(count), to });
  };
  await allot('4', here(), there());
  await allot('3', here(), here());
  await expect.poll(places).toEqual({
    [hall.t('crafts.storeroom')]: '3',
    [here()]: '3',
    [there()]: '4',
  });
  await expectFits(hall);
});

test('one piece is for the other till alone, and its page says where it is', async () => {
  const { page, made } = hall;
  await press(hall, 'crafts.toList');
  await crafts.openProduct(hall, '小猫', '小猫泥塑');
  await scanCode(page, made.cat.code);
  await press(hall, 'crafts.doMove');
  await choose(hall, 'crafts.to', here(), there());
  await crafts.doButton(hall, 'crafts.doMove').click();
  await crafts.expectDone(hall, 'crafts.moved', { count: 1, to: there() });
  await expect(crafts.pieces(hall).filter({ hasText: there() })).toContainText(made.cat.code);
  await expectFits(hall);
  await press(hall, 'crafts.toList');
  await expect(crafts.productRows(hall).filter({ hasText: '小猫泥塑' })).toContainText('2');
  const [cat] = (await rowsOf(hall, hall.t('crafts.title'))).filter((cells) =>
    cells.join(' ').includes('小猫泥塑'),
  );
  expect(cat).toEqual(expect.arrayContaining(['1', '2']));
});

test('this till sells what is its own and the storeroom’s, and not what is the other’s', async () => {
  const { page, made, t } = hall;
  await openPage(hall, 'till');
  await expect(till.tile(hall, '手绘书签')).toContainText(t('till.tileStock', { count: 6 }));
  await expect(till.tile(hall, '小猫泥塑')).toContainText(t('till.tileStock', { count: 1 }));
  await scanCode(page, made.cat.code);
  const why = t('till.lineProblem.allotted-elsewhere');
  await expect(till.said(hall, 'cant-sell', { name: '小猫泥塑', why })).toBeVisible();
  await expect(till.cartLines(hall)).toHaveCount(0);
  await expectFits(hall);

  await till.scanItem(hall, made.bookmark.code, 'added', { name: '手绘书签' });
  for (let count = 2; count <= 7; count += 1)
    await till.scanItem(hall, made.bookmark.code, 'more', { name: '手绘书签', count });
  await expect(page.getByText(t('till.lineProblem.short', { left: 6 }))).toBeVisible();
  await keysAfterScan(hall, '-');
  await expect(till.cartTotal(hall)).toHaveText('¥60.00');
  await till.goToPay(hall);
  await page.keyboard.press('F8');
  await expect(till.soldScreen(hall)).toBeVisible();
  await till.nextCustomer(hall);
});

test('its own goods went first, then the storeroom’s; the other till’s are untouched', async () => {
  const { t } = hall;
  await openPage(hall, 'crafts');
  await crafts.openProduct(hall, '书签', '手绘书签');
  await expect.poll(places).toEqual({ [there()]: '4' });
  const sold = crafts.movements(hall).filter({ hasText: t('crafts.movement.sold') });
  await expect(sold).toHaveCount(2);
  await expectFits(hall);
  const english = await switchLanguage(hall);
  await expectFits(english);
  await press(english, 'crafts.doMove');
  await expect(dialog(english)).toContainText(english.t('crafts.tillNumber', { number: THERE }));
  await expectFits(english);
  await press(english, 'common.cancel');
  await switchLanguage(english);
});
