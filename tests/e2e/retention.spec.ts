import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { enrol, member, scan } from '../fixtures/hall-people.ts';
import { HOUR } from '../fixtures/hall-clock.ts';
import { change, deactivate, yearsPass } from '../fixtures/retention.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { openPage, people, search, signOut } from './pages/desk.ts';
import { signIn } from './pages/public-page.ts';
import { button, dialog, press, switchLanguage, type Screen } from './pages/screen.ts';

/** A hall where somebody left three years ago, somebody two, a child has grown up, and a phone number is an old one. */
async function fillHall(hall: Hall) {
  const left = await enrol(hall, { name: '欧阳娜娜', phone: '13566667777', building: '景苑99幢' });
  const served = await member(hall, { name: '李秀英', phone: '13900001111', notes: '会摄影' });
  await scan(hall, served.code);
  hall.clock.pass(HOUR);
  await scan(hall, served.code);
  const guardian = { guardianName: '王建国', guardianPhone: '13722223333', guardianConsent: true };
  await enrol(hall, { name: '小宝', birthYear: 2008, ...guardian });
  await enrol(hall, { name: '小贝', birthYear: 2020, ...guardian });
  const moved = await enrol(hall, { name: '赵四', phone: '13811110000' });
  await change(hall, moved.personId, { phone: '13822220000' });
  for (const { personId } of [left, served]) await deactivate(hall, personId);
  await yearsPass(3.1, hall);
  return { left, served };
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

/** Keeps pictures of both panels where a folder for them is named. */
async function picture({ page, language }: Screen, name: string) {
  const folder = process.env['QINLIN_PICTURES'];
  if (folder === undefined) return;
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: join(folder, `${name}-${language}-${width}.png`) });
  }
}

async function expectFitsInBoth(screen: Screen, name: string) {
  await expectFits(screen);
  await picture(screen, name);
  const other = await switchLanguage(screen);
  await expectFits(other);
  await picture(other, name);
  await switchLanguage(other);
}

test('a clerk is not asked to clean up', async () => {
  await signIn(hall, '前台', PINS.clerk);
  await expect(button(hall, 'retention.open')).toHaveCount(0);
  await signOut(hall);
});

test('an administrator is reminded, and decides how long what is kept', async () => {
  const { page, t } = hall;
  await signIn(hall, '管理员', PINS.administrator);
  await expect(page.getByText(t('retention.due'))).toBeVisible();
  await expectFitsInBoth(hall, 'reminder');
  await openPage(hall, 'settings');
  await expect(page.getByText(t('retention.never'))).toBeVisible();
  await button(hall, 'retention.open').scrollIntoViewIfNeeded();
  await expectFitsInBoth(hall, 'periods');
  const former = page.getByRole('group', { name: t('retention.periodOf.former') });
  await former.getByRole('button', { name: t('ui.more') }).click();
  const card = page.getByRole('region', { name: t('retention.title') });
  await card.getByRole('button', { name: t('common.save') }).click();
  await expect(card.getByRole('button', { name: t('common.save') })).toBeDisabled();
  await expect(former).toContainText(t('retention.years', { count: 2 }));
});

test('what will go is shown, then asked about, then gone; the hours stay', async () => {
  test.setTimeout(90_000);
  const { page, t, made } = hall;
  await openPage(hall, 'attendance');
  await press(hall, 'retention.open');
  await expect(page.getByText(made.left.number)).toBeVisible();
  for (const name of ['欧阳娜娜', '李秀英', '小宝', '赵四'])
    await expect(page.getByText(name)).toBeVisible();
  await expect(page.getByText('小贝')).toHaveCount(0);
  await expectFitsInBoth(hall, 'shown');
  await press(hall, 'retention.runNow');
  await expect(dialog(hall)).toContainText(t('retention.sure', { count: 4 }));
  await expectFits(hall);
  await picture(hall, 'asked');
  await dialog(hall)
    .getByRole('button', { name: t('common.cancel') })
    .click();
  await press(hall, 'retention.runNow');
  await press(hall, 'retention.confirm');
  await expect(page.getByRole('heading', { name: t('retention.done') })).toBeVisible();
  await expectFitsInBoth(hall, 'done');
  await press(hall, 'common.back');
  await expect(page.getByText(t('retention.due'))).toHaveCount(0);
  await openPage(hall, 'people');
  await search(hall, '');
  await expect(people(hall)).toContainText('赵四');
  await expect(people(hall)).not.toContainText('欧阳娜娜');
});

test('a second time there is nothing left to do', async () => {
  const { page, t } = hall;
  await openPage(hall, 'settings');
  await press(hall, 'retention.open');
  await expect(page.getByText(t('retention.nothing'))).toBeVisible();
  await expectFitsInBoth(hall, 'nothing');
});

test('a clock that went back cleans nothing up, and the page says why', async () => {
  const { page, t, time } = hall;
  await press(hall, 'common.back');
  time.pass(-40 * 24 * HOUR);
  await press(hall, 'retention.open');
  // The store looks at the clock now and then, and records the jump when it does.
  const behind = page.getByText(t('retention.doubtOf.behind-records'));
  await expect(behind.or(page.getByText(t('retention.doubtOf.jumped-lately')))).toBeVisible();
  await expect(button(hall, 'retention.noteDone')).toBeDisabled();
  await expectFitsInBoth(hall, 'doubt');
});
