import { expect, test } from '@playwright/test';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { issueCard, member, planShift, strangeCard } from '../fixtures/hall-people.ts';
import { timeOf } from '../fixtures/hall-clock.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { openTab, pickPerson } from './pages/attendance-page.ts';
import { openPerson, signOut, stat } from './pages/desk.ts';
import { keypad, typePin } from './pages/keypad.ts';
import {
  checkInByHand,
  expectIdle,
  leaveResult,
  refused,
  result,
  scanned,
  signIn,
} from './pages/public-page.ts';
import { scanCode } from './pages/scanner.ts';
import { press, switchLanguage } from './pages/screen.ts';

const MINUTE = 60_000;
const MONDAY = '2026-03-02';

async function people(hall: Hall) {
  const wang = await member(hall, { name: '王小明', phone: '13812345678', birthYear: 1958 });
  const li = await member(hall, { name: '李秀英', phone: '13900001111', birthYear: 1950 });
  const lost = (await member(hall, { name: '张建国', phone: '13700002222' })).code;
  const { rows } = await hall.value('people.search', { query: '张建国' });
  await issueCard(hall, rows[0]?.personId ?? '');
  const gone = await member(hall, { name: '赵雪梅' });
  await hall.value('people.setActive', { personId: gone.personId, active: false });
  const long = await member(hall, { name: '艾合买提江·买买提吐尔逊' });
  // Both are open from one o'clock on; before, the hall has nothing but its open door.
  const shift = { date: MONDAY, start: 14 * 60, end: 16 * 60 };
  await planShift(hall, { ...shift, name: '清洁楼道' });
  await planShift(hall, { ...shift, name: '图书整理' });
  return { wang, li, lost, gone, long };
}

// One story, told in order.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<Awaited<ReturnType<typeof people>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk(people);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

test('a card checks in, says so in either language, and the screen goes back by itself', async () => {
  await scanned(hall, hall.made.wang.code, 'checked-in', { name: '王*明', time: '09:00' });
  await expect(hall.page.getByText(hall.t('result.leaveHelp'))).toBeVisible();
  const english = await switchLanguage(hall);
  await expect(result(english, 'checked-in', { name: '王*明', time: '09:00' })).toBeVisible();
  await expectIdle(english);
  await switchLanguage(english);
  await expectIdle(hall);
});

test('a long name is never torn apart by the end of a line', async () => {
  const english = await switchLanguage(hall);
  await scanned(english, hall.made.long.code, 'checked-in', { name: '艾******逊' });
  const name = hall.page.getByText(/^艾\*+逊$/);
  expect(await name.evaluate((one) => one.getClientRects().length)).toBe(1);
  await leaveResult(english);
  await switchLanguage(english);
});

test('a second scan within the minute only says since when', async () => {
  await scanned(hall, hall.made.wang.code, 'already-in', { name: '王*明', time: '09:00' });
  await leaveResult(hall);
  hall.time.pass(45 * MINUTE);
  await scanned(hall, hall.made.wang.code, 'checked-out', { duration: '45 分钟' });
  await leaveResult(hall);
  await scanned(hall, hall.made.wang.code, 'already-out', { time: '09:45' });
  await leaveResult(hall);
});

test('without a card: the phone’s last four and the year of birth', async () => {
  hall.time.pass(2 * MINUTE);
  await checkInByHand(hall, { lastFour: '1111', birthYear: '1950' });
  await expect(result(hall, 'checked-in', { name: '李*英' })).toBeVisible();
  await leaveResult(hall);
  hall.time.pass(30 * MINUTE);
  await checkInByHand(hall, { lastFour: '1111', birthYear: '1950' });
  await expect(result(hall, 'checked-out', { name: '李*英', duration: '30 分钟' })).toBeVisible();
  await leaveResult(hall);
});

test('a name by touch, in pinyin, and the year of birth', async () => {
  hall.time.pass(2 * MINUTE);
  const { page, t } = hall;
  await press(hall, 'idle.byHand');
  await press(hall, 'hand.useName');
  const letters = page.getByRole('group', { name: t('hand.letters') });
  for (const letter of 'LXY')
    await letters.getByRole('button', { name: letter, exact: true }).click();
  await press(hall, 'common.next');
  await typePin(hall, 'hand.birthYear', '1950');
  await press(hall, 'common.confirm');
  await expect(result(hall, 'checked-in', { name: '李*英' })).toBeVisible();
  await leaveResult(hall);
  hall.time.pass(10 * MINUTE);
  await scanned(hall, hall.made.li.code, 'checked-out');
  await leaveResult(hall);
});

test('facts that fit nobody can be put right, and are locked after too many', async () => {
  const { page, t, like } = hall;
  const tryYear = async (year: string) => {
    await keypad(hall, 'hand.birthYear')
      .getByRole('button', { name: t('ui.clear') })
      .click();
    await typePin(hall, 'hand.birthYear', year);
    await press(hall, 'common.confirm');
  };
  hall.time.pass(2 * MINUTE);
  await checkInByHand(hall, { lastFour: '5678', birthYear: '1999' });
  await expect(page.getByText(t('refused.no-match'))).toBeVisible();
  await tryYear('1958');
  await expect(result(hall, 'checked-in', { name: '王*明' })).toBeVisible();
  await leaveResult(hall);

  await checkInByHand(hall, { lastFour: '5678', birthYear: '1991' });
  for (const year of ['1992', '1993', '1994']) {
    await expect(page.getByText(t('refused.no-match'))).toBeVisible();
    await tryYear(year);
  }
  await expect(page.getByText(t('refused.no-match'))).toBeVisible();
  await tryYear('1995');
  const locked = page.getByText(like('hand.lockedFor'));
  await expect(locked).toBeVisible();
  await tryYear('1958');
  await expect(locked).toBeVisible();
  await press(hall, 'common.back');
  await press(hall, 'common.back');
  await expectIdle(hall);
  // The card works all the same.
  hall.time.pass(2 * MINUTE);
  await scanned(hall, hall.made.wang.code, 'checked-out', { name: '王*明' });
  await leaveResult(hall);
});

test('a card that was replaced is refused kindly, and so is one of somebody who left', async () => {
  await scanCode(hall.page, hall.made.lost);
  await expect(refused(hall, 'card-revoked')).toBeVisible();
  await leaveResult(hall);
  await scanCode(hall.page, hall.made.gone.code);
  await expect(refused(hall, 'person-inactive')).toBeVisible();
  await leaveResult(hall);
});

test('a damaged code asks to try again, a shop’s code says that it is no card', async () => {
  const { code } = hall.made.wang;
  const damaged = code.slice(0, -1) + String((Number(code.at(-1)) + 1) % 10);
  await scanCode(hall.page, damaged);
  await expect(refused(hall, 'damaged-card')).toBeVisible();
  await expect(hall.page.getByText(hall.t('result.help.damaged-card'))).toBeVisible();
  await leaveResult(hall);
  await scanCode(hall.page, '6901234567892');
  await expect(refused(hall, 'not-a-card')).toBeVisible();
  await leaveResult(hall);
});

test('a card that nobody knows is kept, and its hours go to whom it is given', async () => {
  const { code } = strangeCard(77);
  hall.time.goTo(timeOf(MONDAY, '10:50'));
  await scanned(hall, code, 'unresolved');
  await leaveResult(hall);
  hall.time.goTo(timeOf(MONDAY, '12:05'));
  await scanned(hall, code, 'unresolved');
  await leaveResult(hall);

  await signIn(hall, '前台', PINS.clerk);
  await openTab(hall, 'Todo');
  const { page, t } = hall;
  await expect(page.getByText(t('attendance.refusedReasons.card-revoked'))).toBeVisible();
  await expect(page.getByText(t('attendance.refusedReasons.person-inactive'))).toBeVisible();
  await expect(
    page.getByText(t('attendance.unresolvedRow', { count: 2, time: '12:05' })),
  ).toBeVisible();
  await hall.page.getByRole('button', { name: hall.t('attendance.linkCard') }).click();
  await pickPerson(hall, { query: 'zjg', name: '张建国' });
  await press(hall, 'attendance.linkConfirm');
  await expect(page.getByText(t('attendance.linked', { name: '张建国', count: 2 }))).toBeVisible();
  await openPerson(hall, '2222', '张建国');
  const hours = t('format.hoursMinutes', { hours: 1, minutes: 15 });
  await expect(stat(hall, 'people.hoursThisYear')).toHaveText(hours);
  await signOut(hall);
});

test('where two activities are open, one touch says which', async () => {
  hall.time.goTo(timeOf(MONDAY, '14:10'));
  await scanCode(hall.page, hall.made.li.code);
  const { page, t } = hall;
  await expect(
    page.getByRole('heading', { level: 1, name: t('chooseShift.title', { name: '李*英' }) }),
  ).toBeVisible();
  const choices = page.getByRole('list', { name: t('chooseShift.shifts') });
  await expect(choices.getByRole('button')).toHaveCount(3);
  await choices.getByRole('button', { name: '图书整理' }).click();
  await expect(result(hall, 'checked-in', { name: '李*英' })).toBeVisible();
  await expect(page.getByText('图书整理')).toBeVisible();
  await leaveResult(hall);
  // Leaving asks nothing.
  hall.time.pass(100 * MINUTE);
  await scanned(hall, hall.made.li.code, 'checked-out', { name: '李*英' });
  await expect(page.getByText('图书整理')).toBeVisible();
  await leaveResult(hall);
});

test('today’s activities stand on the idle screen, those under way marked', async () => {
  const { page, t } = hall;
  const today = page.getByRole('region', { name: t('idle.today') });
  await expect(today.getByText('清洁楼道')).toBeVisible();
  await expect(today.getByText(t('idle.underWay'))).toHaveCount(2);
});
