import { expect, test } from '@playwright/test';
import { DAY } from '../fixtures/hall-clock.ts';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { enrol } from '../fixtures/hall-people.ts';
import { addBook, decide, lendTo, scanAtDesk } from '../fixtures/lending-desk.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits, expectGoodScreen } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { signOut } from './pages/desk.ts';
import {
  building,
  closeDialog,
  figure,
  hours,
  message,
  officeTab,
  openOffice,
  openTab,
  printSlips,
  ruleCell,
  ruleCellName,
  saveRules,
  showCallSheet,
} from './pages/lending-office.ts';
import { signIn } from './pages/public-page.ts';
import { button, dialog, fill, press, switchLanguage } from './pages/screen.ts';

async function lateHall(hall: Hall) {
  await decide(hall, { closedWeekdays: [] });
  const wang = await enrol(hall, {
    name: '王小明',
    phone: '13812345678',
    building: '3栋',
    unit: '502',
  });
  const child = await enrol(hall, {
    name: '王小花',
    birthYear: 2018,
    guardianName: '王建国',
    guardianPhone: '13900001111',
    guardianConsent: true,
    building: '12栋',
    unit: '101',
  });
  const titles = ['西游记', '水浒传', '小兔子的一天'];
  const [west = '', water = '', rabbit = ''] = await Promise.all(
    titles.map(async (name) => (await addBook(hall, { name, clc: 'I242.4' })).copyId),
  );
  const back = await addBook(hall, { name: '红楼梦' });
  await lendTo(hall, west, wang.personId);
  await lendTo(hall, water, wang.personId);
  await lendTo(hall, rabbit, child.personId);
  await lendTo(hall, back.copyId, child.personId);
  hall.clock.pass(DAY);
  await scanAtDesk(hall, back.code);
  hall.clock.pass(34 * DAY);
  return { west };
}

// One story, told in order.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<Awaited<ReturnType<typeof lateHall>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk(lateHall);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

test('a librarian sees who is late, building by building, and never who has returned', async () => {
  await signIn(hall, '图书', PINS.librarian);
  await openOffice(hall);
  for (const tab of ['rules', 'export'] as const) await expect(officeTab(hall, tab)).toBeHidden();
  await expect(building(hall, '3栋').getByText('王小明')).toBeVisible();
  await expect(building(hall, '3栋').getByText(/西游记/)).toBeVisible();
  await expect(building(hall, '12栋').getByText(/王建国/)).toBeVisible();
  await expect(hall.page.getByText(/红楼梦/)).toBeHidden();
  await expectGoodScreen(hall);
  await expectFiguresClear();
  const sheet = await showCallSheet(hall);
  await expectFiguresClear();
  await expect(sheet.getByRole('row').filter({ hasText: '13900001111' })).toHaveCount(1);
  await expectGoodScreen(hall);
});

/** No button lies on a figure, on the panels that most halls have. */
async function expectFiguresClear(): Promise<void> {
  const { page, t } = hall;
  for (const width of [1280, 1920]) {
    await page.setViewportSize({ width, height: width === 1280 ? 800 : 1080 });
    const stat = await page
      .getByText(t('lendingOffice.lateBooks'), { exact: true })
      .first()
      .locator('..')
      .boundingBox();
    const print = await page
      .getByRole('button', { name: hall.like('lendingOffice.printSlips') })
      .boundingBox();
    if (stat === null || print === null) throw new Error('a figure or its button is not there');
    const isBeside = stat.x + stat.width <= print.x;
    expect(isBeside || stat.y + stat.height <= print.y).toBe(true);
  }
}

test('a message names the books to their reader, one for the group names nobody', async () => {
  const { page, t, kiosk } = hall;
  await press(hall, 'lendingOffice.messageFor', { name: '王小花' });
  await expect(message(hall)).toHaveValue(/王建国.*小兔子的一天/s);
  await press(hall, 'lendingOffice.copy');
  await expect(page.getByText(t('lendingOffice.copiedToSend'))).toBeVisible();
  const copied = await kiosk.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/小兔子的一天/);
  await expectGoodScreen(hall);
  await closeDialog(hall);
  await press(hall, 'lendingOffice.groupMessage');
  await expect(message(hall)).toHaveValue(/3 本/);
  await expect(message(hall)).not.toHaveValue(/王|栋|西游记|小兔子/);
  await closeDialog(hall);
});

test('reminders are printed, one for each reader', async () => {
  const path = await printSlips(hall, 2);
  expect(path).toMatch(/\.pdf$/);
  await expectGoodScreen(hall);
  await closeDialog(hall);
});

test('the year in numbers, to copy', async () => {
  const { page, t, kiosk } = hall;
  await openTab(hall, 'statistics');
  const months = page.getByRole('table', { name: t('lendingOffice.statistics.byMonth') });
  await expect(months.getByRole('row', { name: /^3 月/ })).toContainText('4');
  await expectGoodScreen(hall);
  await page
    .getByRole('region', { name: t('lendingOffice.statistics.byMonth') })
    .getByRole('button')
    .click();
  const copied = await kiosk.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('3 月\t4');
  await press(hall, 'lendingOffice.statistics.yearBefore');
  await expect(page.getByText(t('lendingOffice.statistics.noLoans', { year: 2025 }))).toBeVisible();
  await expectGoodScreen(hall);
  await signOut(hall);
});

test('loans go to Koha by the administrator, with what its file can’t say', async () => {
  const { page, t, like } = hall;
  await signIn(hall, '管理员', PINS.administrator);
  await openOffice(hall);
  await openTab(hall, 'export');
  await press(hall, 'lendingOffice.export.make');
  await expect(page.getByText(like('lendingOffice.export.made'))).toBeVisible();
  await expect(page.getByText(t('lendingOffice.export.unsaid'))).toBeVisible();
  await expect(page.getByText(/-\d{4}\.koc$/)).toBeVisible();
  await expectGoodScreen(hall);
});

test('the administrator changes the rules, and is asked before leaving them unsaved', async () => {
  const { page, t } = hall;
  await openTab(hall, 'rules');
  await expectGoodScreen(hall);
  const days = ruleCell(hall, 'adult', 'book', 'days');
  await days.fill('x');
  await press(hall, 'lendingOffice.rules.save');
  await expect(page.getByText(t('lendingOffice.rules.problem.number'))).toBeVisible();
  await days.fill('21');
  await openTab(hall, 'export');
  await expect(dialog(hall)).toContainText(t('lendingOffice.rules.unsaved'));
  await press(hall, 'staff.stayHere');
  await figure(hall, 'graceDays').fill('2');
  await saveRules(hall);
  await openTab(hall, 'export');
  await openTab(hall, 'rules');
  await expect(days).toHaveValue('21');
  await expect(figure(hall, 'graceDays')).toHaveValue('2');
});

test('a week of holidays is added in one go, and the example shows what it does', async () => {
  const { page, t, like } = hall;
  await fill(hall, 'lendingOffice.closed.name', '劳动节');
  await fill(hall, 'lendingOffice.closed.from', '2026-05-01');
  await fill(hall, 'lendingOffice.closed.to', '2026-05-05');
  await press(hall, 'lendingOffice.closed.add');
  await expect(page.getByText('劳动节', { exact: true })).toBeVisible();
  await expect(page.getByText(like('lendingOffice.due.example'))).toBeVisible();
  await expect(page.getByText(/2026年5月6日.*到期/)).toBeVisible();
  await page.getByText(t('lendingOffice.due.moves.previous-open-day')).click();
  await expectGoodScreen(hall);
  await saveRules(hall);
});

test('the hours of one day are given to all, and stand with the due date and on reminders', async () => {
  const { page, t } = hall;
  await hours(hall, 1, 'from').fill('9点');
  await hours(hall, 1, 'until').fill('1700');
  await press(hall, 'lendingOffice.rules.save');
  await expect(page.getByText(t('lendingOffice.rules.problem.hours'))).toBeVisible();
  await expectGoodScreen(hall);
  await press(hall, 'lendingOffice.week.same');
  await hours(hall, 6, 'until').fill('20:00');
  await page.getByText(t('activities.weekdays.7'), { exact: true }).click();
  await expect(hours(hall, 7, 'from')).toBeDisabled();
  await expect(page.getByText(/17:00 到期/).first()).toBeVisible();
  await page
    .getByRole('checkbox', { name: ruleCellName(hall, 'child', 'magazine', 'onSiteOnly') })
    .press('Space');
  await expectGoodScreen(hall);
  await saveRules(hall);
  await openTab(hall, 'overdue');
  await press(hall, 'lendingOffice.messageFor', { name: '王小花' });
  await expect(message(hall)).toHaveValue(/17:00 应还/);
  await expect(message(hall)).toHaveValue(/开放时间：周一至周五 09:00–17:00、周六 09:00–20:00/);
  await closeDialog(hall);
  await openTab(hall, 'rules');
  await expect(hours(hall, 1, 'from')).toHaveValue('09:00');
});

test('all of it in English', async () => {
  const english = await switchLanguage(hall);
  for (const tab of ['overdue', 'statistics', 'export', 'rules'] as const) {
    await openTab(english, tab);
    await expectFits(english);
  }
  await expect(button(english, 'lendingOffice.rules.save')).toBeDisabled();
  await signOut(english);
});
