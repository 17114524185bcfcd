import type { AnyAnswer } from '../../shared/contract/wire.ts';

export const unavailable: AnyAnswer = { ok: false, refusal: 'store-unavailable' };

/** The calls that the store has not answered yet. */
export type PendingCalls = {
  /** Takes the next free id. */
  readonly add: (settle: (answer: AnyAnswer) => void) => number;
  readonly settle: (id: number, answer: AnyAnswer) => void;
  /** Answers all of them with `store-unavailable`. */
  readonly refuseAll: () => void;
  readonly size: () => number;
};

export function createPendingCalls(): PendingCalls {
  const waiting = new Map<number, (answer: AnyAnswer) => void>();
  let lastId = 0;
  const settle = (id: number, answer: AnyAnswer) => {
    const resolve = waiting.get(id);
    waiting.delete(id);
    resolve?.(answer);
  };
  return {
    add: (resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      return lastId;
    },
    settle,
    refuseAll: () => [...waiting.keys()].forEach((id) => settle(id, unavailable)),
    size: () => waiting.size,
  };
}
