import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { DAY } from '../fixtures/hall-clock.ts';
import { member } from '../fixtures/hall-people.ts';
import { addBook, decide } from '../fixtures/lending-desk.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { openPage, signOut } from './pages/desk.ts';
import { lend, loans, openReader, said, scanAtDesk, stepBack } from './pages/lending-desk.ts';
import {
  building,
  closeDialog,
  openOffice,
  openTab,
  printSlips,
  ruleCell,
  saveRules,
} from './pages/lending-office.ts';
import { signIn } from './pages/public-page.ts';
import { press } from './pages/screen.ts';

async function bookCorner(hall: Hall) {
  await decide(hall, { closedWeekdays: [] });
  const door = { building: '3栋', unit: '502' };
  const wang = await member(hall, { name: '王小明', phone: '13812345678', ...door });
  const west = await addBook(hall, { name: '西游记' });
  const water = await addBook(hall, { name: '水浒传' });
  return { wang, west, water };
}

// One story, told in order: what the office decides, the desk does, and the office hears of it.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<Awaited<ReturnType<typeof bookCorner>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk(bookCorner);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

test('a book goes out for thirty days, until the administrator decides on fourteen', async () => {
  const { wang, west, water } = hall.made;
  await signIn(hall, '管理员', PINS.administrator);
  await openPage(hall, 'lending');
  await openReader(hall, wang.code, '王小明');
  await lend(hall, west.code, '王小明', '西游记');
  await expect(said(hall, 'said.lent', { due: '4月1日周三' })).toBeVisible();
  await openOffice(hall);
  await openTab(hall, 'rules');
  await ruleCell(hall, 'adult', 'book', 'days').fill('14');
  await ruleCell(hall, 'adult', 'book', 'renewals').fill('0');
  await saveRules(hall);
  await openPage(hall, 'lending');
  hall.time.pass(DAY);
  await openReader(hall, wang.code, '王小明');
  await lend(hall, water.code, '王小明', '水浒传');
  await expect(said(hall, 'said.lent', { due: '3月17日周二' })).toBeVisible();
  await scanAtDesk(hall, west.code, 'said.not-renewed', { title: '西游记' });
  await expect(said(hall, 'problem.renewals-used', { limit: 0 })).toBeVisible();
  await stepBack(hall);
  await signOut(hall);
});

test('late books stand on the work list, and on a slip, until they are back', async () => {
  const { wang, west, water } = hall.made;
  hall.time.pass(34 * DAY);
  await signIn(hall, '图书角', PINS.librarian);
  await openOffice(hall);
  const door = building(hall, '3栋');
  await expect(door.getByText(/水浒传/)).toBeVisible();
  await expect(door.getByText(/西游记/)).toBeVisible();
  expect(await printSlips(hall, 1)).toMatch(/\.pdf$/);
  await closeDialog(hall);
  await openPage(hall, 'lending');
  await openReader(hall, wang.code, '王小明');
  await expect(loans(hall)).toHaveCount(2);
  await stepBack(hall);
  await scanAtDesk(hall, water.code, 'said.back-from', { title: '水浒传' });
  await scanAtDesk(hall, west.code, 'said.back-from', { title: '西游记' });
  await openOffice(hall);
  await expect(hall.page.getByText(hall.t('lendingOffice.noneLate'))).toBeVisible();
  await signOut(hall);
});

test('all of it goes to Koha in a file that its offline circulation reads', async () => {
  const { page, like } = hall;
  const { wang, west, water } = hall.made;
  await signIn(hall, '管理员', PINS.administrator);
  await openOffice(hall);
  await openTab(hall, 'export');
  await press(hall, 'lendingOffice.export.make');
  await expect(page.getByText(like('lendingOffice.export.made'))).toBeVisible();
  const path = (await page.getByText(/\/.*\.koc$/).textContent()) ?? '';
  const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  expect(head).toMatch(/^Version=1\.0\t/);
  // Date and time, what was done, then the reader's number and the book's label, or the label alone.
  expect(lines.map((line) => line.split('\t').slice(1))).toEqual([
    ['issue', wang.number, west.code],
    ['issue', wang.number, water.code],
    ['return', water.code],
    ['return', west.code],
  ]);
  expect(lines[0]).toMatch(/^2026-03-02 09:\d\d:\d\d /);
});
