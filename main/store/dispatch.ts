import type { Access } from '../../shared/contract/call.ts';
import type { Topic } from '../../shared/contract/names.ts';
import { callSpecs, type Answer } from '../../shared/contract/calls.ts';
import { callNames, type CallName } from '../../shared/contract/names.ts';
import type { AnyAnswer } from '../../shared/contract/wire.ts';
import { errorFields, type Log } from '../log.ts';
import { isDiskFull } from './db/failure.ts';
import type { Caller, Handlers } from './context.ts';

export type Dispatch = {
  /** A call of unknown origin, as it comes over the wire or from the command line. */
  readonly any: (name: string, request: unknown, caller: Caller) => Promise<AnyAnswer>;
  /** The same for callers of our own, typed. */
  readonly call: <N extends CallName>(
    name: N,
    request: unknown,
    caller: Caller,
  ) => Promise<Answer<N>>;
};

const SLOW_MS = 200;

/** Calls that mean something before the hall is set up. */
const BEFORE_SET_UP: readonly CallName[] = ['hall.state', 'hall.setUp', 'hall.join', 'staff.posts'];

const isCallName = (name: string): name is CallName => callNames.some((known) => known === name);

/**
 * The one way in: validates the request, checks the role, runs the handler, and announces what changed. Refusals
 * and faults alike are answers; nothing is thrown across.
 */
export function createDispatch(deps: {
  readonly handlers: Handlers;
  readonly isSetUp: () => boolean;
  readonly takeTouched: () => readonly Topic[];
  readonly onChanged: (topics: readonly Topic[]) => void;
  readonly log: Log;
}): Dispatch {
  const { handlers, log } = deps;

  const run = async <N extends CallName>(
    name: N,
    request: unknown,
    caller: Caller,
  ): Promise<Answer<N>> => {
    const spec = callSpecs[name];
    if (!isAllowed(spec.access, caller)) return { ok: false, refusal: 'not-allowed' };
    if (!BEFORE_SET_UP.includes(name) && !deps.isSetUp())
      return { ok: false, refusal: 'not-set-up' };
    const checked = spec.request.safeParse(request);
    if (!checked.success) return { ok: false, refusal: 'invalid-request' };
    return await handlers[name](checked.data, caller);
  };

  const call: Dispatch['call'] = async (name, request, caller) => {
    const started = performance.now();
    try {
      const answer = await run(name, request, caller);
      const took = Math.round(performance.now() - started);
      if (!answer.ok) log.info('refused', { call: name, took, refusal: answer.refusal });
      else if (took > SLOW_MS) log.info('slow', { call: name, took });
      return answer;
    } catch (error) {
      log.error('call failed', { call: name, ...errorFields(error) });
      return { ok: false, refusal: isDiskFull(error) ? 'disk-full' : 'unexpected' };
    } finally {
      const touched = deps.takeTouched();
      if (touched.length > 0) deps.onChanged(touched);
    }
  };

  return {
    call,
    any: async (name, request, caller) =>
      isCallName(name)
        ? await call(name, request, caller)
        : { ok: false, refusal: 'invalid-request' },
  };
}

function isAllowed(access: Access, caller: Caller): boolean {
  if (access === 'public') return true;
  if (caller.role === null) return false;
  return access === 'staff' || access.includes(caller.role);
}
