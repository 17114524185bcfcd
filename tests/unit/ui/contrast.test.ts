import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../../renderer/ui/theme.css', import.meta.url), 'utf8');

function colour(name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  if (value === undefined) throw new Error(`theme.css has no colour --${name}`);
  return value;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(colour(one)), luminance(colour(other))].toSorted(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'surface', 'sunken'];
const texts = ['ink', 'ink-soft', 'accent', 'success', 'look', 'info'];
const pairs: readonly (readonly [string, string])[] = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-deep'],
  ['accent', 'accent-tint'],
  ['ink', 'accent-tint'],
  ['ink-soft', 'accent-tint'],
  ['success', 'success-tint'],
  ['look', 'look-tint'],
  ['ink', 'look-tint'],
  ['info', 'info-tint'],
];

test.each(pairs)('text in %s on %s has a contrast of 7:1', (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(7);
});

test.each(grounds)('lines of fields and the focus ring stand out from %s by 3:1', (ground) => {
  expect(contrast('line', ground)).toBeGreaterThanOrEqual(3);
  expect(contrast('focus', ground)).toBeGreaterThanOrEqual(3);
});
