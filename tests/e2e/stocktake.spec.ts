import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { copyCodeOf } from '../../shared/domain/lending/copy-code.ts';
import { writeCameraFeed } from '../fixtures/camera-feed.ts';
import { eanPicture } from '../fixtures/ean-picture.ts';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { member } from '../fixtures/hall-people.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectGoodScreen } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { menu, signOut } from './pages/desk.ts';
import { signIn } from './pages/public-page.ts';
import { scanCode } from './pages/scanner.ts';
import { dialog, press, switchLanguage, type Screen } from './pages/screen.ts';
import {
  answer,
  beginShelf,
  box,
  closeStocktake,
  count,
  entries,
  exportStocktake,
  importFile,
  onShelf,
  openBucket,
  openShelf,
  openStocktake,
  openStocktakes,
  otherShelf,
  typeLabel,
} from './pages/stocktake.ts';

const BEAR =
  '一本书名特别特别长的绘本：住在很高很高的山上的小熊和它的一百零一位邻居，以及他们在漫长的冬天里一起做过的所有事情';
const LONG_NAME = '一个名字特别长的年终全馆盘点，分五天由三位志愿者完成，先绘本后图书再期刊';
const STRANGE = copyCodeOf(7, 42);

type Copy = { readonly copyId: string; readonly code: string };

async function shelve(hall: Hall, name: string, location: string, clc: string): Promise<Copy> {
  const { titleId } = await hall.value('catalogue.saveTitle', { fields: { name, clc } });
  const donor = { donorId: null, donorOrg: null };
  const fields = {
    location,
    source: 'bought',
    ...donor,
    priceFen: null,
    onSiteOnly: false,
  } as const;
  const { copies } = await hall.value('catalogue.addCopies', { titleId, count: 1, fields });
  const [copy] = copies;
  if (copy === undefined) throw new Error('no copy was added');
  return copy;
}

/** Two shelves: one book is lent, one was noted missing, one was withdrawn. */
async function twoShelves(hall: Hall) {
  const bear = await shelve(hall, BEAR, '绘本 2', 'I287.8');
  const moon = await shelve(hall, '月亮的味道', '绘本 2', 'I287.5');
  const swan = await shelve(hall, '丑小鸭', '绘本 10', 'I287.7');
  const lent = await shelve(hall, '小王子', '绘本 2', 'I565');
  const lost = await shelve(hall, '木偶奇遇记', '绘本 2', 'I546');
  const stray = await shelve(hall, '夏洛的网', '绘本 2', 'I712');
  const old = await shelve(hall, '旧年历', '绘本 2', 'Z5');
  const { personId } = await member(hall, { name: '王小明', birthYear: 1980 });
  const note = (copyId: string, condition: 'missing' | 'withdrawn') =>
    hall.value('catalogue.noteCopy', { actId: uuidv7(), copyId, condition });
  await hall.value('lending.lend', { actId: uuidv7(), copyId: lent.copyId, personId });
  await note(lost.copyId, 'missing');
  await note(old.copyId, 'withdrawn');
  return { bear, moon, swan, lent, lost, stray, old };
}

let hall: HallKiosk<Awaited<ReturnType<typeof twoShelves>>>;

test.beforeEach(async () => {
  hall = await openHallKiosk(twoShelves);
});
test.afterEach(async () => {
  await keepFailurePicture(hall?.page);
  await hall?.kiosk.stop();
  closeHalls();
});
test.afterAll(removeHalls);

const closingSays = (screen: Screen, key: string, books: number) =>
  dialog(screen).getByText(screen.t(key, { count: books }));

test('a librarian counts two shelves by scanner and closes the stock-take', async () => {
  test.setTimeout(120_000);
  const { bear, moon, swan, lent, lost, stray, old } = hall.made;
  await signIn(hall, '图书角', PINS.librarian);
  await openStocktakes(hall);
  await openStocktake(hall, '年终盘点');
  await beginShelf(hall, '绘本 2', 5);
  await expect(box(hall)).toBeFocused();

  await test.step('every scan is answered in one sentence', async () => {
    await count(hall, bear.code, 'here', { title: BEAR });
    await count(hall, bear.code, 'repeat', { title: BEAR });
    await count(hall, swan.code, 'wrong-shelf', { title: '丑小鸭', shelf: '绘本 10' });
    await count(hall, lent.code, 'lent', { title: '小王子' });
    await count(hall, old.code, 'withdrawn', { title: '旧年历' });
    await count(hall, lost.code, 'here', { title: '木偶奇遇记' });
    await count(hall, STRANGE, 'unknown');
    await count(hall, STRANGE, 'repeat-unknown');
    await typeLabel(hall, '12345');
    await expect(hall.page.getByText(hall.t('refused.not-a-copy'))).toBeVisible();
    await typeLabel(hall, moon.code);
    await expect(answer(hall, 'here', { title: '月亮的味道' })).toBeVisible();
    await expect(box(hall)).toBeFocused();
  });

  await test.step('what has to be looked after stands beside it', async () => {
    await openBucket(hall, 'wrongShelf', 1);
    await expect(entries(hall, 'wrongShelf')).toHaveText(/丑小鸭/);
    await openBucket(hall, 'foundLent', 1);
    await openBucket(hall, 'unknown', 1);
    await openBucket(hall, 'missing', 1);
    await expect(entries(hall, 'missing')).toHaveText(/夏洛的网/);
    await count(hall, bear.code, 'repeat', { title: BEAR });
    await expect(box(hall)).toBeFocused();
  });

  await test.step('a book is found on the next shelf, and stays there', async () => {
    await otherShelf(hall);
    await beginShelf(hall, '绘本 10', 1);
    await count(hall, stray.code, 'wrong-shelf', { title: '夏洛的网', shelf: '绘本 2' });
    await otherShelf(hall);
    await press(hall, 'stocktake.close');
    await expect(closingSays(hall, 'stocktake.willMiss', 0)).toBeVisible();
    await expect(closingSays(hall, 'stocktake.willMove', 2)).toBeVisible();
    await expect(closingSays(hall, 'stocktake.stillLent', 1)).toBeVisible();
    await press(hall, 'stocktake.closeNow');
    await expect(hall.page.getByText(hall.t('stocktake.moveChoose'))).toBeVisible();
    await press(hall, 'stocktake.countOn');
    await closeStocktake(hall, 'stay');
    const written = hall.t('stocktake.written', { missing: 0, found: 1, moved: 2 });
    await expect(hall.page.getByText(written)).toBeVisible();
  });

  await test.step('the closed stock-take is exported, and read again as it was found', async () => {
    const file = readFileSync(await exportStocktake(hall, 'csv'), 'utf8');
    for (const book of [bear, moon, swan, lent, lost, stray, old])
      expect(file).toContain(book.code);
    await press(hall, 'stocktake.toList');
    await hall.page.getByRole('button', { name: '年终盘点', exact: true }).click();
    await openBucket(hall, 'wrongShelf', 2);
    await expect(entries(hall, 'wrongShelf')).toHaveCount(2);
  });
});

test('a count that was paused goes on where it was, with the file of a scanner', async () => {
  test.setTimeout(90_000);
  const { bear, moon } = hall.made;
  await signIn(hall, '前台', PINS.clerk);
  await openStocktakes(hall);
  await openStocktake(hall, '年终盘点');
  await scanCode(hall.page, bear.code);
  await expect(hall.page.getByText(hall.t('stocktake.shelfFirst'))).toBeVisible();
  await beginShelf(hall, '绘本 10', 1);
  await otherShelf(hall);
  await beginShelf(hall, '绘本 2', 5);
  await count(hall, bear.code, 'here', { title: BEAR });
  await signOut(hall);
  hall = await hall.restart();
  await signIn(hall, '管理员', PINS.administrator);
  await openStocktakes(hall);
  await press(hall, 'stocktake.goOn');
  await expect(onShelf(hall, '绘本 2')).toBeVisible();
  await importFile(hall, `${bear.code}\r\n${moon.code},12:30\r\nrubbish\r\n`);
  const bad = hall.t('stocktake.fileLine', { line: 3, text: 'rubbish' });
  await expect(dialog(hall).getByText(bad)).toBeVisible();
  await press(hall, 'common.done');
  await expect(box(hall)).toBeFocused();
  await openBucket(hall, 'missing', 2);
  await otherShelf(hall);
  await openShelf(hall, '绘本 2');
  await count(hall, moon.code, 'repeat', { title: '月亮的味道' });
});

test('labels are counted by the camera too', async () => {
  test.setTimeout(120_000);
  const film = join(hall.kiosk.dataDir, 'camera.y4m');
  const picture = eanPicture(hall.made.moon.code, { width: 640, height: 480, module: 3 });
  // The public screen looks at the same film: what it saw is a poster to the kiosk until it was gone for a while.
  writeCameraFeed(
    film,
    [
      { seconds: 25, show: 'blank' },
      { seconds: 5, show: 'picture', picture },
    ],
    { width: 640, height: 480, rate: 5 },
  );
  hall = await hall.restart({ camera: film });
  await signIn(hall, '图书角', PINS.librarian);
  await openStocktakes(hall);
  await openStocktake(hall, '年终盘点');
  await beginShelf(hall, '绘本 2', 5);
  await hall.page.keyboard.press('F2');
  await expect(hall.page.getByText(hall.t('stocktake.camera.watching'))).toBeVisible();
  const seen = answer(hall, 'here', { title: '月亮的味道' });
  await expect(seen).toBeVisible({ timeout: 60_000 });
  await hall.page.keyboard.press('F2');
  await expect(hall.page.getByText(hall.t('stocktake.camera.watching'))).toBeHidden();
});

test('the seller has no stock-take', async () => {
  await signIn(hall, '义卖台', PINS.seller);
  const page = menu(hall).getByRole('button', { name: hall.t('staff.page.stocktake') });
  await expect(page).toHaveCount(0);
});

async function everyScreen(screen: Screen): Promise<void> {
  const { bear, swan, lent } = hall.made;
  await openStocktakes(screen);
  await expectGoodScreen(screen);
  await press(screen, 'stocktake.open');
  await expectGoodScreen(screen);
  await press(screen, 'common.cancel');
  await openStocktake(screen, LONG_NAME);
  await openShelf(screen, '绘本 2');
  await expectGoodScreen(screen);
  await press(screen, 'stocktake.begin');
  await onShelf(screen, '绘本 2').waitFor();
  await expectGoodScreen(screen);
  await count(screen, bear.code, 'here', { title: BEAR });
  await expectGoodScreen(screen);
  await count(screen, swan.code, 'wrong-shelf', { title: '丑小鸭', shelf: '绘本 10' });
  await count(screen, lent.code, 'lent', { title: '小王子' });
  await expectGoodScreen(screen);
  await count(screen, STRANGE, 'unknown');
  await press(screen, 'stocktake.cameraOn');
  await expect(screen.page.getByText(screen.t('stocktake.camera.none'))).toBeVisible();
  await expectGoodScreen(screen);
  await importFile(screen, 'rubbish\n');
  await expectGoodScreen(screen);
  await press(screen, 'common.done');
  await otherShelf(screen);
  await expectGoodScreen(screen);
  await press(screen, 'stocktake.close');
  await expectGoodScreen(screen);
  await press(screen, 'stocktake.countOn');
  await closeStocktake(screen, 'back');
  await exportStocktake(screen, 'xlsx');
  await expectGoodScreen(screen);
  await press(screen, 'stocktake.toList');
  await expectGoodScreen(screen);
}

test('every screen is good in both languages', async () => {
  test.setTimeout(150_000);
  await signIn(hall, '图书角', PINS.librarian);
  await everyScreen(hall);
  await everyScreen(await switchLanguage(hall));
});
