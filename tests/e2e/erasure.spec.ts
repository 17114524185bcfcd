import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { enrol, member, scan } from '../fixtures/hall-people.ts';
import { MINUTE } from '../fixtures/hall-clock.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { openPage, openPerson, people, search, signOut } from './pages/desk.ts';
import { refused, signIn } from './pages/public-page.ts';
import { scanCode } from './pages/scanner.ts';
import { dialog, press, switchLanguage } from './pages/screen.ts';

async function fillHall(hall: Hall) {
  const nana = await member(hall, { name: '欧阳娜娜', phone: '13566667777', birthYear: 1956 });
  await enrol(hall, { name: '小宝', guardianName: '欧阳娜娜', guardianPhone: '13566667777' });
  const li = await member(hall, { name: '李秀英', phone: '13900001111' });
  await scan(hall, nana.code);
  hall.clock.pass(60 * MINUTE);
  await scan(hall, nana.code);
  return { nana, li };
}

// One story, told in order.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<Awaited<ReturnType<typeof fillHall>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk(fillHall);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

test('a clerk gives somebody all that is kept of them, and may not erase it', async () => {
  const { page, t } = hall;
  await signIn(hall, '前台', PINS.clerk);
  await openPerson(hall, 'oynn', '欧阳娜娜');
  await expect(page.getByRole('button', { name: t('people.erase') })).toHaveCount(0);
  await press(hall, 'people.giveCopy');
  await expect(page.getByText(t('people.copyWritten'))).toBeVisible();
  const path = await page.getByText(`个人信息副本-${hall.made.nana.number}`).innerText();
  expect(existsSync(path)).toBe(true);
  await signOut(hall);
});

test('an administrator erases somebody: what goes, whether sure, what is left', async () => {
  test.setTimeout(90_000);
  const { page, t, made } = hall;
  await signIn(hall, '管理员', PINS.administrator);
  await openPerson(hall, 'oynn', '欧阳娜娜');
  await expectFits(hall);
  await press(hall, 'people.erase');
  await expect(page.getByText(t('people.eraseForever'))).toBeVisible();
  await expectFits(hall);
  const english = await switchLanguage(hall);
  await expectFits(english);
  await switchLanguage(english);
  await page.getByText(t('people.eraseReasonOf.moved')).click();
  await press(hall, 'people.erase');
  await expectFits(hall);
  await dialog(hall)
    .getByRole('button', { name: t('common.cancel') })
    .click();
  await press(hall, 'people.erase');
  await press(hall, 'people.eraseNow');
  await expect(page.getByText(t('people.erased', made.nana))).toBeVisible();
  await expect(page.getByText(t('people.leftPeople', { count: 2 }))).toBeVisible();
  await expect(page.getByText('欧阳').filter({ visible: true })).toHaveCount(0);
  await expectFits(hall);
  const report = await switchLanguage(hall);
  await expectFits(report);
  await switchLanguage(report);
  await press(hall, 'people.toList');
  await search(hall, '欧阳');
  await expect(page.getByText(t('people.noneFound'))).toBeVisible();
  await search(hall, '');
  await expect(people(hall)).toContainText('李秀英');
});

test('their hours stay in the day, and their card is dead', async () => {
  const { page, t, made } = hall;
  await openPage(hall, 'attendance');
  await page.getByRole('tab', { name: t('attendance.tabAll', { count: 1 }) }).click();
  await expect(page.getByText(t('attendance.notOnFile'))).toBeVisible();
  await signOut(hall);
  await scanCode(page, made.nana.code);
  await expect(refused(hall, 'card-revoked')).toBeVisible();
});
