import type { Refused } from '../../shared/domain/result.ts';
import { EXIT } from './exit.ts';
import { print, tell } from './output.ts';
import { sentenceOf } from './sentences.ts';
import type { Globals } from './with-store.ts';

/** Says a refusal as `call` does; `why` adds what the sentence leaves open. Answers the exit code. */
export function sayRefused(globals: Globals, answer: Refused<string>, why = ''): number {
  if (globals.json) print(globals, answer, []);
  const sentence = [sentenceOf(answer.refusal), why].filter((part) => part !== '').join(' ');
  tell(globals.io, `${answer.refusal}: ${sentence}`);
  return EXIT.refused;
}
