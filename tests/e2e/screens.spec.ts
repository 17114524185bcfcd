import { expect, test } from '@playwright/test';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { issueCard, member, planShift, scan, strangeCard } from '../fixtures/hall-people.ts';
import { DAY, MINUTE, timeOf } from '../fixtures/hall-clock.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectGoodScreen } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { startKiosk } from './kiosk-app.ts';
import { openTab } from './pages/attendance-page.ts';
import { openPage, people, printIssued, search, signOut } from './pages/desk.ts';
import { typePin } from './pages/keypad.ts';
import {
  choosePost,
  expectIdle,
  leaveResult,
  refused,
  result,
  signIn,
} from './pages/public-page.ts';
import { scanCode } from './pages/scanner.ts';
import {
  dialog,
  fill,
  press,
  screenOf,
  switchLanguage,
  title,
  type Screen,
} from './pages/screen.ts';

const MONDAY = '2026-03-02';

/** A hall with something on every screen. */
async function busyHall(hall: Hall) {
  const before = hall.clock.wall();
  hall.clock.goTo(before - DAY);
  const wang = await member(hall, { name: '王小明', phone: '13812345678', birthYear: 1958 });
  const two = await member(hall, { name: '王晓明', phone: '13812345678' });
  const li = await member(hall, { name: '李秀英', phone: '13900001111', birthYear: 1950 });
  await hall.value('people.saveTeam', { name: '夕阳红合唱团' });
  const lost = await member(hall, { name: '张建国' });
  await issueCard(hall, lost.personId);
  await scan(hall, two.code);
  hall.clock.goTo(before);
  await scan(hall, wang.code);
  await scan(hall, strangeCard(5).code);
  for (const name of ['清洁楼道', '图书整理'])
    await planShift(hall, { name, date: MONDAY, start: 14 * 60, end: 16 * 60 });
  hall.clock.pass(30 * MINUTE);
  return { wang, li, lost };
}

let hall: HallKiosk<Awaited<ReturnType<typeof busyHall>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk(busyHall);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

/** The same walk in both languages; the switch is on the screen where each begins. */
function inBothLanguages(name: string, walk: (screen: Screen) => Promise<void>): void {
  test(name, async () => {
    test.setTimeout(90_000);
    await walk(hall);
    const english = await switchLanguage(hall);
    await walk(english);
    await switchLanguage(english);
    await expectIdle(hall);
  });
}

inBothLanguages('the idle screen and every result', async (screen) => {
  const { lost, wang } = hall.made;
  await expectGoodScreen(screen);
  hall.time.pass(10 * MINUTE);
  for (const kind of ['checked-out', 'already-out']) {
    await scanCode(screen.page, wang.code);
    await expect(result(screen, kind)).toBeVisible();
    await expectGoodScreen(screen);
    await press(screen, 'common.back');
  }
  hall.time.pass(10 * MINUTE);
  for (const kind of ['checked-in', 'already-in']) {
    await scanCode(screen.page, wang.code);
    await expect(result(screen, kind)).toBeVisible();
    await expectGoodScreen(screen);
    await press(screen, 'common.back');
  }
  await scanCode(screen.page, strangeCard(6).code);
  await expect(result(screen, 'unresolved')).toBeVisible();
  await expectGoodScreen(screen);
  await press(screen, 'common.back');
  await scanCode(screen.page, lost.code);
  await expect(refused(screen, 'card-revoked')).toBeVisible();
  await expectGoodScreen(screen);
  await leaveResult(screen);
});

inBothLanguages('checking in by hand, and signing in', async (screen) => {
  const { page, t } = screen;
  await press(screen, 'idle.byHand');
  await expectGoodScreen(screen);
  await typePin(screen, 'hand.lastFour', '5678');
  await press(screen, 'common.next');
  await typePin(screen, 'hand.birthYear', '1999');
  await press(screen, 'common.confirm');
  await expect(page.getByText(t('refused.no-match'))).toBeVisible();
  await expectGoodScreen(screen);
  await press(screen, 'hand.useName');
  await expectGoodScreen(screen);
  await press(screen, 'common.back');
  await press(screen, 'common.back');
  await press(screen, 'idle.staff');
  await expectGoodScreen(screen);
  await press(screen, 'common.back');
  await choosePost(screen, '前台');
  await typePin(screen, 'signIn.pin', '111112');
  await press(screen, 'signIn.enter');
  await expect(page.getByText(t('refused.wrong-pin', { triesLeft: 4 }))).toBeVisible();
  await expectGoodScreen(screen);
  await typePin(screen, 'signIn.pin', PINS.clerk);
  await press(screen, 'signIn.enter');
  await signOut(screen);
});

inBothLanguages('the attendance of the day', async (screen) => {
  const { page } = screen;
  await signIn(screen, '前台', PINS.clerk);
  for (const tab of ['In', 'All', 'Todo'] as const) {
    await openTab(screen, tab);
    await expectGoodScreen(screen);
  }
  await screen.page
    .getByRole('button', { name: screen.t('attendance.linkCard') })
    .first()
    .click();
  await expectGoodScreen(screen);
  await press(screen, 'common.close');
  await openTab(screen, 'All');
  await page
    .getByRole('button', { name: screen.like('attendance.correctOf') })
    .first()
    .click();
  await press(screen, 'common.save');
  await expectGoodScreen(screen);
  await press(screen, 'common.cancel');
  await press(screen, 'attendance.add');
  await expectGoodScreen(screen);
  await press(screen, 'common.cancel');
  await press(screen, 'attendance.exportCsv');
  await expectGoodScreen(screen);
  await signOut(screen);
});

inBothLanguages('people, from the list to merging two', async (screen) => {
  const { page, t } = screen;
  await signIn(screen, '前台', PINS.clerk);
  await openPage(screen, 'people');
  await expectGoodScreen(screen);
  await people(screen).getByRole('button', { name: '王小明' }).click();
  await expectGoodScreen(screen);
  await press(screen, 'cards.revoke');
  await expectGoodScreen(screen);
  await dialog(screen)
    .getByRole('button', { name: t('common.cancel') })
    .click();
  await press(screen, 'people.merge');
  await search(screen, '5678');
  await people(screen).getByRole('button', { name: '王晓明' }).waitFor();
  await expectGoodScreen(screen);
  await people(screen).getByRole('button', { name: '王晓明' }).click();
  await page.getByText(t('people.mergeForever')).waitFor();
  await expectGoodScreen(screen);
  await openPage(screen, 'people');
  await press(screen, 'people.enrol');
  await fill(screen, 'people.field.birthYear', '2018');
  await press(screen, 'people.enrol');
  await expectGoodScreen(screen);
  await press(screen, 'common.cancel');
  await press(screen, 'staff.leaveAnyway');
  await press(screen, 'people.teamsTitle');
  await expectGoodScreen(screen);
  await openPage(screen, 'people');
  await press(screen, 'people.import');
  await expectGoodScreen(screen);
  await page.locator('input[type=file]').setInputFiles({
    name: '名单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      '姓名,电话,爱好,队伍\r\n陈桂花,13500006666,下棋,护苗队\r\n周小雨,123,,\r\n',
    ),
  });
  await page.getByRole('button', { name: t('import.accept', { count: 1 }) }).waitFor();
  await expectGoodScreen(screen);
  await press(screen, 'people.toList');
  await press(screen, 'staff.leaveAnyway');
  await signOut(screen);
});

inBothLanguages('cards for many', async (screen) => {
  const { page } = screen;
  await signIn(screen, '前台', PINS.clerk);
  await openPage(screen, 'cards');
  await expectGoodScreen(screen);
  await page.getByRole('searchbox').fill('zjg');
  await page
    .getByRole('button', {
      name: `${screen.t('people.state.without-card')} ${screen.t('people.only')}`,
    })
    .click();
  await page.getByRole('option', { name: screen.t('people.state.active') }).click();
  await press(screen, 'cards.chooseAll');
  await press(screen, 'cards.issueMany', { count: 1 });
  await expectGoodScreen(screen);
  await printIssued(screen);
  await expectGoodScreen(screen);
  await press(screen, 'cards.allRight');
  await signOut(screen);
});

inBothLanguages('activities and settings', async (screen) => {
  const { page, t } = screen;
  await signIn(screen, '管理员', PINS.administrator);
  await openPage(screen, 'activities');
  await expectGoodScreen(screen);
  await page.getByRole('tab', { name: screen.like('activities.tabList') }).click();
  await expectGoodScreen(screen);
  await press(screen, 'activities.shiftsOf', { name: '清洁楼道' });
  await page.getByRole('heading', { level: 1, name: '清洁楼道' }).waitFor();
  await expectGoodScreen(screen);
  await openPage(screen, 'settings');
  await expectGoodScreen(screen);
  await press(screen, 'settings.addPost');
  await expectGoodScreen(screen);
  await press(screen, 'common.cancel');
  await press(screen, 'settings.setPinOf', { label: '前台' });
  await expectGoodScreen(screen);
  await press(screen, 'common.close');
  await press(screen, 'staff.quit');
  await expectGoodScreen(screen);
  await dialog(screen)
    .getByRole('button', { name: t('common.cancel') })
    .click();
  await signOut(screen);
});

inBothLanguages('the choice between two activities', async (screen) => {
  hall.time.goTo(timeOf(MONDAY, '14:10'));
  await scanCode(screen.page, hall.made.li.code);
  await title(screen, 'chooseShift.title', { name: '李*英' }).waitFor();
  await expectGoodScreen(screen);
  await leaveResult(screen);
});

for (const language of ['zh-CN', 'en'] as const) {
  test(`the questions of the first start (${language})`, async () => {
    const kiosk = await startKiosk({ language });
    const screen = screenOf(kiosk.page, language);
    await title(screen, 'setup.welcome').waitFor();
    await expectGoodScreen(screen);
    await fill(screen, 'setup.hallName', '桂花里');
    await press(screen, 'common.next');
    await expectGoodScreen(screen);
    await press(screen, 'common.next');
    await expectGoodScreen(screen);
    await typePin(screen, 'setup.pinTitle', '123456');
    await press(screen, 'common.next');
    await expectGoodScreen(screen);
    await typePin(screen, 'setup.pinTitle', '482915');
    await press(screen, 'common.next');
    await typePin(screen, 'setup.pinAgainTitle', '482915');
    await press(screen, 'common.next');
    await screen.page.getByRole('list', { name: screen.t('setup.fillTitle') }).waitFor();
    await expectGoodScreen(screen);
    await kiosk.stop();
  });
}
