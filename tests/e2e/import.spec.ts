import { expect, test } from '@playwright/test';
import { writeTable } from '../../main/store/tables/write-table.ts';
import { gbk } from '../fixtures/gbk.ts';
import { closeHalls, PINS, removeHalls } from '../fixtures/hall.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { openPage, openPerson, people, stat } from './pages/desk.ts';
import { signIn } from './pages/public-page.ts';
import { press } from './pages/screen.ts';

const CSV = [
  '姓名,联系电话,出生年份,志愿队伍,爱好',
  '王小明,13812345678,1958,护苗队,下棋',
  '李秀英,13900001111,1950,护苗队,',
  '张建国,12345,1961,,',
  ',13700002222,1970,,',
  '周小雨,13611112222,2018,,',
  '王小明,13812345678,1958,,',
].join('\r\n');

// One story, told in order.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<null>;

test.beforeAll(async () => {
  hall = await openHallKiosk(() => Promise.resolve(null));
  await signIn(hall, '前台', PINS.clerk);
});
test.beforeEach(async () => {
  await openPage(hall, 'people');
  await press(hall, 'people.import');
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

async function chooseFile(name: string, buffer: Buffer): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer };
  await hall.page.locator('input[type=file]').setInputFiles(file);
}

test('a list from Excel in GBK: every problem by its row, and nothing written until accepted', async () => {
  const { page, t } = hall;
  await chooseFile('居民名单.csv', gbk(CSV));
  await expect(stat(hall, 'import.toAdd')).toHaveText('2');
  await expect(stat(hall, 'import.problems')).toHaveText('4');
  await expect(page.getByText('爱好')).toBeVisible();
  await expect(page.getByText('护苗队')).toBeVisible();
  const rows = page.getByRole('table', { name: t('import.title') }).getByRole('row');
  const said = (line: string, field: string, problem: string) =>
    expect(rows.filter({ hasText: line })).toContainText(
      t('import.problemOf', {
        field: t(`people.field.${field}`),
        problem: t(`problem.${problem}`),
      }),
    );
  await said('张建国', 'phone', 'phone-malformed');
  await said(t('import.noName'), 'name', 'name-missing');
  await said('周小雨', 'guardianName', 'guardian-missing');
  await said('王小明', 'name', 'duplicate-in-file');

  await press(hall, 'people.toList');
  await expect(page.getByText(t('import.notAccepted'))).toBeVisible();
  await press(hall, 'staff.leaveAnyway');
  await expect(page.getByText(t('people.nobodyYet'))).toBeVisible();
});

test('accepted, those without a problem are there; the same file again adds nobody', async () => {
  const { page, t } = hall;
  await chooseFile('居民名单.csv', gbk(CSV));
  await press(hall, 'import.accept', { count: 2 });
  await expect(page.getByText(t('import.done', { count: 2 }))).toBeVisible();
  await press(hall, 'import.toPeople');
  await expect(people(hall).getByRole('row')).toHaveCount(3);
  await openPerson(hall, 'wxm', '王小明');
  await expect(page.getByRole('region', { name: t('people.about') })).toContainText('护苗队');

  await openPage(hall, 'people');
  await press(hall, 'people.import');
  await chooseFile('居民名单.csv', gbk(CSV));
  await expect(stat(hall, 'import.toAdd')).toHaveText('0');
  await expect(stat(hall, 'import.known')).toHaveText('2');
  await expect(page.getByRole('button', { name: t('import.nothingToAdd') })).toBeDisabled();
  await press(hall, 'people.toList');
  await press(hall, 'staff.leaveAnyway');
});

test('a sheet of XLSX, with headings in English, brings who is new', async () => {
  const { page, t } = hall;
  const sheet = await writeTable('xlsx', {
    name: 'people',
    columns: ['Name', 'Phone', 'Birth year'].map((heading) => ({ heading, kind: 'text' })),
    rows: [
      ['王小明', '13812345678', '1958'],
      ['陈桂花', '13500006666', '1949'],
    ],
  });
  await chooseFile('people.xlsx', Buffer.from(sheet));
  await expect(stat(hall, 'import.toAdd')).toHaveText('1');
  await expect(stat(hall, 'import.known')).toHaveText('1');
  await press(hall, 'import.accept', { count: 1 });
  await expect(page.getByText(t('import.done', { count: 1 }))).toBeVisible();
  await press(hall, 'import.toPeople');
  await expect(people(hall)).toContainText('陈桂花');
});

test('what is no table, is empty or names nobody is said so', async () => {
  const { page, t } = hall;
  const files = {
    'not-a-table': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]),
    'empty-table': Buffer.from('\r\n\r\n'),
    'no-name-column': Buffer.from('电话\r\n13812345678\r\n'),
  };
  for (const [refusal, bytes] of Object.entries(files)) {
    await chooseFile(`${refusal}.csv`, bytes);
    await expect(page.getByText(t(`refused.${refusal}`))).toBeVisible();
  }
});
