import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronApp } from '../../scripts/electron-path.ts';
import { DRAWING, startKiosk } from '../e2e/kiosk-app.ts';
import { cardsInKiosk } from './kiosk-cards.ts';
import { median, timeRow, type Row } from './row.ts';

const ROUNDS = 5;

/** From the start of the program to the clock on the idle screen, against an empty Electron window. */
export async function coldStart(): Promise<Row> {
  const first = await startKiosk();
  await cardsInKiosk(first.page, 1);
  const { dataDir } = first;
  await first.stop({ keep: true });
  const blank = blankApp();
  const kiosk: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await emptyWindow(blank));
    kiosk.push(await kioskReady(dataDir));
  }
  for (const folder of [dataDir, blank]) rmSync(folder, { recursive: true });
  return timeRow('cold start to ready', 'ms', median(kiosk), median(empty), 1.5);
}

async function kioskReady(dataDir: string): Promise<number> {
  const started = performance.now();
  const kiosk = await startKiosk({ dataDir });
  await kiosk.page.waitForSelector('time');
  const took = performance.now() - started;
  await kiosk.stop({ keep: true });
  return took;
}

async function emptyWindow(folder: string): Promise<number> {
  const { executablePath, env } = electronApp();
  const started = performance.now();
  const app = await _electron.launch({ executablePath, args: [folder, ...DRAWING], env });
  const page = await app.firstWindow();
  await page.waitForSelector('time');
  const took = performance.now() - started;
  await app.close();
  return took;
}

/** The smallest Electron app: one window with one word. */
function blankApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qinlin-blank-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    '{"name":"blank","version":"1.0.0","main":"main.cjs"}',
  );
  writeFileSync(join(folder, 'page.html'), '<!doctype html><time>now</time>');
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('page.html'));
app.on('window-all-closed', () => app.quit());
`,
  );
  return folder;
}
