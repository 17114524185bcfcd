import { expect, test, type Locator } from '@playwright/test';
import { afterFair, CHILDREN, FUND, SHOWN } from '../fixtures/charity-fair.ts';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { member } from '../fixtures/hall-people.ts';
import { decideSale } from '../fixtures/sale-till.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { expectIdle, leaveResult, scanned } from './pages/public-page.ts';
import { switchLanguage, type Screen } from './pages/screen.ts';

async function fairWithVisitor(hall: Hall) {
  const fair = await afterFair(hall);
  await decideSale(hall, { slideshowAfterMinutes: 2 });
  return { ...fair, visitor: await member(hall, { name: '陈国强' }) };
}

// One story, told in order.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<Awaited<ReturnType<typeof fairWithVisitor>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk(fairWithVisitor);
  await hall.page.clock.install();
  await hall.page.reload();
  await expectIdle(hall);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

const slideshow = ({ page, t }: Screen): Locator =>
  page.getByRole('main', { name: t('slideshow.region') });

const slideOf = ({ page }: Screen, name: string): Locator =>
  page.getByRole('heading', { level: 1, name });

/** What fades in has no contrast yet. */
const faded = ({ page }: Screen) =>
  page.waitForFunction(() =>
    document.getAnimations().every((one) => one.effect?.getComputedTiming().duration !== 1400),
  );

async function waitForSlides(screen: Screen): Promise<void> {
  await screen.page.clock.fastForward('01:00');
  await screen.page.clock.fastForward('01:01');
  await expect(slideshow(screen)).toBeVisible();
}

test('after the hall’s minutes the crafts are shown, each with its story and who made it', async () => {
  const { page, t } = hall;
  await page.clock.fastForward('01:01');
  await expectIdle(hall);
  await page.clock.fastForward('01:00');
  await expect(slideshow(hall)).toBeVisible();
  await expect(slideOf(hall, '手绘书签')).toBeVisible();
  await expect(page.getByText(t('slideshow.askPrice'))).toBeVisible();
  await page.clock.runFor('00:12');
  await expect(slideOf(hall, '木刻小龙舟')).toBeVisible();
  await expect(page.getByText('春芽手工班')).toBeVisible();
  await page.clock.runFor('00:12');
  await expect(slideOf(hall, '泥老虎')).toBeVisible();
  await expect(page.getByText(t('slideshow.by', { makers: SHOWN }))).toBeVisible();
  await expect(page.getByText('¥40.00')).toBeVisible();
  await faded(hall);
  await expectFits(hall);
  await page.clock.runFor('00:12');
  await expect(slideOf(hall, t('slideshow.lastTitle'))).toBeVisible();
  await expect(page.getByText('¥280.00')).toBeVisible();
  await expect(page.getByText(new RegExp(FUND))).toBeVisible();
  await expect(page.getByText(t('slideshow.scan'))).toBeVisible();
  await faded(hall);
  await expectFits(hall);
  for (const child of CHILDREN) await expect(page.getByText(child)).toHaveCount(0);
});

test('the language button works, and does not end it', async () => {
  const english = await switchLanguage(hall);
  await expect(slideshow(english)).toBeVisible();
  await faded(hall);
  await expectFits(english);
  await switchLanguage(english);
  await expect(slideshow(hall)).toBeVisible();
});

test('a touch or a key brings the idle screen back, and the minutes begin anew', async () => {
  const { page } = hall;
  await page.mouse.click(400, 300);
  await expectIdle(hall);
  await page.clock.fastForward('01:01');
  await expectIdle(hall);
  await page.keyboard.press('Shift');
  await page.clock.fastForward('01:01');
  await expectIdle(hall);
  await page.clock.fastForward('01:00');
  await expect(slideshow(hall)).toBeVisible();
  await page.keyboard.press('Shift');
  await expectIdle(hall);
});

test('a card that is scanned at it checks in at once', async () => {
  await waitForSlides(hall);
  await scanned(hall, hall.made.visitor.code, 'checked-in', { name: '陈*强' });
  await leaveResult(hall);
});

test('with nothing to show it stays at the idle screen', async () => {
  const { page, made } = hall;
  await page.evaluate(
    async ({ pin, productIds }) => {
      const posts = await window.qinlin.call('staff.posts', {});
      const post = posts.ok ? posts.value.find(({ role }) => role === 'administrator') : undefined;
      await window.qinlin.call('staff.signIn', { staffId: post?.staffId ?? '', pin });
      for (const productId of productIds) {
        const known = await window.qinlin.call('crafts.get', { productId });
        const seen = known.ok ? known.value.seen : {};
        const fields = { forSale: false };
        await window.qinlin.call('crafts.save', { productId, fields, seen });
      }
    },
    { pin: PINS.administrator, productIds: [made.tiger, made.boat, made.plain] },
  );
  await page.clock.fastForward('01:01');
  await page.clock.fastForward('01:00');
  // Asked after the screen itself has asked, it is answered after that as well.
  const display = await page.evaluate(() => window.qinlin.call('charity.display', {}));
  expect(display).toMatchObject({ ok: true, value: { afterMinutes: 2, slides: [] } });
  await page.clock.runFor('00:30');
  await expectIdle(hall);
});
