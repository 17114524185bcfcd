import { expect, test } from '@playwright/test';
import { closeHalls, OPENING, PINS, removeHalls, type Hall } from '../fixtures/hall.ts';
import { member, scan, strangeCard } from '../fixtures/hall-people.ts';
import { HOUR, MINUTE, timeOf } from '../fixtures/hall-clock.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { addSession, correct, exportDay, openTab, rowsOf } from './pages/attendance-page.ts';
import { openPerson, openPage, signOut, stat } from './pages/desk.ts';
import { leaveResult, scanned, signIn } from './pages/public-page.ts';
import { button, press } from './pages/screen.ts';

const MONDAY = '2026-03-02';

async function people(hall: Hall) {
  hall.clock.goTo(timeOf('2026-03-01', '14:00'));
  const wang = await member(hall, { name: '王小明', phone: '13812345678', birthYear: 1958 });
  const li = await member(hall, { name: '李秀英', phone: '13900001111', birthYear: 1950 });
  const zhang = await member(hall, { name: '张建国', phone: '13700002222', birthYear: 1961 });
  // On Sunday she forgot to check out.
  await scan(hall, li.code);
  hall.clock.goTo(OPENING);
  return { wang, li, zhang };
}

// One story, told in order.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<Awaited<ReturnType<typeof people>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk(people);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

test('staff see who is in, and since when', async () => {
  await scanned(hall, hall.made.wang.code, 'checked-in');
  await leaveResult(hall);
  hall.time.pass(20 * MINUTE);
  await scanned(hall, hall.made.zhang.code, 'checked-in');
  await leaveResult(hall);
  await signIn(hall, '前台', PINS.clerk);
  await openTab(hall, 'In');
  await expect(rowsOf(hall, '王小明')).toContainText('09:00');
  await expect(rowsOf(hall, '王小明')).toContainText(hall.t('format.minutes', { minutes: 20 }));
  await expect(rowsOf(hall, '张建国')).toContainText('09:20');
  await expect(stat(hall, 'attendance.statIn')).toHaveText(
    hall.t('attendance.people', { count: 2 }),
  );
});

test('a check-out that was forgotten yesterday is put right by one touch', async () => {
  const { page, t } = hall;
  await openTab(hall, 'Todo');
  await expect(page.getByText('李秀英')).toBeVisible();
  const leaving = page.getByRole('group', {
    name: t('attendance.leaveChoices', { name: '李秀英' }),
  });
  await leaving
    .getByRole('button', { name: t('attendance.afterHours', { time: '16:00', hours: 2 }) })
    .click();
  const fixed = hall.like('attendance.fixed', { name: '李秀英', time: '16:00' });
  await expect(page.getByText(fixed)).toBeVisible();
  await press(hall, 'attendance.seeThatDay');
  await openTab(hall, 'All');
  const row = rowsOf(hall, '李秀英');
  await expect(row).toContainText(t('format.hours', { hours: 2 }));
  await expect(row).toContainText(t('attendance.provenances.staff'));
  await expect(row).toContainText(t('reason.forgot-check-out'));
  await press(hall, 'attendance.backToToday');
});

test('a wrong time is corrected by an entry with a reason; what was scanned is still named', async () => {
  const { page, t } = hall;
  await openTab(hall, 'All');
  hall.time.goTo(OPENING + 2 * HOUR);
  await correct(hall, '王小明', { reason: 'wrong-time', in: '08:30', out: '10:15' });
  const row = rowsOf(hall, '王小明');
  await expect(row).toContainText('08:30');
  await expect(row).toContainText(t('format.hoursMinutes', { hours: 1, minutes: 45 }));
  await expect(row).toContainText(t('attendance.provenances.staff'));
  await expect(row).toContainText(t('reason.wrong-time'));
  await press(hall, 'attendance.correctOf', { name: '王小明' });
  await expect(page.getByRole('region', { name: t('attendance.before') })).toContainText(
    '08:30–10:15',
  );
  await press(hall, 'common.cancel');
});

test('a correction says what is missing or impossible', async () => {
  const { page, t } = hall;
  await press(hall, 'attendance.correctOf', { name: '王小明' });
  await press(hall, 'common.save');
  await expect(page.getByText(t('attendance.needReason'))).toBeVisible();
  await page.getByRole('dialog').getByText(t('reason.wrong-time'), { exact: true }).click();
  await page.getByRole('textbox', { name: t('attendance.outTime') }).fill('08:00');
  await expect(page.getByText(t('attendance.endsBefore'))).toBeVisible();
  await page.getByRole('textbox', { name: t('attendance.outTime') }).fill('20:00');
  await press(hall, 'common.save');
  await expect(page.getByText(t('refused.in-the-future'))).toBeVisible();
  await press(hall, 'common.cancel');
});

test('a session that counts for nobody is struck out, and stays to be seen', async () => {
  const { t } = hall;
  await correct(hall, '张建国', { reason: 'not-here' });
  await expect(rowsOf(hall, '张建国')).toContainText(t('attendance.statuses.void'));
  await expect(stat(hall, 'attendance.statSessions')).toHaveText(
    t('attendance.times', { count: 1 }),
  );
  await openPerson(hall, 'zjg', '张建国');
  await expect(stat(hall, 'people.hoursThisYear')).toHaveText(t('format.minutes', { minutes: 0 }));
  await openPage(hall, 'attendance');
});

test('who came without a card and without a phone is added', async () => {
  const { t } = hall;
  const li = { query: 'lxy', name: '李秀英' };
  await addSession(hall, li, { reason: 'paper-sheet', in: '09:00', out: '10:00' });
  await openTab(hall, 'All');
  await expect(rowsOf(hall, '李秀英')).toContainText(t('format.hours', { hours: 1 }));
  await openPerson(hall, '1111', '李秀英');
  await expect(stat(hall, 'people.hoursThisYear')).toHaveText(t('format.hours', { hours: 3 }));
  await openPage(hall, 'attendance');
});

test('hours that overlap are refused', async () => {
  const { page, t } = hall;
  await press(hall, 'attendance.add');
  await page.getByRole('searchbox', { name: t('attendance.findPerson') }).fill('lxy');
  await page
    .getByRole('list', { name: t('attendance.results') })
    .getByRole('button', { name: '李秀英' })
    .click();
  await page.getByRole('dialog').getByText(t('reason.kiosk-fault'), { exact: true }).click();
  await page.getByRole('textbox', { name: t('attendance.inTime') }).fill('09:30');
  await page.getByRole('textbox', { name: t('attendance.outTime') }).fill('09:45');
  await press(hall, 'common.save');
  await expect(page.getByText(t('refused.overlaps'))).toBeVisible();
  await press(hall, 'common.cancel');
});

test('somebody checks in while staff look on, and stands in the list at once', async () => {
  const { page } = hall;
  await openTab(hall, 'In');
  const before = await rowsOf(hall, '张建国').count();
  await page.evaluate(
    (code) =>
      window.qinlin.call('attendance.scan', { scanId: crypto.randomUUID(), code, source: 'wedge' }),
    hall.made.zhang.code,
  );
  await expect(rowsOf(hall, '张建国')).toHaveCount(before + 1);
});

test('each card that waits for its person is asked about by a name of its own', async () => {
  const { page, t } = hall;
  for (const { code } of [strangeCard(1), strangeCard(2)])
    await page.evaluate(
      (one) =>
        window.qinlin.call('attendance.scan', {
          scanId: crypto.randomUUID(),
          code: one,
          source: 'wedge',
        }),
      code,
    );
  await openTab(hall, 'Todo');
  const asking = page.getByRole('button', { name: t('attendance.linkCard') });
  await expect(asking).toHaveCount(2);
  for (const place of [1, 2]) {
    const name = hall.like('attendance.linkCardOf', { place });
    await expect(page.getByRole('button', { name })).toHaveCount(1);
  }
  await openTab(hall, 'All');
});

test('a day without anybody exports nothing, and says so', async () => {
  const { page, t } = hall;
  await page.getByRole('textbox', { name: t('attendance.date') }).fill('2026-02-20');
  await expect(page.getByText(t('attendance.emptyDay'))).toBeVisible();
  await press(hall, 'attendance.exportCsv');
  await expect(page.getByText(t('refused.nothing-to-export'))).toBeVisible();
  await press(hall, 'attendance.backToToday');
  expect(await exportDay(hall, 'xlsx')).toContain(MONDAY);
});

test('a librarian looks on, and corrects nothing', async () => {
  await signOut(hall);
  await signIn(hall, '图书角', PINS.librarian);
  await openPage(hall, 'attendance');
  await openTab(hall, 'All');
  await expect(rowsOf(hall, '王小明')).toBeVisible();
  await expect(button(hall, 'attendance.add')).toBeHidden();
  await expect(button(hall, 'attendance.exportCsv')).toBeHidden();
  await expect(button(hall, 'attendance.correctOf', { name: '王小明' })).toBeHidden();
  await signOut(hall);
});
