import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lookOf } from '../../../renderer/features/check-in/result-look.ts';

const shown = { name: '王*明', activity: null, minutesThisYear: 60 };
const checkedIn = { kind: 'checked-in', at: 1, ...shown } as const;
const checkedOut = { kind: 'checked-out', at: 2, since: 1, minutes: 60, ...shown } as const;
const refused = (refusal: 'card-revoked' | 'unexpected') =>
  ({ kind: 'refused', way: 'card', refusal }) as const;

test('coming, going and being refused look and sound different', () => {
  const all = [checkedIn, checkedOut, refused('card-revoked'), refused('unexpected')];
  expect(all.map((one) => lookOf(one, false).tone)).toEqual(['in', 'out', 'look', 'problem']);
});

test('where nothing was written the colour is pale', () => {
  expect(lookOf(checkedIn, false).isNew).toBe(true);
  expect(lookOf({ kind: 'already-in', since: 1, ...shown }, false).isNew).toBe(false);
});

test('stays longer where there is more to read, shorter while others wait', () => {
  expect(lookOf(checkedIn, false).stays).toBe(5000);
  expect(lookOf(checkedOut, false).stays).toBe(8000);
  expect(lookOf(checkedOut, true).stays).toBeLessThan(3000);
});

const file = '../../../renderer/features/check-in/ResultScreen.module.css';
const css = readFileSync(new URL(file, import.meta.url), 'utf8');
const pairs = [...css.matchAll(/--ground: (#\w{6});\s+--words: (#\w{6});/g)].map(
  ([, ground = '', words = '']) => [words, ground] as const,
);

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('there are six grounds', () => {
  expect(pairs).toHaveLength(6);
});

test.each(pairs)('text in %s on %s has a contrast of 7:1', (words, ground) => {
  const [light = 0, dark = 0] = [luminance(words), luminance(ground)].toSorted((a, b) => b - a);
  expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(7);
});
