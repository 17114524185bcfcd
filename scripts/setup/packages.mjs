import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import process from 'node:process';
import { npm } from './npm.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { problem, say } from './say.mjs';

/**
 * @typedef {{ readonly version?: string, readonly integrity?: string, readonly optional?: boolean }} Locked
 */

/** Installs exactly what package-lock.json says, if that isn't there already. */
export async function preparePackages() {
  if (installed()) return;
  say('Packages: installing what package-lock.json lists (about a minute the first time)');
  const { command, args, shell } = npm();
  const code = await run(command, [...args, ...installArguments()], {
    cwd: root,
    shell,
    stdio: ['ignore', process.stderr, 'inherit'],
  });
  if (code !== 0 || !installed()) {
    throw problem(
      `Packages: npm could not install them (exit code ${code}).`,
      'Check the network and the registry that npm uses (npm config get registry), then run this again.\nA half-made node_modules folder may be deleted without loss.',
    );
  }
}

/** No install script of a package is needed, so none is run. */
function installArguments() {
  // Windows can't remove the node.exe that is running us: there npm changes only what differs.
  const within = process.execPath.startsWith(join(root, 'node_modules') + sep);
  const verb = process.platform === 'win32' && within ? 'install' : 'ci';
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];
  return [verb, '--ignore-scripts', ...quiet];
}

function installed() {
  const there = locked(join(root, 'node_modules', '.package-lock.json'));
  if (there === undefined) return false;
  const wanted = locked(join(root, 'package-lock.json')) ?? {};
  return Object.entries(wanted).every(([path, entry]) => {
    const found = there[path];
    if (path === '') return true;
    if (found === undefined) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Readonly<Record<string, Locked>> | undefined}
 */
function locked(file) {
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
