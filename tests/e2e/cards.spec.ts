import { expect, test } from '@playwright/test';
import {
  CARD,
  cardCorner,
  CARDS_PER_SHEET,
  cropMarks,
} from '../../renderer/print/sheet-geometry.ts';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { MINUTE } from '../fixtures/hall-clock.ts';
import { enrol } from '../fixtures/hall-people.ts';
import { readCode } from '../fixtures/read-code.ts';
import { cut, printedPages, type PrintedPage } from '../fixtures/printed-pages.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import {
  cardsAreFine,
  issueCard,
  openPage,
  openPerson,
  printIssued,
  signOut,
} from './pages/desk.ts';
import { leaveResult, scanned, signIn } from './pages/public-page.ts';
import { button, press, title } from './pages/screen.ts';

const DPI = 200;
/** The rasteriser rounds a page down to whole points. */
const pixels = ({ picture, widthMm }: PrintedPage, mm: number) =>
  Math.round((mm / widthMm) * picture.width);
const names = Array.from('一二三四五六七八九十甲乙', (last) => `王小${last}`);

async function twelve(hall: Hall): Promise<null> {
  for (const name of names) await enrol(hall, { name });
  return null;
}

// One story, told in order.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<null>;

test.beforeAll(async () => {
  hall = await openHallKiosk(twelve);
  await signIn(hall, '前台', PINS.clerk);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

/** The code on each card of a sheet, from left to right, then down. */
async function codesOn(sheet: PrintedPage): Promise<readonly string[]> {
  const codes: string[] = [];
  const px = (mm: number) => pixels(sheet, mm);
  for (let place = 0; place < CARDS_PER_SHEET; place += 1) {
    const { x, y } = cardCorner(place);
    const frame = { x: px(x), y: px(y), width: px(CARD.width), height: px(CARD.height) };
    const code = await readCode(cut(sheet.picture, frame));
    if (code !== null) codes.push(code);
  }
  return codes;
}

/** How dark (0 to 255) the darkest point is on the way of a crop mark. */
function inkAt(sheet: PrintedPage, { from, to }: ReturnType<typeof cropMarks>[number]): number {
  const { picture } = sheet;
  const middle = {
    x: pixels(sheet, (from.x + to.x) / 2),
    y: pixels(sheet, (from.y + to.y) / 2),
  };
  let darkest = 0;
  for (let dy = -2; dy <= 2; dy += 1)
    for (let dx = -2; dx <= 2; dx += 1) {
      const at = ((middle.y + dy) * picture.width + middle.x + dx) * 4;
      darkest = Math.max(darkest, 255 - (picture.data[at] ?? 255));
    }
  return darkest;
}

let codes: readonly string[] = [];

test('cards for twelve people come out on two A4 sheets, each with a code of its own', async () => {
  const { page, t } = hall;
  await openPage(hall, 'cards');
  await test.step('somebody far down the list is chosen, and everything stays in its place', async () => {
    await page
      .getByRole('table', { name: t('cards.title') })
      .getByText('王小乙')
      .click();
    await expect(page.getByText(t('cards.chosen', { count: 1 }))).toBeVisible();
    await expect(title(hall, 'cards.title')).toBeInViewport();
  });
  await press(hall, 'cards.chooseAll');
  await expect(page.getByText(t('cards.chosen', { count: 12 }))).toBeVisible();
  await press(hall, 'cards.issueMany', { count: 12 });
  const sheets = await printedPages(await printIssued(hall), DPI);
  expect(sheets).toHaveLength(2);
  for (const sheet of sheets) {
    expect(Math.abs(sheet.widthMm - 210)).toBeLessThan(0.5);
    expect(Math.abs(sheet.heightMm - 297)).toBeLessThan(0.5);
    const missing = cropMarks().filter((mark) => inkAt(sheet, mark) < 80);
    expect(missing).toEqual([]);
  }
  codes = (await Promise.all(sheets.map(codesOn))).flat();
  expect(new Set(codes).size).toBe(12);

  const holders = await page.evaluate(
    (scans) =>
      Promise.all(
        scans.map(async (query) => {
          const found = await window.qinlin.call('people.search', { query });
          return found.ok ? found.value.rows.map(({ name }) => name) : [];
        }),
      ),
    codes,
  );
  expect(holders.flat().toSorted()).toEqual(names.toSorted());
  await cardsAreFine(hall);
});

test('leaving before a look at the print asks first: the codes are gone afterwards', async () => {
  const { page, t } = hall;
  await openPerson(hall, '王小一', '王小一');
  await issueCard(hall);
  await press(hall, 'common.back');
  await expect(page.getByText(t('cards.codesGo'))).toBeVisible();
  await press(hall, 'staff.stayHere');
  await cardsAreFine(hall);
});

test('a card that was printed checks in; the one that it replaced no more', async () => {
  const { page } = hall;
  await signOut(hall);
  const refusals = await Promise.all(
    codes.map((code) =>
      page.evaluate(async (one) => {
        const scan = { scanId: crypto.randomUUID(), code: one, source: 'wedge' } as const;
        const answer = await window.qinlin.call('attendance.scan', scan);
        return answer.ok ? answer.value.kind : answer.refusal;
      }, code),
    ),
  );
  expect(refusals.toSorted()).toEqual([
    'card-revoked',
    ...Array.from({ length: 11 }, () => 'checked-in'),
  ]);
  await signIn(hall, '前台', PINS.clerk);
});

test('a lost card is revoked without a new one, and is dead at once', async () => {
  const { page, t } = hall;
  await openPerson(hall, '王小二', '王小二');
  await press(hall, 'cards.revoke');
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('cards.revoke') })
    .click();
  await expect(page.getByText(t('cards.dead'), { exact: true })).toBeVisible();
  await expect(button(hall, 'cards.issueOne')).toBeVisible();
});

test('a new card for somebody who has one says that the old one dies', async () => {
  const { page, t } = hall;
  await openPerson(hall, '王小三', '王小三');
  await press(hall, 'cards.replace');
  await expect(page.getByText(t('cards.oldOneIsDead'))).toBeVisible();
  const [card] = await printedPages(await printIssued(hall, 'card'), DPI);
  await cardsAreFine(hall);
  await signOut(hall);
  const code = card === undefined ? '' : ((await readCode(card.picture)) ?? '');
  hall.time.pass(5 * MINUTE);
  await scanned(hall, code, 'checked-out', { name: '王*三' });
  await leaveResult(hall);
});
