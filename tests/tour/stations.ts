import { join } from 'node:path';
import { isCardCode } from '../../shared/domain/card-code.ts';
import { exportDay, openTab } from '../e2e/pages/attendance-page.ts';
import { openCatalogue, titleRows } from '../e2e/pages/catalogue.ts';
import {
  cardsAreFine,
  enrol,
  issueCard,
  openPage,
  openPerson,
  signOut,
} from '../e2e/pages/desk.ts';
import { loans, lookFor } from '../e2e/pages/lending-desk.ts';
import { keypad, typePin } from '../e2e/pages/keypad.ts';
import { choosePost, expectIdle, result, signIn } from '../e2e/pages/public-page.ts';
import { choose, fill, press, switchLanguage, title, type Screen } from '../e2e/pages/screen.ts';
import { chooseFilling, chooseNewPin } from '../e2e/pages/setup-page.ts';
import { writeCameraFeed } from '../fixtures/camera-feed.ts';
import { printedPages } from '../fixtures/printed-pages.ts';
import type { Picture } from '../fixtures/qr-picture.ts';
import { readCode } from '../fixtures/read-code.ts';
import { WIDE, type Album } from './album.ts';
import { charitySale } from './sale-station.ts';

const PIN = '482915';
const ADMINISTRATOR = '管理员';
const VOLUNTEER = {
  name: '王小明',
  phone: '13812345678',
  birthYear: '1958',
  building: '3栋',
  unit: '2单元502',
  team: '退休党员',
};
/** A card of this many dots an inch fills most of what the camera sees. */
const CAMERA_DPI = 130;
const SEEN_WITHIN_MS = 30_000;

/** What the tour does at each place, and the pictures that it takes there. */
export function createStations(album: Album, folder: string) {
  return {
    setUp: (screen: Screen) => setUp(screen, album),
    printCard: (screen: Screen) => printCard(screen, album),
    film: (picture: Picture) => film(picture, join(folder, 'camera.y4m')),
    checkIn: (screen: Screen) => checkIn(screen, album),
    checkOut: (screen: Screen) => checkOut(screen, album),
    byHand: (screen: Screen) => byHand(screen, album),
    desk: (screen: Screen) => desk(screen, album),
    showSheet: (screen: Screen) => showSheet(screen, album),
    inEnglish: async (chinese: Screen) => {
      await expectIdle(chinese);
      return switchLanguage(chinese);
    },
  };
}

async function setUp(screen: Screen, album: Album): Promise<void> {
  album.say('First start: three questions, then a sample hall.');
  await title(screen, 'setup.welcome').waitFor();
  await fill(screen, 'setup.hallName', '中孚社区亲邻之家');
  await album.take(screen, 'set-up');
  await press(screen, 'common.next');
  await press(screen, 'common.next');
  await typePin(screen, 'setup.pinTitle', PIN.slice(0, 4));
  await album.take(screen, 'set-up-pin');
  await keypad(screen, 'setup.pinTitle')
    .getByRole('button', { name: screen.t('ui.clear') })
    .click();
  await chooseNewPin(screen, PIN);
  await album.take(screen, 'set-up-fill');
  await chooseFilling(screen, 'sample');
}

async function printCard(screen: Screen, album: Album): Promise<{ readonly picture: Picture }> {
  album.say(`The administrator enrols ${VOLUNTEER.name} and prints a card.`);
  await choosePost(screen, ADMINISTRATOR);
  await typePin(screen, 'signIn.pin', PIN);
  await album.take(screen, 'sign-in');
  await press(screen, 'signIn.enter');
  await enrol(screen, VOLUNTEER);
  const pdf = await issueCard(screen);
  await album.take(screen, 'card-issued');
  await cardsAreFine(screen);
  await signOut(screen);

  album.say('The printed card is rasterised, read, and filmed for the camera.');
  const [card] = await printedPages(pdf, CAMERA_DPI);
  if (card === undefined || !isCardCode((await readCode(card.picture)) ?? ''))
    throw new Error('the printed card could not be read');
  return card;
}

/** Nothing for a moment, then the card for as long as the tour looks. */
function film(picture: Picture, file: string): string {
  writeCameraFeed(
    file,
    [
      { show: 'blank', seconds: 3 },
      { show: 'picture', picture, seconds: 60 },
    ],
    { width: 640, height: 480, rate: 4 },
  );
  return file;
}

async function checkIn(screen: Screen, album: Album): Promise<void> {
  album.say('The volunteer holds the card before the camera, and is checked in.');
  await passChoice(screen, album);
  await result(screen, 'checked-in').waitFor({ timeout: SEEN_WITHIN_MS });
  await album.take(screen, 'checked-in');
  await album.take(screen, 'checked-in-wide', WIDE);
  await press(screen, 'common.back');
  await expectIdle(screen);
  await screen.page.waitForFunction(() => {
    const video = document.querySelector('video');
    return video !== null && video.currentTime > 0.5;
  });
  await album.take(screen, 'idle');
  await album.take(screen, 'idle-wide', WIDE);
}

/** With several shifts open the volunteer touches one. */
async function passChoice(screen: Screen, album: Album): Promise<void> {
  const shifts = screen.page.getByRole('list', { name: screen.t('chooseShift.shifts') });
  await shifts.or(result(screen, 'checked-in')).first().waitFor({ timeout: SEEN_WITHIN_MS });
  if (!(await shifts.isVisible())) return;
  await album.take(screen, 'choose-shift');
  await shifts.getByRole('button').first().click();
}

async function checkOut(screen: Screen, album: Album): Promise<void> {
  album.say('Later the card is shown again: checked out, with the hours.');
  await result(screen, 'checked-out').waitFor({ timeout: SEEN_WITHIN_MS });
  await album.take(screen, 'checked-out');
  await press(screen, 'common.back');
  await expectIdle(screen);
}

async function byHand(screen: Screen, album: Album): Promise<void> {
  album.say('Without a card, two facts will do.');
  await press(screen, 'idle.byHand');
  await typePin(screen, 'hand.lastFour', '56');
  await album.take(screen, 'by-hand');
  await press(screen, 'hand.useName');
  await album.take(screen, 'by-hand-name');
  await press(screen, 'common.back');
  await expectIdle(screen);
}

async function desk(screen: Screen, album: Album): Promise<void> {
  album.say('Staff see who is in, find people by initials, issue cards and plan activities.');
  await signIn(screen, ADMINISTRATOR, PIN);
  await album.take(screen, 'attendance');
  await openTab(screen, 'All');
  await album.take(screen, 'attendance-all');
  await openTab(screen, 'Todo');
  await album.take(screen, 'attendance-to-do');
  await openPerson(screen, 'wxm', VOLUNTEER.name);
  await album.take(screen, 'person');
  await openPage(screen, 'people');
  await album.take(screen, 'people');
  await chooseForCards(screen);
  await album.take(screen, 'cards');
  await openPage(screen, 'activities');
  await screen.page.getByText(screen.t('activities.dayNone')).waitFor();
  await album.take(screen, 'activities');
  await openPage(screen, 'settings');
  await album.take(screen, 'settings');
  await bookCorner(screen, album);
  await charitySale(screen, album);
  await signOut(screen);
}

async function bookCorner(screen: Screen, album: Album): Promise<void> {
  album.say('The book corner: a reader at the desk, the catalogue, what is late, the stock-takes.');
  await openPage(screen, 'lending');
  await lookFor(screen, await lateReader(screen));
  await loans(screen).first().waitFor();
  await album.take(screen, 'lending');
  await openCatalogue(screen);
  await titleRows(screen).first().waitFor();
  await album.take(screen, 'catalogue');
  await openPage(screen, 'lending-office');
  await album.take(screen, 'overdue');
  await openPage(screen, 'stocktake');
  await album.take(screen, 'stocktake');
}

/** Somebody of the sample who has a book at home for too long. */
async function lateReader({ page }: Screen): Promise<string> {
  const answer = await page.evaluate(() => window.qinlin.call('lending.overdue', {}));
  const name = answer.ok ? answer.value.find(({ reader }) => reader !== null)?.reader?.name : null;
  if (typeof name !== 'string') throw new Error('nobody of the sample is late');
  return name;
}

/** Everybody has a card already; some get a new one. */
async function chooseForCards(screen: Screen): Promise<void> {
  const { page, t } = screen;
  await openPage(screen, 'cards');
  await choose(screen, 'people.only', t('people.state.without-card'), t('people.state.active'));
  const table = page.getByRole('table', { name: t('cards.title') });
  for (const name of ['李强', '王芳', '许诺']) await table.getByText(name, { exact: true }).click();
}

async function showSheet(screen: Screen, album: Album): Promise<void> {
  await signIn(screen, ADMINISTRATOR, PIN);
  const path = await exportDay(screen, 'xlsx');
  album.say(`The day's sheet is exported: ${path.split(/[/\\]/).at(-1) ?? ''}`);
  await album.take(screen, 'exported');
  await signOut(screen);
}
