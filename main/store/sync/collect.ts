import { isPersonal } from '../../../shared/contract/names.ts';
import { hallOf } from '../../../shared/domain/sync/device-id.ts';
import type { SendStore, Signed } from '../journal/send-store.ts';
import type { Stretch, TravellingEvent } from './chain.ts';
import { slices } from '../slices.ts';

const PAGE = 500;

/** For whom events are collected, and what they have. */
export type Wanted = {
  /** Whose people may be read by whoever gets it; null where that is nobody's. */
  readonly hallId: string | null;
  /** The last event of each device that they have. */
  readonly has: ReadonlyMap<string, number>;
  /** The last event of each device that is asked for; null is as far as there are any. */
  readonly until?: ReadonlyMap<string, number> | null;
  /** How many events at most; what is beyond is for the next time. */
  readonly most?: number;
};

export type Collected = {
  readonly stretches: readonly Stretch[];
  readonly events: number;
  /** Whether there is more than that. */
  readonly hasMore: boolean;
};

/**
 * What is here and signed beyond what they have, device by device. The bodies that tell of people go to the people's
 * own hall alone: elsewhere their headers do, so that the chain can be checked.
 */
export async function collect(store: SendStore, wanted: Wanted): Promise<Collected> {
  const stretches: Stretch[] = [];
  let left = wanted.most ?? Number.MAX_SAFE_INTEGER;
  let hasMore = false;
  for (const { deviceId, seq } of store.heads()) {
    const after = wanted.has.get(deviceId) ?? 0;
    const last = wanted.until?.get(deviceId) ?? seq;
    if (last <= after) continue;
    // As far as the next signature after it: what nobody signed can't be shown to be the device's.
    const all = store.signedFrom(deviceId, last) ?? store.signedUpTo(deviceId, seq);
    const end = (all?.seq ?? 0) - after > left ? store.signedUpTo(deviceId, after + left) : all;
    if ((end?.seq ?? 0) < (all?.seq ?? 0)) hasMore = true;
    if (end === null || end.seq <= after) continue;
    stretches.push(await stretchOf(store, { hallId: wanted.hallId, deviceId, after, end }));
    left -= end.seq - after;
  }
  const events = stretches.reduce((sum, stretch) => sum + stretch.events.length, 0);
  return { stretches, events, hasMore };
}

async function stretchOf(
  store: SendStore,
  given: {
    readonly hallId: string | null;
    readonly deviceId: string;
    readonly after: number;
    readonly end: Signed;
  },
): Promise<Stretch> {
  const { hallId, deviceId, after, end } = given;
  const breathe = slices();
  const seesPeople = hallOf(deviceId) === hallId;
  const events: TravellingEvent[] = [];
  for (let from = after; from < end.seq; from += PAGE) {
    for (const { type, header, body } of store.rows(deviceId, from, Math.min(from + PAGE, end.seq)))
      events.push({ header, body: isPersonal(type) && !seesPeople ? null : body });
    await breathe();
  }
  return {
    deviceId,
    first: after + 1,
    prev: after === 0 ? null : store.hashAt(deviceId, after),
    events,
    checkpoint: end,
  };
}
