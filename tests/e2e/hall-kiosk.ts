import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHall, OPENING, type Hall } from '../fixtures/hall.ts';
import { startKiosk, type Kiosk, type KioskOptions } from './kiosk-app.ts';
import { expectIdle } from './pages/public-page.ts';
import { screenOf, type Screen } from './pages/screen.ts';
import type { Language } from './pages/words.ts';

/** The hall's clock, which the test moves. It goes on by itself meanwhile. */
export type HallTime = {
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly pass: (ms: number) => void;
  readonly goTo: (moment: number) => void;
};

/** The hall's clock in a file, at its opening time. */
export function hallTime(folder: string, from = OPENING): HallTime {
  const file = join(folder, 'clock');
  let shift = 0;
  const set = (next: number) => {
    shift = next;
    writeFileSync(file, String(shift));
  };
  set(from - Date.now());
  return {
    file,
    now: () => Date.now() + shift,
    pass: (ms) => set(shift + ms),
    goTo: (moment) => set(moment - Date.now()),
  };
}

export type HallKiosk<Made> = Screen & {
  readonly kiosk: Kiosk;
  readonly time: HallTime;
  /** What the hall was filled with. */
  readonly made: Made;
  /** The same hall's kiosk after a restart; `camera` is what it sees then. */
  readonly restart: (options?: KioskOptions) => Promise<HallKiosk<Made>>;
};

type Options = KioskOptions & { readonly language?: Language };

/**
 * A kiosk in a hall that was set up before, with a post of each role and whatever `fill` makes in it by the
 * store's own calls. Its clock stands at a Monday, nine o'clock.
 */
export async function openHallKiosk<Made>(
  fill: (hall: Hall) => Promise<Made>,
  options: Options = {},
): Promise<HallKiosk<Made>> {
  const hall = await openHall();
  const made = await fill(hall);
  hall.close();
  const time = hallTime(join(hall.dataDir, '..'), hall.clock.wall());
  return start({ made, time, dataDir: hall.dataDir }, options);
}

type Folder<Made> = {
  readonly made: Made;
  readonly time: HallTime;
  readonly dataDir: string;
};

async function start<Made>(folder: Folder<Made>, options: Options): Promise<HallKiosk<Made>> {
  const { made, time, dataDir } = folder;
  const kiosk = await startKiosk({ ...options, dataDir, clock: time.file });
  const screen = screenOf(kiosk.page, options.language);
  await expectIdle(screen);
  return {
    ...screen,
    kiosk,
    time,
    made,
    restart: async (next = {}) => {
      await kiosk.stop();
      return start(folder, { ...options, ...next });
    },
  };
}
