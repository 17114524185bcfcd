import { payloadSchemas, type EventType, type Payload } from '../../../shared/contract/events.ts';
import type { TrustFacts } from '../../../shared/domain/sync/trust.ts';
import { decodeBody } from '../journal/header.ts';
import { isSigned } from '../journal/identity.ts';
import type { ReceivedEvent } from '../journal/receive-store.ts';
import type { DeviceRow, DeviceStore } from './device-store.ts';
import { voucherBytes } from './introduction.ts';

type Facts = {
  readonly admissions: TrustFacts['admissions'];
  readonly invitations: readonly (TrustFacts['invitations'][number] & { publicKey: string })[];
  readonly devices: readonly DeviceRow[];
};

/**
 * What this kiosk knows of devices, with what verified events say that aren't in the journal yet, and what devices
 * that were not heard of before say of themselves.
 */
export function trustFacts(
  store: Pick<DeviceStore, 'admissions' | 'invitations' | 'devices'>,
  events: readonly ReceivedEvent[],
  said: readonly DeviceRow[],
): TrustFacts {
  const known: Facts = {
    admissions: store.admissions(),
    invitations: store.invitations(),
    devices: [...store.devices(), ...said],
  };
  const all = events.reduce(add, known);
  const keys = new Map(all.invitations.map((one) => [one.invitationId, one.publicKey]));
  return {
    admissions: all.admissions,
    invitations: all.invitations,
    registrations: all.devices.map(({ deviceId, hallId, kioskNumber, publicKey, ...shown }) => ({
      deviceId,
      hallId,
      kioskNumber,
      publicKey,
      invitationId: isVouchedFor({ deviceId, publicKey, ...shown }, keys)
        ? shown.invitationId
        : null,
    })),
  };
}

function add(facts: Facts, event: ReceivedEvent): Facts {
  const by = event.device_id;
  const admitted = payloadOf('device.admitted', event);
  if (admitted !== null)
    return { ...facts, admissions: [...facts.admissions, { ...admitted, by }] };
  const invited = payloadOf('device.invited', event);
  if (invited !== null)
    return { ...facts, invitations: [...facts.invitations, { ...invited, by }] };
  const registered = payloadOf('device.registered', event);
  return registered === null
    ? facts
    : { ...facts, devices: [...facts.devices, deviceOf(by, registered)] };
}

export const deviceOf = (deviceId: string, said: Payload<'device.registered'>): DeviceRow => ({
  deviceId,
  hallId: said.hallId,
  kioskNumber: said.kioskNumber,
  publicKey: said.publicKey,
  predecessor: said.predecessor,
  invitationId: said.voucher?.invitationId ?? null,
  signature: said.voucher?.signature ?? null,
});

/** The payload of an event of that type; null for any other event, and for a body that can't be read. */
export function payloadOf<T extends EventType>(
  type: T,
  event: Pick<ReceivedEvent, 'type' | 'body'>,
): Payload<T> | null {
  if (event.type !== type || event.body === null) return null;
  try {
    return payloadSchemas[type].safeParse(decodeBody(type, event.body)).data ?? null;
  } catch {
    return null;
  }
}

function isVouchedFor(
  shown: Pick<DeviceRow, 'deviceId' | 'publicKey' | 'invitationId' | 'signature'>,
  keys: ReadonlyMap<string, string>,
): boolean {
  const { deviceId, publicKey, invitationId, signature } = shown;
  const key = invitationId === null ? undefined : keys.get(invitationId);
  if (invitationId === null || key === undefined || signature === null) return false;
  return isSigned(
    Buffer.from(key, 'hex'),
    voucherBytes(invitationId, deviceId, publicKey),
    Buffer.from(signature, 'hex'),
  );
}
