import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64Of, bytesOfBase64 } from '../../../renderer/features/pictures/base64.ts';
import {
  COVER,
  CRAFT,
  fitWithin,
  middleOf,
  triesFor,
} from '../../../renderer/features/pictures/picture-size.ts';

const side = fc.integer({ min: 1, max: 8000 });
const shape = fc.constantFrom(COVER, CRAFT);

test('a cover is cut out of the middle of the picture, three wide to four high', () => {
  expect(middleOf({ width: 1280, height: 720 }, COVER)).toEqual({
    left: 370,
    top: 0,
    width: 540,
    height: 720,
  });
  expect(middleOf({ width: 480, height: 1000 }, COVER)).toEqual({
    left: 0,
    top: 180,
    width: 480,
    height: 640,
  });
});

test('a craft is cut four wide to three high', () => {
  const whole = { left: 0, top: 0, width: 640, height: 480 };
  expect(middleOf({ width: 640, height: 480 }, CRAFT)).toEqual(whole);
  expect(middleOf({ width: 1280, height: 720 }, CRAFT)).toMatchObject({ width: 960, height: 720 });
});

test('the cut is inside the picture, whatever its shape', () => {
  fc.assert(
    fc.property(side, side, shape, (width, height, of) => {
      const cut = middleOf({ width, height }, of);
      expect(Math.min(cut.left, cut.top)).toBeGreaterThanOrEqual(0);
      expect(Math.min(cut.width, cut.height)).toBeGreaterThanOrEqual(1);
      expect(cut.left + cut.width).toBeLessThanOrEqual(width);
      expect(cut.top + cut.height).toBeLessThanOrEqual(height);
    }),
  );
});

test('no side is longer than it may be, and a small picture stays as it is', () => {
  fc.assert(
    fc.property(side, side, shape, (width, height, { longestSide }) => {
      const size = fitWithin({ width, height }, longestSide);
      expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(longestSide);
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
    }),
  );
  expect(fitWithin({ width: 300, height: 400 }, 600)).toEqual({ width: 300, height: 400 });
});

test('each try makes a smaller file than the one before', () => {
  for (const of of [COVER, CRAFT]) {
    const weights = triesFor(of).map((one) => one.side * one.side * one.quality);
    expect(weights).toEqual(weights.toSorted((one, other) => other - one));
    expect(triesFor(of)[0]?.side).toBe(of.longestSide);
  }
});

test('bytes survive base64, also more of them than a call takes arguments', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      expect(bytesOfBase64(base64Of(bytes))).toEqual(bytes);
    }),
  );
  const many = Uint8Array.from({ length: 300_000 }, (_, at) => at % 256);
  expect(base64Of(many)).toBe(Buffer.from(many).toString('base64'));
});
