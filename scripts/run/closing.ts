import process from 'node:process';
import { say, tell } from '../setup/say.mjs';
import { endWith } from './exit-code.ts';
import { add, NONE } from './counts.ts';
import type { Counts } from './counts.ts';

export type Step = () => Promise<Counts>;

/**
 * Runs every step, even after a failed one, and closes with one line on stdout. A step that breaks off
 * counts as one failure.
 */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  let sum = NONE;
  for (const step of steps) sum = add(sum, await counted(step));
  if (sum.skipped > 0) say(`${sum.skipped} skipped`);
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`);
  endWith(sum.failed === 0 && sum.passed > 0 ? 0 : 1);
}

async function counted(step: Step): Promise<Counts> {
  try {
    return await step();
  } catch (error) {
    tell(error);
    return { ...NONE, failed: 1 };
  }
}
