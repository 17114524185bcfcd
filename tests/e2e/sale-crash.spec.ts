import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { Request } from '../../shared/contract/calls.ts';
import { defaultSidecarDir } from '../../main/store/sale/sidecar-file.ts';
import { closeHalls, idsOf, openFolder, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { standingSums, sumsOf } from '../fixtures/sale-life.ts';
import { addGoods, by, goodsLine, openDay, payment } from '../fixtures/sale-till.ts';
import {
  byId,
  countersOf,
  salesInJournal,
  salesInSidecar,
  type Shown,
} from '../fixtures/sales-kept.ts';
import { closing } from '../fixtures/till-days.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { killKiosk } from './kill-kiosk.ts';
import { openPage } from './pages/desk.ts';
import { signIn } from './pages/public-page.ts';

/** How often the whole program is killed, and after how many milliseconds of selling. */
const KILLS = 3;
const killedAfter = () => 100 + Math.random() * 300;
const FLOAT = 200_00;
const PRICE = 9_99;
const STOCK = 5000;
const HELD = '红衣阿姨';

async function stall(hall: Hall) {
  const { productId } = await addGoods(hall, { name: '窗花', priceFen: PRICE, quantity: STOCK });
  const tillDayId = await openDay(hall, FLOAT);
  return { productId, tillDayId, sellerId: hall.staff.seller.actor, ids: idsOf(hall) };
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

const enter = () =>
  hall.page.evaluate((post) => window.qinlin.call('staff.signIn', post), {
    staffId: hall.made.sellerId,
    pin: PINS.seller,
  });

/** Pays by the screen's own bridge; answers what the receipt shows. */
async function pay(request: Request<'till.pay'>): Promise<Shown> {
  const answer = await hall.page.evaluate(
    (asked) => window.qinlin.call('till.pay', asked),
    request,
  );
  if (!answer.ok) throw new Error(answer.refusal);
  return { id: answer.value.saleId, number: answer.value.number };
}

const nextSale = (): Request<'till.pay'> =>
  payment([goodsLine(hall.made.productId, 2)], { tenders: [by('cash', 2 * PRICE, 20_00)] });

/** Sells until the program is gone; answers the sale of which nothing was shown. */
async function sellUntilKilled(shown: Shown[]): Promise<Request<'till.pay'>> {
  const killed = setTimeout(killedAfter()).then(() => killKiosk(hall.kiosk));
  for (;;) {
    const sale = nextSale();
    const number = await pay(sale).catch(() => null);
    if (number === null) {
      await killed;
      return sale;
    }
    shown.push(number);
  }
}

test('the whole program killed while it sells keeps every number that it showed, and the held cart', async () => {
  test.setTimeout(90_000);
  const { productId, tillDayId, ids } = hall.made;
  const shown: Shown[] = [];
  await enter();
  await hall.page.evaluate((cart) => window.qinlin.call('till.saveCart', cart), {
    cartId: randomUUID(),
    label: HELD,
    held: true,
    lines: [goodsLine(productId, 3)],
  });
  for (let n = 0; n < KILLS; n += 1) {
    const unseen = await sellUntilKilled(shown);
    hall = await hall.restart();
    await enter();
    shown.push(await pay(unseen));
  }
  await hall.page.reload();
  await signIn(hall, '义卖台', PINS.seller);
  await openPage(hall, 'till');
  await expect(
    hall.page.getByRole('button', { name: hall.t('till.takeUpCount', { count: 1 }) }),
  ).toBeVisible();
  const { exportsDir, dataDir } = hall.kiosk;
  await hall.kiosk.stop({ keep: true });

  const folder = openFolder(dataDir, ids);
  expect(folder.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  expect(byId(salesInJournal(folder))).toEqual(byId(shown));
  expect(shown.length).toBeGreaterThan(3 * KILLS);
  expect(countersOf(shown)).toEqual(shown.map((_, n) => n + 1));
  const copied = salesInSidecar(folder, defaultSidecarDir(exportsDir));
  expect(copied.toSorted()).toEqual(shown.map(({ id }) => id).toSorted());
  expect(await standingSums(folder)).toEqual(sumsOf(folder));
  const { places } = await folder.value('crafts.get', { productId });
  expect(places).toMatchObject([{ quantity: STOCK - 2 * shown.length }]);
  const { carts } = await folder.value('till.state', {});
  expect(carts).toMatchObject([{ label: HELD, held: true, lines: [{ quantity: 3 }] }]);
  const cash = FLOAT + 2 * PRICE * shown.length;
  const closed = await folder.value('till.close', closing(tillDayId, cash, { keepCarts: true }));
  expect(closed.close).toMatchObject({ variance: { cash: 0, wechat: 0, alipay: 0, points: 0 } });
  folder.close();
});
