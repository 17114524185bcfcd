import type { JpegBytes } from '../pictures/make-picture.ts';
import { fitWithin } from '../pictures/picture-size.ts';

/** As large as a camera of a kiosk would see it. */
const LOOK_SIDE = 1000;

/** The text of the code in a picture, read as this kiosk reads codes; null where there is none. */
export async function readPicture(jpeg: JpegBytes): Promise<string | null> {
  const [{ decode, loadSecondLook }, wasm] = await Promise.all([
    import('../../scan/decode.ts'),
    import('zxing-wasm/reader/zxing_reader.wasm?url'),
  ]);
  const [response, pixels] = await Promise.all([fetch(wasm.default), pixelsOf(jpeg)]);
  if (pixels === null) return null;
  await loadSecondLook(await response.arrayBuffer());
  return decode(pixels);
}

async function pixelsOf(jpeg: JpegBytes): Promise<ImageData | null> {
  const picture = await createImageBitmap(new Blob([jpeg], { type: 'image/jpeg' }));
  const { width, height } = fitWithin(picture, LOOK_SIDE);
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false });
  context?.drawImage(picture, 0, 0, width, height);
  picture.close();
  return context?.getImageData(0, 0, width, height) ?? null;
}
