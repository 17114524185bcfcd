import { hallOf } from './device-id.ts';
import type { Vouching } from './words.ts';

/** A device whose events are read, and the key that its checkpoints are checked with. */
export type TrustedDevice = {
  readonly deviceId: string;
  readonly hallId: string;
  readonly publicKey: string;
  readonly vouches: Vouching;
};

/** A device's word for another one, and the key that it saw. */
export type Admission = TrustedDevice & { readonly by: string };

/** A place that a device keeps for whoever shows the key of an invitation. */
export type Invitation = {
  readonly by: string;
  readonly invitationId: string;
  readonly hallId: string;
  readonly kioskNumber: number;
};

/** What a device says of itself; its invitation's signature has been checked. */
export type Registration = {
  readonly deviceId: string;
  readonly hallId: string;
  readonly kioskNumber: number;
  readonly publicKey: string;
  readonly invitationId: string | null;
};

export type TrustFacts = {
  readonly admissions: readonly Admission[];
  readonly invitations: readonly Invitation[];
  readonly registrations: readonly Registration[];
};

/**
 * Which devices count here: this one, those it admits or invited, and so on. A device speaks for its own hall alone,
 * unless this hall took its word for any hall: else one careless hall would open the door of all.
 */
export function trustedDevices(
  self: TrustedDevice,
  facts: TrustFacts,
): ReadonlyMap<string, TrustedDevice> {
  const trusted = new Map([[self.deviceId, self]]);
  const speaksFor = (by: string, hallId: string): boolean => {
    const device = trusted.get(by);
    if (device === undefined) return false;
    return (
      device.hallId === self.hallId || device.hallId === hallId || device.vouches === 'any-hall'
    );
  };
  const admit = ({ deviceId, hallId, publicKey, vouches }: TrustedDevice): boolean => {
    if (trusted.has(deviceId) || hallOf(deviceId) !== hallId) return false;
    trusted.set(deviceId, { deviceId, hallId, publicKey, vouches });
    return true;
  };
  const places = new Map(facts.invitations.map((one) => [one.invitationId, one]));
  const used = new Set<string>();

  const round = (): boolean => {
    const admitted = facts.admissions
      .filter(({ by, hallId }) => speaksFor(by, hallId))
      // The word for any hall is this hall's alone to give.
      .map((one) =>
        trusted.get(one.by)?.hallId === self.hallId
          ? one
          : { ...one, vouches: 'own-hall' as const },
      )
      .map(admit);
    const invited = facts.registrations.map((one) => {
      const place = one.invitationId === null ? undefined : places.get(one.invitationId);
      if (place === undefined || used.has(place.invitationId) || !fits(place, one)) return false;
      if (!speaksFor(place.by, one.hallId)) return false;
      used.add(place.invitationId);
      return admit({ ...one, vouches: 'own-hall' });
    });
    return [...admitted, ...invited].includes(true);
  };
  while (round());
  return trusted;
}

const fits = (place: Invitation, one: Registration): boolean =>
  place.hallId === one.hallId && place.kioskNumber === one.kioskNumber;
