import type { Value } from '../../../shared/contract/calls.ts';
import type { TrustedDevice } from '../../../shared/domain/sync/trust.ts';
import type { DetachedStore } from '../journal/detached-store.ts';
import type { SendStore } from '../journal/send-store.ts';
import type { DeviceStore } from './device-store.ts';
import type { HubLink } from './hub/hub-link.ts';

type Standing = Value<'sync.standing'>;

/** How far this kiosk's own events have come, and how old the news of each hall is. */
export function standingOf({
  self: { deviceId },
  devices,
  sent,
  link,
  detached,
}: {
  readonly self: TrustedDevice;
  readonly devices: DeviceStore;
  readonly sent: SendStore;
  readonly link: HubLink;
  readonly detached: DetachedStore;
}): Standing {
  const { atHub, ...state } = link.look();
  const login = link.login();
  const url = login === null ? null : URL.parse(login.address.url);
  return {
    saved: devices.chains().find((chain) => chain.deviceId === deviceId)?.seq ?? 0,
    exported: sent.givenOf(deviceId),
    acknowledged: atHub === null ? null : (atHub.get(deviceId) ?? 0),
    untold: untoldOf(detached, link),
    hub:
      login === null
        ? null
        : {
            host: url?.host ?? '',
            login: decodeURIComponent(url?.username ?? ''),
            isSealed: login.isSealed,
            ...state,
          },
    halls: hallsOf(devices),
  };
}

/** How many removed bodies the hub has still to be told of; null where there is none, and never was. */
export const untoldOf = (detached: DetachedStore, link: HubLink): number | null =>
  detached.left() ?? (link.login() === null ? null : detached.count());

/** Freshest first. */
function hallsOf(devices: DeviceStore): Standing['halls'] {
  const hallOf = new Map(devices.devices().map((device) => [device.deviceId, device.hallId]));
  const newest = new Map<string, number>();
  for (const { deviceId, wall } of devices.chains()) {
    const hallId = hallOf.get(deviceId);
    if (hallId !== undefined) newest.set(hallId, Math.max(wall, newest.get(hallId) ?? 0));
  }
  return [...newest]
    .map(([hallId, newestAt]) => ({
      hallId,
      hallName: devices.hallName(hallId) ?? '',
      newestAt,
    }))
    .toSorted((a, b) => b.newestAt - a.newestAt);
}
