import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { enrol } from '../fixtures/hall-people.ts';
import { addGoods, addPieces } from '../fixtures/sale-till.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { printLabels } from './pages/catalogue.ts';
import * as crafts from './pages/crafts.ts';
import { openPage, signOut } from './pages/desk.ts';
import { signIn } from './pages/public-page.ts';
import { choose, dialog, field, press, switchLanguage } from './pages/screen.ts';

// One story, told in order.
test.describe.configure({ mode: 'serial' });

/** Thirty letters. */
const LONG = '龙舟模型'.repeat(7).concat('末尾');

/** Crafts in the storeroom, one of them broken, and those who may have made them. */
async function storeroom(hall: Hall): Promise<null> {
  const child = await enrol(hall, {
    name: '王小明',
    birthYear: 2017,
    guardianName: '王大伟',
    guardianPhone: '13800000001',
    guardianConsent: true,
  });
  await enrol(hall, { name: '李雷', birthYear: 2010 });
  await enrol(hall, { name: '买买提'.repeat(10), birthYear: 1956 });
  const { personId } = child;
  await hall.value('crafts.saveMaker', {
    personId,
    chosenName: '小老虎',
    story: '每个周末都来捏泥巴。',
    consent: true,
  });
  await addGoods(hall, { name: '手绘书签', priceFen: 1, quantity: 16 });
  const tiger = await addPieces(hall, { name: '泥老虎', priceFen: 99_999_99, quantity: 2 });
  const { productId, pieceId } = tiger;
  const { seen } = await hall.value('crafts.get', { productId });
  await hall.value('crafts.save', { productId, fields: { makerIds: [personId] }, seen });
  await hall.value('crafts.remove', {
    moveId: randomUUID(),
    productId,
    pieceId,
    quantity: 1,
    from: 0,
    kind: 'written-off',
    note: '摔碎了',
  });
  return null;
}

let hall: HallKiosk<null>;

test.beforeAll(async () => {
  hall = await openHallKiosk(storeroom);
  await signIn(hall, '义卖台', PINS.seller);
  await openPage(hall, 'crafts');
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

test('what is not saved is asked about, and a long name finds its place', async () => {
  const { page, t } = hall;
  await press(hall, 'crafts.add');
  await field(hall, 'crafts.field.name').fill(LONG);
  await press(hall, 'crafts.toList');
  await press(hall, 'staff.stayHere');
  await page
    .getByRole('button', { name: t('crafts.field.craft') })
    .first()
    .click();
  await page.getByRole('option', { name: t('crafts.craft.boat') }).click();
  await crafts.tick(hall, 'crafts.pricingOf.open');
  await crafts.tick(hall, 'crafts.mode.counted');
  await crafts.pickMaker(hall, '买买提', '买买提');
  await field(hall, 'crafts.field.className').fill('班'.repeat(30));
  await expectFits(hall);
  await press(hall, 'crafts.saveNew');
  await expect(dialog(hall)).toContainText(LONG);
  await expectFits(hall);
  await press(hall, 'common.cancel');
  await crafts.expectProduct(hall, LONG);
  await expectFits(hall);
  await press(hall, 'crafts.toList');
});

test('the list is filtered, and labels are printed of what is chosen in it', async () => {
  const { page, t } = hall;
  const rows = crafts.productRows(hall);
  await crafts.searchBox(hall).fill('');
  await expect(rows).toHaveCount(3);
  await expectFits(hall);
  await choose(hall, 'crafts.only', t('crafts.onlyState.all'), t('crafts.onlyState.sold-out'));
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(LONG);
  await choose(hall, 'crafts.only', t('crafts.onlyState.sold-out'), t('crafts.onlyState.all'));
  await choose(hall, 'crafts.field.craft', t('crafts.everyCraft'), t('crafts.craft.glass'));
  await expect(page.getByText(t('crafts.noneFound'))).toBeVisible();
  await expectFits(hall);
  await choose(hall, 'crafts.field.craft', t('crafts.craft.glass'), t('crafts.everyCraft'));

  await press(hall, 'crafts.chooseLabels');
  await rows.getByText('泥老虎', { exact: true }).click();
  await rows.getByText('手绘书签', { exact: true }).click();
  await expectFits(hall);
  await press(hall, 'crafts.labelsOfTicked');
  await expect(dialog(hall)).toContainText(t('crafts.eachPiece', { count: 1 }));
  await field(hall, 'crafts.labels').fill('4');
  await expectFits(hall);
  await press(hall, 'common.next');
  await page.getByRole('dialog', { name: t('catalogue.labelsTitle', { count: 5 }) }).waitFor();
  expect(await printLabels(hall)).toMatch(/\.pdf$/);
});

test('both tables are exported', async () => {
  const { page, t } = hall;
  await press(hall, 'crafts.export');
  await expectFits(hall);
  await crafts.doButton(hall, 'crafts.export').click();
  await expect(page.getByText(t('crafts.exportedRows', { count: 3 }))).toBeVisible();
  await expect(page.getByText(/\.xlsx$/)).toBeVisible();
  await crafts.tick(hall, 'crafts.exported.movements');
  await crafts.tick(hall, 'crafts.format.csv');
  await crafts.doButton(hall, 'crafts.export').click();
  const path = (await page.getByText(/\.csv$/).textContent()) ?? '';
  expect(readFileSync(path, 'utf8')).toContain('摔碎了');
  await press(hall, 'common.done');
});

test('a young maker without a guardian on file is not named', async () => {
  const { page, t } = hall;
  await press(hall, 'crafts.makers');
  const rows = page.getByRole('table', { name: t('crafts.makers') }).locator('tbody');
  await expect(rows.getByRole('row')).toHaveCount(2);
  await expectFits(hall);
  await page.getByRole('searchbox', { name: t('crafts.findMaker') }).fill('lilei');
  await rows.getByRole('button', { name: '李雷' }).click();
  await expect(dialog(hall)).toContainText(t('crafts.noGuardian'));
  await page.getByText(t('crafts.consentChild'), { exact: true }).click();
  await press(hall, 'common.save');
  await expect(page.getByText(t('refused.guardian-consent-missing'))).toBeVisible();
  await expectFits(hall);
  await press(hall, 'common.cancel');
  await press(hall, 'crafts.toList');
});

test('all of it is there in English', async () => {
  const english = await switchLanguage(hall);
  const { page, t } = english;
  await expectFits(english);
  await crafts.openProduct(english, '泥老虎', '泥老虎');
  await expectFits(english);
  await press(english, 'crafts.nameInPublicOf', { name: '王小明' });
  await expectFits(english);
  await press(english, 'common.cancel');
  await press(english, 'crafts.edit');
  await expectFits(english);
  await press(english, 'common.cancel');
  await press(english, 'crafts.toList');
  await press(english, 'crafts.makers');
  await expectFits(english);
  await press(english, 'crafts.toList');
  await press(english, 'crafts.add');
  await crafts.tick(english, 'crafts.mode.counted');
  await expectFits(english);
  await press(english, 'common.cancel');
  await expect(page.getByRole('heading', { name: t('crafts.title') })).toBeVisible();
  await signOut(english);
});
