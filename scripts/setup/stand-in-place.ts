import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** The Electron in the stand-in. Raise `PREPARED` whenever its preparation changes. */
export const STAND_IN_VERSION = '33.2.1';
const PREPARED = 1;

/** The per-user folder that all checkouts share. */
export function cacheFolder(): string {
  const given = process.env['XDG_CACHE_HOME'];
  return join(
    given === undefined || given === '' ? join(homedir(), '.cache') : given,
    'qinlin-kiosk',
  );
}

/** Where the prepared stand-in lies, or will lie: it is there whole or not at all. */
export function standInFolder(): string {
  return join(cacheFolder(), `stand-in-electron-${STAND_IN_VERSION}-${PREPARED}`);
}

export function standInIsThere(): boolean {
  return existsSync(join(standInFolder(), 'electron'));
}

export function standInFitsHere(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}
