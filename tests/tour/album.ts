import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Screen } from '../e2e/pages/screen.ts';

export type Album = {
  readonly say: (line: string) => void;
  readonly count: () => number;
  /** Waits until the screen is at rest, and takes its picture. */
  readonly take: (screen: Screen, name: string, size?: Size) => Promise<void>;
};

type Size = { readonly width: number; readonly height: number };

/** Longer ones show time that passes. */
const LONGEST_MOTION = 1000;
const USUAL: Size = { width: 1280, height: 800 };
export const WIDE: Size = { width: 1920, height: 1080 };

/** Pictures of the tour, numbered as they are taken, and what is said beside them. */
export function createAlbum(folder: string): Album {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let count = 0;
  const say = (line: string) => console.log(line);

  return {
    say,
    count: () => count,
    async take({ page, language }: Screen, name: string, size = USUAL): Promise<void> {
      count += 1;
      const file = `${String(count).padStart(2, '0')}-${name}.${language}.png`;
      await page.setViewportSize(size);
      await page.evaluate(settled, LONGEST_MOTION);
      await page.screenshot({ path: join(folder, file) });
      say(`  ${file}`);
    },
  };
}

/** Runs in the page: letters are drawn, and what moves to its place has come there. */
async function settled(longest: number): Promise<void> {
  await document.fonts.ready;
  const moving = document
    .getAnimations()
    .filter((one) => Number(one.effect?.getComputedTiming().activeDuration) < longest);
  await Promise.allSettled(moving.map((one) => one.finished));
}
