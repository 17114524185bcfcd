import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { decode, firstLook, loadSecondLook, secondLook } from '../../../renderer/scan/decode.ts';
import { cardCodeOf } from '../../../shared/domain/card-code.ts';
import { plainPicture, qrPicture } from '../../fixtures/qr-picture.ts';
import { blurred, lowContrast, noisy, unevenLight } from './picture-faults.ts';

const CARD = cardCodeOf('048291750364182739506172839416');
const LOOK = { width: 720, height: 720 };

beforeAll(async () => {
  const wasm = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const bytes = await readFile(wasm);
  await loadSecondLook(Uint8Array.from(bytes).buffer);
});

const clear = qrPicture(CARD, { ...LOOK, module: 8 });
const pictures = {
  'lies straight': clear,
  'is small in the picture': qrPicture(CARD, { ...LOOK, module: 4 }),
  'is turned by 30 degrees': qrPicture(CARD, { ...LOOK, module: 8, turned: 30 }),
  'is upside down': qrPicture(CARD, { ...LOOK, module: 8, turned: 180 }),
  'lies in a corner': qrPicture(CARD, { ...LOOK, module: 6, centre: [130, 580] }),
  'is out of focus': blurred(clear, 3),
  'is lit from one side': unevenLight(clear, 0.3),
  'is seen with sensor noise': noisy(clear, 3, 7),
  'fits the square of a small camera': qrPicture(CARD, { width: 480, height: 480, module: 6 }),
};

describe.each(Object.entries(pictures))('a card that %s', (_, picture) => {
  it('is read by the first reader', () => {
    expect(firstLook(picture)).toBe(CARD);
  });
  it('is read by the second reader', async () => {
    expect(await secondLook(picture)).toBe(CARD);
  });
});

describe('a card in a dark corner, with noise', () => {
  const dark = noisy(lowContrast(qrPicture(CARD, { ...LOOK, module: 5 }), 0.15), 4, 11);
  it('is more than the first reader can do', () => {
    expect(firstLook(dark)).toBeNull();
  });
  it('is read all the same, by the second opinion', async () => {
    expect(await secondLook(dark)).toBe(CARD);
    expect(await decode(dark)).toBe(CARD);
  });
});

describe('a picture without a code', () => {
  const empty = {
    plain: plainPicture(720, 720, 150),
    noise: noisy(plainPicture(720, 720, 128), 30, 3),
  };
  it.each(Object.entries(empty))(
    '(%s) reads as nothing, and writes no warning',
    async (_, picture) => {
      const warn = vi.spyOn(console, 'warn');
      expect(firstLook(picture)).toBeNull();
      expect(await decode(picture)).toBeNull();
      expect(warn).not.toHaveBeenCalled();
    },
  );
});

it('reads every card whichever way it is held', async () => {
  const unread: string[] = [];
  for (let nth = 0; nth < 25; nth += 1) {
    const digits = Array.from(
      { length: 30 },
      (_, at) => (nth * 7919 + at * at * 31 + at * nth) % 10,
    );
    const card = cardCodeOf(digits.join(''));
    for (const turned of [0, 90, 180, 270, 37]) {
      // The first reader alone misses about one in twenty-five of these.
      const picture = qrPicture(card, { width: 480, height: 480, module: 7, turned });
      if ((await decode(picture)) !== card) unread.push(`${card} turned by ${turned}`);
    }
  }
  expect(unread).toEqual([]);
});

it('reads the picture that comes after one without a code', async () => {
  expect(await decode(plainPicture(720, 720, 150))).toBeNull();
  expect(await decode(clear)).toBe(CARD);
});
