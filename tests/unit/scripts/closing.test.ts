import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/setup/root.mjs';

const closing = pathToFileURL(join(root, 'scripts', 'run', 'closing.ts')).href;

/** A run of one step, beside a library that ends every process with 0. */
function ended(counts: { readonly passed: number; readonly failed: number }) {
  const program = `
    process.on('exit', () => { process.exitCode = 0; });
    const { runSteps } = await import('${closing}');
    await runSteps([async () => (${JSON.stringify({ ...counts, skipped: 0 })})]);
  `;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  return { status, lastLine: stdout.trimEnd().split('\n').at(-1) };
}

describe('a test run', () => {
  it('fails where one test failed, whatever a library says as the process ends', () => {
    expect(ended({ passed: 5, failed: 1 })).toEqual({ status: 1, lastLine: '5 passed, 1 failed' });
  });

  it('fails where nothing was run', () => {
    expect(ended({ passed: 0, failed: 0 }).status).toBe(1);
  });

  it('is well where all passed', () => {
    expect(ended({ passed: 5, failed: 0 })).toEqual({ status: 0, lastLine: '5 passed, 0 failed' });
  });
});
