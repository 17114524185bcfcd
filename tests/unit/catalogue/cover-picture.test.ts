import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  COVER_TRIES,
  coverCut,
  fitWithin,
  LONGEST_SIDE,
} from '../../../renderer/features/catalogue/cover-picture.ts';

const side = fc.integer({ min: 1, max: 8000 });

test('a cover is cut out of the middle of the picture, three wide to four high', () => {
  expect(coverCut({ width: 1280, height: 720 })).toEqual({
    left: 370,
    top: 0,
    width: 540,
    height: 720,
  });
  expect(coverCut({ width: 480, height: 1000 })).toEqual({
    left: 0,
    top: 180,
    width: 480,
    height: 640,
  });
});

test('the cut is inside the picture, whatever its shape', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const cut = coverCut({ width, height });
      expect(Math.min(cut.left, cut.top)).toBeGreaterThanOrEqual(0);
      expect(cut.left + cut.width).toBeLessThanOrEqual(width);
      expect(cut.top + cut.height).toBeLessThanOrEqual(height);
    }),
  );
});

test('no side is longer than 600, and a small picture stays as it is', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const size = fitWithin({ width, height }, LONGEST_SIDE);
      expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(LONGEST_SIDE);
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
    }),
  );
  expect(fitWithin({ width: 300, height: 400 }, LONGEST_SIDE)).toEqual({ width: 300, height: 400 });
});

test('each try makes a smaller file than the one before', () => {
  const weights = COVER_TRIES.map((one) => one.side * one.side * one.quality);
  expect(weights).toEqual(weights.toSorted((one, other) => other - one));
  expect(COVER_TRIES[0]?.side).toBe(LONGEST_SIDE);
});
