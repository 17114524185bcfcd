import { copyFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { closeHalls, openHall, removeHalls } from '../fixtures/hall.ts';
import { member } from '../fixtures/hall-people.ts';
import { readBundle, writeBundle } from '../fixtures/second-kiosk.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { startKiosk, type Kiosk } from './kiosk-app.ts';
import { openPage, people, search } from './pages/desk.ts';
import { signIn } from './pages/public-page.ts';
import { button, fill, press, screenOf, switchLanguage, title } from './pages/screen.ts';
import { chooseNewPin } from './pages/setup-page.ts';

const PIN = '482915';

let kiosk: Kiosk;

test.afterEach(async () => {
  await keepFailurePicture(kiosk.page);
  await kiosk.stop();
  closeHalls();
  removeHalls();
});

test('a new machine joins a hall by its slip, and has its people after one bundle each way', async () => {
  const first = await openHall();
  await member(first, { name: '李秀英' });
  const { slip } = await first.value('sync.invite', { kioskNumber: 8 });
  kiosk = await startKiosk();
  const screen = screenOf(kiosk.page);
  const { page, t } = screen;

  await test.step('what is no slip of a hall is said, and nothing is lost', async () => {
    await press(screen, 'setup.join');
    await expect(button(screen, 'common.next')).toBeDisabled();
    await fill(screen, 'setup.joinSlip', 'QINLIN1.nothing');
    await fill(screen, 'setup.kioskName', '二楼');
    await expectFits(screen);
    const english = await switchLanguage(screen);
    await title(english, 'setup.join').waitFor();
    await expectFits(english);
    await switchLanguage(english);
    await press(screen, 'common.next');
    await chooseNewPin(screen, PIN);
    await expect(page.getByText(t('refused.not-an-invitation'))).toBeVisible();
    await expect(page.getByText('QINLIN1.nothing')).toBeVisible();
  });

  await test.step('with the slip it is a machine of the hall', async () => {
    await fill(screen, 'setup.joinSlip', slip);
    await press(screen, 'common.next');
    await chooseNewPin(screen, PIN);
    await expect(page.getByRole('heading', { level: 1, name: '中孚亲邻之家' })).toBeVisible();
    await press(screen, 'common.close');
  });

  await test.step('its first bundle goes to the other machine, whose next one is for both', async () => {
    await signIn(screen, '管理员', PIN);
    await openPage(screen, 'exchange');
    await page.getByText(t('exchange.take.all')).click();
    await press(screen, 'exchange.take.write');
    await expect(page.getByText(t('exchange.take.done.here'))).toBeVisible();
    const [bundle = ''] = readdirSync(kiosk.exportsDir).filter((name) => name.endsWith('.qlb'));
    await readBundle(first, join(kiosk.exportsDir, bundle));
    const back = await writeBundle(first);
    copyFileSync(back, join(kiosk.exportsDir, basename(back)));
    await page.getByRole('tab', { name: t('exchange.tabs.bring') }).click();
    await page
      .getByRole('row', { name: basename(back) })
      .getByRole('button', { name: t('exchange.bring.read') })
      .click();
    await expect(page.getByText(/新记录 [1-9]/)).toBeVisible();
    await openPage(screen, 'people');
    await search(screen, '李秀英');
    await expect(people(screen).getByText('李秀英')).toBeVisible();
  });
});
