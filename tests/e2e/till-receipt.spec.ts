import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { closeHalls, removeHalls, type Hall } from '../fixtures/hall.ts';
import { printedText } from '../fixtures/printed-text.ts';
import { addGoods, openDay } from '../fixtures/sale-till.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { keysAfterScan } from './pages/keyboard.ts';
import { choose, press, switchLanguage } from './pages/screen.ts';
import * as till from './pages/till.ts';

// One story, told in order.
test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux', 'CUPS is the way of Linux');

async function stall(hall: Hall) {
  const bookmark = await addGoods(hall, { name: '手绘书签', priceFen: 10_00, quantity: 9 });
  await openDay(hall);
  return { bookmark };
}

const PRINTER = '小票机';
let hall: HallKiosk<Awaited<ReturnType<typeof stall>>>;
let number = '';
/** What the printer was given last; the queue that takes it may be jammed. */
let paper: string;
let jam: string;

test.beforeAll(async () => {
  const folder = test.info().outputPath();
  paper = join(folder, 'paper.pdf');
  jam = join(folder, 'jam');
  // Stands for the queue of the system's printers: it keeps what it was handed.
  const lp = test.info().outputPath('lp');
  const took = `for file; do :; done; printf '%s' "$file" > '${paper}.name'; cp "$file" '${paper}'`;
  writeFileSync(lp, `#!/bin/sh\n[ -e '${jam}' ] && exit 1\n${took}\n`);
  chmodSync(lp, 0o755);
  const PATH = `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
  hall = await openHallKiosk(stall, { env: { PATH } });
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

const receiptsKept = () =>
  readdirSync(hall.kiosk.exportsDir).filter((name) => name.startsWith('receipt'));

test('a printer that refuses changes nothing about the sale, and says what to do', async () => {
  const { page, made, t } = hall;
  // It was chosen on an earlier day.
  await page.evaluate((name) => localStorage.setItem('qinlin.printer.receipt', name), PRINTER);
  writeFileSync(jam, '');
  await till.goToTill(hall);
  await till.scanItem(hall, made.bookmark.code, 'added', { name: '手绘书签' });
  await keysAfterScan(hall);
  await till.goToPay(hall);
  await page.keyboard.press('F8');
  number = await till.soldNumber(hall);
  await page.keyboard.press('F4');
  await expect(page.getByText(t('till.done.printFailed'))).toBeVisible();
  await expect(page.getByText(t('receipt.queueRefusedHelp'))).toBeInViewport({ ratio: 1 });
  const chosen = `${t('receipt.printerGone', { name: PRINTER })} ${t('cards.printer')}`;
  await expect(page.getByRole('button', { name: chosen })).toBeVisible();
  await expectFits(hall);
  const english = await switchLanguage(hall);
  await expectFits(english);
  await switchLanguage(english);
  expect(receiptsKept()).toEqual([]);
  await press(hall, 'till.done.next');
});

test('once the printer works the receipt is printed, marked as a copy, and no file stays behind', async () => {
  const { page, t } = hall;
  rmSync(jam);
  await till.openSale(hall, number);
  await page.keyboard.press('F4');
  await expect(page.getByText(t('cards.sentToPrinter'))).toBeVisible({ timeout: 30_000 });
  await expectFits(hall);
  const [text = ''] = await printedText(paper);
  expect(text).toContain(number);
  expect(text).toContain('副本COPY');
  expect(existsSync(readFileSync(`${paper}.name`, 'utf8'))).toBe(false);
  expect(receiptsKept()).toEqual([]);
});

test('a receipt that is wanted as a PDF is kept where its path says', async () => {
  const { page, t } = hall;
  const gone = t('receipt.printerGone', { name: PRINTER });
  await choose(hall, 'cards.printer', gone, t('cards.pdfOnly'));
  await page.keyboard.press('F4');
  await expect(page.getByText(t('cards.pdfMade'))).toBeVisible({ timeout: 30_000 });
  await expectFits(hall);
  const [kept = ''] = receiptsKept();
  await expect(page.getByText(join(hall.kiosk.exportsDir, kept))).toBeVisible();
});
