import type { Picture } from '../../fixtures/qr-picture.ts';

function mapped(picture: Picture, grey: (x: number, y: number) => number): Picture {
  const data = new Uint8ClampedArray(picture.data.length).fill(255);
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      const at = (y * picture.width + x) * 4;
      data.fill(grey(x, y), at, at + 3);
    }
  }
  return { ...picture, data };
}

const greyAt = (picture: Picture, x: number, y: number) => {
  const column = Math.min(picture.width - 1, Math.max(0, x));
  const row = Math.min(picture.height - 1, Math.max(0, y));
  return picture.data[(row * picture.width + column) * 4] ?? 0;
};

/** Box blur with this radius in pixels, twice, which comes near a lens out of focus. */
export function blurred(picture: Picture, radius: number): Picture {
  const along = (from: Picture, dx: number, dy: number) =>
    mapped(from, (x, y) => {
      let sum = 0;
      for (let step = -radius; step <= radius; step += 1) {
        sum += greyAt(from, x + step * dx, y + step * dy);
      }
      return sum / (2 * radius + 1);
    });
  const once = along(along(picture, 1, 0), 0, 1);
  return along(along(once, 1, 0), 0, 1);
}

/** 1 leaves the picture as it is, 0.2 is a card in a dark corner. */
export function lowContrast(picture: Picture, share: number): Picture {
  return mapped(picture, (x, y) => 128 + (greyAt(picture, x, y) - 128) * share);
}

/** Light that falls off from 100 % at the left edge to `dark` at the right edge. */
export function unevenLight(picture: Picture, dark: number): Picture {
  return mapped(
    picture,
    (x, y) => greyAt(picture, x, y) * (1 - (1 - dark) * (x / (picture.width - 1))),
  );
}

/** Gaussian sensor noise, the same for the same seed. */
export function noisy(picture: Picture, sigma: number, seed: number): Picture {
  let state = seed | 1;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 4294967296;
  };
  return mapped(picture, (x, y) => {
    const normal = Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    return greyAt(picture, x, y) + sigma * normal;
  });
}
