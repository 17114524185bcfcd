import { expect, test } from '@playwright/test';
import { closeHalls, PINS, removeHalls } from '../fixtures/hall.ts';
import { member } from '../fixtures/hall-people.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { openPage, signOut } from './pages/desk.ts';
import { leaveResult, scanned, signIn } from './pages/public-page.ts';
import { button, field, fill, press } from './pages/screen.ts';

// One story, told in order.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<Awaited<ReturnType<typeof member>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk((made) => member(made, { name: '王小明' }));
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

test('the clerk makes an activity and plans it for every Monday', async () => {
  const { page, t } = hall;
  await signIn(hall, '前台', PINS.clerk);
  await openPage(hall, 'activities');
  await page.getByRole('tab', { name: hall.like('activities.tabList') }).click();
  await press(hall, 'activities.add');
  await press(hall, 'common.save');
  await expect(page.getByText(t('activities.needName'))).toBeVisible();
  await fill(hall, 'activities.name', '清洁楼道');
  await field(hall, 'activities.category').fill('环境保护');
  await field(hall, 'activities.place').fill('3号楼');
  await press(hall, 'common.save');
  await press(hall, 'activities.shiftsOf', { name: '清洁楼道' });
  await fill(hall, 'activities.planStart', '9:30');
  await fill(hall, 'activities.planEnd', '11:00');
  await page.getByText(t('activities.weekly'), { exact: true }).click();
  await press(hall, 'activities.planDo');
  await expect(page.getByText(hall.like('activities.planned'))).toBeVisible();
  const shifts = page.getByRole('table', { name: t('activities.shiftsOf', { name: '清洁楼道' }) });
  await expect(shifts.getByRole('row').nth(1)).toContainText('09:30–11:00');
  await signOut(hall);
});

test('it stands on the idle screen, and takes the check-in', async () => {
  const { page, t } = hall;
  const today = page.getByRole('region', { name: t('idle.today') });
  await expect(today).toContainText('清洁楼道');
  await expect(today).toContainText('09:30–11:00');
  await scanned(hall, hall.made.code, 'checked-in');
  await expect(page.getByText('清洁楼道')).toBeVisible();
  await leaveResult(hall);
});

test('a shift that is cancelled is gone from the idle screen, and can be restored', async () => {
  const { page, t } = hall;
  const today = page.getByRole('region', { name: t('idle.today') });
  const change = async (key: 'cancel' | 'restore') => {
    await signIn(hall, '前台', PINS.clerk);
    await openPage(hall, 'activities');
    await page.getByRole('tab', { name: hall.like('activities.tabList') }).click();
    await press(hall, 'activities.shiftsOf', { name: '清洁楼道' });
    await button(hall, `activities.${key}`).first().click();
    await button(hall, key === 'cancel' ? 'activities.restore' : 'activities.cancel')
      .first()
      .waitFor();
    await signOut(hall);
  };
  await change('cancel');
  await expect(today).not.toContainText('清洁楼道');
  await change('restore');
  await expect(today).toContainText('清洁楼道');
});
