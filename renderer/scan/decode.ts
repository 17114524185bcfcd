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

/** Second opinion: stronger in noise and low contrast. Needs `loadSecondLook` first. */
export async function secondLook({ data, width, height }: Pixels): Promise<string | null> {
  const picture = { data, width, height, colorSpace: 'srgb', pixelFormat: 'rgba-unorm8' } as const;
  const results = await readBarcodes(picture, {
    formats: ['QRCode'],
    textMode: 'Plain',
    maxNumberOfSymbols: 1,
  });
  const text = results.find((result) => result.isValid)?.text ?? '';
  return text === '' ? null : text;
}

/** Hands the second reader its WebAssembly, which it would fetch from a public CDN otherwise. */
export async function loadSecondLook(wasmBinary: ArrayBuffer): Promise<void> {
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

/** The text of the QR code in the picture, or null. */
export async function decode(pixels: Pixels): Promise<string | null> {
  return firstLook(pixels) ?? (await secondLook(pixels));
}
