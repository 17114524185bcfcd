import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { printableReceipt } from '../../../renderer/features/printing/printable-receipt.ts';
import { fittedSheet } from '../../../renderer/features/printing/sheet-content.ts';
import { printJob } from '../../../shared/contract/print.ts';
import { receipt as receiptShape } from '../../../shared/contract/till-shapes.ts';
import { pageSizeOf, piecesOf } from '../../../main/shell/print-page-size.ts';

const place = { zone: 'Asia/Shanghai', lineKind: (kind: string) => `(${kind})` };
const hall = { hallName: '幸福里', language: 'zh-CN' } as const;
const anyText = fc.string({ unit: 'binary', maxLength: 500 }).map((text) => text.toWellFormed());

const soldAt = Date.parse('2026-05-31T16:30:00Z');
const donation = receiptShape.parse({
  saleId: 'sale-1',
  number: '001-260601-0001',
  kind: 'sale',
  ofNumber: null,
  at: soldAt,
  on: '2026-05-31',
  tillDayId: 'day-1',
  kioskNumber: 1,
  hallName: '幸福里',
  purpose: '助学',
  partner: null,
  lines: [
    {
      lineId: 'line-1',
      kind: 'donation',
      name: '',
      quantity: 1,
      unitFen: 1,
      amountFen: 1,
      code: null,
      makers: [],
      className: null,
      refunded: 0,
    },
  ],
  totalFen: 1,
  tenders: [{ kind: 'cash', fen: 1, receivedFen: 100 }],
  changeFen: 99,
  leftFen: 1,
  isOfOpenDay: true,
});

test('a receipt tells the time of the hall, and what a nameless line is', () => {
  expect(printableReceipt(donation, place)).toMatchObject({
    at: '2026-06-01 00:30',
    till: 1,
    lines: [{ name: '(donation)', quantity: 1, amountFen: 1 }],
    tenders: [{ kind: 'cash', fen: 1, receivedFen: 100 }],
    changeFen: 99,
  });
});

test('a receipt of any names is one that the print page takes', () => {
  fc.assert(
    fc.property(anyText, anyText, (name, purpose) => {
      const lines = donation.lines.map((line) => ({ ...line, name }));
      const receipt = printableReceipt({ ...donation, lines, purpose, partner: name }, place);
      const document = { kind: 'receipt', layout: '58mm', ...hall, isCopy: false, receipt };
      expect(printJob.safeParse({ document, printer: null }).success).toBe(true);
    }),
  );
});

test('a sheet of any texts, and of more rows than a table takes, is one that the print page takes', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 0, max: 1_000 }), (text, count) => {
      const rows = Array.from({ length: count }, (_, row) => [text, String(row)]);
      const sheet = fittedSheet({
        layout: 'a5',
        heading: text,
        facts: [{ name: text, value: text }],
        tables: [{ heading: text, columns: [text, text], rows, numbers: [1] }],
        notes: [text],
        signatures: [text],
      });
      const job = printJob.parse({ document: { kind: 'sheet', ...hall, ...sheet }, printer: null });
      expect(piecesOf(job.document)).toBe(count + 1);
    }),
    { numRuns: 30 },
  );
});

test('the page of a roll is as long as it was measured; other paper has its own size', () => {
  expect(pageSizeOf('80mm', 165)).toMatchObject({
    microns: { width: 80_000, height: 165_000 },
    media: 'Custom.80x165mm',
  });
  expect(pageSizeOf('a4')).toMatchObject({ microns: { width: 210_000 }, media: 'A4' });
  expect(pageSizeOf('a5')).toMatchObject({ microns: { height: 210_000 }, media: 'A5' });
});
