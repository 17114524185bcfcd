import type { TrustedDevice } from '../../../shared/domain/sync/trust.ts';
import type { StoreContext } from '../context.ts';
import type { Journal } from '../journal/journal.ts';
import { createReceiveStore } from '../journal/receive-store.ts';
import { createSendStore } from '../journal/send-store.ts';
import type { Projection } from '../journal/projector.ts';
import { collect, type Wanted } from './collect.ts';
import type { DeviceStore } from './device-store.ts';
import { createMembership } from './membership.ts';
import { createReceive } from './receive.ts';
import { createSyncCalls } from './sync-calls.ts';

export type Exchange = ReturnType<typeof createExchange>;

/** How this kiosk's journal leaves, and others' come in. */
export function createExchange(
  context: StoreContext,
  deps: {
    readonly journal: Journal;
    readonly projection: Projection;
    readonly devices: DeviceStore;
    readonly localDevice: () => string | null;
    readonly renew: () => void;
    readonly register: Parameters<typeof createMembership>[1]['register'];
  },
) {
  const { journal, devices } = deps;
  const sendStore = createSendStore(context.db);

  const self = (): TrustedDevice => {
    const deviceId = deps.localDevice();
    const device = devices.devices().find((one) => one.deviceId === deviceId);
    if (device === undefined) throw new Error('the hall is not set up');
    const { hallId, publicKey } = device;
    return { deviceId: device.deviceId, hallId, publicKey, vouches: 'any-hall' };
  };

  const received = createReceiveStore(context.db, deps.projection, journal.touch);
  const membership = createMembership(context, { devices, self, register: deps.register });

  return {
    membership,
    handlers: createSyncCalls(context, { membership, devices, received }),
    receive: createReceive({
      store: received,
      devices,
      transaction: context.transaction,
      self,
      renew: deps.renew,
    }),
    /** Signs what is not signed yet, and reads what they don't have. */
    collect: (wanted: Wanted) => {
      journal.checkpoint();
      return collect(sendStore, wanted);
    },
    /** What was given to an audience before, and that it was given more now. */
    given: sendStore.given,
    noteGiven: sendStore.noteGiven,
  };
}
