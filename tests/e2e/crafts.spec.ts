import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeCameraFeed, WIDE_FEED } from '../fixtures/camera-feed.ts';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { enrol, planShift } from '../fixtures/hall-people.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { labelPlace, printLabels } from './pages/catalogue.ts';
import * as crafts from './pages/crafts.ts';
import { openPage } from './pages/desk.ts';
import { keysAfterScan, type } from './pages/keyboard.ts';
import { signIn } from './pages/public-page.ts';
import { scanCode } from './pages/scanner.ts';
import { choose, dialog, field, press } from './pages/screen.ts';

// One story, told in order.
test.describe.configure({ mode: 'serial' });

const STORY = '一笔一画都是自己画的。';

/** Makers, a child among them, and the activity where they made things. */
async function makers(hall: Hall) {
  const child = await enrol(hall, {
    name: '王小明',
    birthYear: 2017,
    guardianName: '王大伟',
    guardianPhone: '13800000001',
    guardianConsent: true,
  });
  await planShift(hall, { name: '泥塑小课堂', date: '2026-03-07', start: 540, end: 660 });
  return child;
}

const folder = mkdtempSync(join(tmpdir(), 'qinlin-crafts-'));
const film = join(folder, 'camera.y4m');
let hall: HallKiosk<Awaited<ReturnType<typeof makers>>>;

test.beforeAll(async () => {
  writeCameraFeed(film, [{ show: 'card', text: 'craft', seconds: 2 }], WIDE_FEED);
  hall = await openHallKiosk(makers, { camera: film });
  await signIn(hall, '义卖台', PINS.seller);
  await openPage(hall, 'crafts');
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
  rmSync(folder, { recursive: true, force: true });
});

test('counted goods are added, received and labelled by the keyboard alone', async () => {
  const { page, t } = hall;
  await expect(page.getByText(t('crafts.nothingYet'))).toBeVisible();
  await expectFits(hall);
  await press(hall, 'crafts.addFirst');
  await expect(field(hall, 'crafts.field.name')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('crafts.problem.name-missing'))).toBeVisible();
  await expect(page.getByText(t('crafts.problem.mode-missing'))).toBeVisible();
  await expectFits(hall);
  await type(hall, '手绘书签');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: t('crafts.craft.paper') }).press('Enter');
  await field(hall, 'crafts.field.priceYuan').focus();
  await type(hall, '0.01');
  await field(hall, 'crafts.field.className').focus();
  await type(hall, '彩虹班');
  await page.getByRole('radio', { name: t('crafts.mode.counted') }).focus();
  await page.keyboard.press('Space');
  await field(hall, 'crafts.field.name').focus();
  await page.keyboard.press('Enter');

  await expect(dialog(hall)).toContainText(t('crafts.receiveTitle', { name: '手绘书签' }));
  await expectFits(hall);
  await page.keyboard.press('ControlOrMeta+a');
  await type(hall, '20');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: t('catalogue.labelsTitle', { count: 20 }) }).waitFor();
  await expectFits(hall);
  expect(await printLabels(hall)).toMatch(/\.pdf$/);
  await expect(crafts.movements(hall)).toHaveCount(1);
  await expect(crafts.movements(hall).first()).toContainText('+20');
  await expectFits(hall);
});

test('a one-off product of a child shows no name before the guardian agreed to one', async () => {
  const { page, t } = hall;
  await press(hall, 'crafts.toList');
  await press(hall, 'crafts.add');
  await field(hall, 'crafts.field.name').fill('泥老虎');
  await page
    .getByRole('button', { name: t('crafts.field.craft') })
    .first()
    .click();
  await page.getByRole('option', { name: t('crafts.craft.clay') }).click();
  await field(hall, 'crafts.field.priceYuan').fill('99999.99');
  await crafts.tick(hall, 'crafts.mode.pieces');
  await crafts.pickMaker(hall, 'wxm', '王小明');
  await expect(page.getByText(t('crafts.childNotShown'))).toBeVisible();
  await expect(page.getByRole('button', { name: '彩虹班', exact: true })).toBeVisible();
  await choose(hall, 'crafts.field.activityId', t('crafts.noActivity'), '泥塑小课堂');
  await expectFits(hall);
  await field(hall, 'crafts.field.story').fill('王小明画的。');
  await press(hall, 'crafts.saveNew');
  await expect(page.getByText(t('refused.full-name-of-a-child'))).toBeVisible();
  await field(hall, 'crafts.field.story').fill(STORY);
  await press(hall, 'crafts.saveNew');
  await expect(dialog(hall)).toBeVisible();
  await press(hall, 'common.cancel');

  await press(hall, 'crafts.nameInPublicOf', { name: '王小明' });
  await expect(dialog(hall)).toContainText(t('crafts.childHelp'));
  await expect(dialog(hall)).toContainText('王大伟');
  await expectFits(hall);
  await field(hall, 'crafts.chosenName').fill('王小明同学');
  await page.getByText(t('crafts.consentChild'), { exact: true }).click();
  await press(hall, 'common.save');
  await expect(page.getByText(t('refused.full-name-of-a-child'))).toBeVisible();
  await field(hall, 'crafts.chosenName').fill('小老虎');
  await press(hall, 'common.save');
  await expect(dialog(hall)).toBeHidden();
  const shown = t('crafts.childShownAs', { name: '小老虎' });
  await expect(page.getByText(shown, { exact: true })).toBeVisible();
});

test('a photo by the camera stands on the page and in the list', async () => {
  const { page, t } = hall;
  await crafts.takePhoto(hall);
  const photo = page.getByRole('img', { name: t('crafts.photoOf', { name: '泥老虎' }) });
  await expect(photo).toBeVisible();
  expect(await photo.evaluate(sizeOf)).toEqual([960, 720]);
  await press(hall, 'crafts.toList');
  await expect(crafts.productRows(hall).filter({ hasText: '泥老虎' }).locator('img')).toBeVisible();
  await expectFits(hall);
});

test('a photo from a file is taken as well; what is no picture is said so', async () => {
  const { page, t } = hall;
  const picture = await page.screenshot();
  await crafts.openProduct(hall, 'shsq', '手绘书签');
  await press(hall, 'crafts.addPhoto');
  const file = page.locator('input[type=file]');
  const mimeType = 'image/png';
  await file.setInputFiles({ name: 'no.png', mimeType, buffer: Buffer.from('no picture') });
  await expect(page.getByText(t('catalogue.noPicture'))).toBeVisible();
  await expectFits(hall);
  await file.setInputFiles({ name: 'photo.png', mimeType, buffer: picture });
  await page.getByRole('img', { name: t('crafts.newPhoto') }).waitFor();
  await press(hall, 'catalogue.useCover');
  const photo = page.getByRole('img', { name: t('crafts.photoOf', { name: '手绘书签' }) });
  await expect.poll(async () => (await photo.evaluate(sizeOf))[0]).toBe(1000);
  await press(hall, 'crafts.toList');
});

test('pieces get a label each, on the labels that the sheet has left', async () => {
  const { page, t } = hall;
  await crafts.openProduct(hall, '小老虎', '泥老虎');
  await press(hall, 'crafts.doReceive');
  await crafts.receive(hall, 3);
  await expect(labelPlace(hall, 21)).toHaveAttribute('aria-selected', 'true');
  await labelPlace(hall, 23).click();
  await expect(page.getByText(t('catalogue.sheets', { place: 23, count: 2 }))).toBeVisible();
  expect(await printLabels(hall)).toMatch(/\.pdf$/);
  await expect(crafts.pieces(hall)).toHaveCount(3);
  await expectFits(hall);
});

test('a scanned label opens its product, ticks its piece, and is typed into nothing', async () => {
  const { page, t } = hall;
  const [first = '', second = ''] = await crafts.pieceCodes(hall);
  await press(hall, 'crafts.toList');
  await crafts.searchBox(hall).fill('');
  await scanCode(page, first);
  await crafts.expectProduct(hall, '泥老虎');
  await scanCode(page, first);
  await expect(page.getByRole('checkbox', { name: first })).toBeChecked();
  await scanCode(page, second);
  await expect(page.getByRole('checkbox', { name: second })).toBeChecked();

  await press(hall, 'crafts.doMove');
  await expect(dialog(hall)).toContainText(second);
  await expectFits(hall);
  await keysAfterScan(hall, 'Escape');
  await press(hall, 'crafts.doMove');
  await crafts.doButton(hall, 'crafts.doMove').click();
  const till = t('crafts.tillHere', { number: 7 });
  await crafts.expectDone(hall, 'crafts.moved', { count: 2, to: till });
  await expect(crafts.pieces(hall).filter({ hasText: till })).toHaveCount(2);
  await scanCode(page, '6901234567892');
  await expect(page.getByText(t('crafts.noItemCode'))).toBeVisible();
});

test('one piece breaks and another is taken home by its maker', async () => {
  const { page, t } = hall;
  const [first = '', second = ''] = await crafts.pieceCodes(hall);
  await page.getByText(first, { exact: true }).first().click();
  await press(hall, 'crafts.doRemove');
  await crafts.doButton(hall, 'crafts.doRemove').click();
  await expect(page.getByText(t('crafts.problem.kind-missing'))).toBeVisible();
  await crafts.tick(hall, 'crafts.movement.written-off');
  await field(hall, 'crafts.note').fill('摔碎了');
  await expectFits(hall);
  await crafts.doButton(hall, 'crafts.doRemove').click();
  await crafts.expectDone(hall, 'crafts.removed.written-off', { count: 1 });
  await scanCode(page, second);
  await press(hall, 'crafts.doRemove');
  await crafts.tick(hall, 'crafts.movement.taken-home');
  await crafts.doButton(hall, 'crafts.doRemove').click();
  await crafts.expectDone(hall, 'crafts.removed.taken-home', { count: 1 });
  const gone = crafts.pieces(hall);
  await expect(gone.filter({ hasText: t('crafts.state.written-off') })).toContainText(first);
  await expect(gone.filter({ hasText: t('crafts.state.taken-home') })).toContainText(second);
  await expect(crafts.movements(hall).filter({ hasText: '摔碎了' })).toContainText('\u22121');
  await expectFits(hall);
});

test('counted goods are allotted, counted and taken out', async () => {
  const { page, t } = hall;
  await press(hall, 'crafts.toList');
  await crafts.openProduct(hall, '书签', '手绘书签');
  await press(hall, 'crafts.doMove');
  await field(hall, 'crafts.howMany').fill('21');
  await crafts.doButton(hall, 'crafts.doMove').click();
  await expect(page.getByText(t('crafts.countFrom', { least: 1, most: 20 }))).toBeVisible();
  await field(hall, 'crafts.howMany').fill('5');
  await crafts.doButton(hall, 'crafts.doMove').click();
  const till = t('crafts.tillHere', { number: 7 });
  await crafts.expectDone(hall, 'crafts.moved', { count: 5, to: till });

  await press(hall, 'crafts.doCount');
  await field(hall, 'crafts.counted').fill('12');
  await expectFits(hall);
  await page.keyboard.press('Enter');
  await crafts.expectDone(hall, 'crafts.countLess', { count: 3 });
  await press(hall, 'crafts.doRemove');
  await crafts.tick(hall, 'crafts.movement.written-off');
  await crafts.doButton(hall, 'crafts.doRemove').click();
  await crafts.expectDone(hall, 'crafts.removed.written-off', { count: 1 });
  const stock = page.getByRole('region', { name: t('crafts.stock') });
  await expect(stock.getByRole('definition')).toHaveText(['11', '5']);
  await expectFits(hall);
});

test('of two who edit one product, the later one is told what the other wrote', async () => {
  const { page, t } = hall;
  await press(hall, 'crafts.edit');
  await field(hall, 'crafts.field.priceYuan').fill('15');
  await field(hall, 'crafts.field.className').fill('向日葵班');
  await saveMeanwhile('手绘书签', { priceFen: 18_00 });
  await press(hall, 'common.save');
  const told = t('people.nowIs', { field: t('crafts.field.price'), value: '¥18.00' });
  await expect(page.getByText(told)).toBeVisible();
  await expectFits(hall);
  await press(hall, 'people.loadNewer');
  await expect(field(hall, 'crafts.field.priceYuan')).toHaveValue('18.00');
  await press(hall, 'common.save');
  const prices = page.getByRole('region', { name: t('crafts.priceHistory') });
  await expect(prices).toContainText('¥18.00');
  await expect(prices).toContainText('¥0.01');
  await expect(page.getByRole('definition').filter({ hasText: '向日葵班' })).toBeVisible();
});

/** Somebody else edits the product while this screen has its form open. */
async function saveMeanwhile(query: string, fields: { readonly priceFen: number }): Promise<void> {
  const saved = await hall.page.evaluate(
    async (given) => {
      const found = await window.qinlin.call('crafts.search', { query: given.query });
      const productId = found.ok ? found.value.rows[0]?.productId : undefined;
      if (productId === undefined) return found;
      const product = await window.qinlin.call('crafts.get', { productId });
      const seen = product.ok ? product.value.seen : {};
      return window.qinlin.call('crafts.save', { productId, fields: given.fields, seen });
    },
    { query, fields },
  );
  expect(saved.ok).toBe(true);
}

function sizeOf(image: Element): readonly number[] {
  return image instanceof HTMLImageElement ? [image.naturalWidth, image.naturalHeight] : [];
}
