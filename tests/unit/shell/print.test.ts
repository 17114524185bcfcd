import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countPages, stampedName, writePdf } from '../../../main/shell/print-file.ts';
import { pageSizeOf } from '../../../main/shell/print-page-size.ts';
import {
  CARD,
  cardCorner,
  CARDS_PER_SHEET,
  cropMarks,
} from '../../../renderer/print/sheet-geometry.ts';

describe('the printed file', () => {
  test('is named by kind, day and time', () => {
    expect(stampedName('cards', new Date(2026, 10, 3, 9, 2, 5))).toBe('cards-20261103-090205');
  });

  test('never replaces an earlier one, and leaves nothing half-written behind', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'qinlin-prints-')), 'exports');
    const first = await writePdf(folder, 'cards', Buffer.from('one'));
    const second = await writePdf(folder, 'cards', Buffer.from('two'));
    expect(readFileSync(first, 'utf8')).toBe('one');
    expect(readFileSync(second, 'utf8')).toBe('two');
    expect(readdirSync(folder).toSorted()).toEqual(['cards-2.pdf', 'cards.pdf']);
  });

  test('is counted by its page objects, and not by the trees that hold them', () => {
    const pdf =
      '1 0 obj <</Type /Pages /Kids [2 0 R 3 0 R]>> 2 0 obj <</Type /Page>> 3 0 obj <</Type/Page/Parent 1 0 R>>';
    expect(countPages(Buffer.from(pdf))).toBe(2);
    expect(countPages(Buffer.from('no pdf'))).toBeNull();
  });

  test('has pages of exactly a card, an A4 sheet or a label', () => {
    expect(pageSizeOf('card').microns).toEqual({ width: 85_600, height: 54_000 });
    expect(pageSizeOf('sheet').microns).toEqual({ width: 210_000, height: 297_000 });
    expect(pageSizeOf('label').inches.width).toBeCloseTo(50 / 25.4);
  });
});

describe('a sheet', () => {
  const corners = Array.from({ length: CARDS_PER_SHEET }, (_, place) => cardCorner(place));

  test('holds ten cards within A4 that do not touch', () => {
    expect(CARDS_PER_SHEET).toBe(10);
    for (const { x, y } of corners) {
      expect(Math.min(x, y, 210 - x - CARD.width, 297 - y - CARD.height)).toBeGreaterThan(5);
    }
    for (const [place, one] of corners.entries()) {
      for (const other of corners.slice(place + 1)) {
        const apart =
          Math.abs(one.x - other.x) >= CARD.width || Math.abs(one.y - other.y) >= CARD.height;
        expect(apart).toBe(true);
      }
    }
  });

  test('has a crop mark at both ends of every cut, none of them on a card', () => {
    const marks = cropMarks();
    expect(marks).toHaveLength(2 * (2 * 2 + 2 * 5));
    for (const { from, to } of marks) {
      for (const { x, y } of corners) {
        const beside = Math.max(from.x, to.x) < x || Math.min(from.x, to.x) > x + CARD.width;
        const above = Math.max(from.y, to.y) < y || Math.min(from.y, to.y) > y + CARD.height;
        expect(beside || above).toBe(true);
      }
      expect(Math.min(from.x, from.y, 210 - to.x, 297 - to.y)).toBeGreaterThan(0);
    }
  });
});
