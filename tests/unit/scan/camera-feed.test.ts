import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { firstLook } from '../../../renderer/scan/decode.ts';
import { cardCodeOf } from '../../../shared/domain/card-code.ts';
import { writeCameraFeed } from '../../fixtures/camera-feed.ts';

const ANN = cardCodeOf('048291750364182739506172839416');
const BEN = cardCodeOf('904817263540918273645500112233');
const FORMAT = { width: 320, height: 240, rate: 2 };

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camera-feed-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The luma of every picture in the file, as a grey RGBA picture. */
async function picturesIn(file: string) {
  const bytes = await readFile(file);
  const start = bytes.indexOf('\n') + 1;
  const luma = FORMAT.width * FORMAT.height;
  const frame = 'FRAME\n'.length + luma * 1.5;
  expect((bytes.length - start) % frame).toBe(0);
  return Array.from({ length: (bytes.length - start) / frame }, (_, nth) => {
    const from = start + nth * frame + 'FRAME\n'.length;
    const data = new Uint8ClampedArray(luma * 4);
    for (let at = 0; at < luma; at += 1) data.fill(bytes[from + at] ?? 0, at * 4, at * 4 + 4);
    return { ...FORMAT, data };
  });
}

it('shows one thing after the other, each for its time', async () => {
  const file = join(folder, 'feed.y4m');
  writeCameraFeed(
    file,
    [
      { show: 'blank', seconds: 1 },
      { show: 'card', seconds: 1, text: ANN, module: 6 },
      { show: 'blank', seconds: 0.5 },
      { show: 'card', seconds: 1.5, text: BEN, module: 5 },
    ],
    FORMAT,
  );
  const texts = (await picturesIn(file)).map((picture) => firstLook(picture));
  expect(texts).toEqual([null, null, ANN, ANN, null, BEN, BEN, BEN]);
});
