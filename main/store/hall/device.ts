import type { Payload } from '../../../shared/contract/events.ts';
import type { StoreContext } from '../context.ts';
import { publicKeyOf, type Identity, type KeyFolder } from '../journal/identity.ts';
import type { Journal } from '../journal/journal.ts';
import type { HallStore } from './hall-store.ts';

/** Where a kiosk stands. */
export type Place = { readonly hallId: string; readonly kioskNumber: number };
export type Voucher = Payload<'device.registered'>['voucher'];

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
    { hallId, kioskNumber }: Place,
    predecessor: string | null,
    vouch: (identity: Identity) => Voucher = () => null,
  ) => {
    const identity = keys.create(hallId, kioskNumber);
    journal.writeAs(identity);
    hall.setLocalDevice(identity.deviceId);
    const publicKey = publicKeyOf(identity);
    journal.append(
      'device.registered',
      { hallId, kioskNumber, publicKey, predecessor, voucher: vouch(identity) },
      { actor: 'set-up' },
    );
  };

  /** Goes on as a new incarnation of the same kiosk, in the caller's transaction. */
  const renew = (): void => {
    const deviceId = hall.localDevice();
    const device = deviceId === null ? null : hall.device(deviceId);
    if (device === null) throw new Error(`device ${deviceId} never registered`);
    begin({ hallId: device.hall_id, kioskNumber: device.kiosk_number }, deviceId);
  };

  return {
    renew,

    /** The first device of this file, in the caller's transaction; `vouch` shows an invitation. */
    register: (place: Place, vouch?: (identity: Identity) => Voucher) => begin(place, null, vouch),

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
      transaction(renew);
    },
  };
}
