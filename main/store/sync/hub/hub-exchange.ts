import { ok, type Result } from '../../../../shared/domain/result.ts';
import type { HubFailure, StretchProblem } from '../../../../shared/domain/sync/words.ts';
import type { DetachedStore } from '../../journal/detached-store.ts';
import type { Collected, Wanted } from '../collect.ts';
import type { Stretch } from '../chain.ts';
import type { Receipt } from '../receive.ts';
import type { Hub, PushOutcome } from './hub-client.ts';

/** What one round with a hub needs of this kiosk. */
export type ExchangeDeps = {
  /** The devices of this hall that count here, with their public keys. */
  readonly ownDevices: () => readonly { readonly deviceId: string; readonly publicKey: string }[];
  readonly hallId: string;
  readonly collect: (wanted: Wanted) => Promise<Collected>;
  readonly receive: (stretches: readonly Stretch[]) => Promise<Result<Receipt, StretchProblem>>;
  /** How far each log is here. */
  readonly heads: () => ReadonlyMap<string, number>;
  readonly detached: DetachedStore;
};

export type Exchanged = {
  readonly pushed: number;
  readonly pulled: number;
  /** How far the hub has each log of this hall now. */
  readonly atHub: ReadonlyMap<string, number>;
  /** Stretches that the hub did not take, each with its reason. */
  readonly refused: readonly PushOutcome[];
  readonly unknown: Receipt['unknown'];
  /** Bodies that the hub was told to remove. */
  readonly withdrawn: number;
};

/** Events that go out, or come in, at once. */
const CHUNK = 2000;

/**
 * Brings to the hub what it lacks of this hall's logs, then takes what it has and this kiosk lacks. Stops at the first
 * failure of the line; what went through before counts, and the next round goes on from there.
 */
export async function exchangeWithHub(
  hub: Hub,
  deps: ExchangeDeps,
): Promise<Result<Exchanged, HubFailure | StretchProblem>> {
  const pushed = await bring(hub, deps);
  if (!pushed.ok) return pushed;
  const pulled = await fetch(hub, deps);
  if (!pulled.ok) return pulled;
  // Last: what was just heard of may have detached more.
  const withdrawn = await takeBack(hub, deps.detached);
  return withdrawn.ok
    ? ok({ ...pushed.value, ...pulled.value, withdrawn: withdrawn.value })
    : withdrawn;
}

type Brought = Pick<Exchanged, 'pushed' | 'refused' | 'atHub'>;

async function bring(hub: Hub, deps: ExchangeDeps): Promise<Result<Brought, HubFailure>> {
  const own = deps.ownDevices();
  for (const { deviceId, publicKey } of own) {
    const enrolled = await hub.enrol(deviceId, Buffer.from(publicKey, 'hex'));
    if (!enrolled.ok) return enrolled;
  }
  const heads = await hub.heads();
  if (!heads.ok) return heads;
  const atHub = new Map(heads.value.map(({ deviceId, seq }) => [deviceId, seq]));
  const has = new Map(atHub);
  const ids = new Set(own.map(({ deviceId }) => deviceId));
  const refused: PushOutcome[] = [];
  let pushed = 0;
  for (let hasMore = true; hasMore;) {
    const collected = await deps.collect({ hallId: deps.hallId, has, most: CHUNK });
    const mine = collected.stretches.filter(({ deviceId }) => ids.has(deviceId));
    const outcomes = await hub.push(mine);
    if (!outcomes.ok) return outcomes;
    for (const { deviceId, headSeq } of outcomes.value) atHub.set(deviceId, headSeq);
    pushed += outcomes.value.reduce((sum, { added }) => sum + added, 0);
    refused.push(...outcomes.value.filter((one) => !TAKEN.has(one.outcome)));
    // What the hub did not take isn't brought again in this round, and other halls' logs are theirs to bring.
    for (const { deviceId, checkpoint } of collected.stretches) has.set(deviceId, checkpoint.seq);
    hasMore = collected.hasMore;
  }
  return ok({ pushed, refused, atHub });
}

const TAKEN: ReadonlySet<PushOutcome['outcome']> = new Set(['stored', 'had']);

type Fetched = Pick<Exchanged, 'pulled' | 'unknown'>;

async function fetch(
  hub: Hub,
  deps: ExchangeDeps,
): Promise<Result<Fetched, HubFailure | StretchProblem>> {
  const known = new Map(deps.heads());
  const unknown: Receipt['unknown'][number][] = [];
  let pulled = 0;
  for (;;) {
    const stretches = await hub.pull(known, CHUNK);
    if (!stretches.ok) return stretches;
    if (stretches.value.length === 0) return ok({ pulled, unknown });
    const taken = await deps.receive(stretches.value);
    if (!taken.ok) return taken;
    pulled += taken.value.added;
    unknown.push(...taken.value.unknown);
    for (const { deviceId, checkpoint } of stretches.value) known.set(deviceId, checkpoint.seq);
  }
}

/** Tells the hub which bodies were removed here, until it has acknowledged all of them. Answers how many it was told. */
async function takeBack(hub: Hub, detached: DetachedStore): Promise<Result<number, HubFailure>> {
  detached.noteHub();
  if (!detached.isAny()) return ok(0);
  const before = await hub.withdraw([]);
  if (!before.ok) return before;
  const { hubId, known } = before.value;
  // Another hub, or one that was set back to an older copy of itself, and with it to bodies that were gone.
  if (known < detached.countTold(hubId)) detached.noteTold(hubId, 0);
  let told = 0;
  for (;;) {
    const { places, upTo } = detached.untold(hubId, CHUNK);
    if (places.length === 0) return ok(told);
    const taken = await hub.withdraw(places);
    if (!taken.ok) return taken;
    detached.noteTold(hubId, upTo);
    told += places.length;
  }
}
