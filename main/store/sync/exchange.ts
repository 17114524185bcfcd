import type { TrustedDevice } from '../../../shared/domain/sync/trust.ts';
import type { StoreContext } from '../context.ts';
import type { DetachedStore } from '../journal/detached-store.ts';
import type { Journal } from '../journal/journal.ts';
import { createReceiveStore } from '../journal/receive-store.ts';
import { createSendStore } from '../journal/send-store.ts';
import type { Projection } from '../journal/projector.ts';
import { createBundles } from './bundles.ts';
import { createJobs } from './jobs.ts';
import { collect, type Wanted } from './collect.ts';
import type { DeviceStore } from './device-store.ts';
import type { Hub } from './hub/hub-client.ts';
import { exchangeWithHub } from './hub/hub-exchange.ts';
import { createHubLink } from './hub/hub-link.ts';
import { createMembership } from './membership.ts';
import { createReceive } from './receive.ts';
import { untoldOf } from './standing.ts';
import { createSyncCalls } from './sync-calls.ts';

export type Exchange = ReturnType<typeof createExchange>;

/** How this kiosk's journal leaves, and others' come in. */
export function createExchange(
  context: StoreContext,
  deps: {
    readonly dataDir: string;
    readonly exportsDir: string;
    readonly journal: Journal;
    readonly projection: Projection;
    readonly devices: DeviceStore;
    readonly detached: DetachedStore;
    readonly localDevice: () => string | null;
    readonly renew: () => void;
    readonly onChange: () => void;
    readonly onError: (error: unknown) => void;
    readonly register: Parameters<typeof createMembership>[1]['register'];
  },
) {
  const { journal, devices } = deps;
  const sent = createSendStore(context.db);

  const self = (): TrustedDevice => {
    const deviceId = deps.localDevice();
    const device = devices.devices().find((one) => one.deviceId === deviceId);
    if (device === undefined) throw new Error('the hall is not set up');
    const { hallId, publicKey } = device;
    return { deviceId: device.deviceId, hallId, publicKey, vouches: 'any-hall' };
  };

  const received = createReceiveStore(context.db, deps.projection, journal.hear);
  const membership = createMembership(context, { devices, self, register: deps.register });

  // A stick and the hub may bring the same log: each is taken in after the other.
  const receive = oneAtATime(
    createReceive({
      store: received,
      devices,
      transaction: context.transaction,
      self,
      renew: deps.renew,
    }),
  );
  /** Signs what is not signed yet, and reads what they don't have. */
  const collectSigned = (wanted: Wanted) => {
    journal.checkpoint();
    return collect(sent, wanted);
  };

  const bundles = createBundles(context, {
    dataDir: deps.dataDir,
    devices,
    membership,
    sent,
    collect: collectSigned,
    receive,
  });
  const jobs = createJobs(bundles, deps);

  /** One round with a hub: this hall's news there, others' news here. */
  const withHub = (hub: Hub) => {
    const { hallId } = membership.self();
    return exchangeWithHub(hub, {
      hallId,
      ownDevices: () => [...membership.trusted().values()].filter((one) => one.hallId === hallId),
      collect: collectSigned,
      receive,
      detached: deps.detached,
      heads: () => new Map(devices.chains().map(({ deviceId, seq }) => [deviceId, seq])),
    });
  };

  const link = createHubLink({
    round: withHub,
    wall: context.clock.wall,
    chance: Math.random,
    onChange: deps.onChange,
    onError: deps.onError,
  });

  return {
    withHub,
    link,
    membership,
    handlers: createSyncCalls(context, {
      exportsDir: deps.exportsDir,
      membership,
      devices,
      received,
      jobs,
      link,
      detached: deps.detached,
      sent,
      recipient: bundles.recipient,
    }),
    receive,
    /** Doesn't wait for the next round. Answers how many removals the hub has not heard of, null without a hub. */
    tellOfRemovals(): number | null {
      if (link.login() !== null) link.hasten();
      return untoldOf(deps.detached, link);
    },
    collect: collectSigned,
    bundles,
    jobs,
  };
}

/** The same work, where each begins when the one before it has ended. */
function oneAtATime<A extends readonly unknown[], T>(
  work: (...args: A) => Promise<T>,
): (...args: A) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (...args) => {
    const next = last.then(() => work(...args));
    last = next.catch(() => undefined);
    return next;
  };
}
