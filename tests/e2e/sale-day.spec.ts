import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FAIR, FUND, SECOND_FUND } from '../fixtures/charity-fair.ts';
import { closeHalls, PINS, removeHalls } from '../fixtures/hall.ts';
import { printedText } from '../fixtures/printed-text.ts';
import { qinlin } from '../fixtures/qinlin.ts';
import { defaultSidecarDir } from '../../main/store/sale/sidecar-file.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import {
  accountFiles,
  CHILD,
  CLASS,
  DAY,
  expectAccounts,
  expectNotice,
  expectReport,
  fair,
  MARCH,
  OTHER_SELLER,
  SHOWN,
  TOTAL_FEN,
} from './fair-day.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { dialogField, figure, openTab, printSheet, row } from './pages/charity.ts';
import { openPage, signOut } from './pages/desk.ts';
import { rowsOf } from './pages/figures.ts';
import { keysAfterScan, type } from './pages/keyboard.ts';
import { signIn } from './pages/public-page.ts';
import { scanCode } from './pages/scanner.ts';
import { choose, fill, press, switchLanguage } from './pages/screen.ts';
import * as till from './pages/till.ts';

// One day, told in order.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<Awaited<ReturnType<typeof fair>>>;
let firstNumber = '';

test.beforeAll(async () => {
  hall = await openHallKiosk(fair);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

test('the first seller opens the till for the fair, and sells by wallet and by cash', async () => {
  const { page, t, made } = hall;
  const none = t('till.noPurpose');
  await signIn(hall, '义卖台', PINS.seller);
  await openPage(hall, 'till');
  await choose(hall, 'till.open.event', t('till.open.noEvent'), FAIR);
  await press(hall, 'till.open.do');
  await expect(till.tile(hall, '手绘书签')).toBeVisible();
  await till.scanItem(hall, made.bookmark.code, 'added', { name: '手绘书签' });
  await till.scanItem(hall, made.bookmark.code, 'more', { name: '手绘书签', count: 2 });
  await keysAfterScan(hall, 'F3');
  await type(hall, '5');
  await page.keyboard.press('Enter');
  await till.choosePurpose(hall, none, FUND);
  await till.goToPay(hall);
  await page.keyboard.press('F3');
  await page.keyboard.press('F8');
  await expect(till.soldScreen(hall)).toContainText('¥25.00');
  firstNumber = await till.soldNumber(hall);
  await till.nextCustomer(hall);

  await till.scanItem(hall, made.tiger.code, 'added', { name: '泥老虎' });
  await till.choosePurpose(hall, none, FUND);
  await till.goToPay(hall);
  await till.payCash(hall, '100');
  await expect(till.soldScreen(hall)).toContainText('¥19.99');
  await till.nextCustomer(hall);

  await till.openTillTab(hall, 'Drawer');
  await press(hall, 'till.drawer.in');
  await type(hall, '50');
  await press(hall, 'till.drawer.doIn');
  await expect(page.getByText(t('till.drawer.movedIn', { amount: '¥50.00' }))).toBeVisible();
  await signOut(hall);
});

test('the second seller goes on at the same till: points, a refund, and cash taken out', async () => {
  const { page, t, made } = hall;
  const none = t('till.noPurpose');
  await signIn(hall, OTHER_SELLER.label, OTHER_SELLER.pin);
  await openPage(hall, 'till');
  await scanCode(page, made.scarf.code);
  await keysAfterScan(hall);
  await type(hall, '33.34');
  await page.keyboard.press('Enter');
  await expect(till.cartTotal(hall)).toHaveText('¥33.34');
  await till.choosePurpose(hall, none, SECOND_FUND);
  await till.goToPay(hall);
  await page.keyboard.press('F6');
  await scanCode(page, made.volunteer.code);
  await expect(page.getByText(t('till.points.of', { name: '赵雪梅', points: 30 }))).toBeVisible();
  await keysAfterScan(hall, 'F8');
  await expect(till.stillMissing(hall)).toHaveText('¥30.34');
  await page.keyboard.press('F2');
  await page.keyboard.press('F8');
  await expect(till.soldScreen(hall)).toBeVisible();
  await till.nextCustomer(hall);

  await till.openTillTab(hall, 'Sales');
  await page.getByRole('button', { name: firstNumber }).click();
  await page.keyboard.press('F8');
  await page
    .getByRole('group', { name: '手绘书签' })
    .getByRole('button', { name: t('ui.more') })
    .click();
  await press(hall, 'till.refund.do', { amount: '¥10.00' });
  await expect(page.getByText(hall.like('till.refund.done', { amount: '¥10.00' }))).toBeVisible();

  await till.openTillTab(hall, 'Sell');
  await till.scanItem(hall, made.bookmark.code, 'added', { name: '手绘书签' });
  await keysAfterScan(hall);
  await till.goToPay(hall);
  await page.keyboard.press('F8');
  await till.nextCustomer(hall);

  await till.openTillTab(hall, 'Drawer');
  await press(hall, 'till.drawer.out');
  await type(hall, '20');
  await press(hall, 'till.drawer.doOut');
  await expect(page.getByText(t('till.drawer.movedOut', { amount: '¥20.00' }))).toBeVisible();
});

test('the drawer is counted to the fen, and the report is signed and printed', async () => {
  const { page, t } = hall;
  await expectReport(hall);
  await press(hall, 'till.drawer.close');
  await till.countNotes(hall, ['3', '1', '', '', '', '', '', '3']);
  await fill(hall, 'till.close.rest', '0.05');
  await fill(hall, 'till.close.wechat', '15');
  await expect(page.getByText(t('till.close.expected', { amount: DAY.drawer }))).toBeVisible();
  await expectFits(hall);
  await press(hall, 'till.close.do');
  await expect(page.getByText(t('till.close.done'))).toBeVisible();
  await expectReport(hall);
  await expect(page.getByText(t('till.report.unpurposed', { amount: '¥10.00' }))).toBeVisible();
  await expectFits(hall);
  await press(hall, 'till.report.printZ');
  const text = (await printedText(await printSheet(hall))).join('');
  for (const said of Object.values(DAY)) expect(text).toContain(said);
  for (const said of [FAIR, '第1页，共', t('till.report.signSeller')]) expect(text).toContain(said);
  await signOut(hall);
});

test('the takings are the same sum by purpose, maker, class and activity', async () => {
  const { t } = hall;
  await signIn(hall, '前台', PINS.clerk);
  await openPage(hall, 'charity');
  const sums = async (now: string, next: string, rows: Readonly<Record<string, string>>) => {
    if (now !== next)
      await choose(hall, 'charity.by.label', t(`charity.by.${now}`), t(`charity.by.${next}`));
    for (const [name, takings] of Object.entries(rows))
      await expect(row(hall, name).last()).toContainText(takings);
    await expect(figure(hall, 'charity.sums.total')).toHaveText(DAY.takings);
    await expect(figure(hall, 'charity.sums.goods')).toHaveText(DAY.goods);
    await expect(figure(hall, 'charity.sums.donations')).toHaveText(DAY.donations);
    await expect(figure(hall, 'charity.sums.refunded')).toHaveText(DAY.refunded);
  };
  const none = t('charity.none.purpose');
  await sums('purpose', 'purpose', {
    [FUND]: '¥95.01',
    [SECOND_FUND]: '¥33.34',
    [none]: '¥10.00',
  });
  await expectFits(hall);
  await sums('purpose', 'maker', { [SHOWN]: '¥80.01', [t('charity.none.maker')]: '¥58.34' });
  await sums('maker', 'class', { [CLASS]: '¥80.01', [t('charity.none.class')]: '¥58.34' });
  await sums('class', 'activity', { [t('charity.none.activity')]: DAY.takings });
});

test('what has no purpose gets one, and the fund is handed over whole, with its slip', async () => {
  const { page, t } = hall;
  await press(hall, 'charity.unpurposed.show');
  await page
    .getByRole('table', { name: t('charity.unpurposed.title') })
    .getByRole('button')
    .click();
  await choose(hall, 'charity.unpurposed.to', t('ui.choose'), SECOND_FUND);
  await press(hall, 'common.save');
  // Points are no money: 30.34 in cash, and the ten of now.
  await expect(row(hall, SECOND_FUND).first()).toContainText('¥40.34');
  await expect(row(hall, FUND).first()).toContainText('¥95.01');

  await openTab(hall, 'handovers');
  await press(hall, 'charity.handovers.add');
  await choose(hall, 'charity.purpose', t('ui.choose'), FUND);
  await dialogField(hall, 'charity.handovers.amountYuan').fill('95.01');
  await dialogField(hall, 'charity.handovers.handedBy').fill('陈国强');
  await dialogField(hall, 'charity.handovers.receivedBy').fill('周敏');
  await press(hall, 'charity.handovers.do');
  const [slip = ''] = await printedText(await printSheet(hall));
  for (const said of [FUND, '¥95.01', '玖拾伍元零壹分', '陈国强', '周敏', '第1页，共1页'])
    expect(slip).toContain(said);
  await openTab(hall, 'purposes');
  const [fund, second] = await rowsOf(hall, t('charity.tabs.purposes'));
  expect(fund?.slice(1, 4)).toEqual(['¥95.01', '¥95.01', '¥0.00']);
  expect(second?.slice(1, 4)).toEqual(['¥40.34', '¥0.00', '¥40.34']);
});

test('the public notice says the same to the fen, and no child’s name', async () => {
  const { page, t } = hall;
  await openTab(hall, 'notice');
  await choose(hall, 'charity.notice.event', t('charity.notice.everySale'), FAIR);
  await expect(page.getByText(t('charity.notice.agrees'))).toBeVisible();
  await expectNotice(hall);
  await expectFits(hall);
  await press(hall, 'charity.notice.print');
  const text = (await printedText(await printSheet(hall))).join('');
  const { drawer: _, ...sums } = DAY;
  for (const said of [...Object.values(sums), '¥95.01', '¥40.34', '¥80.01', SHOWN, CLASS, FAIR])
    expect(text).toContain(said);
  expect(text).not.toContain(CHILD);
  const english = await switchLanguage(hall);
  await expectNotice(english);
  await expectFits(english);
  await switchLanguage(english);
});

test('the public screen tells what the sale brought, and what was handed over of it', async () => {
  const shown = await hall.page.evaluate(() => window.qinlin.call('charity.display', {}));
  expect(shown).toMatchObject({
    ok: true,
    value: { last: { eventName: FAIR, takingsFen: TOTAL_FEN, handedOverFen: 95_01 } },
  });
});

test('every file of the accounts adds up to the same', async () => {
  const { page, t } = hall;
  await openTab(hall, 'export');
  for (const format of ['xlsx', 'csv'] as const) {
    await page.getByText(t(`charity.export.formats.${format}`), { exact: true }).click();
    for (const what of accountFiles) {
      const tiles = page.getByRole('region', { name: t('charity.export.title') });
      await tiles.getByText(t(`charity.export.whats.${what}`), { exact: true }).click();
      await press(hall, 'charity.export.make');
      const written = page.getByText(new RegExp(`\\.${format}$`));
      await expectAccounts(what, (await written.textContent()) ?? '');
    }
  }
  await expectFits(hall);
  await signOut(hall);
});

test('the command line exports the same, and finds the second copy whole', async () => {
  const { kiosk } = hall;
  await kiosk.stop({ keep: true });
  const { dataDir } = kiosk;
  const env = { QINLIN_SIDECAR: defaultSidecarDir(kiosk.exportsDir) };
  const run = (...words: readonly string[]) => qinlin([...words, '--data', dataDir], env);
  for (const what of accountFiles) {
    const path = join(dataDir, '..', `${what}.xlsx`);
    const days = ['--from', MARCH.from, '--to', MARCH.to];
    expect(await run('export', what, '--out', path, ...days)).toMatchObject({ code: 0 });
    await expectAccounts(what, path);
  }
  expect(await run('verify')).toMatchObject({ code: 0 });
  const doctor = await run('doctor');
  expect(doctor.out).toMatch(/second copy/);
  const recover = await run('recover');
  expect(recover).toMatchObject({ code: 0 });
  expect(recover.out).toContain('the database lacks nothing');
});
