import process from 'node:process';
import { tell } from '../setup/say.mjs';

/** Runs an entry to its end: its answer is the exit code; an error is told in words and is a 1. */
export async function main(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    tell(error);
    process.exitCode = 1;
  }
}
