import { isPersonal } from '../../../shared/contract/names.ts';
import { hallOf } from '../../../shared/domain/sync/device-id.ts';
import type { SendStore, SignedHead } from '../journal/send-store.ts';
import type { Stretch, TravellingEvent } from './chain.ts';
import { slices } from './slices.ts';

const PAGE = 500;

/** For whom events are collected, and what they have. */
export type Wanted = {
  /** Whose people may be read by whoever gets it; null where that is nobody's. */
  readonly hallId: string | null;
  /** The last event of each device that they have. */
  readonly has: ReadonlyMap<string, number>;
};

/**
 * What is here and signed beyond what they have, device by device. The bodies that tell of people go to the people's
 * own hall alone: elsewhere their headers do, so that the chain can be checked.
 */
export async function collect(store: SendStore, wanted: Wanted): Promise<readonly Stretch[]> {
  const stretches: Stretch[] = [];
  for (const end of store.signedHeads()) {
    const after = wanted.has.get(end.deviceId) ?? 0;
    if (end.seq > after) stretches.push(await stretchOf(store, wanted, end, after));
  }
  return stretches;
}

async function stretchOf(
  store: SendStore,
  { hallId }: Wanted,
  { deviceId, seq: last, hash, signature }: SignedHead,
  after: number,
): Promise<Stretch> {
  const breathe = slices();
  const seesPeople = hallOf(deviceId) === hallId;
  const events: TravellingEvent[] = [];
  for (let from = after; from < last; from += PAGE) {
    for (const { type, header, body } of store.rows(deviceId, from, Math.min(from + PAGE, last)))
      events.push({ header, body: isPersonal(type) && !seesPeople ? null : body });
    await breathe();
  }
  return {
    deviceId,
    first: after + 1,
    prev: after === 0 ? null : store.hashAt(deviceId, after),
    events,
    checkpoint: { seq: last, hash, signature },
  };
}
