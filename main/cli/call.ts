import { text } from 'node:stream/consumers';
import { callNames } from '../../shared/contract/names.ts';
import type { Caller } from '../store/context.ts';
import type { Store } from '../store/index.ts';
import { EXIT, Stop } from './exit.ts';
import { print, printJson, tell } from './output.ts';
import { sentenceOf } from './sentences.ts';
import { CLI, withStore, type Globals } from './with-store.ts';

/** Runs one call and prints its answer; a refusal is exit code 1. `-` reads the request from stdin. */
export async function runCall(
  globals: Globals,
  name: string,
  json: string,
  as: string | undefined,
): Promise<number> {
  if (!callNames.some((known) => known === name))
    throw new Stop(EXIT.usage, `no call ${name}. The calls are: ${callNames.join(' ')}`);
  const request = parse(json === '-' ? await text(globals.io.input) : json);
  const answer = await withStore(
    globals,
    (store) => store.any(name, request, callerOf(store, as)),
    { mayCreate: name === 'hall.setUp' },
  );
  if (globals.json) print(globals, answer, []);
  else printJson(globals.io, answer);
  if (answer.ok) return EXIT.fine;
  tell(globals.io, `${answer.refusal}: ${sentenceOf(answer.refusal)}`);
  return EXIT.refused;
}

function callerOf(store: Store, as: string | undefined): Caller {
  if (as === undefined) return CLI;
  if (as === 'public') return store.callerOf(null);
  const caller = store.callerOf(as);
  if (caller.role === null)
    throw new Stop(EXIT.refused, `unknown-post: ${sentenceOf('unknown-post')}`);
  return caller;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Stop(EXIT.usage, `the request is not JSON: ${String(error)}`);
  }
}
