import {
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
} from '@zxing/library';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** RGBA pixels, as `ImageData` has them. */
export type Pixels = {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};

const HINTS = new Map<DecodeHintType, unknown>([[DecodeHintType.TRY_HARDER, true]]);
// MultiFormatReader writes a console warning for every picture without a code; this one doesn't.
const reader = new QRCodeReader();

function luminances({ data, width, height }: Pixels): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(width * height);
  for (let from = 0, to = 0; to < grey.length; from += 4, to += 1) {
    grey[to] = ((data[from] ?? 0) + 2 * (data[from + 1] ?? 0) + (data[from + 2] ?? 0)) >> 2;
  }
  return grey;
}

/** First look: reads what zxing-cpp misses in a few photographs, and costs about 5 ms. */
export function firstLook(pixels: Pixels): string | null {
  const source = new RGBLuminanceSource(luminances(pixels), pixels.width, pixels.height);
  try {
    const text = reader.decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS).getText();
    return text === '' ? null : text;
  } catch {
    return null;
  } finally {
    reader.reset();
  }
}

/** A card of the hall's, or one of its labels for copies and sale items. */
const OURS = /^(?:71[0-9]{32}|2[12][0-9]{11})$/;
const ISBN = /^97[89][0-9]{10}$/;
/** A book's back can show the publisher's barcode and QR code beside our label. */
const MOST_CODES = 6;

/**
 * Second opinion: stronger in noise and low contrast, and the only one for EAN-13. Of several codes in the picture
 * the hall's own comes first, then an ISBN; what else a shop prints on its goods is nothing. Needs `loadSecondLook`
 * first. A picture without a code takes 5 ms, 2 of them for EAN-13; one with codes of others alone 9 ms.
 */
export async function secondLook(pixels: Pixels): Promise<string | null> {
  const [one] = await readCodes(pixels, 1);
  if (one === undefined || OURS.test(one.text)) return one?.text ?? null;
  const codes = (await readCodes(pixels, MOST_CODES)).filter(
    ({ text, isQr }) => isQr || OURS.test(text) || ISBN.test(text),
  );
  const best =
    codes.find(({ text }) => OURS.test(text)) ??
    codes.find(({ text }) => ISBN.test(text)) ??
    codes[0];
  return best?.text ?? null;
}

async function readCodes({ data, width, height }: Pixels, most: number) {
  const picture = { data, width, height, colorSpace: 'srgb', pixelFormat: 'rgba-unorm8' } as const;
  const results = await readBarcodes(picture, {
    formats: ['QRCode', 'EAN13'],
    textMode: 'Plain',
    maxNumberOfSymbols: most,
  });
  return results
    .filter(({ isValid, text }) => isValid && text !== '')
    .map(({ text, format }) => ({ text, isQr: format === 'QRCode' }));
}

/** Hands the second reader its WebAssembly, which it would fetch from a public CDN otherwise. */
export async function loadSecondLook(wasmBinary: ArrayBuffer): Promise<void> {
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

/** The text of the code in the picture, or null; the hall's own where there are several. */
export async function decode(pixels: Pixels): Promise<string | null> {
  const first = firstLook(pixels);
  if (first !== null && OURS.test(first)) return first;
  return (await secondLook(pixels)) ?? first;
}
