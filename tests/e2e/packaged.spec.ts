import { FuseV1Options, FuseState, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { packagedApp } from '../../scripts/electron-path.ts';
import { readCode } from '../fixtures/read-code.ts';
import { printedPages } from '../fixtures/printed-pages.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { startPackagedKiosk, type PackagedKiosk } from './packaged-kiosk.ts';
import { cardsAreFine, enrol, issueCard, signOut } from './pages/desk.ts';
import { scanned, signIn } from './pages/public-page.ts';
import { screenOf } from './pages/screen.ts';
import { setUp } from './pages/setup-page.ts';

const PIN = '482915';

let kiosk: PackagedKiosk | undefined;

test.afterEach(async () => {
  await keepFailurePicture(kiosk?.page);
  await kiosk?.stop();
  kiosk = undefined;
});

test('the packaged app sets up a hall, prints a card and checks it in', async () => {
  kiosk = await startPackagedKiosk();
  const screen = screenOf(kiosk.page);
  await setUp(screen, { hallName: '桂花里社区亲邻之家', pin: PIN, fillWith: 'empty' });
  await signIn(screen, '管理员', PIN);
  await enrol(screen, { name: '王小明', phone: '13812345678', birthYear: '1958' });
  const [card] = await printedPages(await issueCard(screen), 200);
  if (card === undefined) throw new Error('nothing was printed');
  await cardsAreFine(screen);
  await signOut(screen);
  await scanned(screen, (await readCode(card.picture)) ?? '', 'checked-in', { name: '王*明' });
});

test('nobody can run other code in it: its fuses say so', async () => {
  const fuses = await getCurrentFuseWire(packagedApp().executablePath);
  expect(fuses).toMatchObject({
    [FuseV1Options.RunAsNode]: FuseState.DISABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
  });
});
