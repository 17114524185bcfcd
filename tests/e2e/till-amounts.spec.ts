import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  closeHalls,
  idsOf,
  newFolder,
  openFolder,
  removeHalls,
  type Hall,
} from '../fixtures/hall.ts';
import { readCode } from '../fixtures/read-code.ts';
import { decideSale, openDay } from '../fixtures/sale-till.ts';
import { salesInSidecar } from '../fixtures/sales-kept.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { dialog, field, fill, press, switchLanguage } from './pages/screen.ts';
import * as till from './pages/till.ts';
import { pictureOf } from './picture-of.ts';

// One story, told in order.
test.describe.configure({ mode: 'serial' });

async function stall(hall: Hall) {
  await decideSale(hall, { referenceFromFen: 100_00, receipt: '58mm' });
  await openDay(hall);
  return { ids: idsOf(hall) };
}

let hall: HallKiosk<Awaited<ReturnType<typeof stall>>>;
/** Where the second copy of the sales goes: a file is no folder. */
let sidecar: string;

test.beforeAll(async () => {
  sidecar = join(newFolder(), 'stick');
  writeFileSync(sidecar, '');
  hall = await openHallKiosk(stall, { env: { QINLIN_SIDECAR: sidecar } });
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

/** Something without a label, by its key. */
async function addOpen(name: string, yuan: string): Promise<void> {
  await hall.page.keyboard.press('F2');
  await fill(hall, 'till.openLine.name', name);
  await fill(hall, 'till.openLine.price', yuan);
  await press(hall, 'till.openLine.add');
}

test('the dearest thing that may be is paid in notes, and one fen is given back', async () => {
  const { t } = hall;
  await till.goToTill(hall);
  await addOpen('龙舟模型', '100000');
  await expect(dialog(hall)).toContainText(t('till.openLine.needPrice'));
  await expectFits(hall);
  await fill(hall, 'till.openLine.price', '99999.99');
  await press(hall, 'till.openLine.add');
  await expect(till.cartTotal(hall)).toHaveText('¥99,999.99');
  await expectFits(hall);
  await till.goToPay(hall);
  await till.payCash(hall, '100000');
  await expect(till.soldScreen(hall)).toContainText('¥0.01');
  await expectFits(hall);
});

test('the receipt on the screen is one that a phone can read', async () => {
  const { page, t } = hall;
  const qr = page.getByRole('img', { name: t('receipt.qrLabel') });
  const said = await readCode(await pictureOf(qr));
  expect(said).toContain(await till.soldNumber(hall));
  expect(said).toContain('¥99,999.99');
  await till.nextCustomer(hall);
});

test('a second copy that can’t be written is told, and stops no sale', async () => {
  const { page, t } = hall;
  await expect(page.getByText(t('till.sidecarFailing'))).toBeVisible();
  await expectFits(hall);
  const english = await switchLanguage(hall);
  await expectFits(english);
  await switchLanguage(english);
  rmSync(sidecar);
});

test('one fen is a sale as well, and the second copy catches up', async () => {
  const { page, t } = hall;
  await addOpen('纽扣', '0.01');
  await till.sellForCash(hall);
  // In a quiet moment, so that no buyer waits for it.
  await expect(page.getByText(t('till.sidecarFailing'))).toHaveCount(0, { timeout: 30_000 });
});

test('a large payment by phone needs the digits of its number', async () => {
  const { page, t } = hall;
  await addOpen('龙舟模型', '100');
  await till.goToPay(hall);
  await page.keyboard.press('F4');
  await expect(
    page.getByText(t('till.wallet.noCode', { kind: t('till.tender.alipay') })),
  ).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByText(t('till.wallet.digitsWrong'))).toBeVisible();
  await expectFits(hall);
  await field(hall, 'till.wallet.digitsNeeded').fill('0042');
  await page.keyboard.press('F8');
  const number = await till.soldNumber(hall);
  await till.nextCustomer(hall);
  await till.openSale(hall, number);
  await expect(page.getByText(`${t('till.tender.alipay')} ¥100.00 · 0042`)).toBeVisible();
});

test('the second copy has every one of them', async () => {
  const { dataDir } = hall.kiosk;
  await hall.kiosk.stop({ keep: true });
  const folder = openFolder(dataDir, hall.made.ids);
  expect(salesInSidecar(folder, sidecar)).toHaveLength(3);
  folder.close();
});
