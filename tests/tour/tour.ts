import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronApp } from '../../scripts/electron-path.ts';
import { root } from '../../scripts/setup/root.mjs';
import { firstLook } from '../../renderer/scan/decode.ts';
import { startKiosk, type Kiosk } from '../e2e/kiosk-app.ts';
import {
  cardsAreFine,
  enrol,
  issueCard,
  openPage,
  openPerson,
  signOut,
} from '../e2e/pages/desk.ts';
import { expectIdle, result, signIn } from '../e2e/pages/public-page.ts';
import { button, fill, press, screenOf, switchLanguage, title } from '../e2e/pages/screen.ts';
import type { Screen } from '../e2e/pages/screen.ts';
import { chooseFilling, chooseNewPin } from '../e2e/pages/setup-page.ts';
import { writeCameraFeed } from '../fixtures/camera-feed.ts';
import { printedPages } from '../fixtures/printed-pages.ts';
import { createAlbum, WIDE } from './album.ts';

/** The main job from the first start to the volunteer's check-in, in the real app, with pictures of each step. */

const PIN = '482915';
const ADMINISTRATOR = '管理员';
const VOLUNTEER = { name: '王小明', phone: '13812345678', birthYear: '1958' };
/** A card of this many dots an inch fills most of what the camera sees. */
const CAMERA_DPI = 150;
const FIRST_CHECK_IN_MS = 30_000;

const folder = mkdtempSync(join(tmpdir(), 'qinlin-tour-'));
const dataDir = join(folder, 'data');
mkdirSync(dataDir);
const album = createAlbum(join(root, 'out', 'tour'));
const program = electronApp();
album.say(
  `Electron ${program.version}${program.standIn ? ', the stand-in for trying and testing' : ''}`,
);

try {
  const film = await withKiosk({}, async (screen) => {
    await setUp(screen);
    return await printCard(screen);
  });
  await withKiosk({ camera: film }, async (screen) => {
    await checkIn(screen);
    await showDesk(screen);
    await showEnglish(screen);
  });
  album.say(`${album.count()} pictures are in out/tour/.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function withKiosk<T>(
  options: { readonly camera?: string },
  work: (screen: Screen) => Promise<T>,
): Promise<T> {
  const kiosk: Kiosk = await startKiosk({ ...options, dataDir });
  try {
    return await work(screenOf(kiosk.page));
  } finally {
    await kiosk.stop();
  }
}

async function setUp(screen: Screen): Promise<void> {
  album.say('First start: three questions, then a sample hall.');
  await title(screen, 'setup.welcome').waitFor();
  await fill(screen, 'setup.hallName', '中孚社区亲邻之家');
  await album.take(screen, 'set-up');
  await press(screen, 'common.next');
  await press(screen, 'common.next');
  await chooseNewPin(screen, PIN);
  await chooseFilling(screen, 'sample');
}

async function printCard(screen: Screen): Promise<string> {
  album.say(`The clerk enrols ${VOLUNTEER.name} and prints a card.`);
  await signIn(screen, ADMINISTRATOR, PIN);
  await enrol(screen, VOLUNTEER);
  const pdf = await issueCard(screen);
  await album.take(screen, 'card-issued');
  await cardsAreFine(screen);
  await signOut(screen);

  album.say('The printed card is rasterised, and filmed for the camera.');
  const [card] = await printedPages(pdf, CAMERA_DPI);
  if (card === undefined || firstLook(card.picture) === null)
    throw new Error('the printed card could not be read');
  const film = join(folder, 'camera.y4m');
  writeCameraFeed(film, [
    { show: 'blank', seconds: 4 },
    { show: 'picture', picture: card.picture, seconds: 3 },
    { show: 'blank', seconds: 30 },
  ]);
  return film;
}

async function checkIn(screen: Screen): Promise<void> {
  album.say('The kiosk waits for a card.');
  await expectIdle(screen);
  await album.take(screen, 'idle');
  album.say('The volunteer holds the card before the camera, and is checked in.');
  await passChoice(screen);
  await result(screen, 'checked-in').waitFor({ timeout: FIRST_CHECK_IN_MS });
  await album.take(screen, 'checked-in');
  await press(screen, 'common.back');
  await expectIdle(screen);
  await album.take(screen, 'idle-wide', WIDE);
}

/** With several shifts open the volunteer touches one. */
async function passChoice(screen: Screen): Promise<void> {
  const shifts = screen.page.getByRole('list', { name: screen.t('chooseShift.shifts') });
  await shifts.or(result(screen, 'checked-in')).first().waitFor({ timeout: FIRST_CHECK_IN_MS });
  if (!(await shifts.isVisible())) return;
  await album.take(screen, 'choose-shift');
  await shifts.getByRole('button').first().click();
}

async function showDesk(screen: Screen): Promise<void> {
  album.say('Staff see who is in, find people by initials, and plan activities.');
  await signIn(screen, ADMINISTRATOR, PIN);
  await openPage(screen, 'attendance');
  await album.take(screen, 'attendance');
  await openPerson(screen, 'wxm', VOLUNTEER.name);
  await album.take(screen, 'person');
  for (const page of ['people', 'cards', 'activities', 'settings'] as const) {
    await openPage(screen, page);
    await album.take(screen, page);
  }
  await signOut(screen);
}

async function showEnglish(chinese: Screen): Promise<void> {
  album.say('The same screens in English.');
  const screen = await switchLanguage(chinese);
  await expectIdle(screen);
  await album.take(screen, 'idle');
  await press(screen, 'idle.byHand');
  await button(screen, 'common.next').waitFor();
  await album.take(screen, 'by-hand');
  await press(screen, 'common.back');
  await signIn(screen, ADMINISTRATOR, PIN);
  for (const page of ['attendance', 'people', 'cards', 'activities', 'settings'] as const) {
    await openPage(screen, page);
    await album.take(screen, page);
  }
  await signOut(screen);
}
