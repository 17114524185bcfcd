import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { packagedApp } from '../../scripts/electron-path.ts';
import { closeHalls, openHall, removeHalls, reopen } from '../fixtures/hall.ts';
import { member } from '../fixtures/hall-people.ts';
import { startPackagedKiosk } from './packaged-kiosk.ts';
import { expectIdle, scanned } from './pages/public-page.ts';
import { screenOf } from './pages/screen.ts';

test.afterAll(() => {
  closeHalls();
  removeHalls();
});

test('the packaged app checks a volunteer in, and has it on disk', async () => {
  const hall = await openHall();
  const { code, personId } = await member(hall, { name: '王小明' });
  hall.close();

  const kiosk = await startPackagedKiosk({ dataDir: hall.dataDir });
  const screen = screenOf(kiosk.page);
  await expectIdle(screen);
  await scanned(screen, code, 'checked-in', { name: '王*明' });
  await kiosk.stop();

  const after = reopen(hall);
  const scans = after.store.db.prepare('SELECT person_id FROM scan').pluck().all();
  expect(scans).toEqual([personId]);
  expect(after.verify()).toMatchObject({ findings: [], projectionsMatch: true });
});

test('the packaged program cannot be turned into something else', async () => {
  const fuses = await getCurrentFuseWire(packagedApp().executablePath);
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  for (const fuse of off) expect(fuses[fuse]).toBe(FuseState.DISABLE);
  expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
});
