import { expect, test } from '@playwright/test';
import { isCopyCode } from '../../shared/domain/lending/copy-code.ts';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { DAY, MINUTE, SECOND } from '../fixtures/hall-clock.ts';
import { member } from '../fixtures/hall-people.ts';
import { addBook, decide } from '../fixtures/lending-desk.ts';
import { labelsOfRoll, labelsOfSheets } from '../fixtures/printed-labels.ts';
import { printedPages } from '../fixtures/printed-pages.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectGoodScreen } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { copyCodes } from './pages/catalogue.ts';
import { menu } from './pages/desk.ts';
import { enterOn, keys, signInByKeys, tabTo, type } from './pages/keyboard.ts';
import {
  box,
  chooseByDigit,
  lend,
  loans,
  openReader,
  passOver,
  placeHold,
  recentLines,
  said,
  scanAtDesk,
  stepBack,
  takeBack,
} from './pages/lending-desk.ts';
import { expectIdle } from './pages/public-page.ts';
import { scanCode } from './pages/scanner.ts';
import { button, dialog, field } from './pages/screen.ts';

const ISBN = '9787020002207';
/** A code that comes again within five seconds is the same scan. */
const LATER = 10 * SECOND;

/** Two readers with cards, and three books on the shelf. Three books are what an adult may have here. */
async function bookCorner(hall: Hall) {
  await decide(hall, { overall: { adult: 3, child: 3, volunteer: 8 }, closedWeekdays: [] });
  const wang = await member(hall, { name: '王小明', phone: '13812345678', birthYear: 1958 });
  const li = await member(hall, { name: '李秀英', phone: '13900001111', birthYear: 1950 });
  const west = await addBook(hall, { name: '西游记' });
  const water = await addBook(hall, { name: '水浒传' });
  const village = await addBook(hall, { name: '边城' });
  return { wang, li, west, water, village };
}

// One story, told in order, by keyboard and scanner alone.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<Awaited<ReturnType<typeof bookCorner>>>;
/** What was printed for the new book and read back from the paper. */
let labels: readonly string[] = [];

test.beforeAll(async () => {
  hall = await openHallKiosk(bookCorner);
  await hall.page.evaluate(() => {
    addEventListener('mousedown', () => document.body.classList.add('touched-by-mouse'), true);
  });
});
test.beforeEach(() => hall.time.pass(LATER));
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

const expectBoxReady = () => expect(box(hall)).toBeFocused();

test('the librarian signs in by PIN, and the scan box is ready', async () => {
  await signInByKeys(hall, '图书角', PINS.librarian);
  await expectBoxReady();
  await expectGoodScreen(hall);
});

test('a scanned ISBN that nobody knows is catalogued, with three copies', async () => {
  const { page, t } = hall;
  await scanAtDesk(hall, ISBN, 'said.new-title', { isbn: ISBN });
  await keys(hall, 'F8');
  await expect(field(hall, 'catalogue.field.name')).toBeFocused();
  await expect(field(hall, 'catalogue.field.isbn')).toHaveValue(ISBN);
  await type(hall, '红楼梦');
  await tabTo(hall, field(hall, 'catalogue.field.authors'));
  await type(hall, '曹雪芹、高鹗');
  await tabTo(hall, field(hall, 'catalogue.field.clc'));
  await type(hall, 'I242.4');
  await keys(hall, 'Enter');
  await page
    .getByRole('dialog', { name: t('catalogue.addCopiesTo', { name: '红楼梦' }) })
    .waitFor();
  await keys(hall, 'ControlOrMeta+a');
  await type(hall, '3');
  await tabTo(hall, field(hall, 'catalogue.field.location'));
  await type(hall, '文学架');
  await keys(hall, 'Enter');
  await page.getByRole('dialog', { name: t('catalogue.labelsTitle', { count: 3 }) }).waitFor();
});

test('its labels come out of the printer, on a sheet and on a roll, and a scanner reads them', async () => {
  const { page, t } = hall;
  await keys(hall, 'Enter');
  const sheet = await labelsOfSheets(await printedPath(), 4);
  await keys(hall, 'Enter');
  const codes = await copyCodes(hall);
  expect(codes.every(isCopyCode)).toBe(true);
  expect(new Set(sheet.codes.slice(0, 3))).toEqual(new Set(codes));
  expect(sheet.codes[3]).toBeNull();
  expect(sheet.pages).toHaveLength(1);
  expect(sheet.pages[0]?.heightMm).toBeCloseTo(297, 0);

  await enterOn(hall, 'catalogue.printLabels');
  const sheets = page.getByRole('radio', { name: t('catalogue.labelLayout.sheet') });
  await tabTo(hall, sheets);
  await keys(hall, 'ArrowLeft');
  const print = dialog(hall).getByRole('button', { name: t('catalogue.printLabels') });
  await tabTo(hall, print);
  await keys(hall, 'Enter');
  const roll = await labelsOfRoll(await printedPath());
  await keys(hall, 'Enter');
  expect(new Set(roll.codes)).toEqual(new Set(codes));
  expect(roll.pages[0]?.widthMm).toBeCloseTo(50, 0);
  expect(roll.pages[0]?.heightMm).toBeCloseTo(30, 0);
  labels = codes;
});

async function printedPath(): Promise<string> {
  const { page, t } = hall;
  await page.getByText(t('cards.pdfMade')).waitFor({ timeout: 30_000 });
  return (await page.getByText(/\.pdf$/).textContent()) ?? '';
}

test('back at the desk, a card and three books are scanned, and lent, each once', async () => {
  const { wang, west, water } = hall.made;
  await enterOn(hall, 'catalogue.toDesk');
  await expectBoxReady();
  await openReader(hall, wang.code, '王小明');
  await lend(hall, labels[0] ?? '', '王小明', '红楼梦');
  await lend(hall, west.code, '王小明', '西游记');
  await lend(hall, water.code, '王小明', '水浒传');
  await expect(loans(hall)).toHaveCount(3);
  await expectBoxReady();
  await expectGoodScreen(hall);
  // A book that lies under the scanner is one scan.
  await scanAtDesk(hall, water.code, 'said.repeat');
  await expect(loans(hall)).toHaveCount(3);
});

test('the limit holds, and is passed over with a reason', async () => {
  const { village } = hall.made;
  await scanAtDesk(hall, village.code, 'said.not-lent', { title: '边城' });
  await expect(said(hall, 'problem.limit-reached', { limit: 3, lent: 3 })).toBeVisible();
  await expectBoxReady();
  await passOver(hall, '负责人同意');
  await expect(said(hall, 'said.lent', { title: '边城', name: '王小明' })).toBeVisible();
  await expect(loans(hall)).toHaveCount(4);
  await expectBoxReady();
});

test('a scan over a question goes into no field, and lends nothing', async () => {
  await scanAtDesk(hall, labels[1] ?? '', 'said.not-lent', { title: '红楼梦' });
  await keys(hall, 'F8');
  const reason = field(hall, 'lending.overrideReason');
  await expect(reason).toBeFocused();
  await type(hall, 'abc');
  for (const how of ['digits', 'ime'] as const) {
    await scanCode(hall.page, labels[2] ?? '', { keys: how });
    await expect(reason).toHaveValue('abc');
  }
  await keys(hall, 'Escape');
  await expect(dialog(hall)).toBeHidden();
  await expect(loans(hall)).toHaveCount(4);
  await expectBoxReady();
});

test('a button that has the focus is not pressed by the scanner', async () => {
  await tabTo(hall, button(hall, 'lending.undoOf', { title: '边城' }));
  await scanAtDesk(hall, labels[1] ?? '', 'said.not-lent', { title: '红楼梦' });
  await expect(loans(hall)).toHaveCount(4);
  await expectBoxReady();
});

test('a line is undone from the list, and so is the newest by its key', async () => {
  const { page, t } = hall;
  await enterOn(hall, 'lending.undoOf', { title: '西游记' });
  await expect(said(hall, 'undone.lend', { title: '西游记' })).toBeVisible();
  await expect(loans(hall)).toHaveCount(3);
  await expectBoxReady();
  await keys(hall, 'F9');
  await expect(said(hall, 'undone.lend', { title: '边城' })).toBeVisible();
  await expect(loans(hall)).toHaveCount(2);
  const takenBack = recentLines(hall).filter({ hasText: t('lending.takenBack') });
  await expect(takenBack).toHaveCount(2);
  await expect(
    page.getByRole('button', { name: t('lending.undoOf', { title: '边城' }) }),
  ).toBeHidden();
  await expectBoxReady();
});

test('ten minutes later nothing of it can be undone any more', async () => {
  const undo = button(hall, 'lending.undoOf', { title: '水浒传' });
  await expect(undo).toBeVisible();
  hall.time.pass(11 * MINUTE);
  await openReader(hall, hall.made.wang.code, '王小明');
  await expect(undo).toBeHidden({ timeout: 40_000 });
});

test('days later his books are renewed, by the row and all at once', async () => {
  hall.time.pass(3 * DAY);
  await openReader(hall, hall.made.wang.code, '王小明');
  await enterOn(hall, 'lending.renewOf', { title: '水浒传' });
  await expect(said(hall, 'said.renewed-one', { title: '水浒传' })).toBeVisible();
  await expectBoxReady();
  hall.time.pass(DAY);
  await openReader(hall, hall.made.wang.code, '王小明');
  await keys(hall, 'F10');
  await expect(said(hall, 'said.renewed-one', { title: '红楼梦' })).toBeVisible();
  await expect(said(hall, 'said.not-all-renewed', { count: 1 })).toBeVisible();
  await expectBoxReady();
  await stepBack(hall);
});

test('another reader waits for a book that is out', async () => {
  await openReader(hall, hall.made.li.code, '李秀英');
  await placeHold(hall, 'shz', { title: '水浒传', name: '李秀英' });
  await expectGoodScreen(hall);
  await expectBoxReady();
  await stepBack(hall);
});

test('she gives up her place, after a second thought, and takes one again', async () => {
  const { page, t } = hall;
  await openReader(hall, hall.made.li.code, '李秀英');
  await enterOn(hall, 'lending.cancelHoldOf', { title: '水浒传' });
  const asked = page.getByRole('alertdialog');
  await expect(asked).toContainText(t('lending.cancelHoldBody', { title: '水浒传' }));
  await keys(hall, 'Escape');
  await expect(asked).toBeHidden();
  await expectBoxReady();
  await enterOn(hall, 'lending.cancelHoldOf', { title: '水浒传' });
  await expect(
    asked.getByRole('button', { name: t('lending.cancelHold'), exact: true }),
  ).toBeFocused();
  await keys(hall, 'Enter');
  await expect(said(hall, 'said.hold-cancelled', { title: '水浒传' })).toBeVisible();
  await expect(button(hall, 'lending.cancelHoldOf', { title: '水浒传' })).toBeHidden();
  await expectBoxReady();
  await placeHold(hall, 'shz', { title: '水浒传', name: '李秀英' });
  await expectBoxReady();
  await stepBack(hall);
});

test('as it comes back it is set aside, and its slip is printed', async () => {
  await takeBack(hall, hall.made.water.code, '王小明', '水浒传');
  await expect(said(hall, 'said.set-aside', { name: '李秀英' })).toBeVisible();
  await expectBoxReady();
  await keys(hall, 'F8');
  await expect(button(hall, 'common.print')).toBeFocused();
  await expectGoodScreen(hall);
  await keys(hall, 'Enter');
  const pages = await printedPages(await printedPath(), 100);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.heightMm).toBeCloseTo(297, 0);
  expect(inkOf(pages[0]?.picture.data)).toBeGreaterThan(500);
  await expect(button(hall, 'common.done')).toBeFocused();
  await keys(hall, 'Enter');
  await expect(dialog(hall)).toBeHidden();
  await expectBoxReady();
});

/** How many pixels are dark. */
function inkOf(data: Uint8ClampedArray = new Uint8ClampedArray()): number {
  return data.filter((grey, at) => at % 4 === 0 && grey < 100).length;
}

test('it is lent to nobody else, and to her it is', async () => {
  const { wang, li, water } = hall.made;
  await openReader(hall, wang.code, '王小明');
  await scanAtDesk(hall, water.code, 'said.not-lent', { title: '水浒传' });
  await expect(said(hall, 'problem.held-for-other-until')).toBeVisible();
  await openReader(hall, li.code, '李秀英');
  await expect(said(hall, 'said.waits-here', { title: '水浒传' })).toBeVisible();
  await lend(hall, water.code, '李秀英', '水浒传');
  await stepBack(hall);
});

test('a late return pauses the borrowing, and can be forgiven', async () => {
  const { wang, village, li, water } = hall.made;
  hall.time.pass(70 * DAY);
  await takeBack(hall, labels[0] ?? '', '王小明', '红楼梦');
  await expect(said(hall, 'notice.late-paused')).toBeVisible();
  await expectBoxReady();
  await openReader(hall, wang.code, '王小明');
  await scanAtDesk(hall, village.code, 'said.not-lent', { title: '边城' });
  await expect(said(hall, 'problem.paused')).toBeVisible();
  await expectGoodScreen(hall);
  await stepBack(hall);

  await takeBack(hall, water.code, '李秀英', '水浒传');
  await keys(hall, 'Control+k');
  await expect(said(hall, 'said.forgiven', { title: '水浒传' })).toBeVisible();
  await openReader(hall, li.code, '李秀英');
  await lend(hall, village.code, '李秀英', '边城');
  await stepBack(hall);
});

test('a damaged book comes back as one, and a label that is worn is found by the ISBN', async () => {
  const { village } = hall.made;
  await takeBack(hall, village.code, '李秀英', '边城');
  await keys(hall, 'Control+d');
  await expect(said(hall, 'said.damaged', { title: '边城' })).toBeVisible();
  await openReader(hall, hall.made.li.code, '李秀英');
  await scanAtDesk(hall, ISBN, 'said.which-copy', { title: '红楼梦', count: 3 });
  await chooseByDigit(hall, 2);
  await expect(said(hall, 'said.lent', { name: '李秀英', title: '红楼梦' })).toBeVisible();
  await expectBoxReady();
  await stepBack(hall, 2);
  await expect(said(hall, 'ready')).toBeVisible();
});

test('no mouse was touched, and the desk is left by the keyboard too', async () => {
  await expect(hall.page.locator('body')).not.toHaveClass(/touched-by-mouse/);
  await expect(menu(hall).getByRole('button')).toHaveCount(5);
  await enterOn(hall, 'staff.signOut');
  await expectIdle(hall);
});
