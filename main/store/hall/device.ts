import type { StoreContext } from '../context.ts';
import { publicKeyOf, type Identity, type KeyFolder } from '../journal/identity.ts';
import type { Journal } from '../journal/journal.ts';
import type { HallStore } from './hall-store.ts';

/**
 * Which device writes this file. A file that was restored, or copied to another machine, goes on as a new
 * incarnation that names its predecessor: two writers never share one chain.
 */
export function createDevice(
  journal: Journal,
  hall: HallStore,
  keys: KeyFolder,
  transaction: StoreContext['transaction'],
) {
  const begin = (
    identity: Identity,
    hallId: string,
    kioskNumber: number,
    predecessor: string | null,
  ) => {
    journal.writeAs(identity);
    hall.setLocalDevice(identity.deviceId);
    journal.append(
      'device.registered',
      { hallId, kioskNumber, publicKey: publicKeyOf(identity), predecessor },
      { actor: 'set-up' },
    );
  };

  return {
    /** The first device of a new hall, in the caller's transaction. */
    register: (hallId: string, kioskNumber: number) =>
      begin(keys.create(hallId, kioskNumber), hallId, kioskNumber, null),

    /** Goes on as the device that this file wrote as, or as its successor. */
    resume(): void {
      const deviceId = hall.localDevice();
      if (deviceId === null) return;
      const head = hall.headSeq(deviceId);
      const identity = keys.load(deviceId, head);
      if (identity !== null) {
        journal.writeAs(identity);
        // What a power cut left unsigned counts too: a copy from before it must not pass for the newest.
        keys.noteHead(identity, head);
        return;
      }
      const device = hall.device(deviceId);
      if (device === null) throw new Error(`device ${deviceId} never registered`);
      const { hall_id: hallId, kiosk_number: kioskNumber } = device;
      transaction(() => begin(keys.create(hallId, kioskNumber), hallId, kioskNumber, deviceId));
    },
  };
}
