export type Size = { readonly width: number; readonly height: number };
export type Cut = Size & { readonly left: number; readonly top: number };

/** What becomes of a picture before it is sent to the store. */
export type PictureShape = {
  /** Width to height of what the camera takes. */
  readonly shape: number;
  readonly longestSide: number;
  /** The store takes no more. */
  readonly mostBytes: number;
};

/** Most books are between 2:3 and 4:5. */
export const COVER: PictureShape = { shape: 3 / 4, longestSide: 600, mostBytes: 120_000 };
/** As wide as a till's tile and a slide of the screen. */
export const CRAFT: PictureShape = { shape: 4 / 3, longestSide: 1000, mostBytes: 290_000 };

/** Tried in turn until the picture is small enough. */
export function triesFor({
  longestSide,
}: PictureShape): readonly { readonly side: number; readonly quality: number }[] {
  return [
    { side: longestSide, quality: 0.85 },
    { side: longestSide, quality: 0.7 },
    { side: longestSide, quality: 0.5 },
    { side: 450, quality: 0.5 },
    { side: 300, quality: 0.4 },
  ];
}

/** The middle of a camera's picture in its shape, as the frame on the screen shows it. */
export function middleOf({ width, height }: Size, { shape }: PictureShape): Cut {
  const wide = Math.min(width, Math.round(height * shape));
  const high = Math.min(height, Math.round(wide / shape));
  return {
    left: Math.floor((width - wide) / 2),
    top: Math.floor((height - high) / 2),
    width: wide,
    height: high,
  };
}

/** The size of a picture made to fit into a square, never larger than it is. */
export function fitWithin({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
