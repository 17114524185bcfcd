import type { Locator } from '@playwright/test';
import type { Picture } from '../fixtures/qr-picture.ts';

/** What a phone's camera sees of a part of the screen. */
export async function pictureOf(part: Locator): Promise<Picture> {
  const png = await part.screenshot({ scale: 'css' });
  const { width, height, data } = await part.page().evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height);
    return { width: pixels.width, height: pixels.height, data: [...pixels.data] };
  }, png.toString('base64'));
  return { width, height, data: Uint8ClampedArray.from(data) };
}
