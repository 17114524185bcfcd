import { fitWithin, middleOf, triesFor, type Cut, type PictureShape } from './picture-size.ts';

export type JpegBytes = Uint8Array<ArrayBuffer>;

/** The picture that the camera shows now, as a small JPEG; null where there is none. */
export async function pictureOfVideo(
  video: HTMLVideoElement,
  shape: PictureShape,
): Promise<JpegBytes | null> {
  const picture = await opened(() => createImageBitmap(video));
  return picture && encoded(picture, middleOf(picture, shape), shape);
}

/** A picture file as a small JPEG; null for what is no picture. */
export async function pictureOfFile(
  bytes: JpegBytes,
  shape: PictureShape,
): Promise<JpegBytes | null> {
  const upright = { imageOrientation: 'from-image' } as const;
  const picture = await opened(() => createImageBitmap(new Blob([bytes]), upright));
  if (picture === null) return null;
  const { width, height } = picture;
  return encoded(picture, { left: 0, top: 0, width, height }, shape);
}

async function opened(open: () => Promise<ImageBitmap>): Promise<ImageBitmap | null> {
  try {
    return await open();
  } catch {
    return null;
  }
}

async function encoded(
  picture: ImageBitmap,
  cut: Cut,
  shape: PictureShape,
): Promise<JpegBytes | null> {
  try {
    for (const { side, quality } of triesFor(shape)) {
      const blob = await drawn(picture, cut, side).convertToBlob({ type: 'image/jpeg', quality });
      if (blob.size <= shape.mostBytes) return new Uint8Array(await blob.arrayBuffer());
    }
    return null;
  } finally {
    picture.close();
  }
}

function drawn(picture: ImageBitmap, cut: Cut, side: number): OffscreenCanvas {
  const { width, height } = fitWithin(cut, side);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) return canvas;
  // A picture file may be transparent, and a JPEG can't be.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, cut.left, cut.top, cut.width, cut.height, 0, 0, width, height);
  return canvas;
}
