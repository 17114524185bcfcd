import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../setup/root.mjs';
import { run } from '../setup/run.mjs';
import { say } from '../setup/say.mjs';
import { playwrightCounts, vitestCounts } from './counts.ts';
import type { Counts } from './counts.ts';

const RESULTS = join(root, 'out', 'test-results');

/** Unit, integration and architecture tests: the fast loop. */
export const runFastTests = (): Promise<Counts> =>
  runVitest('units, integration, architecture', ['unit', 'integration', 'architecture']);

/** The same and the faults, which kill processes for half a minute: everything that needs no Electron. */
export const runAllVitest = (): Promise<Counts> =>
  runVitest('units, integration, architecture, faults', []);

async function runVitest(what: string, folders: readonly string[]): Promise<Counts> {
  say(`Tests: ${what}`);
  const report = freshReport('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const filters = folders.map((folder) => `tests/${folder}/`);
  const config = ['run', '--config', 'tests/vitest.config.ts', ...filters];
  const code = await runScript('vitest/vitest.mjs', [...config, ...reporters]);
  return vitestCounts(report, code);
}

/** What a person does, in real Electron. */
export async function runEndToEnd(): Promise<Counts> {
  say('Tests: end to end in Electron');
  const report = freshReport('e2e.json');
  const code = await runScript('@playwright/test/cli.js', [
    'test',
    '--config',
    'tests/playwright.config.ts',
  ]);
  return playwrightCounts(report, code);
}

function runScript(script: string, args: readonly string[]): Promise<number> {
  const path = join(root, 'node_modules', script);
  return run(process.execPath, [path, ...args], { cwd: root });
}

/** A report left by an earlier run must never be counted. */
function freshReport(name: string): string {
  const file = join(RESULTS, name);
  rmSync(file, { force: true });
  return file;
}
