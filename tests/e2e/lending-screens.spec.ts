import { expect, test } from '@playwright/test';
import { copyCodeOf } from '../../shared/domain/lending/copy-code.ts';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { DAY, SECOND } from '../fixtures/hall-clock.ts';
import { enrol, member, strangeCard } from '../fixtures/hall-people.ts';
import { addBook, decide, giveBack, hold, lendTo } from '../fixtures/lending-desk.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { signOut } from './pages/desk.ts';
import {
  chooseByDigit,
  lookFor,
  openDeskTab,
  openReader,
  said,
  scanAtDesk,
  stepBack,
} from './pages/lending-desk.ts';
import { expectIdle, signIn } from './pages/public-page.ts';
import { button, dialog, press, switchLanguage, type Screen } from './pages/screen.ts';

const LONG = `很长的书名${'一二三四五六七八九十'.repeat(9)}末尾`;
const NAME = '买买提'.repeat(10);
const STRANGE_ISBN = '9787111213826';
const ISBN = '9787020002207';

/** A family on one card with books that are late, are waited for and are set aside, all with long names. */
async function fullDesk(hall: Hall) {
  const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 480, until: 1200 }));
  await decide(hall, { hours });
  const mother = await member(hall, { name: NAME, phone: '13812345678', birthYear: 1985 });
  const guardian = { guardianName: NAME, guardianPhone: '13812345678', guardianConsent: true };
  const child = await member(hall, { name: '王小花', birthYear: 2018, ...guardian });
  for (const name of ['王小草', '王小树'])
    await joinFamily(hall, (await enrol(hall, { name, birthYear: 2015, ...guardian })).personId);
  await joinFamily(hall, child.personId);
  const other = await member(hall, { name: '李秀英', birthYear: 1950 });
  const long = await addBook(hall, { name: LONG, isbn: ISBN, clc: 'I287.8', copies: 3 });
  const late = await addBook(hall, { name: '西游记' });
  const aside = await addBook(hall, { name: `${LONG}留给别人` });
  const out = await addBook(hall, { name: '红楼梦' });
  const old = await addBook(hall, { name: '给大孩子的书', ageFrom: 12 });
  const lentLong = long.copyIds[0] ?? '';
  await lendTo(hall, late.copyId, mother.personId);
  await lendTo(hall, out.copyId, other.personId);
  await lendTo(hall, aside.copyId, other.personId);
  hall.clock.pass(40 * DAY);
  await lendTo(hall, lentLong, child.personId);
  await hold(hall, aside.titleId, mother.personId);
  await giveBack(hall, aside.copyId, { forgiven: true });
  await hold(hall, out.titleId, child.personId);
  await hold(hall, late.titleId, child.personId);
  await addCopy(hall, late.titleId);
  return { mother, child, other, long, late, aside, out, old };

  async function joinFamily(at: Hall, personId: string) {
    const { reader } = await at.value('lending.reader', { personId });
    const given = { category: null, until: null, guardianId: mother.personId, seen: reader.seen };
    await at.value('lending.saveReader', { personId, ...given });
  }
}

/** Another copy, which nobody brought back: to be fetched for who waits. */
async function addCopy(hall: Hall, titleId: string): Promise<void> {
  const location = '儿童区最里面靠窗的架子'.slice(0, 30);
  const fields = { location, source: 'bought', onSiteOnly: false } as const;
  const given = { ...fields, donorId: null, donorOrg: null, priceFen: null };
  await hall.value('catalogue.addCopies', { titleId, count: 1, fields: given });
}

let hall: HallKiosk<Awaited<ReturnType<typeof fullDesk>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk(fullDesk);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

/** A code that comes again within five seconds is the same scan. */
const later = () => hall.time.pass(10 * SECOND);

const close = (screen: Screen, key: string): Promise<void> =>
  dialog(screen)
    .getByRole('button', { name: screen.t(key), exact: true })
    .first()
    .click();

async function readerScreens(screen: Screen): Promise<void> {
  const { mother, child, old } = hall.made;
  await openReader(screen, mother.code, NAME);
  await expect(said(screen, 'said.some-late', { count: 1 })).toBeVisible();
  await expectFits(screen);
  await press(screen, 'lending.settings');
  await expectFits(screen);
  await press(screen, 'lending.chooseGuardian');
  await expectFits(screen);
  await close(screen, 'common.close');
  await close(screen, 'common.cancel');
  later();
  await openReader(screen, child.code, '王小花');
  await expectFits(screen);
  await scanAtDesk(screen, old.code, 'said.not-lent', { title: '给大孩子的书' });
  await expectFits(screen);
  await screen.page.keyboard.press('F8');
  await press(screen, 'lending.overrideDo');
  await expectFits(screen);
  await close(screen, 'common.cancel');
  await press(screen, 'lending.cancelHoldOf', { title: '红楼梦' });
  await expectFits(screen);
  await close(screen, 'lending.keepHold');
}

async function choiceScreens(screen: Screen): Promise<void> {
  await openReader(screen, hall.made.other.code, '李秀英');
  await scanAtDesk(screen, ISBN, 'said.which-copy');
  await expectFits(screen);
  await stepBack(screen);
  await lookFor(screen, 'wx');
  await expectFits(screen);
  await stepBack(screen);
  await lookFor(screen, 'hcdsm');
  await chooseByDigit(screen, 1);
  await expectFits(screen);
  await stepBack(screen, 2);
}

async function scanScreens(screen: Screen): Promise<void> {
  const { late } = hall.made;
  later();
  await scanAtDesk(screen, STRANGE_ISBN, 'said.new-title', { isbn: STRANGE_ISBN });
  await expectFits(screen);
  await scanAtDesk(screen, copyCodeOf(9, 9), 'said.unknown-copy', { code: copyCodeOf(9, 9) });
  await scanAtDesk(screen, strangeCard(3).code, 'said.unknown-card');
  await expectFits(screen);
  await scanAtDesk(screen, late.code, 'said.back-from', { title: '西游记' });
  await expectFits(screen);
  await press(screen, 'lending.undoOf', { title: '西游记' });
  await expect(said(screen, 'undone.return', { title: '西游记' })).toBeVisible();
  await expectFits(screen);
}

async function holdScreens(screen: Screen): Promise<void> {
  const { out } = hall.made;
  await openDeskTab(screen, 'Holds');
  await expectFits(screen);
  await openDeskTab(screen, 'Counter');
  later();
  await scanAtDesk(screen, out.code, 'said.back-from', { title: '红楼梦' });
  await expectFits(screen);
  await screen.page.keyboard.press('F8');
  await expectFits(screen);
  await press(screen, 'common.print');
  await button(screen, 'common.done').waitFor({ timeout: 30_000 });
  await expectFits(screen);
  await press(screen, 'common.done');
  await press(screen, 'lending.undoOf', { title: '红楼梦' });
  await expect(said(screen, 'undone.return', { title: '红楼梦' })).toBeVisible();
}

async function walk(screen: Screen): Promise<void> {
  later();
  await signIn(screen, '图书角', PINS.librarian);
  await expectFits(screen);
  await test.step('a reader and their family', () => readerScreens(screen));
  await test.step('something to choose from', () => choiceScreens(screen));
  await test.step('what a scan came to', () => scanScreens(screen));
  await test.step('holds and their slip', () => holdScreens(screen));
  await screen.page.keyboard.press('F2');
  await expectFits(screen);
  await screen.page.keyboard.press('F2');
  await signOut(screen);
}

test('every screen of the desk, in both languages and at both sizes', async () => {
  test.setTimeout(180_000);
  await walk(hall);
  const english = await switchLanguage(hall);
  await walk(english);
  await switchLanguage(english);
  await expectIdle(hall);
});
