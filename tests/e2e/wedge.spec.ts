import { expect, test } from '@playwright/test';
import { closeHalls, removeHalls } from '../fixtures/hall.ts';
import { member } from '../fixtures/hall-people.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import { expectIdle, leaveResult, result, scanned, signIn } from './pages/public-page.ts';
import { openPage, people, search } from './pages/desk.ts';
import { scanCode, type ScannerHabits } from './pages/scanner.ts';
import { button, field, press } from './pages/screen.ts';
import { PINS } from '../fixtures/hall.ts';

const MINUTE = 60_000;
type Member = Awaited<ReturnType<typeof member>>;

// One story, told in order.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<Member>;

test.beforeAll(async () => {
  hall = await openHallKiosk((made) => member(made, { name: '王小明', phone: '13812345678' }));
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall.kiosk.stop();
  closeHalls();
  removeHalls();
});

const habits: Readonly<Record<string, ScannerHabits>> = {
  'sends Enter after the code': { suffix: 'Enter' },
  'sends Tab': { suffix: 'Tab' },
  'sends nothing after it': { suffix: 'none' },
  'types on the number pad': { keys: 'numpad' },
  'types while Caps Lock shifts the digits': { keys: 'shift-lock' },
  'types into a pinyin input method': { keys: 'ime' },
  'types into a pinyin input method, with nothing after it': { keys: 'ime', suffix: 'none' },
};

for (const [says, habit] of Object.entries(habits)) {
  test(`a scanner that ${says} checks somebody in, and out again`, async () => {
    const { code } = hall.made;
    await scanned(hall, code, 'checked-in', { name: '王*明' }, habit);
    hall.time.pass(30 * MINUTE);
    await leaveResult(hall);
    await scanned(hall, code, 'checked-out', { name: '王*明' }, habit);
    await leaveResult(hall);
    hall.time.pass(2 * MINUTE);
  });
}

test('a button that has the focus is not pressed by the scanner', async () => {
  await button(hall, 'idle.staff').focus();
  await scanned(hall, hall.made.code, 'checked-in');
  await leaveResult(hall);
  hall.time.pass(30 * MINUTE);
  await button(hall, 'idle.byHand').focus();
  await scanned(hall, hall.made.code, 'checked-out', {}, { suffix: 'Tab' });
  await leaveResult(hall);
  hall.time.pass(2 * MINUTE);
});

for (const keys of ['digits', 'ime'] as const) {
  test(`a name that is being typed stays as it is (${keys})`, async () => {
    await press(hall, 'idle.byHand');
    await press(hall, 'hand.useName');
    const name = field(hall, 'hand.name');
    await name.pressSequentially('wxm');
    await name.press('ArrowLeft');
    // The scan is taken, and nobody sees what becomes of the field; so look at it key by key.
    const seen = await name.evaluateHandle((input) => {
      const values: string[] = [];
      input.addEventListener('input', () => {
        if (input instanceof HTMLInputElement) values.push(input.value);
      });
      return values;
    });
    await scanned(hall, hall.made.code, 'checked-in', {}, { keys });
    expect((await seen.jsonValue()).at(-1) ?? 'wxm').toBe('wxm');
    await leaveResult(hall);
    hall.time.pass(30 * MINUTE);
    await scanned(hall, hall.made.code, 'checked-out');
    await leaveResult(hall);
    hall.time.pass(2 * MINUTE);
  });
}

test('the search that staff are typing stays as it is, and the card opens its person', async () => {
  await signIn(hall, '前台', PINS.clerk);
  await openPage(hall, 'people');
  await search(hall, '李');
  await expect(people(hall)).not.toContainText('王小明');
  await scanCode(hall.page, hall.made.code, { keys: 'ime' });
  await expect(hall.page.getByRole('heading', { level: 1, name: '王小明' })).toBeVisible();
  await press(hall, 'people.toList');
  await expect(hall.page.getByRole('searchbox')).toHaveValue('李');
});

test('a card that is scanned over the enrolment form goes into no field', async () => {
  await press(hall, 'people.enrol');
  const phone = field(hall, 'people.field.phone');
  await phone.fill('139');
  for (const keys of ['digits', 'ime', 'numpad'] as const) {
    await scanCode(hall.page, hall.made.code, { keys });
    await expect(phone).toHaveValue('139');
    await expect(phone).toBeFocused();
  }
  await press(hall, 'common.cancel');
  await press(hall, 'staff.leaveAnyway');
  await press(hall, 'staff.signOut');
  await expectIdle(hall);
});

test('digits that a person types are no scan', async () => {
  await hall.page.keyboard.type(hall.made.code.slice(0, 16), { delay: 70 });
  await hall.page.keyboard.press('Enter');
  await expectIdle(hall);
  await expect(result(hall, 'checked-in')).toBeHidden();
});
