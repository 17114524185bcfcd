import { expect, test } from '@playwright/test';
import { keepFailurePicture } from './failure-picture.ts';
import { startKiosk, type Kiosk } from './kiosk-app.ts';
import { openPage, people, stat } from './pages/desk.ts';
import { keypad, typePin } from './pages/keypad.ts';
import { signIn } from './pages/public-page.ts';
import { button, field, fill, press, screenOf, title } from './pages/screen.ts';
import { chooseFilling, chooseNewPin, setUp } from './pages/setup-page.ts';

const PIN = '482915';
const HALL = '桂花里社区亲邻之家';

let kiosk: Kiosk;

test.afterEach(async () => {
  await keepFailurePicture(kiosk.page);
  await kiosk.stop();
});

test('three questions, an empty hall, and the administrator is in', async () => {
  kiosk = await startKiosk();
  const screen = screenOf(kiosk.page);
  const { page, t } = screen;

  await test.step('a hall without a name is not enough', async () => {
    await title(screen, 'setup.welcome').waitFor();
    await expect(button(screen, 'common.next')).toBeDisabled();
    await fill(screen, 'setup.hallName', '   ');
    await expect(button(screen, 'common.next')).toBeDisabled();
    await fill(screen, 'setup.hallName', HALL);
    await field(screen, 'setup.hallName').press('Enter');
  });

  await test.step('the kiosk has a name and a number already, and both can be changed', async () => {
    await expect(field(screen, 'setup.kioskName')).toHaveValue(t('setup.kioskDefault'));
    await fill(screen, 'setup.kioskName', '');
    await expect(button(screen, 'common.next')).toBeDisabled();
    await fill(screen, 'setup.kioskName', '二楼');
    await expect(button(screen, 'ui.less')).toBeDisabled();
    await press(screen, 'ui.more');
    await press(screen, 'common.next');
  });

  await test.step('a step back loses nothing', async () => {
    await press(screen, 'common.back');
    await expect(field(screen, 'setup.kioskName')).toHaveValue('二楼');
    await expect(page.getByText('2', { exact: true })).toBeVisible();
    await press(screen, 'common.back');
    await expect(field(screen, 'setup.hallName')).toHaveValue(HALL);
    await press(screen, 'common.next');
    await press(screen, 'common.next');
  });

  await test.step('a PIN that is easily guessed, or differs the second time, is explained', async () => {
    await typePin(screen, 'setup.pinTitle', '1234');
    await expect(button(screen, 'common.next')).toBeDisabled();
    await typePin(screen, 'setup.pinTitle', '56');
    await press(screen, 'common.next');
    await expect(page.getByText(t('refused.pin-too-simple'))).toBeVisible();
    await chooseNewPin(screen, PIN, '482916');
    await expect(page.getByText(t('setup.pinDiffers'))).toBeVisible();
    await typePin(screen, 'setup.pinTitle', '9');
    await keypad(screen, 'setup.pinTitle')
      .getByRole('button', { name: t('ui.backspace') })
      .click();
    await chooseNewPin(screen, PIN);
  });

  await test.step('the kiosk waits for its first card, and says how staff come in', async () => {
    await chooseFilling(screen, 'empty');
    await expect(page.getByRole('heading', { level: 1, name: HALL })).toBeVisible();
    await expect(page.getByText(t('setup.readyHint', { post: '管理员' }))).toBeVisible();
    await press(screen, 'common.close');
    await expect(page.getByText(t('setup.readyTitle'))).toBeHidden();
    await signIn(screen, '管理员', PIN);
    await openPage(screen, 'people');
    await expect(page.getByText(t('people.nobodyYet'))).toBeVisible();
    await openPage(screen, 'settings');
    await expect(page.getByText(t('settings.kioskNumber', { number: 2 }))).toBeVisible();
  });
});

test('the same in English, with a sample hall to try things out', async () => {
  test.setTimeout(240_000);
  kiosk = await startKiosk({ language: 'en' });
  const screen = screenOf(kiosk.page, 'en');
  const { page, t } = screen;
  await setUp(screen, { hallName: 'Osmanthus Lane', pin: PIN, fillWith: 'sample' });

  await signIn(screen, '管理员', PIN);
  await openPage(screen, 'people');
  // Of sixty, one has left.
  await expect(page.getByText(t('people.count', { count: 59, total: 59 }))).toBeVisible();

  await openPage(screen, 'activities');
  await expect(
    page.getByRole('tab', { name: t('activities.tabList', { count: 12 }) }),
  ).toBeVisible();

  // A year of records came with it: people have hours.
  await openPage(screen, 'people');
  await people(screen).getByRole('button').first().click();
  await expect(stat(screen, 'people.hoursThisYear')).toHaveText(/ (h|min)/);
});
