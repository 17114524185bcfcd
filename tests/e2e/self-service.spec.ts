import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyCodeOf } from '../../shared/domain/lending/copy-code.ts';
import { writeCameraFeed } from '../fixtures/camera-feed.ts';
import { eanPicture } from '../fixtures/ean-picture.ts';
import { DAY } from '../fixtures/hall-clock.ts';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { enrol, member } from '../fixtures/hall-people.ts';
import { addBook, decide, giveBack, hold, lendTo } from '../fixtures/lending-desk.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits, expectGoodScreen } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { signOut } from './pages/desk.ts';
import { recentLines } from './pages/lending-desk.ts';
import { openOffice, openTab, saveRules } from './pages/lending-office.ts';
import { expectIdle, leaveResult, result, scanned, signIn } from './pages/public-page.ts';
import { scanCode } from './pages/scanner.ts';
import { button, press, switchLanguage, title } from './pages/screen.ts';
import {
  finish,
  myBooks,
  openSelfService,
  scannedBooks,
  selfSaid,
  selfScan,
  showCard,
  turnTo,
} from './pages/self-service.ts';

/** A child of eight, her brother, and books for both. */
async function bookCorner(hall: Hall) {
  const child = await member(hall, {
    name: '王小花',
    birthYear: 2018,
    guardianName: '王建国',
    guardianPhone: '13812345678',
    guardianConsent: true,
  });
  const other = await member(hall, { name: '李秀英', birthYear: 1950 });
  const visitor = await member(hall, { name: '陈国强' });
  const rabbit = await addBook(hall, { name: '小兔子的一天', material: 'picture-book' });
  const moon = await addBook(hall, { name: '月亮船', material: 'picture-book' });
  const grown = await addBook(hall, { name: '三国演义' });
  const bigger = await addBook(hall, { name: '给大孩子的书', ageFrom: 12 });
  const old = await addBook(hall, { name: '动物百科' });
  await decide(hall, {
    overall: { adult: 5, child: 2, volunteer: 8 },
    // Hours that differ from day to day are the longest to tell.
    hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      from: 480 + weekday,
      until: 1200 + weekday,
    })),
    closedDates: ['2026-03-05', '2026-03-06'].map((date) => ({
      date,
      name: '全民阅读周暨社区党群服务中心设备检修维护停电',
    })),
  });
  const waiting = await enrol(hall, { name: '赵雪梅' });
  await lendTo(hall, old.copyId, other.personId);
  await hold(hall, old.titleId, waiting.personId);
  const shelved = await addBook(hall, { name: '海的女儿' });
  await lendTo(hall, shelved.copyId, other.personId);
  await hold(hall, shelved.titleId, waiting.personId);
  await giveBack(hall, shelved.copyId);
  return { child, other, visitor, rabbit, moon, grown, bigger, old, shelved };
}

// One story, told in order.
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

test('a reader sees until when the hall is open, its week, and the closed days to come', async () => {
  await openSelfService(hall);
  await expectFits(hall);
  const { page, t } = hall;
  await expect(page.getByText(t('opening.until', { time: '20:01' }))).toBeVisible();
  const week = page.getByRole('region', { name: t('opening.week') }).getByRole('listitem');
  await expect(week).toHaveCount(7);
  await expect(week.last()).toHaveText(t('opening.on', { day: '周日', span: '08:07–20:07' }));
  const spell = { name: '全民阅读周暨社区党群服务中心设备检修维护停电' };
  const days = { first: '3月5日周四', last: '3月6日周五' };
  await expect(page.getByText(t('opening.soon', { ...spell, ...days }))).toBeVisible();
  await press(hall, 'common.back');
  await expectIdle(hall);
});

test('a child shows her card, scans two books, and is done', async () => {
  const { child, rabbit, moon } = hall.made;
  await openSelfService(hall);
  await expectGoodScreen(hall);
  await showCard(hall, child.code, '王*花');
  await expect(selfSaid(hall, 'scanBooks').first()).toBeVisible();
  await expect(myBooks(hall)).toHaveCount(0);
  await selfScan(hall, rabbit.code, 'said.lent', { title: '小兔子的一天' });
  await selfScan(hall, moon.code, 'said.lent', { title: '月亮船' });
  await expect(scannedBooks(hall)).toHaveCount(2);
  await expect(myBooks(hall)).toHaveCount(2);
  await expect(
    hall.page.getByText(hall.t('selfService.bringBackBy', { due: '4月1日周三' })).first(),
  ).toBeVisible();
  await expectGoodScreen(hall);
});

test('the same book once more is not renewed, and the limit is told kindly', async () => {
  const { moon, grown } = hall.made;
  await selfScan(hall, moon.code, 'said.twice-lend', { title: '月亮船' });
  await expect(scannedBooks(hall)).toHaveCount(2);
  await selfScan(hall, grown.code, 'said.blocked', { title: '三国演义' });
  const limit = hall.t('selfService.problem.limit-reached', { lent: 2, limit: 2 });
  await expect(hall.page.getByText(limit).first()).toBeVisible();
  await expectGoodScreen(hall);
});

test('turned to bringing back, the same page takes a book back', async () => {
  const { moon } = hall.made;
  await turnTo(hall, 'return');
  await selfScan(hall, moon.code, 'said.returned', { title: '月亮船' });
  await expect(myBooks(hall)).toHaveCount(1);
  await finish(hall);
});

test('a book for bigger children stays here, and its words say why', async () => {
  const { child, bigger } = hall.made;
  await openSelfService(hall);
  await showCard(hall, child.code, '王*花');
  await selfScan(hall, bigger.code, 'said.blocked', { title: '给大孩子的书' });
  const why = hall.t('selfService.problem.too-young', { ageMark: 12, age: 8 });
  await expect(hall.page.getByText(why).first()).toBeVisible();
  await expect(myBooks(hall)).toHaveCount(1);
  await expectGoodScreen(hall);
  await finish(hall);
});

test('the desk sees what was done here, as self-service', async () => {
  await signIn(hall, '图书角', PINS.librarian);
  const bySelf = recentLines(hall).filter({ hasText: hall.t('lending.bySelf') });
  await expect(bySelf).toHaveCount(3);
  await expect(bySelf.first()).toContainText('月亮船');
  await expect(bySelf.last()).toContainText('小兔子的一天');
  await signOut(hall);
});

test('the publisher’s barcode, a book for somebody else and a code of a shop are told apart', async () => {
  const { child, shelved } = hall.made;
  await openSelfService(hall);
  await selfScan(hall, '6901234567892', 'said.foreign');
  await showCard(hall, child.code, '王*花');
  await selfScan(hall, '9787020002207', 'said.publisher');
  await selfScan(hall, shelved.code, 'said.blocked', { title: '海的女儿' });
  await expect(
    hall.page.getByText(hall.t('selfService.problem.held-for-other')).first(),
  ).toBeVisible();
  await expect(hall.page.getByText('赵雪梅')).toBeHidden();
});

test('another card opens its own page, with nothing of the page before', async () => {
  const { other } = hall.made;
  await showCard(hall, other.code, '李*英');
  await expect(scannedBooks(hall)).toHaveCount(0);
  await expect(myBooks(hall).filter({ hasText: '动物百科' })).toHaveCount(1);
  await expect(hall.page.getByText('小兔子的一天')).toBeHidden();
  await finish(hall);
});

test('at the idle screen a book is brought back by its label alone, and a card checks in', async () => {
  const { rabbit, old, visitor } = hall.made;
  await scanCode(hall.page, old.code);
  await expect(selfSaid(hall, 'said.returned', { title: '动物百科' })).toBeVisible();
  await expect(hall.page.getByText(hall.t('selfService.toDesk'))).toBeVisible();
  await expectGoodScreen(hall);
  await scanCode(hall.page, rabbit.code);
  await expect(selfSaid(hall, 'said.returned', { title: '小兔子的一天' })).toBeVisible();
  await expect(hall.page.getByText(hall.t('selfService.backCount', { count: 2 }))).toBeVisible();
  await scanned(hall, visitor.code, 'checked-in', { name: '陈*强' });
  await leaveResult(hall);
  await scanCode(hall.page, copyCodeOf(9, 9));
  await expect(hall.page.getByText(hall.t('refused.unknown-copy'))).toBeVisible();
  await press(hall, 'common.back');
  await expectIdle(hall);
});

test('in English, and it closes by itself', async () => {
  test.setTimeout(90_000);
  const english = await switchLanguage(hall);
  await openSelfService(english);
  await expectGoodScreen(english);
  await showCard(english, hall.made.child.code, '王*花');
  await selfScan(english, hall.made.rabbit.code, 'said.lent', { title: '小兔子的一天' });
  await expectGoodScreen(english);
  await expectIdle(english, 50_000);
  await switchLanguage(english);
});

test('a late book is told, and nothing more is lent until it is back', async () => {
  const { child, rabbit, moon } = hall.made;
  hall.time.pass(40 * DAY);
  await openSelfService(hall);
  await showCard(hall, child.code, '王*花');
  await expect(selfSaid(hall, 'cannotBorrow')).toBeVisible();
  await expect(selfSaid(hall, 'scanReturns')).toBeVisible();
  await turnTo(hall, 'lend');
  await selfScan(hall, moon.code, 'said.blocked', { title: '月亮船' });
  await turnTo(hall, 'return');
  await selfScan(hall, rabbit.code, 'said.returned', { title: '小兔子的一天' });
  await expect(hall.page.getByText(hall.like('selfService.wasLate'))).toBeVisible();
  await finish(hall);
});

test('the administrator switches it off: no button, and a book is sent to the desk', async () => {
  await signIn(hall, '管理员', PINS.administrator);
  await openOffice(hall);
  await openTab(hall, 'rules');
  await hall.page.getByText(hall.t('lendingOffice.selfService'), { exact: true }).click();
  await saveRules(hall);
  await signOut(hall);
  await expect(button(hall, 'selfService.button')).toBeHidden();
  await scanCode(hall.page, hall.made.moon.code);
  await expect(title(hall, 'refused.self-service-off')).toBeVisible();
  await press(hall, 'common.back');
  await signIn(hall, '管理员', PINS.administrator);
  await openOffice(hall);
  await openTab(hall, 'rules');
  await hall.page.getByText(hall.t('lendingOffice.selfService'), { exact: true }).click();
  await saveRules(hall);
  await signOut(hall);
});

test('by the camera: a card that still lies there opens the page, then a book’s label', async () => {
  test.setTimeout(90_000);
  const { other, grown } = hall.made;
  const film = join(hall.kiosk.dataDir, 'camera.y4m');
  const label = eanPicture(grown.code, { width: 640, height: 480, module: 3 });
  writeCameraFeed(film, [
    { show: 'card', text: other.code, seconds: 8 },
    { show: 'blank', seconds: 1 },
    { show: 'picture', picture: label, seconds: 6 },
    { show: 'blank', seconds: 4 },
  ]);
  hall = await hall.restart({ camera: film });
  await expect(result(hall, 'checked-in', { name: '李*英' })).toBeVisible();
  await press(hall, 'common.back');
  // The card lies there all the while: the page without a reader is gone before anybody sees it.
  await press(hall, 'selfService.button');
  await title(hall, 'selfService.hello', { name: '李*英' }).waitFor();
  await expect(selfSaid(hall, 'said.lent', { title: '三国演义' })).toBeVisible({ timeout: 30_000 });
  await expect(scannedBooks(hall)).toHaveCount(1);
});
