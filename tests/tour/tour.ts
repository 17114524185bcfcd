import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronApp } from '../../scripts/electron-path.ts';
import { root } from '../../scripts/setup/root.mjs';
import { dateIn } from '../../shared/domain/calendar.ts';
import { hallTime } from '../e2e/hall-kiosk.ts';
import { startKiosk } from '../e2e/kiosk-app.ts';
import { screenOf, type Screen } from '../e2e/pages/screen.ts';
import { MINUTE, timeOf, ZONE } from '../fixtures/hall-clock.ts';
import { createAlbum } from './album.ts';
import { createStations } from './stations.ts';

/**
 * The main job in the real app, from the first start to the hours in the day's sheet, with a picture of each
 * step in both languages. Time goes by while the kiosk is off, as it would overnight: set while it runs, the
 * clock would be noted as a jump.
 */
const folder = mkdtempSync(join(tmpdir(), 'qinlin-tour-'));
const dataDir = join(folder, 'data');
mkdirSync(dataDir);
const album = createAlbum(join(root, 'out', 'tour'));
const stations = createStations(album, folder);
const time = hallTime(folder, timeOf(dateIn(ZONE, Date.now()), '09:40'));

type Visit = { readonly camera?: string };

async function visit<T>(options: Visit, work: (screen: Screen) => Promise<T>): Promise<T> {
  const kiosk = await startKiosk({ ...options, dataDir, clock: time.file });
  try {
    return await work(screenOf(kiosk.page));
  } finally {
    await kiosk.stop();
  }
}

const program = electronApp();
album.say(
  `Electron ${program.version}${program.standIn ? ', the stand-in for trying and testing' : ''}`,
);
try {
  const card = await visit({}, async (screen) => {
    await stations.setUp(screen);
    return stations.printCard(screen);
  });
  const camera = stations.film(card.picture);
  await visit({ camera }, stations.checkIn);
  time.pass(90 * MINUTE);
  await visit({ camera }, async (screen) => {
    await stations.checkOut(screen);
    await stations.desk(screen);
    await stations.showSheet(screen);
  });
  time.pass(5 * MINUTE);
  album.say('The same in English.');
  await visit({ camera }, async (chinese) => {
    const screen = await stations.inEnglish(chinese);
    await stations.checkIn(screen);
    await stations.byHand(screen);
    await stations.desk(screen);
  });
  time.pass(60 * MINUTE);
  await visit({ camera }, async ({ page }) => stations.checkOut(screenOf(page, 'en')));
  album.say(`${album.count()} pictures are in out/tour/.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
