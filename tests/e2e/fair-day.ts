import { expect } from '@playwright/test';
import { FAIR, FUND, SECOND_FUND } from '../fixtures/charity-fair.ts';
import { addPurpose, GUARDED_CHILD } from '../fixtures/charity-stall.ts';
import { type Hall } from '../fixtures/hall.ts';
import { HOUR } from '../fixtures/hall-clock.ts';
import { enrol, member, planShift, scan } from '../fixtures/hall-people.ts';
import { addGoods, decideSale } from '../fixtures/sale-till.ts';
import { accountsIn, factsOf, rowsOf } from './pages/figures.ts';
import { type Screen } from './pages/screen.ts';

/*
 * What the day comes to: goods of 143.35, a donation of 5.00, and 10.00 given back.
 *   bookmarks 20.00 + donation 5.00   WeChat                     for the fund    - 10.00 given back
 *   tiger 80.01                       cash 100.00, change 19.99  for the fund
 *   scarf 33.34                       points 3.00, cash 30.34    for the second fund
 *   bookmark 10.00                    cash                       for nothing yet
 */
export const DAY = {
  goods: '¥143.35',
  donations: '¥5.00',
  refunded: '−¥10.00',
  takings: '¥138.35',
  cash: '¥120.35',
  wechat: '¥15.00',
  points: '¥3.00',
  /** The float of 200, 50 put in, 20 taken out, and the cash taken. */
  drawer: '¥350.35',
} as const;
export const TOTAL_FEN = 138_35;
export const CHILD = '王小明';
export const SHOWN = '小老虎';
export const CLASS = '彩虹班';
export const OTHER_SELLER = { label: '义卖二台', pin: '582147' };
export const MARCH = { from: '2026-03-01', to: '2026-03-31' };

/** A fair with a child's tigers, other goods, a volunteer with points, and two sellers. */
export async function fair(hall: Hall) {
  const volunteer = await member(hall, { name: '赵雪梅' });
  await scan(hall, volunteer.code);
  hall.clock.pass(3 * HOUR);
  await scan(hall, volunteer.code);
  await addPurpose(hall, FUND);
  await addPurpose(hall, SECOND_FUND);
  await decideSale(hall, { pointFen: 10, approveRefundFromFen: 50_00 });
  const { personId } = await enrol(hall, { name: CHILD, ...GUARDED_CHILD });
  const agreed = { chosenName: SHOWN, story: null, consent: true };
  await hall.value('crafts.saveMaker', { personId, ...agreed });
  const bookmark = await addGoods(hall, { name: '手绘书签', priceFen: 10_00 });
  const tiger = await addGoods(hall, { name: '泥老虎', priceFen: 80_01, quantity: 2 });
  const scarf = await addGoods(hall, { name: '旧围巾', priceFen: null, quantity: 3 });
  const { seen } = await hall.value('crafts.get', { productId: tiger.productId });
  const fields = { makerIds: [personId], className: CLASS };
  await hall.value('crafts.save', { productId: tiger.productId, fields, seen });
  await planShift(hall, { name: FAIR, date: '2026-03-02', start: 600, end: 1080 });
  await hall.value('staff.add', { ...OTHER_SELLER, role: 'seller' });
  return { volunteer, bookmark, tiger, scarf };
}

export const accountFiles = ['sales', 'days', 'cash', 'takings', 'handovers'] as const;

/** What the day came to, as its report says it. */
export async function expectReport(screen: Screen): Promise<void> {
  const { t } = screen;
  await expect
    .poll(() => factsOf(screen))
    .toMatchObject({
      [t('till.report.event')]: FAIR,
      [t('till.report.sales')]: '4',
      [t('till.report.refunds')]: '1',
      [t('till.report.goods')]: DAY.goods,
      [t('till.report.donations')]: DAY.donations,
      [t('till.report.refunded')]: DAY.refunded,
      [t('till.report.takings')]: DAY.takings,
    });
  const byTender = new RegExp(`^${RegExp.escape(t('till.report.byTender'))}`);
  const [cash, wechat, alipay, points] = await rowsOf(screen, byTender);
  expect(cash?.slice(1, 3)).toEqual([DAY.cash, DAY.drawer]);
  expect(wechat?.slice(1, 3)).toEqual([DAY.wechat, DAY.wechat]);
  expect(alipay?.slice(1, 3)).toEqual(['¥0.00', '¥0.00']);
  expect(points?.slice(1, 3)).toEqual([DAY.points, DAY.points]);
}

export async function expectNotice(screen: Screen): Promise<void> {
  const { t } = screen;
  expect(await factsOf(screen)).toMatchObject({
    [t('charity.notice.sales')]: '4',
    [t('charity.sums.goods')]: DAY.goods,
    [t('charity.sums.donations')]: DAY.donations,
    [t('charity.sums.refunded')]: DAY.refunded,
    [t('charity.sums.total')]: DAY.takings,
    [t('charity.notice.variance')]: '¥0.00',
  });
  expect(await rowsOf(screen, t('charity.notice.byTender'))).toEqual([
    [t('receipt.tender.cash'), DAY.cash],
    [t('receipt.tender.wechat'), DAY.wechat],
    [t('receipt.tender.points'), DAY.points],
    [t('charity.sums.total'), DAY.takings],
  ]);
  for (const heading of ['byProduct', 'byClass', 'byMaker']) {
    const rows = await rowsOf(screen, t(`charity.notice.${heading}`));
    expect(rows.at(-1)?.at(-1)).toBe('¥133.35');
  }
  for (const note of ['donationsApart', 'pointsApart'])
    await expect(
      screen.page.getByText(t(`charity.notice.${note}`, { amount: '¥5.00' })),
    ).toBeVisible();
  const purposes = await rowsOf(screen, t('charity.notice.byPurpose'));
  expect(purposes.map((cells) => [cells[0], ...cells.slice(3)])).toEqual([
    [FUND, '¥95.01', '¥95.01'],
    [SECOND_FUND, '¥40.34', '¥0.00'],
    [t('charity.notice.together'), '¥135.35', '¥95.01'],
  ]);
}

export async function expectAccounts(
  what: (typeof accountFiles)[number],
  path: string,
): Promise<void> {
  const { rows, fen, cellOf } = await accountsIn(path);
  if (what === 'sales') {
    expect(fen('金额（元）')).toBe(TOTAL_FEN);
    expect([fen('现金'), fen('微信'), fen('支付宝'), fen('积分抵')]).toEqual([
      120_35, 15_00, 0, 3_00,
    ]);
    const ofFund = fen('金额（元）', (one) => cellOf(one, '善款去向') === FUND);
    const ofSecond = fen('金额（元）', (one) => cellOf(one, '善款去向') === SECOND_FUND);
    expect([ofFund, ofSecond]).toEqual([95_01, 43_34]);
    expect(new Set(rows.map((one) => cellOf(one, '岗位')))).toEqual(
      new Set(['义卖台', OTHER_SELLER.label]),
    );
  } else if (what === 'days') {
    expect(rows).toHaveLength(1);
    const drawer = ['备用金', '现金', '现金进出', '应有现金', '点出现金'].map((one) => fen(one));
    expect(drawer).toEqual([200_00, 120_35, 30_00, 350_35, 350_35]);
    expect([fen('善款合计'), fen('差额'), fen('未指定去向')]).toEqual([TOTAL_FEN, 0, 0]);
  } else if (what === 'cash') {
    expect(rows.map((one) => cellOf(one, '类型'))).toEqual(['放入', '取出']);
    expect([fen('金额（元）'), fen('金额（元）', (one) => cellOf(one, '类型') === '取出')]).toEqual(
      [30_00, -20_00],
    );
  } else if (what === 'takings') {
    for (const by of ['去向', '来源活动', '班级', '作者'])
      expect(fen('合计（元）', (one) => cellOf(one, '分类') === by)).toBe(TOTAL_FEN);
  } else expect(fen('金额（元）')).toBe(95_01);
  expect(rows.flat().join(' ')).not.toContain(CHILD);
}
