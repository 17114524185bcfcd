export type Size = { readonly width: number; readonly height: number };
export type Cut = Size & { readonly left: number; readonly top: number };

/** `catalogue.setCover` takes no more. */
export const MOST_COVER_BYTES = 120_000;
export const LONGEST_SIDE = 600;

/** Tried in turn until the picture is small enough. */
export const COVER_TRIES: readonly { readonly side: number; readonly quality: number }[] = [
  { side: LONGEST_SIDE, quality: 0.85 },
  { side: LONGEST_SIDE, quality: 0.7 },
  { side: LONGEST_SIDE, quality: 0.5 },
  { side: 450, quality: 0.5 },
  { side: 300, quality: 0.4 },
];

/** Width of a cover to its height; most books are between 2:3 and 4:5. */
const COVER_SHAPE = 3 / 4;

/** The middle of a camera's picture in the shape of a cover, as the frame on the screen shows it. */
export function coverCut({ width, height }: Size): Cut {
  const wide = Math.min(width, Math.round(height * COVER_SHAPE));
  const high = Math.min(height, Math.round(wide / COVER_SHAPE));
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
