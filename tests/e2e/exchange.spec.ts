import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { member } from '../fixtures/hall-people.ts';
import { openOtherHall } from '../fixtures/halls-meet.ts';
import { secondKiosk, writeBundle } from '../fixtures/second-kiosk.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { openPage, people, search, signOut } from './pages/desk.ts';
import { signIn } from './pages/public-page.ts';
import { dialog, fill, press, screenOf, switchLanguage, type Screen } from './pages/screen.ts';

const PASSPHRASE = '中福社区的一把钥匙';
const LOCKED = { all: true, passphrase: PASSPHRASE };

/** The hall has a second kiosk upstairs, where somebody was enrolled meanwhile; another hall introduces itself. */
async function twoKiosks(first: Hall) {
  const second = await secondKiosk(first);
  await member(first, { name: '李秀英' });
  await member(second, { name: '王小明' });
  const news = await writeBundle(second);
  await member(second, { name: '陈桂花' });
  const locked = await writeBundle(second, LOCKED);
  second.close();
  const other = await openOtherHall('潮连街道坦边社区老年活动中心亲邻之家', 3);
  const { slip } = await other.value('sync.introduction', {});
  const stranger = await writeBundle(other, LOCKED);
  return { news, locked, stranger, slip };
}

// One story, told in order.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<Awaited<ReturnType<typeof twoKiosks>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk(twoKiosks);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

const tab = ({ page, t }: Screen, id: 'take' | 'bring' | 'machines'): Promise<void> =>
  page.getByRole('tab', { name: t(`exchange.tabs.${id}`) }).click();

/** As by putting in a stick that holds it. */
const bring = (path: string): void =>
  copyFileSync(path, join(hall.kiosk.exportsDir, basename(path)));

const read = ({ page, t }: Screen, path: string): Promise<void> =>
  page
    .getByRole('row', { name: basename(path) })
    .getByRole('button', { name: t('exchange.bring.read') })
    .click();

const picture = (page: Page, name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`) });

test('a clerk takes the hall’s records out, and is told when the stick may go', async () => {
  const { page, t } = hall;
  await signIn(hall, '前台', PINS.clerk);
  await openPage(hall, 'exchange');
  await expectFits(hall);
  await press(hall, 'exchange.take.write');
  await expect(page.getByText(t('exchange.take.done.here'))).toBeVisible();
  await expect(page.getByText(/\.qlb/)).toBeVisible();
  await expectFits(hall);
  await picture(page, 'taken');
  await press(hall, 'exchange.take.write');
  await expect(page.getByText(t('refused.nothing-new'))).toBeVisible();
});

test('a passphrase is long enough, or nothing is written', async () => {
  const { page, t } = hall;
  await page.getByText(t('exchange.take.all')).click();
  await page.getByText(t('exchange.take.lock')).click();
  await fill(hall, 'exchange.passphrase', '太短');
  await expect(page.getByRole('button', { name: t('exchange.take.write') })).toBeDisabled();
  await fill(hall, 'exchange.passphrase', PASSPHRASE);
  await press(hall, 'exchange.take.write');
  await expect(page.getByText(t('exchange.take.done.here'))).toBeVisible();
  await expectFits(hall);
});

test('only some days are taken, once both are said', async () => {
  const { page, t } = hall;
  await page.getByText(t('exchange.take.span')).click();
  await expect(page.getByRole('button', { name: t('exchange.take.write') })).toBeDisabled();
  await fill(hall, 'exchange.take.from', '2026-03-03');
  await fill(hall, 'exchange.take.to', '2026-03-02');
  await expectFits(hall);
  await picture(page, 'span');
  await press(hall, 'exchange.take.write');
  await expect(page.getByText(t('refused.ends-before-start'))).toBeVisible();
  await fill(hall, 'exchange.take.from', '2026-03-02');
  await press(hall, 'exchange.take.write');
  await expect(page.getByText(t('exchange.take.done.here'))).toBeVisible();
});

test('a bundle appears as the stick is put in, is read, and brings the other kiosk’s people', async () => {
  const { page, t } = hall;
  const { news } = hall.made;
  await tab(hall, 'bring');
  bring(news);
  await expect(page.getByRole('row', { name: basename(news) })).toBeVisible();
  await read(hall, news);
  await expect(page.getByText(/新记录 [1-9]/)).toBeVisible();
  await expectFits(hall);
  await picture(page, 'brought');
  await openPage(hall, 'people');
  await search(hall, '王小明');
  await expect(people(hall).getByText('王小明')).toBeVisible();
  await openPage(hall, 'exchange');
  await tab(hall, 'bring');
  await read(hall, news);
  await expect(page.getByText(/新记录 0 条/)).toBeVisible();
  expect(await page.getByText(t('exchange.bring.unknown')).count()).toBe(0);
});

test('a locked bundle asks for its passphrase, and takes no other', async () => {
  const { page, t } = hall;
  const { locked } = hall.made;
  bring(locked);
  await read(hall, locked);
  await expect(page.getByText(t('refused.passphrase-needed'))).toBeVisible();
  await fill(hall, 'exchange.passphrase', '别人家的钥匙串');
  await expect(page.getByRole('button', { name: t('exchange.bring.again') })).toBeDisabled();
  await fill(hall, 'exchange.passphrase', '别人家的一大串钥匙');
  await press(hall, 'exchange.bring.again');
  await expect(page.getByText(t('refused.wrong-passphrase'))).toBeVisible();
  await fill(hall, 'exchange.passphrase', PASSPHRASE);
  await expectFits(hall);
  await press(hall, 'exchange.bring.again');
  await expect(page.getByText(/新记录 [1-9]/)).toBeVisible();
});

test('nothing of a machine that nobody knows is taken, and it is named', async () => {
  const { page, t } = hall;
  const { stranger } = hall.made;
  bring(stranger);
  await read(hall, stranger);
  await expect(page.getByText(t('refused.passphrase-needed'))).toBeVisible();
  await fill(hall, 'exchange.passphrase', PASSPHRASE);
  await press(hall, 'exchange.bring.again');
  await expect(page.getByText(t('exchange.bring.unknown'))).toBeVisible();
  await expectFits(hall);
  await picture(page, 'stranger');
  await press(hall, 'exchange.bring.machines');
  await expect(page.getByRole('row', { name: /8 号机/ })).toBeVisible();
  await expect(page.getByRole('button', { name: t('exchange.machines.admit') })).toHaveCount(0);
  await signOut(hall);
});

test('an administrator admits it by its slip, in English, and its records count', async () => {
  const screen = await switchLanguage(hall);
  const { page, t } = screen;
  await signIn(screen, '管理员', PINS.administrator);
  await openPage(screen, 'exchange');
  await expectFits(screen);
  await picture(page, 'take-en');
  await tab(screen, 'machines');
  await press(screen, 'exchange.machines.admit');
  await fill(screen, 'exchange.admit.slip', 'QINLIN1.nothing');
  await press(screen, 'exchange.admit.read');
  await expect(page.getByText(t('refused.not-a-slip'))).toBeVisible();
  await fill(screen, 'exchange.admit.slip', hall.made.slip);
  await press(screen, 'exchange.admit.read');
  await expect(dialog(screen).getByText(/machine 3, fingerprint/)).toBeVisible();
  await expectFits(screen);
  await picture(page, 'admit-en');
  await press(screen, 'exchange.admit.confirm');
  await expect(page.getByText(t('exchange.admit.done'))).toBeVisible();
  await press(screen, 'common.close');
  await tab(screen, 'bring');
  await read(screen, hall.made.stranger);
  await fill(screen, 'exchange.passphrase', PASSPHRASE);
  await press(screen, 'exchange.bring.again');
  await expect(page.getByText(/: [1-9]\d* new records/)).toBeVisible();
  await expect(page.getByText(t('exchange.bring.unknown'))).toHaveCount(0);
});

test('a new machine is given a number and a slip, and a lost one is retired', async () => {
  const screen = await switchLanguage(screenOf(hall.page, 'en'));
  const { page, t } = screen;
  await tab(screen, 'machines');
  await expectFits(screen);
  await picture(page, 'machines');
  await press(screen, 'exchange.machines.show');
  await expect(dialog(screen).getByRole('img')).toBeVisible();
  await expectFits(screen);
  await picture(page, 'slip');
  await press(screen, 'common.close');
  await press(screen, 'exchange.machines.invite');
  await press(screen, 'exchange.invite.make');
  await expect(dialog(screen).getByText(t('exchange.invite.scan', { number: 9 }))).toBeVisible();
  await expectFits(screen);
  await press(screen, 'common.close');
  const upstairs = page.getByRole('row', { name: /8 号机/ });
  await upstairs.getByRole('button', { name: t('exchange.machines.retire') }).click();
  await dialog(screen).getByText(t('exchange.retire.reasons.lost')).click();
  await expectFits(screen);
  await picture(page, 'retire');
  const retire = { name: t('exchange.machines.retire'), exact: true };
  await dialog(screen).getByRole('button', retire).click();
  await expect(upstairs.getByText(t('exchange.machines.standings.retired'))).toBeVisible();
});
