import { expect, test } from '@playwright/test';
import { shortTitle } from '../../renderer/features/catalogue/short-title.ts';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { member } from '../fixtures/hall-people.ts';
import { addBook, lendTo } from '../fixtures/lending-desk.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { copies, openCatalogue, openTitle, searchBox, titleRows } from './pages/catalogue.ts';
import { signOut } from './pages/desk.ts';
import { expectIdle, signIn } from './pages/public-page.ts';
import { dialog, field, press, switchLanguage, type Screen } from './pages/screen.ts';

const LONG = `很长的书名${'一二三四五六七八九十'.repeat(19)}末尾`;
const NAME = '买买提'.repeat(10);

/** Books with as long words as there may be, in every state. */
async function fullShelf(hall: Hall): Promise<null> {
  const reader = await member(hall, { name: NAME, birthYear: 1960 });
  const long = await addBook(hall, {
    name: LONG,
    subtitle: LONG,
    authors: Array.from({ length: 10 }, (_, n) => `作者${n}${'长'.repeat(50)}`),
    publisher: '出版社'.repeat(20),
    series: LONG,
    summary: '简介'.repeat(900),
    clc: 'I287.8',
    copies: 6,
  });
  const [lent, lost, damaged, withdrawn] = long.copyIds;
  await lendTo(hall, lent ?? '', reader.personId);
  for (const [copyId, condition] of [
    [lost, 'lost'],
    [damaged, 'damaged'],
    [withdrawn, 'withdrawn'],
  ] as const)
    await hall.value('catalogue.noteCopy', {
      actId: crypto.randomUUID(),
      copyId: copyId ?? '',
      condition,
      resolution: null,
      note: '封面'.repeat(100),
    });
  await addBook(hall, { name: '无人问津', copies: 1 });
  return null;
}

let hall: HallKiosk<null>;

test.beforeAll(async () => {
  hall = await openHallKiosk(fullShelf);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

async function walk(screen: Screen): Promise<void> {
  const { page, t } = screen;
  await signIn(screen, '图书角', PINS.librarian);
  await openCatalogue(screen);
  await expect(titleRows(screen)).toHaveCount(2);
  await expectFits(screen);
  await searchBox(screen).fill('没有这本书');
  await expect(page.getByText(t('catalogue.noneFound'))).toBeVisible();
  await expectFits(screen);

  await test.step('a title with all that it can have', async () => {
    await openTitle(screen, 'hcdsm', LONG, shortTitle(LONG));
    await expect(copies(screen)).toHaveCount(6);
    await expectFits(screen);
    await press(screen, 'catalogue.addCopies');
    await page.getByText(t('catalogue.source.donated'), { exact: true }).click();
    await expectFits(screen);
    await press(screen, 'common.cancel');
    await copies(screen)
      .first()
      .getByRole('button', { name: t('common.edit') })
      .click();
    await expectFits(screen);
    await press(screen, 'common.cancel');
    await copies(screen)
      .nth(4)
      .getByRole('button', { name: t('catalogue.noteIt') })
      .click();
    await dialog(screen).getByText(t('catalogue.condition.lost'), { exact: true }).click();
    await expectFits(screen);
    await press(screen, 'common.cancel');
    await press(screen, 'catalogue.printLabels');
    await expectFits(screen);
    await press(screen, 'catalogue.notNow');
    await press(screen, 'catalogue.addCover');
    await expect(page.getByText(t('catalogue.camera.no-camera'))).toBeVisible();
    await expectFits(screen);
    await press(screen, 'common.close');
  });

  await test.step('its form, with everything wrong', async () => {
    await press(screen, 'catalogue.editTitle');
    await expectFits(screen);
    for (const [name, text] of Object.entries({ isbn: '1', clc: '1', year: '1', price: 'x' }))
      await field(screen, `catalogue.field.${name}`).fill(text);
    await press(screen, 'common.save');
    await expect(page.getByText(t('catalogue.problem.not-an-isbn'))).toBeVisible();
    await expectFits(screen);
    await press(screen, 'catalogue.chooseClass');
    await expectFits(screen);
    await page.keyboard.press('Escape');
    await press(screen, 'common.cancel');
    await press(screen, 'staff.leaveAnyway');
    await press(screen, 'catalogue.toList');
  });

  await test.step('a new one, the import and the export', async () => {
    await press(screen, 'catalogue.add');
    await expectFits(screen);
    await press(screen, 'common.cancel');
    await press(screen, 'catalogue.import');
    await expectFits(screen);
    await page.locator('input[type=file]').setInputFiles({
      name: `${LONG}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(`书名,册数,爱好\n${LONG},3,\n新书,2,\n,1,\n另一本,好多,`),
    });
    await expect(page.getByText('爱好')).toBeVisible();
    await expectFits(screen);
    await press(screen, 'catalogue.toList');
    await press(screen, 'staff.leaveAnyway');
    await press(screen, 'catalogue.export');
    await expectFits(screen);
    await dialog(screen)
      .getByRole('button', { name: t('common.close') })
      .click();
  });
  await signOut(screen);
}

test('every screen of the catalogue, in both languages and at both sizes', async () => {
  test.setTimeout(180_000);
  await walk(hall);
  const english = await switchLanguage(hall);
  await walk(english);
  await switchLanguage(english);
  await expectIdle(hall);
});
