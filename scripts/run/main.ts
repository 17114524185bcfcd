import { tell } from '../setup/say.mjs';
import { endWith } from './exit-code.ts';

/** Runs an entry to its end: its answer is the exit code; an error is told in words and is a 1. */
export async function main(work: () => Promise<number>): Promise<void> {
  try {
    endWith(await work());
  } catch (error) {
    tell(error);
    endWith(1);
  }
}
