import { expect, test, type Locator } from '@playwright/test';
import { wentApart } from '../fixtures/apart.ts';
import { closeHalls, PINS, removeHalls } from '../fixtures/hall.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { menu, openPage, signOut } from './pages/desk.ts';
import { signIn } from './pages/public-page.ts';
import { press, switchLanguage, title, type Screen } from './pages/screen.ts';

// One story, told in order.
test.describe.configure({ mode: 'serial' });

/** Once in each language. */
const TIMES = 2;
const KINDS = 6;

let hall: HallKiosk<Awaited<ReturnType<typeof wentApart>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk((made) => wentApart(made, TIMES));
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

const waiting = ({ t }: Screen, count: number) => t('conflicts.notice', { count });

/** What is to be settled, by a part of its sentence. */
const card = ({ page }: Screen, part: string): Locator =>
  page.getByRole('region', { name: part }).first();

test('nothing waits before the kiosks meet', async () => {
  await signIn(hall, '前台', PINS.clerk);
  await expect(hall.page.getByText(hall.t('conflicts.show'))).toHaveCount(0);
  await openPage(hall, 'conflicts');
  await expect(hall.page.getByText(hall.t('conflicts.none'))).toBeVisible();
  await expectFits(hall);
});

test('the count appears where staff begin, as the bundle of the other kiosk is read', async () => {
  await openPage(hall, 'attendance');
  const { bundle } = hall.made;
  await hall.page.evaluate(
    (path) => window.qinlin.call('sync.import', { path, passphrase: null }),
    bundle,
  );
  await expect(hall.page.getByText(waiting(hall, KINDS * TIMES))).toBeVisible();
  await expect(menu(hall).getByText(String(KINDS * TIMES), { exact: true })).toBeVisible();
  await expectFits(hall);
});

const walks = [
  { language: 'zh-CN', left: KINDS * TIMES },
  { language: 'en', left: KINDS },
] as const;

for (const { language, left: before } of walks)
  test(`one of each is settled (${language})`, async () => {
    const screen = language === 'en' ? await switchLanguage(hall) : hall;
    const { page, t } = screen;
    let left: number = before;
    const settle = async (part: string, key: string, choice?: string) => {
      const one = card(screen, part);
      if (choice !== undefined) await one.getByText(choice).click();
      const sentence = await one.getByRole('heading').textContent();
      await one.getByRole('button', { name: t(key), exact: true }).click();
      await expect(page.getByRole('region', { name: sentence ?? '' })).toHaveCount(0);
      left -= 1;
    };
    await openPage(screen, 'attendance');
    await expect(page.getByText(waiting(screen, left))).toBeVisible();
    await press(screen, 'conflicts.show');
    await title(screen, 'conflicts.title').waitFor();
    await expectFits(screen);
    await settle(t('people.field.name'), 'conflicts.settle', '王晓明');
    await settle('红楼梦', 'conflicts.settle');
    await settle('小猫泥塑', 'conflicts.done');
    await settle('王芳', 'conflicts.settle', t('conflicts.points.forgive'));
    await settle('李华', 'conflicts.done');
    await settle('陈桂花', 'conflicts.settle', t('conflicts.same.two'));
    await page.getByText(t('conflicts.settledToo')).click();
    await expect(page.getByRole('region', { name: t('conflicts.settledTitle') })).toContainText(
      '红楼梦',
    );
    await expectFits(screen);
    await page.getByText(t('conflicts.settledToo')).click();
    await openPage(screen, 'attendance');
    if (left === 0) await expect(page.getByText(t('conflicts.show'))).toHaveCount(0);
    else await expect(page.getByText(waiting(screen, left))).toBeVisible();
    if (language === 'en') await signOut(await switchLanguage(screen));
  });
