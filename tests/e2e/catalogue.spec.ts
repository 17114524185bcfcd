import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeCameraFeed, WIDE_FEED } from '../fixtures/camera-feed.ts';
import { closeHalls, PINS, removeHalls } from '../fixtures/hall.ts';
import { member } from '../fixtures/hall-people.ts';
import { marcOf } from '../fixtures/title-file.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectGoodScreen } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import {
  addCopies,
  copies,
  copyCodes,
  expectTitle,
  exportAs,
  fillTitle,
  importFile,
  labelPlace,
  noteCopy,
  openCatalogue,
  openTitle,
  plannedCallNumber,
  printLabels,
  saveNewTitle,
  scanBook,
  searchBox,
  takeCover,
  titleRows,
} from './pages/catalogue.ts';
import { menu, stat } from './pages/desk.ts';
import { keysAfterScan } from './pages/keyboard.ts';
import { signIn } from './pages/public-page.ts';
import { button, dialog, field, press } from './pages/screen.ts';

const ISBN = '9787020002207';
const CSV = [
  '书名,作者,ISBN,分类号,册数,价格',
  '西游记,吴承恩,9787020008735,I242.4,2,42.00',
  '小蝌蚪找妈妈,方惠珍,,I287.8,3,12.5',
  '坏书,,9787020008736,,1,',
].join('\r\n');

// One story, told in order.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<{ readonly code: string }>;

test.beforeAll(async () => {
  hall = await openHallKiosk((empty) => member(empty, { name: '王小明' }));
  await signIn(hall, '图书角', PINS.librarian);
  await openCatalogue(hall);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

test('a scanned ISBN that nobody knows is catalogued by the keyboard alone', async () => {
  const { page, t } = hall;
  await expect(page.getByText(t('catalogue.noBooksYet'))).toBeVisible();
  await scanBook(hall, ISBN);
  await expect(page.getByText(t('catalogue.unknownIsbn', { isbn: ISBN }))).toBeVisible();
  await expect(button(hall, 'catalogue.addThis')).toBeFocused();
  await keysAfterScan(hall, 'Enter');

  await expect(field(hall, 'catalogue.field.isbn')).toHaveValue(ISBN);
  await expect(field(hall, 'catalogue.field.name')).toBeFocused();
  await page.keyboard.type('红楼梦');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('曹雪芹、高鹗');
  await field(hall, 'catalogue.field.clc').focus();
  await page.keyboard.type('i242.4');
  await expect(plannedCallNumber(hall)).toContainText('I242.4/1');
  await page.keyboard.press('Enter');

  const asked = page.getByRole('dialog', { name: t('catalogue.addCopiesTo', { name: '红楼梦' }) });
  await expect(asked.getByRole('textbox').first()).toBeFocused();
  // The one that stood there is gone with the first key.
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await page.keyboard.type('文学架');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('dialog', { name: t('catalogue.labelsTitle', { count: 3 }) }),
  ).toBeVisible();
  expect(await printLabels(hall)).toMatch(/\.pdf$/);
  await expect(copies(hall)).toHaveCount(3);
});

test('labels go on where the sheet was left', async () => {
  const { page, t } = hall;
  await press(hall, 'catalogue.printLabels');
  await expect(labelPlace(hall, 4)).toHaveAttribute('aria-selected', 'true');
  await labelPlace(hall, 4).focus();
  await page.keyboard.press('ArrowDown');
  await expect(labelPlace(hall, 7)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(labelPlace(hall, 8)).toHaveAttribute('aria-selected', 'true');
  await labelPlace(hall, 23).click();
  await expect(page.getByText(t('catalogue.sheets', { place: 23, count: 2 }))).toBeVisible();
  await press(hall, 'catalogue.notNow');
});

test('a book is found by pinyin, by its label and by its ISBN from anywhere on the page', async () => {
  const { page, t } = hall;
  const [label = ''] = await copyCodes(hall);
  await openCatalogue(hall);
  await openTitle(hall, 'hlm', '红楼梦');
  await openCatalogue(hall);
  await scanBook(hall, label);
  await expectTitle(hall, '红楼梦');
  await press(hall, 'catalogue.toList');
  await searchBox(hall).focus();
  await scanBook(hall, ISBN);
  await expectTitle(hall, '红楼梦');
  await expect(page.getByText(t('catalogue.noHolds'))).toBeVisible();
});

test('a lost copy is noted with how it was settled', async () => {
  const { page, t } = hall;
  const [code = ''] = await copyCodes(hall);
  await noteCopy(hall, code, 'lost');
  await expect(copies(hall).filter({ hasText: code })).toContainText(t('catalogue.state.lost'));
  await press(hall, 'catalogue.toList');
  await expect(titleRows(hall).first()).toContainText(
    t('catalogue.onShelf', { available: 2, count: 3 }),
  );
  await openTitle(hall, '红楼', '红楼梦');
  await expect(page.getByRole('definition').filter({ hasText: 'I242.4/1' })).toBeVisible();
});

test('a second title of the same ISBN is noticed while it is typed', async () => {
  const { page, t } = hall;
  await press(hall, 'catalogue.toList');
  await press(hall, 'catalogue.add');
  await field(hall, 'catalogue.field.isbn').fill('978-7-02-000220-7');
  await expect(page.getByText(t('catalogue.sameIsbn', { name: '红楼梦' }))).toBeVisible();
  await press(hall, 'catalogue.addCopiesToThat');
  await addCopies(hall, 1, '文学架');
  await press(hall, 'catalogue.notNow');
  await expect(copies(hall)).toHaveCount(4);
});

test('a book without an ISBN, given by a resident, with a class from the list', async () => {
  const { page, t } = hall;
  await press(hall, 'catalogue.toList');
  await press(hall, 'catalogue.add');
  await press(hall, 'catalogue.chooseClass');
  await dialog(hall).getByRole('searchbox').fill('图画');
  await page.keyboard.press('Enter');
  await expect(field(hall, 'catalogue.field.clc')).toHaveValue('I287.8');
  await fillTitle(hall, { name: '小区的故事', price: '0.5' });
  await saveNewTitle(hall, '小区的故事');
  await page.getByText(t('catalogue.source.donated'), { exact: true }).click();
  await dialog(hall)
    .getByRole('searchbox', { name: t('catalogue.donorPerson') })
    .fill('wxm');
  await dialog(hall).getByRole('button', { name: '王小明' }).click();
  await addCopies(hall, 1, '绘本架');
  await press(hall, 'catalogue.notNow');
  await expect(copies(hall)).toContainText(t('catalogue.donatedBy', { name: '王小明' }));
  await press(hall, 'catalogue.addCopies');
  await scanBook(hall, hall.made.code);
  await expect(dialog(hall)).toContainText(t('catalogue.donatedBy', { name: '王小明' }));
  await press(hall, 'common.cancel');
  await expect(page.getByText(t('catalogue.yuan', { yuan: '0.50' }))).toBeVisible();
});

test('an edit keeps the call number, and another class brings another', async () => {
  const { page } = hall;
  await press(hall, 'catalogue.editTitle');
  await field(hall, 'catalogue.field.clc').fill('I287.7');
  await expect(plannedCallNumber(hall)).toContainText('I287.7/1');
  await press(hall, 'common.save');
  await expect(page.getByRole('definition').filter({ hasText: 'I287.7/1' })).toBeVisible();
});

test('a list is seen before it is taken', async () => {
  const { page, t } = hall;
  await press(hall, 'catalogue.toList');
  await importFile(hall, '书单.csv', Buffer.from(CSV));
  await expect(stat(hall, 'catalogue.titlesToAdd')).toHaveText('2');
  await expect(stat(hall, 'catalogue.copiesToAdd')).toHaveText('5');
  await expect(stat(hall, 'import.problems')).toHaveText('1');
  await expect(page.getByText(t('catalogue.problem.damaged-isbn'))).toBeVisible();
  await press(hall, 'catalogue.acceptImport', { titles: 2, count: 5 });
  await expect(page.getByText(t('catalogue.imported', { titles: 2, count: 5 }))).toBeVisible();
  await press(hall, 'catalogue.toTitles');
  await expect(titleRows(hall)).toHaveCount(4);

  await exportAs(hall, 'format.cnmarc');
  await expect(page.getByText(t('catalogue.exported', { count: 4 }))).toBeVisible();
  await press(hall, 'common.done');
});

test('records of another library come in as MARC, and leave for an old system in GBK', async () => {
  const { page, t } = hall;
  const file = [
    marcOf({ name: '城南旧事', authors: ['林海音'], clc: 'I247.5', serial: 9, copies: 2 }),
    Buffer.from('这不是一条记录\x1d'),
    marcOf({ name: '红楼梦', isbn: ISBN }),
  ];
  await importFile(hall, '馆藏.iso', Buffer.concat(file));
  await expect(page.getByText(t('catalogue.isFormat.cnmarc'))).toBeVisible();
  await expect(stat(hall, 'catalogue.titlesToAdd')).toHaveText('1');
  await expect(stat(hall, 'import.problems')).toHaveText('1');
  await expect(page.getByText(t('catalogue.problem.bad-leader'))).toBeVisible();
  await press(hall, 'catalogue.acceptImport', { titles: 1, count: 2 });
  await press(hall, 'catalogue.toTitles');
  await openTitle(hall, 'cnjs', '城南旧事');
  await expect(page.getByRole('definition').filter({ hasText: 'I247.5/9' })).toBeVisible();
  await expect(copies(hall)).toHaveCount(2);
  await press(hall, 'catalogue.toList');

  await exportAs(hall, 'format.cnmarc', 'encoding.gb18030');
  await expectGoodScreen(hall);
  const path = (await page.getByText(/-gb18030\.cnmarc\.iso$/).textContent()) ?? '';
  const gbk = new TextDecoder('gb18030', { fatal: true });
  expect(gbk.decode(readFileSync(path))).toContain('林海音');
  await press(hall, 'common.done');
});

test('a cover by the camera stands on the page and in the list', async () => {
  const film = join(hall.kiosk.dataDir, 'camera.y4m');
  writeCameraFeed(film, [{ show: 'card', text: 'cover', seconds: 2 }], WIDE_FEED);
  hall = await hall.restart({ camera: film });
  const { page, t } = hall;
  await signIn(hall, '图书角', PINS.librarian);
  await openCatalogue(hall);
  await openTitle(hall, 'hlm', '红楼梦');
  await takeCover(hall);
  const cover = page.getByRole('img', { name: t('catalogue.coverOf', { name: '红楼梦' }) });
  await expect(cover).toBeVisible();
  expect(await cover.evaluate(sizeOf)).toEqual([450, 600]);
  await expect(button(hall, 'catalogue.changeCover')).toBeVisible();
  await press(hall, 'catalogue.toList');
  await expect(titleRows(hall).filter({ hasText: '红楼梦' }).locator('img')).toBeVisible();
});

test('a cover from a file is made small; what is no picture is said so', async () => {
  const { page, t } = hall;
  const picture = await page.screenshot();
  await openTitle(hall, 'hlm', '红楼梦');
  await press(hall, 'catalogue.changeCover');
  const file = page.locator('input[type=file]');
  const mimeType = 'image/png';
  await file.setInputFiles({ name: 'no.png', mimeType, buffer: Buffer.from('no picture') });
  await expect(page.getByText(t('catalogue.noPicture'))).toBeVisible();
  await file.setInputFiles({ name: 'cover.png', mimeType, buffer: picture });
  await page.getByRole('img', { name: t('catalogue.newCover') }).waitFor();
  await press(hall, 'catalogue.useCover');
  const cover = page.getByRole('img', { name: t('catalogue.coverOf', { name: '红楼梦' }) });
  const longest = async () => Math.max(...(await cover.evaluate(sizeOf)));
  await expect.poll(longest).toBe(600);
  await expect.poll(async () => (await cover.evaluate(sizeOf))[0]).toBe(600);
});

test('the lending desk sends an ISBN that nobody knows, and gets back to its page', async () => {
  const { page, t } = hall;
  const isbn = '9787506365437';
  await menu(hall)
    .getByRole('button', { name: t('staff.page.lending'), exact: true })
    .click();
  await scanBook(hall, isbn);
  await press(hall, 'lending.offer.catalogue');
  await expect(field(hall, 'catalogue.field.isbn')).toHaveValue(isbn);
  await fillTitle(hall, { name: '活着' });
  await saveNewTitle(hall, '活着');
  await addCopies(hall, 1, '文学架');
  await press(hall, 'catalogue.notNow');
  await press(hall, 'catalogue.toDesk');
  await expect(page.getByRole('searchbox', { name: t('lending.box') })).toBeVisible();
});

test('of two who edit one title, the later one is told what the other wrote', async () => {
  const { page, t } = hall;
  await openCatalogue(hall);
  await openTitle(hall, 'huozhe', '活着');
  await press(hall, 'catalogue.editTitle');
  await fillTitle(hall, { publisher: '作家出版社', year: '2012' });
  await saveMeanwhile('活着', { publisher: '南海出版公司' });
  await press(hall, 'common.save');
  const told = t('people.nowIs', {
    field: t('catalogue.field.publisher'),
    value: '南海出版公司',
  });
  await expect(page.getByText(told)).toBeVisible();
  await press(hall, 'people.loadNewer');
  await press(hall, 'common.save');
  const facts = page.getByRole('definition');
  await expect(facts.filter({ hasText: '南海出版公司' })).toBeVisible();
  await expect(facts.filter({ hasText: '2012' })).toBeVisible();
});

/** Somebody else edits the title while this screen has its form open. */
async function saveMeanwhile(query: string, fields: { readonly publisher: string }): Promise<void> {
  const saved = await hall.page.evaluate(
    async (given) => {
      const found = await window.qinlin.call('catalogue.search', { query: given.query, limit: 1 });
      const titleId = found.ok ? found.value.rows[0]?.titleId : undefined;
      if (titleId === undefined) return found;
      const title = await window.qinlin.call('catalogue.get', { titleId });
      const seen = title.ok ? title.value.seen : {};
      return window.qinlin.call('catalogue.saveTitle', { titleId, fields: given.fields, seen });
    },
    { query, fields },
  );
  expect(saved.ok).toBe(true);
}

function sizeOf(image: Element): readonly number[] {
  return image instanceof HTMLImageElement ? [image.naturalWidth, image.naturalHeight] : [];
}
