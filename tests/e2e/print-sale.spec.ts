import { expect, test } from '@playwright/test';
import type {
  PrintableReceipt,
  PrintableSheet,
  PrintDocument,
  PrintJob,
} from '../../shared/contract/print.ts';
import { itemCodeOf } from '../../shared/domain/sale/item-code.ts';
import { labelsOfRoll, labelsOfSheets } from '../fixtures/printed-labels.ts';
import { printedPages } from '../fixtures/printed-pages.ts';
import { printedText } from '../fixtures/printed-text.ts';
import { readCode } from '../fixtures/read-code.ts';
import { startKiosk, type Kiosk } from './kiosk-app.ts';
import {
  addPost,
  expectSize,
  print as printAt,
  PRINT_HALL,
  setUpHall,
  signInAt,
} from './printing-desk.ts';

const PIN = '482915';
const SELLER_PIN = '731864';
/** What the printers of paper rolls have. */
const ROLL_DPI = 203;
const LONG = '手工彩绘玻璃端午龙舟纪念摆件（三年级二班全体同学与家长志愿者共同制作）';

let kiosk: Kiosk;
const languages = ['zh-CN', 'en'] as const;
type Language = (typeof languages)[number];

const print = (document: PrintDocument) => {
  const job: PrintJob = { document, printer: null };
  return printAt(kiosk, job);
};

const crafts = [
  { name: '泥塑小老虎', priceFen: 1, madeBy: '乐乐', code: itemCodeOf(1, 1) },
  {
    name: LONG,
    priceFen: 99_999_99,
    madeBy: '春芽手工班、乐乐、朵朵、王奶奶与她的邻居们',
    code: itemCodeOf(1, 2),
  },
  {
    name: 'Hand-painted glass dragon boat with oars and a drum',
    priceFen: 12_50,
    madeBy: '',
    code: itemCodeOf(999, 9_999_999),
  },
  { name: '木刻书签', priceFen: null, madeBy: '三（2）班', code: itemCodeOf(1, 4) },
  // Counted goods have one code for all of them.
  { name: '折纸', priceFen: 5_00, madeBy: '', code: itemCodeOf(1, 5) },
  { name: '折纸', priceFen: 5_00, madeBy: '', code: itemCodeOf(1, 5) },
];

function priceLabels(layout: 'label' | 'sheet', language: Language, skip = 0): PrintDocument {
  return { kind: 'price-labels', layout, hallName: PRINT_HALL, language, skip, labels: crafts };
}

type Receipt = PrintableReceipt['receipt'];

const shortSale: Receipt = {
  number: '001-260601-0007',
  kind: 'sale',
  ofNumber: null,
  at: '2026-06-01 10:42',
  till: 1,
  purpose: '助学：山区图书',
  partner: '桂花里社区慈善基金',
  lines: [
    { name: '泥塑小老虎', quantity: 1, unitFen: 99_999_99, amountFen: 99_999_99 },
    { name: LONG, quantity: 3, unitFen: 12_50, amountFen: 37_50 },
    { name: '捐款 Donation', quantity: 1, unitFen: 1, amountFen: 1 },
  ],
  totalFen: 100_037_50,
  tenders: [
    { kind: 'wechat', fen: 100_000_00, receivedFen: null },
    { kind: 'cash', fen: 37_50, receivedFen: 37_51 },
  ],
  changeFen: 1,
};

const longSale: Receipt = {
  ...shortSale,
  lines: Array.from({ length: 30 }, (_, index) => ({
    name: index % 3 === 0 ? LONG : `剪纸 ${String(index + 1)}`,
    quantity: (index % 4) + 1,
    unitFen: 1_00,
    amountFen: ((index % 4) + 1) * 1_00,
  })),
};

function receiptOf(
  layout: PrintableReceipt['layout'],
  receipt: Receipt,
  { language = 'zh-CN', isCopy = false }: { language?: Language; isCopy?: boolean } = {},
): PrintDocument {
  return { kind: 'receipt', layout, hallName: PRINT_HALL, language, isCopy, receipt };
}

function sheetOf(layout: PrintableSheet['layout'], rows: number): PrintDocument {
  return {
    kind: 'sheet',
    layout,
    hallName: PRINT_HALL,
    language: 'zh-CN',
    heading: '义卖善款公示',
    facts: [
      { name: '活动', value: '六一儿童节义卖' },
      { name: '日期', value: '2026-06-01' },
      { name: '善款合计', value: '¥99,999.99' },
    ],
    tables: [
      {
        heading: '按作品',
        columns: ['作品', '件数', '金额'],
        rows: Array.from({ length: rows }, (_, row) => [
          row % 7 === 0 ? LONG : `剪纸 ${String(row + 1)}`,
          String(row + 1),
          '¥99,999.99',
        ]),
        numbers: [1, 2],
      },
      { heading: '按收款方式', columns: ['方式', '金额'], rows: [['现金', '¥0.01']], numbers: [1] },
    ],
    notes: ['本公示由收银台流水逐笔加总，与流水一分不差。'],
    signatures: ['经手人', '负责人'],
  };
}

/** Each page says which one it is, and of how many. */
function expectNumbered(texts: readonly string[]): void {
  const numbers = texts.map((text) => text.match(/第\d+页，共\d+页/g));
  expect(numbers).toEqual(texts.map((_, at) => [`第${at + 1}页，共${texts.length}页`]));
}

test.beforeAll(async () => {
  kiosk = await startKiosk();
  await setUpHall(kiosk, PIN);
  await signInAt(kiosk, '', PIN);
  await addPost(kiosk, { label: '义卖台', role: 'seller', pin: SELLER_PIN });
});
test.afterAll(() => kiosk.stop());

test.describe('the seller', () => {
  test.beforeAll(() => signInAt(kiosk, '义卖台', SELLER_PIN));

  for (const language of languages) {
    test(`prints price labels on a roll, each with its own code (${language})`, async () => {
      const { path } = await print(priceLabels('label', language));
      const { pages, codes } = await labelsOfRoll(path);
      expect(pages).toHaveLength(crafts.length);
      for (const page of pages) expectSize(page, 50, 30);
      expect(codes).toEqual(crafts.map(({ code }) => code));
      const texts = await printedText(path);
      expect(texts[0]).toContain('¥0.01');
      expect(texts[1]).toContain('¥99,999.99');
      expect(texts[3]).toContain(language === 'en' ? 'Askfortheprice' : '价格请询问');
    });
  }

  test('prints price labels on a sheet that is begun, each in its place', async () => {
    const skip = 21;
    const { path } = await print(priceLabels('sheet', 'zh-CN', skip));
    const { pages, codes } = await labelsOfSheets(path, skip + crafts.length);
    expect(pages).toHaveLength(2);
    for (const page of pages) expectSize(page, 210, 297);
    const used = Array.from({ length: skip }, () => null);
    expect(codes).toEqual([...used, ...crafts.map(({ code }) => code)]);
  });

  for (const language of languages) {
    for (const layout of ['80mm', '58mm'] as const) {
      test(`prints a receipt on ${layout} paper with all that was paid (${language})`, async () => {
        const { path } = await print(receiptOf(layout, shortSale, { language }));
        const [page, ...others] = await printedPages(path, ROLL_DPI);
        expect(others).toEqual([]);
        expectSize(page, layout === '80mm' ? 80 : 58, page?.heightMm ?? 0);
        const [text = ''] = await printedText(path);
        for (const said of ['001-260601-0007', '2026-06-0110:42', '¥100,037.50', '¥37.51', '¥0.01'])
          expect(text).toContain(said);
        for (const said of ['品名', 'Item', '合计', 'Total', '找零', 'Change', '3×¥12.50', LONG])
          expect(text).toContain(said);
        expect(text).not.toContain('COPY');
        const short = page && (await readCode(page.picture));
        expect(short).toContain('001-260601-0007');
        expect(short).toContain('¥100,037.50');
      });
    }
  }

  test('prints a receipt as long as its content: 30 lines on one page', async () => {
    for (const layout of ['80mm', '58mm'] as const) {
      const short = await printedPages((await print(receiptOf(layout, shortSale))).path, ROLL_DPI);
      const { path } = await print(receiptOf(layout, longSale));
      const long = await printedPages(path, ROLL_DPI);
      expect(long).toHaveLength(1);
      expect(long[0]?.heightMm).toBeGreaterThan((short[0]?.heightMm ?? 0) + 100);
      const [text = ''] = await printedText(path);
      expect(text).toContain('剪纸30');
      expect(text).toContain('谢谢您的爱心');
      const code = long[0] && (await readCode(long[0].picture));
      expect(code).toMatch(/另 \d+ 项/);
    }
  });

  test('marks a copy, and a refund with the sale that it takes back', async () => {
    const copy = await print(receiptOf('80mm', shortSale, { isCopy: true }));
    expect((await printedText(copy.path))[0]).toContain('副本COPY');
    const taken: Receipt = {
      ...shortSale,
      number: '001-260601-0009',
      kind: 'refund',
      ofNumber: '001-260601-0007',
      lines: [{ name: '泥塑小老虎', quantity: 1, unitFen: 1, amountFen: -1 }],
      totalFen: -1,
      tenders: [{ kind: 'cash', fen: 1, receivedFen: null }],
      changeFen: 0,
    };
    const refund = await print(receiptOf('58mm', taken));
    const [text = ''] = await printedText(refund.path);
    for (const said of ['退款REFUND', '001-260601-0007', '001-260601-0009', '−¥0.01'])
      expect(text).toContain(said);
  });

  test('prints the sheet of the till day', async () => {
    const pages = await printedPages((await print(sheetOf('a4', 1))).path, 50);
    expect(pages).toHaveLength(1);
  });
});

test.describe('the administrator', () => {
  test.beforeAll(() => signInAt(kiosk, '', PIN));

  test('prints a sheet whose table goes on with its headings on each page', async () => {
    const { path } = await print(sheetOf('a4', 120));
    const pages = await printedPages(path, 50);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expectSize(page, 210, 297);
    const texts = await printedText(path);
    const withTable = texts.filter((text) => text.includes('¥99,999.99'));
    for (const text of withTable) expect(text).toContain('作品件数金额');
    expect(texts.join('').split('剪纸')).toHaveLength(1 + 120 - Math.ceil(120 / 7));
    expect(texts.at(-1)).toContain('经手人负责人');
    expectNumbered(texts);
  });

  test('numbers every page of a sheet, however many there are, and adds none', async () => {
    for (const [layout, rows] of [
      ['a4', 29],
      ['a4', 61],
      ['a5', 18],
      ['a5', 75],
    ] as const)
      expectNumbered(await printedText((await print(sheetOf(layout, rows))).path));
  });

  test('prints half a sheet as a slip', async () => {
    const pages = await printedPages((await print(sheetOf('a5', 3))).path, 50);
    expect(pages).toHaveLength(1);
    expectSize(pages[0], 148, 210);
  });
});
