import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { ElectronProgram } from '../electron-path.ts';
import { problem, say } from './say.mjs';
import { asRoot, runWords } from './system-packages.ts';

const SETUID_ROOT = 0o4755;
const NAMESPACES_OFF = [
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
] as const;

/**
 * Chromium's sandbox needs either user namespaces or its helper owned by root (mode 4755).
 * Systems that forbid the first get the second, where this user may; it is never switched off.
 */
export async function prepareSandbox({ folder }: ElectronProgram): Promise<void> {
  const helper = join(folder, 'chrome-sandbox');
  if (process.platform !== 'linux' || process.getuid?.() === 0) return;
  if (!namespacesForbidden() || isSetuidRoot(helper)) return;
  const root = asRoot();
  if (root !== undefined) {
    say('System: giving the sandbox helper of Electron to root (mode 4755)');
    await runWords([...root, 'chown', 'root:root', helper]);
    await runWords([...root, 'chmod', '4755', helper]);
    if (isSetuidRoot(helper)) return;
  }
  throw problem(
    'System: this Linux lets only root set up the sandbox of Electron.',
    `Run this once, then try again:\nsudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

function namespacesForbidden(): boolean {
  return NAMESPACES_OFF.some(
    ([file, value]) => existsSync(file) && readFileSync(file, 'utf8').trim() === value,
  );
}

function isSetuidRoot(helper: string): boolean {
  const found = statSync(helper, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o7777) === SETUID_ROOT;
}
