import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import QRCode from 'qrcode';
import { afterFair, CHILDREN, FAIR, FUND, SECOND_FUND, SHOWN } from '../fixtures/charity-fair.ts';
import { closeHalls, PINS, removeHalls, twinOf, type Hall } from '../fixtures/hall.ts';
import { hear } from '../fixtures/halls-meet.ts';
import { printedPages } from '../fixtures/printed-pages.ts';
import { printedText } from '../fixtures/printed-text.ts';
import { addPieces, pieceLine, sell } from '../fixtures/sale-till.ts';
import { keepFailurePicture } from './failure-picture.ts';
import { expectFits } from './good-screen.ts';
import { openHallKiosk, type HallKiosk } from './hall-kiosk.ts';
import {
  charityTab,
  charityTabs,
  choosePicture,
  dialogField,
  figure,
  openTab,
  printSheet,
  row,
  walletCard,
} from './pages/charity.ts';
import { openPage, signOut } from './pages/desk.ts';
import { signIn } from './pages/public-page.ts';
import { expectSize } from './printing-desk.ts';
import {
  button,
  choose,
  dialog,
  fill,
  press,
  switchLanguage,
  type Screen,
} from './pages/screen.ts';

/** After the fair two tills that knew nothing of each other sold the same cat. */
async function fairAndCat(hall: Hall) {
  const fair = await afterFair(hall);
  const cat = await addPieces(hall, { name: '小猫泥塑', priceFen: 80_00 });
  const twin = twinOf(hall);
  await sell(hall, [pieceLine(cat)], 80_00);
  await sell(twin, [pieceLine(cat)], 80_00);
  await hear(twin, hall);
  return { ...fair, cat };
}

// One story, told in order.
test.describe.configure({ mode: 'serial' });

let hall: HallKiosk<Awaited<ReturnType<typeof fairAndCat>>>;

test.beforeAll(async () => {
  hall = await openHallKiosk(fairAndCat);
});
test.afterEach(() => keepFailurePicture(hall?.page));
test.afterAll(async () => {
  await hall?.kiosk.stop();
  closeHalls();
  removeHalls();
});

const takingsBy = (screen: Screen, now: string, next: string) =>
  choose(screen, 'charity.by.label', screen.t(`charity.by.${now}`), screen.t(`charity.by.${next}`));

test('a clerk sees what came in, added up in each way to the same sum', async () => {
  await signIn(hall, '前台', PINS.clerk);
  await openPage(hall, 'charity');
  await expect(charityTab(hall, 'rules')).toBeHidden();
  await expect(figure(hall, 'charity.sums.total')).toHaveText('¥440.00');
  await expect(figure(hall, 'charity.sums.goods')).toHaveText('¥460.00');
  await expect(figure(hall, 'charity.sums.donations')).toHaveText('¥20.00');
  await expect(figure(hall, 'charity.sums.refunded')).toHaveText('−¥40.00');
  await expect(row(hall, FUND).last()).toContainText('¥80.00');
  await expectFits(hall);
  await takingsBy(hall, 'purpose', 'maker');
  await expect(figure(hall, 'charity.sums.total')).toHaveText('¥440.00');
  await expect(row(hall, SHOWN).last()).toContainText('¥80.00');
  await expect(row(hall, hall.t('charity.unnamedMakers', { count: 1 })).last()).toContainText(
    '¥180.00',
  );
  for (const child of CHILDREN) await expect(hall.page.getByText(child)).toHaveCount(0);
  await takingsBy(hall, 'maker', 'class');
  await expect(row(hall, '春芽手工班').last()).toContainText('¥180.00');
  await takingsBy(hall, 'class', 'activity');
  await expect(figure(hall, 'charity.sums.total')).toHaveText('¥440.00');
});

test('a purpose is made and changed, also while somebody else changes it', async () => {
  const { page, t, made } = hall;
  await openTab(hall, 'purposes');
  await expect(row(hall, SECOND_FUND)).toContainText('¥200.00');
  await press(hall, 'charity.purposes.add');
  await press(hall, 'common.save');
  await expect(dialog(hall)).toContainText(t('charity.purposes.needName'));
  await dialogField(hall, 'charity.purposes.name').fill(FUND);
  await press(hall, 'common.save');
  await expect(dialog(hall)).toContainText(t('refused.name-taken'));
  await dialogField(hall, 'charity.purposes.name').fill('困难家庭助学');
  await expectFits(hall);
  await press(hall, 'common.save');
  await expect(row(hall, '困难家庭助学')).toBeVisible();

  await press(hall, 'charity.purposes.editOf', { name: SECOND_FUND });
  await page.evaluate(
    async ({ purposeId, name }) => {
      const known = await window.qinlin.call('charity.purposes', {});
      const seen = known.ok
        ? known.value.find((one) => one.purposeId === purposeId)?.seen
        : undefined;
      const fields = {
        name,
        description: '送到每位老人家里',
        partner: null,
        filingNumber: null,
        active: true,
      };
      await window.qinlin.call('charity.savePurpose', { purposeId, fields, seen });
    },
    { purposeId: made.second, name: SECOND_FUND },
  );
  // Another field: both changes stand.
  await dialogField(hall, 'charity.purposes.partner').fill('慈善会');
  await press(hall, 'common.save');
  await expect(row(hall, SECOND_FUND)).toContainText('慈善会');
  await expect(row(hall, SECOND_FUND)).toContainText('送到每位老人家里');
  await expectFits(hall);
});

test('money is handed over with a slip for two to sign, and never more than there is', async () => {
  const { page, t } = hall;
  await openTab(hall, 'handovers');
  await expect(page.getByText(t('charity.handovers.none'))).toBeVisible();
  await press(hall, 'charity.handovers.add');
  await press(hall, 'charity.handovers.do');
  await expect(dialog(hall)).toContainText(t('charity.handovers.missing.purposeId'));
  await choose(hall, 'charity.purpose', t('ui.choose'), FUND);
  await dialogField(hall, 'charity.handovers.amountYuan').fill('80.01');
  await dialogField(hall, 'charity.handovers.handedBy').fill('陈国强');
  await dialogField(hall, 'charity.handovers.receivedBy').fill('陈国强');
  await press(hall, 'charity.handovers.do');
  await expect(dialog(hall)).toContainText(
    t('charity.handovers.problem.too-much', { amount: '¥80.00' }),
  );
  await expect(dialog(hall)).toContainText(t('charity.handovers.problem.same'));
  await expectFits(hall);
  await dialogField(hall, 'charity.handovers.amountYuan').fill('50');
  await dialogField(hall, 'charity.handovers.receivedBy').fill('赵雪梅');
  await press(hall, 'charity.handovers.do');
  const path = await printSheet(hall);
  const [slip] = await printedPages(path, 50);
  expectSize(slip, 148, 210);
  const [text = ''] = await printedText(path);
  for (const said of [FUND, '桂花里社区慈善基金会', '¥50.00', '伍拾元整', '陈国强', '赵雪梅'])
    expect(text).toContain(said);
  for (const sign of ['signHanded', 'signReceived'])
    expect(text).toContain(t(`charity.slip.${sign}`));
  await expect(row(hall, '赵雪梅')).toContainText('¥50.00');
  await expectFits(hall);
  await openTab(hall, 'purposes');
  await expect(row(hall, FUND)).toContainText('¥30.00');
});

test('the notice of the fair agrees with the journal, and names no child in full', async () => {
  const { page, t } = hall;
  await openTab(hall, 'notice');
  await expect(page.getByText(t('charity.notice.daysOpen', { count: 1 })).first()).toBeVisible();
  await choose(hall, 'charity.notice.event', t('charity.notice.everySale'), FAIR);
  await expect(page.getByText(t('charity.notice.agrees'))).toBeVisible();
  await expect(page.getByText(t('charity.notice.daysOpen', { count: 1 }))).toHaveCount(0);
  await expect(row(hall, SHOWN)).toContainText('¥80.00');
  await expect(row(hall, t('charity.notice.otherMakers'))).toContainText('¥180.00');
  await expectFits(hall);
  await press(hall, 'charity.notice.print');
  const path = await printSheet(hall);
  const pages = await printedPages(path, 50);
  expectSize(pages[0], 210, 297);
  const text = (await printedText(path)).join('');
  for (const said of [
    FAIR,
    '¥280.00',
    '53310000MJ01234567',
    '泥老虎',
    SHOWN,
    '春芽手工班',
    '¥200.00',
  ])
    expect(text).toContain(said);
  for (const child of CHILDREN) expect(text).not.toContain(child);
});

test('each till day has its report, and all accounts go into files', async () => {
  const { page, t } = hall;
  await openTab(hall, 'twice');
  const { product, code } = { product: '小猫泥塑', code: hall.made.cat.code };
  const twice = page.getByRole('table', { name: t('charity.twice.piece', { product, code }) });
  await expect(twice.getByRole('row').filter({ hasText: '¥80.00' })).toHaveCount(2);
  await expectFits(hall);
  await openTab(hall, 'days');
  await expect(row(hall, t('charity.days.open'))).toHaveCount(1);
  await expectFits(hall);
  await row(hall, FAIR).getByRole('button').click();
  await expect(page.getByText(t('till.report.headingZ'))).toBeVisible();
  await press(hall, 'charity.days.back');
  await openTab(hall, 'export');
  await page.getByText(t('charity.export.formats.csv'), { exact: true }).click();
  await press(hall, 'charity.export.make');
  await expect(page.getByText(t('charity.export.made', { count: 6 }))).toBeVisible();
  const file = (await page.getByText(/\.csv$/).textContent()) ?? '';
  expect(readFileSync(file, 'utf8')).toContain('泥老虎');
  await expectFits(hall);
  await signOut(hall);
});

test('the administrator decides the rules, and is asked before leaving them unsaved', async () => {
  const { page, t } = hall;
  await signIn(hall, '管理员', PINS.administrator);
  await openPage(hall, 'charity');
  await openTab(hall, 'rules');
  await fill(hall, 'charity.rules.field.slideshowAfterMinutes', '0');
  await press(hall, 'charity.rules.save');
  await expect(
    page.getByText(t('charity.rules.problem.number', { min: 1, max: 120 })),
  ).toBeVisible();
  await expectFits(hall);
  await fill(hall, 'charity.rules.field.slideshowAfterMinutes', '1');
  await openTab(hall, 'takings');
  await expect(dialog(hall)).toContainText(t('charity.rules.unsaved'));
  await press(hall, 'staff.stayHere');
  await fill(hall, 'charity.rules.field.pointFen', '0.1');
  await choose(hall, 'charity.rules.field.purposeId', t('charity.rules.noPurpose'), FUND);
  await press(hall, 'charity.rules.save');
  await expect(page.getByText(t('common.saved'), { exact: true })).toBeVisible();
  const { rules } = await page.evaluate(async () => {
    const till = await window.qinlin.call('till.state', {});
    if (!till.ok) throw new Error(till.refusal);
    return till.value;
  });
  expect(rules).toMatchObject({
    pointFen: 10,
    slideshowAfterMinutes: 1,
    purposeId: hall.made.fund,
  });
});

test('a payment code is read before it is used, and warned of if it is not the right one', async () => {
  const { t } = hall;
  await openTab(hall, 'codes');
  const wechat = walletCard(hall, 'wechat');
  const code = (text: string) => QRCode.toBuffer(text, { scale: 8 });
  await choosePicture(hall, 'wechat', await code('https://qr.alipay.com/fkx12345'));
  const wallet = t('receipt.tender.wechat');
  await expect(wechat).toContainText(t('charity.codes.check.other-wallet', { wallet }));
  await press(hall, 'common.cancel');
  await choosePicture(hall, 'wechat', await hall.page.screenshot());
  await expect(wechat).toContainText(t('charity.codes.check.no-code'));
  await press(hall, 'common.cancel');
  await choosePicture(hall, 'wechat', await code('wxp://f2f0aBcDeFgHiJkLmNoPqRsTuVwXyZ012345'));
  await expect(wechat).toContainText(t('charity.codes.check.fine', { wallet }));
  await expectFits(hall);
  await press(hall, 'charity.codes.use');
  await expect(wechat).toContainText(t('common.saved'));
  await expect(
    wechat.getByRole('img', { name: t('charity.codes.pictureOf', { wallet }) }),
  ).toBeVisible();
  await press(hall, 'charity.codes.remove');
  await dialog(hall)
    .getByRole('button', { name: t('charity.codes.remove') })
    .click();
  await expect(wechat).toContainText(t('charity.codes.none'));
});

test('all of it in English', async () => {
  const english = await switchLanguage(hall);
  for (const tab of charityTabs) {
    await openTab(english, tab);
    await expectFits(english);
  }
  await expect(button(english, 'charity.codes.choose').first()).toBeVisible();
  await signOut(english);
  await switchLanguage(english);
});
