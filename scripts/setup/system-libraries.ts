import { execFileSync } from 'node:child_process';
import process from 'node:process';
import type { ElectronProgram } from '../electron-path.ts';
import { problem, say } from './say.mjs';
import { has, installCommand, installPackages, isDebianLike } from './system-packages.ts';

/** What Electron needs of a Debian without a desktop. */
const LIBRARIES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
];
const DISPLAY_SERVER = ['xvfb'];

/** Makes sure that Electron finds its shared libraries, and Xvfb where there is no display but a need. */
export async function prepareSystem(
  electron: ElectronProgram,
  { virtualDisplay }: { readonly virtualDisplay: boolean },
): Promise<void> {
  if (process.platform !== 'linux') return;
  const libraries = missingLibraries(electron);
  const noServer = virtualDisplay && needsVirtualDisplay() && !has('Xvfb');
  const packages = [
    ...(libraries.length > 0 ? LIBRARIES : []),
    ...(noServer ? DISPLAY_SERVER : []),
  ];
  if (packages.length === 0) return;
  const lacking = [...libraries, ...(noServer ? ['Xvfb'] : [])].join(', ');
  say(`System: missing ${lacking}`);
  if ((await installPackages(packages)) && missingLibraries(electron).length === 0) return;
  throw problem(`System: Electron needs ${lacking}.`, advice(packages));
}

/** Whether a window has nowhere to open. */
export function needsVirtualDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
}

function advice(packages: readonly string[]): string {
  return isDebianLike()
    ? `Run this once, then try again:\n${installCommand(packages)}`
    : `Install what your system calls these, then try again: ${packages.join(' ')}`;
}

function missingLibraries({ executablePath }: ElectronProgram): readonly string[] {
  const lines = execFileSync('ldd', [executablePath]).toString().split('\n');
  return lines
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0] ?? line);
}
