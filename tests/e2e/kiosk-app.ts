import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { _electron, errors, expect, type ElectronApplication, type Page } from '@playwright/test';
import { electronApp } from '../../scripts/electron-path.ts';
import { listenToPage, type Complaints } from './page-complaints.ts';

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

export type KioskOptions = {
  readonly language?: 'zh-CN' | 'en';
  /** A .y4m film that the camera sees; without it the machine has no camera. */
  readonly camera?: string;
  /** A file that tells the store the time. */
  readonly clock?: string;
  /** The folder of an earlier start, to start on it again; a fresh one otherwise. */
  readonly dataDir?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** For tests that make the page run into its limits. */
  readonly mayComplain?: boolean;
};

/** A started kiosk, as a person in front of it and a tester beside it have it. */
export type Kiosk = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataDir: string;
  readonly exportsDir: string;
  /** What the page wrote to its console as an error since it was opened. */
  readonly complaints: Complaints;
  /** The process id of the store of now; null while it is between two lives. */
  readonly storePid: () => number | null;
  /** Ends the program as a shutdown would; fails if the page complained. The data folder is kept if it was given or `keep` is true. */
  readonly stop: (options?: { readonly keep: boolean }) => Promise<void>;
};

/**
 * A virtual display has no GPU. Where Chromium finds that out while Playwright attaches to it, the window now and
 * then never draws.
 */
export const DRAWING = ['--disable-gpu'] as const;

export async function startKiosk(options: KioskOptions = {}): Promise<Kiosk> {
  const program = electronApp();
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'qinlin-e2e-'));
  const exportsDir = join(dataDir, 'exports');
  mkdirSync(exportsDir, { recursive: true });
  const app = await launch({
    executablePath: program.executablePath,
    args: [
      ...program.args,
      ...DRAWING,
      ...cameraSwitches(options.camera),
      ...(options.args ?? []),
      '--data',
      dataDir,
    ],
    env: {
      ...program.env,
      QINLIN_EXPORTS: exportsDir,
      ...options.env,
      ...(options.clock === undefined ? {} : { QINLIN_CLOCK: options.clock }),
    },
  });
  const page = await app.firstWindow();
  const complaints = listenToPage(page, options.mayComplain);
  if (options.language !== undefined) await speak(page, options.language);
  return {
    app,
    page,
    dataDir,
    exportsDir,
    complaints,
    storePid: () => storePidOf(dataDir),
    stop: async ({ keep } = { keep: options.dataDir !== undefined }) => {
      const ended = await Promise.race([app.close().then(() => true), sleep(STOP_MS, false)]);
      if (!ended) app.process().kill('SIGKILL');
      expect(ended, 'the program ends when it is asked to').toBe(true);
      if (!keep) rmSync(dataDir, { recursive: true, force: true });
      complaints.expectNone();
    },
  };
}

const STOP_MS = 15_000;
const LAUNCH_MS = 8_000;
const TRIES = 4;

/** Where a window opens at the very moment at which Playwright attaches, it may wait for it for ever. */
async function launch(how: LaunchOptions): Promise<ElectronApplication> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await _electron.launch({ ...how, timeout: LAUNCH_MS });
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || tried === TRIES) throw error;
    }
  }
}

export function cameraSwitches(film: string | undefined): readonly string[] {
  if (film === undefined) return [];
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
}

/** The kiosk keeps its language itself, as a visitor's touch on the language button leaves it. */
export async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((chosen) => localStorage.setItem('qinlin.language', chosen), language);
  await page.reload();
}

export function storePidOf(dataDir: string): number | null {
  const processes = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' });
  const line = processes
    .split('\n')
    .find((one) => /store[/\\]store\.js/.test(one) && one.includes(dataDir));
  return line === undefined ? null : Number.parseInt(line, 10);
}
