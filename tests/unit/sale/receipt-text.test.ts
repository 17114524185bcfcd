import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  MOST_RECEIPT_BYTES,
  receiptText,
  shownFen,
  type ReceiptFacts,
} from '../../../shared/domain/sale/receipt-text.ts';

const words = {
  title: { sale: '义卖收据 Receipt', refund: '退款 REFUND', void: '作废 VOID' },
  ofNumber: '原单号 Sale no.',
  total: '合计 Total',
  thanks: '谢谢 Thank you',
  yuan: (fen: number) => `¥${(fen / 100).toFixed(2)}`,
  more: (count: number) => `另 ${String(count)} 项 +${String(count)} more`,
};

const sale: ReceiptFacts = {
  hallName: '桂花里社区亲邻之家',
  kind: 'sale',
  number: '001-260601-0007',
  ofNumber: null,
  at: '2026-06-01 10:42',
  lines: [
    { name: '泥塑小老虎', quantity: 1, amountFen: 1 },
    { name: '剪纸', quantity: 3, amountFen: 15_00 },
  ],
  totalFen: 15_01,
};

const bytes = (text: string) => new TextEncoder().encode(text).length;

test('tells who sold what, when and for how much', () => {
  expect(receiptText(sale, words).split('\n')).toEqual([
    '桂花里社区亲邻之家',
    '义卖收据 Receipt 001-260601-0007',
    '2026-06-01 10:42',
    '泥塑小老虎 ¥0.01',
    '剪纸 ×3 ¥15.00',
    '合计 Total ¥15.01',
    '谢谢 Thank you',
  ]);
});

test('a refund names its sale and stands as less than nothing, whatever sign it was written with', () => {
  const back = {
    ...sale,
    kind: 'refund',
    number: '001-260601-0009',
    ofNumber: sale.number,
  } as const;
  const text = receiptText(back, words);
  expect(text).toContain('退款 REFUND 001-260601-0009\n原单号 Sale no. 001-260601-0007');
  expect(text).toContain('合计 Total ¥-15.01');
  expect(shownFen('void', -5)).toBe(-5);
  expect(shownFen('refund', 5)).toBe(-5);
});

test('many lines are cut short and counted; the total is always there', () => {
  const lines = Array.from({ length: 100 }, (_, index) => ({
    name: `手工彩绘玻璃龙舟纪念摆件 ${String(index)}`,
    quantity: 1,
    amountFen: 99_999_99,
  }));
  const text = receiptText({ ...sale, lines, totalFen: 99_999_99 }, words);
  expect(bytes(text)).toBeLessThanOrEqual(MOST_RECEIPT_BYTES);
  const shown = text.split('\n').filter((line) => line.startsWith('手工')).length;
  expect(shown).toBeGreaterThan(5);
  expect(text).toContain(`另 ${String(100 - shown)} 项`);
  expect(text).toContain('合计 Total ¥99999.99');
});

test('no receipt is longer than its QR can hold, and every line is shown or counted', () => {
  const line = fc.record({
    name: fc.string({ unit: 'grapheme', maxLength: 80 }).map((name) => name.replaceAll('\n', ' ')),
    quantity: fc.integer({ min: 1, max: 999 }),
    amountFen: fc.integer({ min: 1, max: 999_999_999 }),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 100 }), (lines) => {
      const text = receiptText({ ...sale, lines }, words);
      expect(bytes(text)).toBeLessThanOrEqual(MOST_RECEIPT_BYTES);
      const rows = text.split('\n');
      const more = Number(/^另 (\d+) 项/.exec(rows.at(-3) ?? '')?.[1] ?? 0);
      expect(rows.length - 5 - (more > 0 ? 1 : 0) + more).toBe(lines.length);
    }),
  );
});
