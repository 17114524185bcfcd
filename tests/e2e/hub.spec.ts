import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { admitToHub, initHub } from '../../main/store/sync/hub/hub-admin.ts';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { member } from '../fixtures/hall-people.ts';
import { good } from '../fixtures/hub.ts';
import { endPostgres, startPostgres, type Server } from '../fixtures/postgres.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits, expectGoodScreen } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { openPage, signOut } from './pages/desk.ts';
import { signIn } from './pages/public-page.ts';
import { button, field, fill, press, switchLanguage } from './pages/screen.ts';

async function fillHall(hall: Hall) {
  const { code } = await member(hall, { name: '李秀英' });
  return { code, ...hall.store.exchange.membership.introduce() };
}

// One story, told in order.
test.describe.configure({ mode: 'serial' });

let server: Server;
let hall: HallKiosk<Awaited<ReturnType<typeof fillHall>>>;
let login: { readonly url: string; readonly password: string };

test.beforeAll(async () => {
  server = await startPostgres();
  hall = await openHallKiosk(fillHall);
  const { hallId, hallName, kioskNumber } = hall.made;
  const at = `127.0.0.1:${server.port}/postgres`;
  const url = `postgresql://postgres:${server.password}@${at}`;
  good(await initHub({ url }));
  const { role, password } = good(
    await admitToHub(
      { url },
      {
        hall: { hallId, kioskNumber, name: hallName },
        district: 'east',
        reach: 'district',
        carries: false,
        byCertificate: false,
      },
    ),
  );
  login = { url: `postgresql://${role}@${at}`, password: password ?? '' };
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
  await endPostgres(server);
});

const keptAt = () => join(hall.kiosk.dataDir, 'keys', 'hub.json');

test('an administrator sets the hub; a wrong password is said, and the desk goes on', async () => {
  const { page, t } = hall;
  await signIn(hall, '管理员', PINS.administrator);
  await openPage(hall, 'settings');
  await expect(page.getByText(t('hub.help'))).toBeVisible();
  await press(hall, 'hub.set');
  await fill(hall, 'hub.address', 'hub.example');
  await expect(page.getByText(t('hub.failure.bad-hub-address'))).toBeVisible();
  await expectGoodScreen(hall);
  await fill(hall, 'hub.address', login.url);
  await fill(hall, 'hub.password', 'wrong');
  await press(hall, 'hub.use');
  await expect(page.getByText(t('hub.failure.hub-refused-login'))).toBeVisible();
  await expectGoodScreen(hall);
});

test('with the right one all that was saved is at the hub, by itself', async () => {
  const { page, t } = hall;
  await press(hall, 'hub.change');
  await fill(hall, 'hub.address', login.url);
  await fill(hall, 'hub.password', login.password);
  await press(hall, 'hub.use');
  const figure = (key: string) =>
    page.locator('dl', { has: page.getByText(t(key), { exact: true }) }).locator('dd');
  await expect(figure('hub.acknowledged')).toHaveText(/^\d/);
  await expect(figure('hub.acknowledged')).toHaveText(await figure('hub.saved').innerText());
  await expectGoodScreen(hall);
  const english = await switchLanguage(hall);
  await expectGoodScreen(english);
  await switchLanguage(english);
});

test('the login is no part of the database, and nobody else may read it', async () => {
  expect(statSync(keptAt()).mode & 0o077).toBe(0);
  for (const name of ['qinlin.db', 'qinlin.db-wal'])
    expect(readFileSync(join(hall.kiosk.dataDir, name)).includes(login.password)).toBe(false);
});

test('after the store was killed, and after a restart, it goes on with the same hub', async () => {
  const { page, t, kiosk } = hall;
  const reached = page.getByText(
    t('hub.at', { host: new URL(login.url).host, login: new URL(login.url).username }),
  );
  await expect(reached).toBeVisible();
  const killed = kiosk.storePid();
  if (killed !== null) process.kill(killed, 'SIGKILL');
  await expect.poll(() => kiosk.storePid()).not.toBe(killed);
  await expect(page.getByText(t('hub.notYet'))).toHaveCount(0);
  await expect(reached).toBeVisible();
  await signOut(hall);
  hall = await hall.restart();
  await signIn(hall, '管理员', PINS.administrator);
  await openPage(hall, 'settings');
  await expect(hall.page.getByText(hall.t('hub.help'))).toHaveCount(0);
  await expect(button(hall, 'hub.hasten')).toBeEnabled();
  await expectFits(hall);
});

test('a login by certificate takes both its parts, and keeps them with the rest', async () => {
  const { page, t } = hall;
  await press(hall, 'hub.change');
  await fill(hall, 'hub.address', login.url);
  await page.getByText(t('hub.byCertificate')).click();
  await expect(button(hall, 'hub.use')).toBeDisabled();
  await fill(hall, 'hub.certificate', '-----BEGIN CERTIFICATE-----');
  await expect(button(hall, 'hub.use')).toBeDisabled();
  await fill(hall, 'hub.certificateKey', '-----BEGIN PRIVATE KEY-----');
  await expectFits(hall);
  await press(hall, 'hub.use');
  // Over this clear line nothing but the password counts, and none was given.
  await expect(page.getByText(t('hub.failure.hub-refused-login'))).toBeVisible();
  const kept: unknown = JSON.parse(readFileSync(keptAt(), 'utf8'));
  const cert = '-----BEGIN CERTIFICATE-----\n';
  const key = '-----BEGIN PRIVATE KEY-----\n';
  // Where the system seals it, nothing can be read; the sentence says which of the two it is.
  const isOpen = await page.getByText(t('hub.notSealed')).isVisible();
  expect(kept).toMatchObject(
    isOpen ? { address: { certificate: { cert, key } } } : { sealed: expect.any(String) },
  );
});

test('it is left again, and nothing of the login stays', async () => {
  await press(hall, 'hub.leave');
  await expect(hall.page.getByText(hall.t('hub.help'))).toBeVisible();
  expect(() => statSync(keptAt())).toThrow('ENOENT');
  await press(hall, 'hub.set');
  await expect(field(hall, 'hub.address')).toBeFocused();
  await press(hall, 'common.cancel');
  await signOut(hall);
});
