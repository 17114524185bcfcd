import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { decode, loadSecondLook } from '../../../renderer/scan/decode.ts';
import { cardCodeOf } from '../../../shared/domain/card-code.ts';
import { copyCodeOf } from '../../../shared/domain/lending/copy-code.ts';
import { ean13CheckDigit } from '../../../shared/domain/lending/ean13.ts';
import { drawEan, eanPicture } from '../../fixtures/ean-picture.ts';
import { qrPicture } from '../../fixtures/qr-picture.ts';
import { blurred, lowContrast, noisy, unevenLight } from './picture-faults.ts';

const LABEL = copyCodeOf(1, 42);
const ISBN = '9787020002207';
const SHOP_GOODS = '6901234567892';
const LOOK = { width: 720, height: 720 };

beforeAll(async () => {
  const wasm = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await loadSecondLook(Uint8Array.from(await readFile(wasm)).buffer);
});

const clear = eanPicture(LABEL, { ...LOOK, module: 3 });
const pictures = {
  'lies straight': clear,
  'is small in the picture': eanPicture(LABEL, { ...LOOK, module: 1.5 }),
  'is tilted by 10 degrees': eanPicture(LABEL, { ...LOOK, module: 3, turned: 10 }),
  'stands upright on a spine': eanPicture(LABEL, { ...LOOK, module: 3, turned: 90 }),
  'is upside down': eanPicture(LABEL, { ...LOOK, module: 3, turned: 180 }),
  'lies in a corner': eanPicture(LABEL, { ...LOOK, module: 2, centre: [150, 600] }),
  'is somewhat out of focus': blurred(clear, 1),
  'is lit from one side': unevenLight(clear, 0.3),
  'is seen with sensor noise': noisy(clear, 8, 7),
  'lies in a dark corner, with noise': noisy(lowContrast(clear, 0.25), 4, 11),
};

it.each(Object.entries(pictures))('reads a book’s label that %s', async (_, picture) => {
  expect(await decode(picture)).toBe(LABEL);
});

describe('of several codes on the back of a book', () => {
  const above = { module: 2, centre: [360, 150] } as const;
  test.each([
    ['the publisher’s barcode', eanPicture(ISBN, { ...LOOK, ...above })],
    ['the publisher’s QR code', qrPicture('https://example.org/book', { ...LOOK, module: 7 })],
    ['a price barcode', eanPicture(SHOP_GOODS, { ...LOOK, ...above })],
  ])('the hall’s label is read, not %s', async (_, picture) => {
    const both = drawEan(picture, LABEL, { ...LOOK, module: 2, centre: [360, 620], bars: 80 });
    expect(await decode(both)).toBe(LABEL);
  });

  test('a card is read before any label', async () => {
    const card = cardCodeOf('048291750364182739506172839416');
    const picture = qrPicture(card, { ...LOOK, module: 6, centre: [360, 300] });
    expect(await decode(drawEan(picture, ISBN, { ...LOOK, ...above, centre: [360, 640] }))).toBe(
      card,
    );
  });

  test('an ISBN is read before the publisher’s QR code', async () => {
    const picture = qrPicture('https://example.org/book', { ...LOOK, module: 7 });
    expect(await decode(drawEan(picture, ISBN, { ...LOOK, ...above, centre: [360, 640] }))).toBe(
      ISBN,
    );
  });
});

const withCheckDigit = (body: string) => body + ean13CheckDigit(body);

test('sale items and ISBN are read, the barcodes of a shop’s goods are not', async () => {
  const read = (code: string) => decode(eanPicture(code, { ...LOOK, module: 3 }));
  for (const code of [withCheckDigit('220010000001'), ISBN]) expect(await read(code)).toBe(code);
  for (const code of [SHOP_GOODS, '4006381333931', withCheckDigit('201234567890')])
    expect(await read(code)).toBeNull();
});
