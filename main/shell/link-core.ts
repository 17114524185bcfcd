import type {
  AnyAnswer,
  StoreClose,
  StoreHub,
  StoreMessage,
  StoreRequest,
  StoreState,
} from '../../shared/contract/wire.ts';
import { createPendingCalls, unavailable } from './pending-calls.ts';
import { pauseBeforeStart, type StoreEnd } from './restart-pacing.ts';
import { readStoreMessage } from './store-message.ts';

/** A running store, however it was started. */
export type StoreProcess = {
  readonly send: (message: StoreRequest | StoreHub | StoreClose) => void;
  readonly kill: () => void;
};

export type SpawnStore = (listeners: {
  readonly onMessage: (message: unknown) => void;
  /** Called once, also if the process could not be started at all. */
  readonly onExit: (reason: string) => void;
}) => StoreProcess;

export type LinkListeners = {
  readonly onState: (state: StoreState) => void;
  readonly onPush: (push: Extract<StoreMessage, { type: 'changed' | 'progress' }>) => void;
  readonly onNote: (note: string, fields: Readonly<Record<string, string | number>>) => void;
};

export type StoreLink = {
  /** Never rejects: a store that went away, or isn't up within five seconds, is `store-unavailable`. */
  readonly call: (name: string, request: unknown, actor: string | null) => Promise<AnyAnswer>;
  /** Nothing where the store isn't up: whoever tells it is told when it is. */
  readonly tell: (message: StoreHub) => void;
  readonly state: () => StoreState;
  /** Lets the calls under way end, then has the database closed; all within `limit` milliseconds. */
  readonly close: (limit: number) => Promise<void>;
};

const STARTING_CALL_MS = 5000;
/** A store with a call under way that says nothing for this long hangs. Long calls announce progress. */
const HANG_MS = 120_000;
/** How long a store that could not open its file has to end by itself. */
const FAILED_MS = 200;
const ENDS_KEPT = 10;

/** Starts the store and keeps it running until `close`. Knows no Electron, so that tests run it on real processes. */
export function linkStore(spawn: SpawnStore, listeners: LinkListeners): StoreLink {
  const pending = createPendingCalls();
  const ends: StoreEnd[] = [];
  const started = createGate();
  const ended = createGate();
  const hangWatch = createHangWatch(HANG_MS, () => {
    listeners.onNote('store hangs, ending it', { calls: pending.size() });
    running?.kill();
  });
  let state: StoreState = { state: 'starting' };
  let running: StoreProcess | null = null;
  let upSince: number | null = null;
  let closing = false;

  const setState = (next: StoreState) => {
    state = next;
    listeners.onState(next);
    if (next.state !== 'starting') started.open();
  };

  const onMessage = (raw: unknown) => {
    const message = readStoreMessage(raw);
    if (message === null) return listeners.onNote('store said something unknown', {});
    switch (message.type) {
      case 'ready':
        upSince = performance.now();
        setState({ state: 'up' });
        break;
      case 'failed':
        listeners.onNote('store could not open its file', { failure: message.failure });
        setState({ state: 'failed', failure: message.failure });
        setTimeout(() => running?.kill(), FAILED_MS);
        break;
      case 'answer':
        pending.settle(message.id, message.answer);
        break;
      case 'changed':
      case 'progress':
        listeners.onPush(message);
        break;
    }
    hangWatch.restart(pending.size() > 0);
  };

  const onExit = (reason: string) => {
    const upFor = upSince === null ? 0 : Math.round(performance.now() - upSince);
    ends.push({ wasUp: upSince !== null, upFor });
    ends.splice(0, ends.length - ENDS_KEPT);
    running = null;
    upSince = null;
    hangWatch.restart(false);
    if (state.state === 'up') setState({ state: 'starting' });
    pending.refuseAll();
    ended.open();
    if (closing) return;
    const pause = pauseBeforeStart(ends);
    listeners.onNote('store ended, starting it again', { reason, upFor, pause });
    setTimeout(start, pause);
  };

  const start = () => {
    if (!closing) running = spawn({ onMessage, onExit });
  };

  const send = (name: string, request: unknown, actor: string | null) =>
    new Promise<AnyAnswer>((resolve) => {
      if (running === null || state.state !== 'up') return resolve(unavailable);
      const id = pending.add(resolve);
      if (!trySend(running, { id, name, request, actor })) pending.settle(id, unavailable);
      if (pending.size() === 1) hangWatch.restart(true);
    });

  start();
  return {
    call: async (name, request, actor) => {
      if (closing) return unavailable;
      if (state.state === 'starting') await started.wait(STARTING_CALL_MS);
      return send(name, request, actor);
    },
    tell: (message) => {
      if (running !== null && state.state === 'up') trySend(running, message);
    },
    state: () => state,
    close: async (limit) => {
      closing = true;
      started.open();
      if (running === null) return;
      const last = running;
      trySend(last, { type: 'close' });
      await ended.wait(limit);
      if (running === last) last.kill();
    },
  };
}

/** False if the process is already gone: its end is on the way. */
function trySend(to: StoreProcess, message: StoreRequest | StoreHub | StoreClose): boolean {
  try {
    to.send(message);
    return true;
  } catch {
    return false;
  }
}

/** Something that several wait for, each for a while at most. */
function createGate() {
  const waiting = new Set<() => void>();
  return {
    wait: (limit: number) =>
      new Promise<void>((resolve) => {
        const go = () => {
          clearTimeout(timer);
          waiting.delete(go);
          resolve();
        };
        const timer = setTimeout(go, limit);
        waiting.add(go);
      }),
    open: () => [...waiting].forEach((go) => go()),
  };
}

/** Calls `onHang` after that much silence, unless it is restarted before. */
function createHangWatch(limit: number, onHang: () => void) {
  let timer: NodeJS.Timeout | undefined;
  return {
    restart: (isNeeded: boolean) => {
      clearTimeout(timer);
      if (isNeeded) timer = setTimeout(onHang, limit).unref();
    },
  };
}
