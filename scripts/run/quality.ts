import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../setup/root.mjs';
import { say } from '../setup/say.mjs';
import { add, NONE } from './counts.ts';
import type { Counts } from './counts.ts';

type Check = { readonly name: string; readonly commands: readonly (readonly string[])[] };

const PROJECTS = ['shared', 'main', 'main/shell', 'renderer', 'tests', 'scripts'];
const CHECKS: readonly Check[] = [
  { name: 'Types', commands: PROJECTS.map((project) => ['typescript/bin/tsc', '-p', project]) },
  {
    name: 'Lint, boundaries and format',
    commands: [['oxlint/bin/oxlint'], ['oxfmt/bin/oxfmt', '--check']],
  },
];

/** Types beside lint and format. Counts what failed; what passed is no test and isn't counted. */
export async function checkQuality(): Promise<Counts> {
  const counts = await Promise.all(CHECKS.map(check));
  return counts.reduce(add, NONE);
}

async function check({ name, commands }: Check): Promise<Counts> {
  const began = performance.now();
  let failed = 0;
  for (const [program = '', ...args] of commands) {
    const { code, said } = await hear(join(root, 'node_modules', program), args);
    if (code === 0) continue;
    failed += 1;
    say(said.trimEnd());
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`${name}: ${failed === 0 ? 'clean' : 'FAILED'} (${seconds} s)`);
  return { ...NONE, failed };
}

/** Both checks run at once, so each one's words are kept together and told at its end. */
function hear(script: string, args: readonly string[]) {
  return new Promise<{ code: number; said: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}
