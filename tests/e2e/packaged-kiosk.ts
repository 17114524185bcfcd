import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { packagedApp } from '../../scripts/electron-path.ts';
import {
  cameraSwitches,
  DRAWING,
  speak,
  storePidOf,
  type Kiosk,
  type KioskOptions,
} from './kiosk-app.ts';
import { listenToPage } from './page-complaints.ts';

const START_MS = 20_000;

/** The packaged app lets nobody into its main process, so it is driven from its page alone. */
export type PackagedKiosk = Omit<Kiosk, 'app'>;

export async function startPackagedKiosk(
  options: Omit<KioskOptions, 'clock'> = {},
): Promise<PackagedKiosk> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'qinlin-packaged-'));
  const exportsDir = join(dataDir, 'exports');
  mkdirSync(exportsDir, { recursive: true });
  const program = spawn(
    packagedApp().executablePath,
    [
      '--remote-debugging-port=0',
      ...DRAWING,
      // Root may run Chromium only so.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...cameraSwitches(options.camera),
      ...(options.args ?? []),
      '--data',
      dataDir,
    ],
    {
      env: { ...process.env, ...options.env, QINLIN_EXPORTS: exportsDir },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const page = await pageOf(await debuggingAddress(program));
  const complaints = listenToPage(page, options.mayComplain);
  if (options.language !== undefined) await speak(page, options.language);
  return {
    page,
    dataDir,
    exportsDir,
    complaints,
    storePid: () => storePidOf(dataDir),
    stop: async ({ keep } = { keep: options.dataDir !== undefined }) => {
      await end(program);
      if (!keep) rmSync(dataDir, { recursive: true, force: true });
      complaints.expectNone();
    },
  };
}

function debuggingAddress(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the packaged app did not start')), START_MS);
    let said = '';
    program.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    program.once('exit', () => reject(new Error(`the packaged app ended: ${said}`)));
  });
}

/** Connects once the window has its page; earlier, Playwright would never hear of it. */
async function pageOf(address: string): Promise<Page> {
  const { host } = new URL(address);
  await expect
    .poll(async () => (await fetch(`http://${host}/json/list`)).text(), { timeout: START_MS })
    .toContain('qinlin://app/');
  const browser = await chromium.connectOverCDP(address);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('the packaged app has no window');
  return page;
}

/** As a shutdown of the machine ends it. */
async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGTERM');
  await ended;
}
