import { expect, test } from '@playwright/test';
import { closeHalls, PINS, removeHalls } from '../fixtures/hall.ts';
import { MINUTE, SECOND } from '../fixtures/hall-clock.ts';
import { member } from '../fixtures/hall-people.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { menu, openPage, signOut } from './pages/desk.ts';
import { keypad, typePin } from './pages/keypad.ts';
import { choosePost, expectIdle, signIn } from './pages/public-page.ts';
import { button, fill, press, title } from './pages/screen.ts';

// One story, told in order.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<Awaited<ReturnType<typeof member>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk((made) => member(made, { name: '王小明' }));
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

const pagesOf = {
  administrator: [
    'attendance',
    'lending',
    'catalogue',
    'stocktake',
    'lending-office',
    'till',
    'crafts',
    'charity',
    'people',
    'cards',
    'activities',
    'conflicts',
    'exchange',
    'settings',
  ],
  clerk: [
    'attendance',
    'lending',
    'catalogue',
    'stocktake',
    'lending-office',
    'till',
    'crafts',
    'charity',
    'people',
    'cards',
    'activities',
    'conflicts',
    'exchange',
  ],
  librarian: ['lending', 'catalogue', 'stocktake', 'lending-office', 'attendance'],
  seller: ['till', 'crafts', 'attendance'],
} as const;
const labels = { administrator: '管理员', clerk: '前台', librarian: '图书角', seller: '义卖台' };

for (const role of ['administrator', 'clerk', 'librarian', 'seller'] as const) {
  test(`the ${role} finds the pages of their work, and no others`, async () => {
    await signIn(hall, labels[role], PINS[role]);
    const names = pagesOf[role].map((page) => hall.t(`staff.page.${page}`));
    await expect(menu(hall).getByRole('button')).toHaveText(names);
    await expect(button(hall, 'staff.quit')).toBeVisible({ visible: role === 'administrator' });
    await signOut(hall);
  });
}

test('what the menu does not show, the store refuses as well', async () => {
  const { page, made } = hall;
  await signIn(hall, labels.librarian, PINS.librarian);
  const answers = await page.evaluate(async (personId) => {
    const rules = await window.qinlin.call('lending.rules', {});
    if (!rules.ok) throw new Error(rules.refusal);
    return Promise.all([
      window.qinlin.call('cards.issue', { personIds: [personId], reason: 'lost' }),
      window.qinlin.call('people.setActive', { personId, active: false }),
      window.qinlin.call('attendance.export', { date: '2026-03-02', format: 'csv' }),
      window.qinlin.call('staff.list', {}),
      window.qinlin.call('hall.edit', { hallName: '别处' }),
      window.qinlin.call('lending.saveRules', rules.value),
      window.qinlin.call('lending.history', { personId }),
      window.qinlin.call('lending.export', { format: 'koc' }),
    ]);
  }, made.personId);
  expect(answers).toEqual(Array.from({ length: 8 }, () => ({ ok: false, refusal: 'not-allowed' })));
  await signOut(hall);
});

test('after signing out the desk is gone, and so is what it may', async () => {
  const { page } = hall;
  await signIn(hall, labels.administrator, PINS.administrator);
  expect(await page.evaluate(() => window.qinlin.call('staff.list', {}))).toMatchObject({
    ok: true,
  });
  await signOut(hall);
  expect(await page.evaluate(() => window.qinlin.call('staff.list', {}))).toEqual({
    ok: false,
    refusal: 'not-allowed',
  });
});

test('a wrong PIN says how many tries are left; then the post is locked, longer each time', async () => {
  const { t, like } = hall;
  const wrong = () => typePinAndEnter('111112');
  await choosePost(hall, labels.clerk);
  for (const triesLeft of [4, 3, 2, 1]) {
    await wrong();
    await expect(hall.page.getByText(t('refused.wrong-pin', { triesLeft }))).toBeVisible();
  }
  await wrong();
  await expect(hall.page.getByText(like('signIn.lockedFor'))).toBeVisible();
  const digit = keypad(hall, 'signIn.pin').getByRole('button', { name: '1', exact: true });
  await expect(digit).toBeDisabled();

  // Starting the program again opens no lock.
  hall = await hall.restart();
  await choosePost(hall, labels.clerk);
  await typePinAndEnter(PINS.clerk);
  await expect(hall.page.getByText(like('signIn.lockedFor'))).toBeVisible();

  // A minute later there is one try, and the lock doubles.
  await press(hall, 'common.back');
  await press(hall, 'common.back');
  hall.time.pass(61 * SECOND);
  await choosePost(hall, labels.clerk);
  await wrong();
  await expect(hall.page.getByText(/ (2:00|1:5\d) /)).toBeVisible();
  await press(hall, 'common.back');
  await press(hall, 'common.back');

  // Other posts are not touched by it, and the right PIN ends it all.
  await signIn(hall, labels.librarian, PINS.librarian);
  await signOut(hall);
  hall.time.pass(2 * MINUTE + SECOND);
  await signIn(hall, labels.clerk, PINS.clerk);
  await signOut(hall);
});

async function typePinAndEnter(pin: string): Promise<void> {
  await typePin(hall, 'signIn.pin', pin);
  await press(hall, 'signIn.enter');
}

test('a PIN is typed on the keyboard as well', async () => {
  await choosePost(hall, labels.clerk);
  await hall.page.keyboard.type(PINS.clerk, { delay: 70 });
  await hall.page.keyboard.press('Enter');
  await button(hall, 'staff.signOut').waitFor();
  await signOut(hall);
});

test('the administrator makes a post, and takes it away', async () => {
  const { page, t } = hall;
  await signIn(hall, labels.administrator, PINS.administrator);
  await openPage(hall, 'settings');
  await press(hall, 'settings.addPost');
  await fill(hall, 'settings.label', '周末值班');
  await press(hall, 'common.next');
  await typePin(hall, 'settings.pinFirst', '654321');
  await press(hall, 'settings.pinNext');
  await expect(page.getByText(t('refused.pin-too-simple'))).toBeVisible();
  await typePin(hall, 'settings.pinFirst', '802146');
  await press(hall, 'settings.pinNext');
  await typePin(hall, 'settings.pinAgain', '802146');
  await press(hall, 'settings.pinSave');
  await expect(page.getByText(t('settings.added', { label: '周末值班' }))).toBeVisible();
  await signOut(hall);

  await signIn(hall, '周末值班', '802146');
  await signOut(hall);

  await signIn(hall, labels.administrator, PINS.administrator);
  await openPage(hall, 'settings');
  await press(hall, 'settings.deactivateOf', { label: '周末值班' });
  await expect(page.getByText(t('settings.deactivated', { label: '周末值班' }))).toBeVisible();
  await signOut(hall);
  await press(hall, 'idle.staff');
  const posts = page.getByRole('list', { name: t('signIn.posts') });
  await expect(posts.getByRole('button')).toHaveCount(4);
  await press(hall, 'common.back');
  await expectIdle(hall);
});

test('a desk that nobody sits at asks once, and is left by itself', async () => {
  const { page, t } = hall;
  await page.clock.install();
  await page.reload();
  await expectIdle(hall);
  await signIn(hall, labels.clerk, PINS.clerk);
  await page.clock.fastForward('04:35');
  const question = page.getByRole('alertdialog', { name: t('staff.idleTitle') });
  await expect(question).toBeVisible();
  await expect(button(hall, 'staff.idleStay')).toBeVisible();
  // Any touch is an answer, on the button or beside it.
  await page.mouse.click(640, 400);
  await expect(question).toBeHidden();
  await page.clock.fastForward('04:35');
  await expect(question).toBeVisible();
  await page.clock.fastForward('00:31');
  await expectIdle(hall);
  expect(await page.evaluate(() => window.qinlin.call('shell.session', null))).toBeNull();
});

test('so is the sign-in, when nobody types a PIN', async () => {
  const { page, t } = hall;
  await choosePost(hall, labels.clerk);
  await page.clock.fastForward('00:31');
  await expect(page.getByRole('dialog', { name: t('idle.stillThere') })).toBeVisible();
  await press(hall, 'idle.stay');
  await expect(title(hall, 'signIn.pinOf', { label: labels.clerk })).toBeVisible();
  await page.clock.fastForward('00:31');
  await expect(page.getByRole('dialog', { name: t('idle.stillThere') })).toBeVisible();
  await page.clock.runFor('00:11');
  await expectIdle(hall);
});
