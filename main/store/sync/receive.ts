import { setImmediate as nextTurn } from 'node:timers/promises';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { StretchProblem } from '../../../shared/domain/sync/words.ts';
import { trustedDevices, type TrustedDevice } from '../../../shared/domain/sync/trust.ts';
import { decodeHeader } from '../journal/header.ts';
import type { Fork, Gap, ReceivedEvent, ReceiveStore } from '../journal/receive-store.ts';
import type { Stretch } from './chain.ts';
import { checkStretch, type CheckedStretch } from './check-stretch.ts';
import type { DeviceRow, DeviceStore } from './device-store.ts';
import { SLICE_MS, slices } from '../slices.ts';
import { deviceOf, payloadOf, trustFacts } from './stretch-facts.ts';

/** A device whose events were not taken, since nobody that counts here speaks for it. */
export type UnknownDevice = {
  readonly deviceId: string;
  readonly first: number;
  readonly last: number;
  /** What it says of itself; null where that isn't among what came. */
  readonly says: DeviceRow | null;
};

/** What came of taking events in. */
export type Receipt = {
  /** Events that were new, those that were here, and bodies that had been withheld. */
  readonly added: number;
  readonly had: number;
  readonly filled: number;
  readonly unknown: readonly UnknownDevice[];
  readonly gaps: readonly Gap[];
  readonly forks: readonly Fork[];
};

export type Progress = (done: number, total: number) => Promise<void> | void;

type Deps = {
  readonly store: ReceiveStore;
  readonly devices: DeviceStore;
  readonly transaction: <T>(work: () => T) => T;
  readonly self: () => TrustedDevice;
  /** This device's own later events came back: goes on as a new incarnation, in the transaction under way. */
  readonly renew: () => void;
};

type Count = { added: number; had: number; filled: number };

/**
 * Takes in what other devices wrote: all of it is checked before the first event is stored, then it goes into the
 * journal in slices between which a scan goes first. The same again changes nothing, and the order doesn't matter.
 */
export function createReceive(deps: Deps) {
  const { store, transaction } = deps;

  return async (
    stretches: readonly Stretch[],
    onProgress: Progress = () => undefined,
  ): Promise<Result<Receipt, StretchProblem>> => {
    const sorted = await checkTrusted(deps, stretches);
    if (!sorted.ok) return sorted;
    const { checked, unknown } = sorted.value;
    const total = checked.reduce((sum, { events }) => sum + events.length, 0);
    const count: Count = { added: 0, had: 0, filled: 0 };
    const overrun = store.overrun();
    const steps = takeAll(deps, checked, count);
    for (let isDone = false; !isDone;) {
      isDone = transaction(() => runFor(SLICE_MS, steps));
      await onProgress(count.added + count.had, total);
      await nextTurn();
    }
    if (store.overrun() !== overrun) transaction(store.rebuild);
    return ok({ ...count, unknown, gaps: store.gaps(), forks: store.forks() });
  };
}

/** Answers whether the steps are at their end. */
function runFor(ms: number, steps: Iterator<void>): boolean {
  const until = performance.now() + ms;
  while (performance.now() < until) if (steps.next().done === true) return true;
  return false;
}

/** Checks the stretches of devices that count, and of those that these speak for, until no more are found. */
async function checkTrusted(
  deps: Deps,
  stretches: readonly Stretch[],
): Promise<
  Result<{ checked: readonly CheckedStretch[]; unknown: readonly UnknownDevice[] }, StretchProblem>
> {
  const breathe = slices();
  const checked: CheckedStretch[] = [];
  const words: ReceivedEvent[] = [];
  // What a device says of itself counts for nothing until an invitation's signature or another's word is found for it.
  let rest = stretches.map((stretch) => ({ stretch, says: selfDescription(stretch) }));
  for (;;) {
    const said = rest.flatMap(({ says }) => says ?? []);
    const trusted = trustedDevices(deps.self(), trustFacts(deps.devices, words, said));
    const ours = rest.filter(({ stretch }) => trusted.has(stretch.deviceId));
    if (ours.length === 0) break;
    rest = rest.filter(({ stretch }) => !trusted.has(stretch.deviceId));
    for (const { stretch } of ours) {
      const key = trusted.get(stretch.deviceId)?.publicKey ?? '';
      const answer = await checkStretch(stretch, key, breathe);
      if (!answer.ok) return answer;
      checked.push(answer.value);
      words.push(...answer.value.events.filter(({ type }) => type.startsWith('device.')));
    }
  }
  checked.sort((a, b) => a.first - b.first);
  return ok({ checked, unknown: rest.map(unknownDevice) });
}

function selfDescription({ deviceId, first, events }: Stretch): DeviceRow | null {
  const opening = first === 1 ? events[0] : undefined;
  const said =
    opening === undefined
      ? null
      : payloadOf('device.registered', { type: 'device.registered', body: opening.body });
  return said === null ? null : deviceOf(deviceId, said);
}

const unknownDevice = ({
  stretch: { deviceId, first, events },
  says,
}: {
  readonly stretch: Stretch;
  readonly says: DeviceRow | null;
}): UnknownDevice => ({ deviceId, first, last: first + events.length - 1, says });

/** One event a step, so that the caller may pause between any two. */
function* takeAll(
  deps: Deps,
  stretches: readonly CheckedStretch[],
  count: Count,
): Generator<void, void> {
  const frozen = new Set(deps.store.forks().map(({ deviceId }) => deviceId));
  const self = deps.self().deviceId;
  for (const stretch of stretches) {
    const { deviceId } = stretch;
    if (frozen.has(deviceId)) continue;
    const isAhead = stretch.last > (deps.store.head(deviceId)?.seq ?? 0);
    if (yield* take(deps.store, stretch, count)) frozen.add(deviceId);
    if (deviceId === self && (isAhead || frozen.has(self))) deps.renew();
  }
  for (const deviceId of new Set(stretches.map((stretch) => stretch.deviceId)))
    if (!frozen.has(deviceId)) yield* takeWaiting(deps.store, deviceId, count);
}

/** Answers whether the device forked: it wrote two events under one number. */
function* take(
  store: ReceiveStore,
  stretch: CheckedStretch,
  count: Count,
): Generator<void, boolean> {
  const { deviceId, first, events } = stretch;
  const head = store.head(deviceId);
  const headSeq = head?.seq ?? 0;
  if (first > headSeq + 1) {
    for (const event of events) yield store.wait(event);
    return false;
  }
  if (forks(store, stretch, headSeq)) return true;
  for (const event of events) {
    if (event.seq > headSeq) {
      store.join(event);
      count.added += 1;
    } else {
      if (store.fillBody(event)) count.filled += 1;
      count.had += 1;
    }
    yield;
  }
  return false;
}

/** Whether what came goes on from another event than the one that is here; notes the first that differs. */
function forks(
  store: ReceiveStore,
  { deviceId, first, prev, events }: CheckedStretch,
  headSeq: number,
): boolean {
  const theirs = (seq: number): Buffer | null =>
    seq < first
      ? prev === null
        ? null
        : Buffer.from(prev, 'hex')
      : (events[seq - first]?.hash ?? null);
  const isSame = (seq: number): boolean => {
    const [here, there] = [store.hashAt(deviceId, seq), theirs(seq)];
    return here === null || there === null || here.equals(there);
  };
  const last = Math.min(headSeq, first + events.length - 1);
  // The hash of an event covers all before it: where the last agrees, all do.
  if (isSame(last)) return false;
  let seq = Math.max(first - 1, 1);
  while (isSame(seq)) seq += 1;
  const [here, there] = [store.hashAt(deviceId, seq), theirs(seq)];
  if (here !== null && there !== null) store.noteFork(deviceId, seq, here, there);
  return true;
}

/** What waited for the gap that was filled now. */
function* takeWaiting(store: ReceiveStore, deviceId: string, count: Count): Generator<void, void> {
  for (;;) {
    const event = store.nextWaiting(deviceId);
    if (event === null) return;
    const head = store.head(deviceId);
    const prev = decodeHeader(event.header).prev;
    if (head !== null && prev !== null && head.hash.toString('hex') !== prev) {
      store.noteFork(deviceId, head.seq, head.hash, Buffer.from(prev, 'hex'));
      store.dropAllWaiting(deviceId);
      return;
    }
    store.joinWaiting(event);
    count.added += 1;
    yield;
  }
}
