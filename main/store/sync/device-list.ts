import type { Value } from '../../../shared/contract/calls.ts';
import type { TrustedDevice } from '../../../shared/domain/sync/trust.ts';
import type { Fork, Gap } from '../journal/receive-store.ts';
import type { DeviceStore, KnownChain } from './device-store.ts';
import { fingerprint } from './introduction.ts';

type Listed = Value<'sync.devices'>[number];

/** Every device that something is known of: this one first, then its hall's, then others'. */
export function listDevices(facts: {
  readonly self: TrustedDevice;
  readonly devices: DeviceStore;
  readonly trusted: ReadonlyMap<string, TrustedDevice>;
  readonly gaps: readonly Gap[];
  readonly forks: readonly Fork[];
}): readonly Listed[] {
  const { self, devices, trusted } = facts;
  const retired = new Set(devices.retirements().map(({ deviceId }) => deviceId));
  const forked = new Set(facts.forks.map(({ deviceId }) => deviceId));
  const gaps = new Map(facts.gaps.map((gap) => [gap.deviceId, gap]));
  const chains = new Map(devices.chains().map((chain) => [chain.deviceId, chain]));

  const standing = (deviceId: string): Listed['standing'] => {
    if (forked.has(deviceId)) return 'forked';
    if (retired.has(deviceId)) return 'retired';
    return trusted.has(deviceId) ? 'counts' : 'unknown';
  };
  const list = (one: Known): Listed => ({
    ...one,
    hallName: devices.hallName(one.hallId) ?? '',
    fingerprint: fingerprint(one.publicKey),
    isThis: one.deviceId === self.deviceId,
    isOwnHall: one.hallId === self.hallId,
    standing: standing(one.deviceId),
    ...newsOf(chains.get(one.deviceId), gaps.get(one.deviceId)),
  });
  const rank = (one: Listed) => (one.isThis ? 0 : one.isOwnHall ? 1 : 2);
  return known(devices)
    .map(list)
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        a.hallName.localeCompare(b.hallName, 'zh-CN') ||
        a.kioskNumber - b.kioskNumber ||
        (b.newestAt ?? 0) - (a.newestAt ?? 0),
    );
}

type Known = Pick<Listed, 'deviceId' | 'hallId' | 'kioskNumber'> & { readonly publicKey: string };

/** Those that registered, and those that were admitted and have not been heard of yet. */
function known(devices: DeviceStore): readonly Known[] {
  const heard = devices.devices();
  const ids = new Set(heard.map(({ deviceId }) => deviceId));
  const expected = new Map(
    devices
      .admissions()
      .filter(({ deviceId }) => !ids.has(deviceId))
      .map((one) => [one.deviceId, one]),
  );
  return [...heard, ...expected.values()].map(({ deviceId, hallId, kioskNumber, publicKey }) => ({
    deviceId,
    hallId,
    kioskNumber,
    publicKey,
  }));
}

const newsOf = (chain: KnownChain | undefined, gap: Gap | undefined) => ({
  events: chain?.seq ?? 0,
  newestAt: chain?.wall ?? null,
  waiting: gap === undefined ? null : { from: gap.head + 1, to: gap.first - 1 },
});
