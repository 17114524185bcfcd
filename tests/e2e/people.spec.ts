import { expect, test } from '@playwright/test';
import { closeHalls, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { member, scan, strangeCard } from '../fixtures/hall-people.ts';
import { MINUTE } from '../fixtures/hall-clock.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { enrol, openPage, openPerson, people, search, signOut, stat } from './pages/desk.ts';
import { leaveResult, refused, scanned, signIn } from './pages/public-page.ts';
import { scanCode } from './pages/scanner.ts';
import { choose, field, fill, press } from './pages/screen.ts';

async function fillHall(hall: Hall) {
  const shan = await member(hall, { name: '单雄信', phone: '13812345678', birthYear: 1958 });
  const li = await member(hall, {
    name: '李秀英',
    phone: '13900001111',
    building: '3',
    unit: '502',
  });
  // One person twice, an hour at each record.
  const one = await member(hall, { name: '王小明', phone: '13700002222' });
  const two = await member(hall, { name: '王晓明', phone: '13700002222', notes: '志愿队长' });
  for (const { code } of [one, two]) {
    await scan(hall, code);
    hall.clock.pass(60 * MINUTE);
    await scan(hall, code);
    hall.clock.pass(5 * MINUTE);
  }
  return { shan, li, one, two };
}

// One story, told in order.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<Awaited<ReturnType<typeof fillHall>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk(fillHall);
  await signIn(hall, '前台', PINS.clerk);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

test('somebody is found by whatever is known of them', async () => {
  await openPage(hall, 'people');
  const ways = [
    '单雄信',
    'shanxiongxin',
    'danxiongxin',
    'sxx',
    'dxx',
    '5678',
    hall.made.shan.number,
  ];
  for (const query of ways) {
    await search(hall, query);
    await expect(people(hall).getByRole('row')).toHaveCount(2);
    await expect(people(hall)).toContainText('单雄信');
  }
  await search(hall, 'zzz');
  await expect(hall.page.getByText(hall.t('people.noneFound'))).toBeVisible();
});

test('a card that is scanned opens whose it is; a strange one says so', async () => {
  const { page, made, t } = hall;
  await scanCode(page, made.li.code);
  await expect(page.getByRole('heading', { level: 1, name: '李秀英' })).toBeVisible();
  await scanCode(page, made.shan.code);
  await expect(page.getByRole('heading', { level: 1, name: '单雄信' })).toBeVisible();
  await scanCode(page, strangeCard().code);
  await expect(page.getByText(t('people.unknownCard'))).toBeVisible();
  await press(hall, 'people.toList');
});

test('a record is edited, and what is wrong is said at its field', async () => {
  const { page, t } = hall;
  await openPerson(hall, 'lxy', '李秀英');
  await press(hall, 'common.edit');
  await fill(hall, 'people.field.phone', '12345');
  await press(hall, 'common.save');
  await expect(page.getByText(t('problem.phone-malformed'))).toBeVisible();
  await expect(field(hall, 'people.field.phone')).toBeFocused();
  await fill(hall, 'people.field.phone', '139-0000-3333');
  await fill(hall, 'people.field.notes', '会修自行车');
  await press(hall, 'common.save');
  await expect(page.getByText('13900003333')).toBeVisible();
  await expect(page.getByText('会修自行车')).toBeVisible();
});

test('an edit that is left asks first', async () => {
  await press(hall, 'common.edit');
  await fill(hall, 'people.field.notes', '不会');
  await openPageAsking();
  await press(hall, 'staff.stayHere');
  await expect(field(hall, 'people.field.notes')).toHaveValue('不会');
  await press(hall, 'common.cancel');
  await press(hall, 'staff.leaveAnyway');
  await expect(hall.page.getByText('会修自行车')).toBeVisible();
});

async function openPageAsking(): Promise<void> {
  const { page, t } = hall;
  await page.getByRole('button', { name: t('staff.page.cards'), exact: true }).click();
  await expect(page.getByText(t('people.unsaved'))).toBeVisible();
}

test('a child needs a guardian, who has agreed', async () => {
  const { page, t } = hall;
  await openPage(hall, 'people');
  await press(hall, 'people.enrol');
  await fill(hall, 'people.field.name', '周小雨');
  await fill(hall, 'people.field.birthYear', '2017');
  await press(hall, 'people.enrol');
  await expect(page.getByText(t('problem.guardian-missing')).first()).toBeVisible();
  await fill(hall, 'people.field.guardianName', '周大雨');
  await fill(hall, 'people.field.guardianPhone', '13611112222');
  await page.getByText(t('people.field.guardianConsent'), { exact: true }).click();
  await press(hall, 'people.enrol');
  await expect(page.getByText(t('people.done.enrolled'))).toBeVisible();
});

test('who is known already is not enrolled twice by mistake', async () => {
  const { page, t } = hall;
  await press(hall, 'people.toList');
  await press(hall, 'people.enrol');
  await fill(hall, 'people.field.name', '单雄信');
  await fill(hall, 'people.field.phone', '13812345678');
  await press(hall, 'people.enrol');
  const { number } = hall.made.shan;
  await expect(page.getByText(t('refused.same-person', { name: '单雄信', number }))).toBeVisible();
  await press(hall, 'people.openThat');
  await expect(page.getByRole('heading', { level: 1, name: '单雄信' })).toBeVisible();
});

test('a team is made, chosen for somebody, and looked up', async () => {
  const { page, t } = hall;
  await openPage(hall, 'people');
  await press(hall, 'people.teamsTitle');
  await press(hall, 'people.addTeam');
  await fill(hall, 'people.teamName', '夕阳红合唱团');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('common.save') })
    .click();
  await expect(page.getByText('夕阳红合唱团')).toBeVisible();
  await openPerson(hall, 'sxx', '单雄信');
  await press(hall, 'common.edit');
  await page.getByText('夕阳红合唱团', { exact: true }).click();
  await press(hall, 'common.save');
  await openPage(hall, 'people');
  await choose(hall, 'people.team', t('people.everyTeam'), '夕阳红合唱团');
  await expect(people(hall).getByRole('row')).toHaveCount(2);
  await expect(people(hall)).toContainText('单雄信');
});

test('two records of one person become one, with the hours and the cards of both', async () => {
  const { page, t, made } = hall;
  await openPerson(hall, '王小明', '王小明');
  await press(hall, 'people.merge');
  await search(hall, '2222');
  await people(hall).getByRole('button', { name: '王晓明' }).click();
  await expect(page.getByText(t('people.mergeForever'))).toBeVisible();
  await press(hall, 'people.mergeInto', { keep: made.one.number });
  await expect(page.getByText(t('people.done.merged'))).toBeVisible();
  await expect(stat(hall, 'people.hoursThisYear')).toHaveText(t('format.hours', { hours: 2 }));
  await openPage(hall, 'people');
  await search(hall, made.two.number);
  await expect(people(hall)).toContainText('王小明');
  await signOut(hall);
  await scanned(hall, made.two.code, 'checked-in', { name: '王*明' });
  await leaveResult(hall);
  hall.time.pass(5 * MINUTE);
  await scanned(hall, made.one.code, 'checked-out', { name: '王*明' });
  await leaveResult(hall);
});

test('a record that is switched off takes no scan, and can be switched on again', async () => {
  const { page, t, made } = hall;
  const switchIt = async (key: 'deactivate' | 'reactivate') => {
    await press(hall, `people.${key}`);
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: t(`people.${key}`), exact: true })
      .click();
    await expect(page.getByRole('alertdialog')).toBeHidden();
  };
  await signIn(hall, '前台', PINS.clerk);
  await openPerson(hall, 'lxy', '李秀英');
  await switchIt('deactivate');
  await expect(page.getByText(t('people.inactiveNote'))).toBeVisible();
  await signOut(hall);
  await scanCode(page, made.li.code);
  await expect(refused(hall, 'person-inactive')).toBeVisible();
  await leaveResult(hall);

  await signIn(hall, '前台', PINS.clerk);
  await openPage(hall, 'people');
  await choose(hall, 'people.only', t('people.state.active'), t('people.state.inactive'));
  await people(hall).getByRole('button', { name: '李秀英' }).click();
  await switchIt('reactivate');
  await signOut(hall);
  await scanned(hall, made.li.code, 'checked-in', { name: '李*英' });
  await leaveResult(hall);
});

test('who was enrolled a moment ago is found at once', async () => {
  await signIn(hall, '前台', PINS.clerk);
  await enrol(hall, { name: '吕奉先', phone: '13500005555' });
  await openPerson(hall, 'lvfengxian', '吕奉先');
  await openPerson(hall, 'lfx', '吕奉先');
  await signOut(hall);
});
