import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** A program to put before a command that needs root, or nothing if this is root. */
type Root = readonly string[];

/** Installs Debian packages where this user may. Answers whether it did. */
export async function installPackages(names: readonly string[]): Promise<boolean> {
  const root = asRoot();
  if (!isDebianLike() || root === undefined) return false;
  say(`System: installing ${names.join(' ')}`);
  const apt = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  // A list that can't be fetched (a stick, a dead mirror) need not hinder: the installation decides.
  await runWords([...apt, 'update']);
  const install = ['install', '-y', '--no-install-recommends', ...names.map(nameHere)];
  return (await runWords([...apt, ...install])) === 0;
}

/** One line that the reader can copy: the same installation by hand. */
export function installCommand(names: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get install -y ${names.map(nameHere).join(' ')}`;
}

/** Debian, Ubuntu, UOS, Kylin and others with apt-get. */
export function isDebianLike(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  const ids = readFileSync('/etc/os-release', 'utf8').match(/^ID(_LIKE)?=.*$/gm) ?? [];
  return /\b(debian|ubuntu|uos|deepin|kylin|openkylin)\b/i.test(ids.join(' ')) && has('apt-get');
}

export function asRoot(): Root | undefined {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? ['sudo', '-n']
    : undefined;
}

export function runWords([command = '', ...args]: readonly string[]): Promise<number> {
  return run(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Newer Debian and Ubuntu renamed libraries with a 64-bit time: libgtk-3-0 is libgtk-3-0t64 there. */
function nameHere(name: string): string {
  const renamed = `${name}t64`;
  const known = spawnSync('apt-cache', ['show', '--no-all-versions', renamed], { stdio: 'ignore' });
  return known.status === 0 ? renamed : name;
}

export function has(program: string): boolean {
  const found = spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program], { stdio: 'ignore' });
  return found.status === 0;
}
