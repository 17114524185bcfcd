import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buildAll } from '../vite/build-all.ts';
import { root } from './root.mjs';
import { say } from './say.mjs';

const OUT = join(root, 'out');
const STAMP = join(OUT, 'built-from');
const SOURCES = ['main', 'shared', 'renderer', 'scripts/vite', 'package.json', 'package-lock.json'];

/** Builds the app into out/, unless out/ was built from these very sources. */
export async function prepareBuild(): Promise<void> {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourceState()) return;
  await buildNow();
}

export async function buildNow(): Promise<void> {
  say('Build: shell, preload, store, command line and screens into out/');
  const state = sourceState();
  rmSync(STAMP, { force: true });
  mkdirSync(OUT, { recursive: true });
  await buildAll({ source: root, out: OUT });
  writeFileSync(STAMP, state);
}

/** One hash over everything that the build reads, and over `more` files. */
export function sourceState(more: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const source of [...SOURCES, ...more]) {
    for (const file of filesOf(join(root, source))) {
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesOf(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
