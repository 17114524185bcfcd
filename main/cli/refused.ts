import type { Refused } from '../../shared/domain/result.ts';
import { EXIT } from './exit.ts';
import { print, tell } from './output.ts';
import { sentenceOf } from './sentences.ts';

/** Says a refusal as `call` does; `why` adds what the sentence leaves open. Answers the exit code. */
export function sayRefused(asJson: boolean, answer: Refused<string>, why = ''): number {
  if (asJson) print(true, answer, []);
  const sentence = [sentenceOf(answer.refusal), why].filter((part) => part !== '').join(' ');
  tell(`${answer.refusal}: ${sentence}`);
  return EXIT.refused;
}
