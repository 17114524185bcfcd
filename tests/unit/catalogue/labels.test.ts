import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelsOf } from '../../../renderer/features/catalogue/labels.ts';
import { labelJob } from '../../../renderer/features/printing/label-job.ts';
import {
  LABELS_PER_SHEET,
  placeOn,
  readSheet,
  sheetsFor,
  skipAfter,
} from '../../../renderer/features/printing/label-sheet.ts';
import { priceLabelOf } from '../../../renderer/features/printing/price-label.ts';
import { printJob } from '../../../shared/contract/print.ts';
import { copyCodeOf } from '../../../shared/domain/lending/copy-code.ts';

const hall = { hallName: '幸福里', language: 'zh-CN' } as const;
const copies = [1, 2, 3].map((serial) => ({ code: copyCodeOf(1, serial) }));

test('a job of any title is one that the print page takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const labels = labelsOf({ name: name.toWellFormed(), callNumber: 'I287.8/12' }, copies);
      const job = labelJob(
        { kind: 'labels', labels },
        { layout: 'sheet', printer: '', skip: 23 },
        hall,
      );
      expect(printJob.safeParse(job).success).toBe(true);
      expect(labels.every(({ title }) => title.isWellFormed())).toBe(true);
    }),
  );
});

test('a price label of any name and makers is one that the print page takes', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 120 }).map((text) => text.toWellFormed());
  fc.assert(
    fc.property(anyText, fc.array(anyText, { maxLength: 5 }), (name, madeBy) => {
      const label = priceLabelOf({ name, priceFen: 1, madeBy, code: '2200100000014' });
      const run = { kind: 'price-labels', labels: [label, label] } as const;
      const job = labelJob(run, { layout: 'label', printer: '', skip: 3 }, hall);
      expect(printJob.safeParse(job).success).toBe(true);
      expect([label.name, label.madeBy].every((text) => text.isWellFormed())).toBe(true);
    }),
  );
});

test('a roll has no used labels, and no printer is a PDF alone', () => {
  const labels = labelsOf({ name: '书', callNumber: null }, copies);
  const roll = labelJob(
    { kind: 'labels', labels },
    { layout: 'label', printer: 'Zebra', skip: 5 },
    hall,
  );
  expect(roll).toMatchObject({ document: { skip: 0, layout: 'label' }, printer: 'Zebra' });
  expect(
    labelJob({ kind: 'labels', labels }, { layout: 'sheet', printer: '', skip: 5 }, hall),
  ).toMatchObject({
    document: { skip: 5 },
    printer: null,
  });
});

test('the sheet shows what is used, what will be printed and what stays free', () => {
  expect([3, 4, 6, 7].map((place) => placeOn(place, 4, 3))).toEqual([
    'used',
    'printed',
    'printed',
    'free',
  ]);
  expect(sheetsFor(4, 3)).toBe(1);
  expect(sheetsFor(22, 3)).toBe(2);
});

test('the next labels go on where these ended', () => {
  expect(skipAfter(4, 3)).toBe(7);
  expect(skipAfter(22, 2)).toBe(0);
  expect(skipAfter(22, 3)).toBe(1);
});

test('a stored sheet comes back; what is broken or missing is one from its first label on', () => {
  expect(readSheet('label 7')).toEqual({ layout: 'label', skip: 7 });
  const first = { layout: 'sheet', skip: 0 };
  for (const stored of [null, '', '{}', `sheet ${LABELS_PER_SHEET}`])
    expect(readSheet(stored)).toEqual(first);
});
