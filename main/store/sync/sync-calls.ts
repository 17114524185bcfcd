import { ok, refuse } from '../../../shared/domain/result.ts';
import type { FamilyHandlers, StoreContext } from '../context.ts';
import type { DetachedStore } from '../journal/detached-store.ts';
import type { ReceiveStore } from '../journal/receive-store.ts';
import type { SendStore } from '../journal/send-store.ts';
import { listDevices } from './device-list.ts';
import type { DeviceStore } from './device-store.ts';
import { fingerprint, type Introduction } from './introduction.ts';
import type { HubLink } from './hub/hub-link.ts';
import type { Jobs } from './jobs.ts';
import { findPlaces } from './places.ts';
import { standingOf } from './standing.ts';
import { encodeSlip, readIntroduction, type Membership } from './membership.ts';

const named = ({ deviceId, hallId, hallName, kioskNumber, publicKey }: Introduction) => ({
  deviceId,
  hallId,
  hallName,
  kioskNumber,
  fingerprint: fingerprint(publicKey),
});

export function createSyncCalls(
  context: StoreContext,
  deps: {
    readonly membership: Membership;
    readonly devices: DeviceStore;
    readonly received: ReceiveStore;
    readonly jobs: Jobs;
    readonly link: HubLink;
    readonly sent: SendStore;
    readonly detached: DetachedStore;
    /** To whom bundles for this kiosk are locked. */
    readonly recipient: () => Promise<string>;
    readonly exportsDir: string;
  },
): FamilyHandlers<'sync'> {
  const { membership, devices, received, jobs, link, recipient } = deps;

  return {
    'sync.places': async () => ok([...(await findPlaces(deps.exportsDir))]),

    'sync.export': ({ hallId, ...order }) => {
      if (order.span !== null && order.span.to < order.span.from)
        return refuse('ends-before-start');
      return jobs.export({ ...order, hallId: hallId ?? membership.self().hallId })
        ? ok({})
        : refuse('job-running');
    },

    'sync.import': ({ path, passphrase }) =>
      jobs.import(path, passphrase) ? ok({}) : refuse('job-running'),

    'sync.job': () => ok(jobs.look()),

    'sync.pause': ({ paused }) => {
      jobs.pause(paused);
      return ok({});
    },

    'sync.devices': () =>
      ok([
        ...listDevices({
          self: membership.self(),
          devices,
          trusted: membership.trusted(),
          gaps: received.gaps(),
          forks: received.forks(),
        }),
      ]),

    'sync.standing': () => ok(standingOf({ ...deps, self: membership.self() })),

    'sync.hasten': () => {
      if (link.login() === null) return refuse('no-hub');
      link.hasten();
      return ok({});
    },

    'sync.introduction': async () => {
      const introduction = membership.introduce(await recipient());
      return ok({ ...named(introduction), slip: encodeSlip(introduction) });
    },

    'sync.readSlip': ({ slip }) => {
      const introduction = readIntroduction(slip);
      return introduction === null ? refuse('not-a-slip') : ok(named(introduction));
    },

    'sync.admit': ({ slip, vouches }, { actor }) => {
      const introduction = readIntroduction(slip);
      if (introduction === null) return refuse('not-a-slip');
      const admitted = membership.admit(introduction, vouches, actor);
      return admitted.ok ? ok(named(admitted.value)) : admitted;
    },

    'sync.invite': async ({ kioskNumber }, { actor }) => {
      const invited = membership.invite(kioskNumber, await recipient(), actor);
      return invited.ok ? ok({ slip: encodeSlip(invited.value), kioskNumber }) : invited;
    },

    'sync.retire': ({ deviceId, reason }, { actor }) => {
      const self = membership.self();
      const device = devices.devices().find((one) => one.deviceId === deviceId);
      // A hall retires its own kiosks alone: whether one counts must be the same everywhere.
      if (device === undefined || device.hallId !== self.hallId) return refuse('unknown-device');
      if (deviceId === self.deviceId) return refuse('device-is-this');
      if (devices.retirements().some((one) => one.deviceId === deviceId))
        return refuse('already-retired');
      const lastSeq = received.head(deviceId)?.seq ?? 0;
      context.transaction(() =>
        context.append(
          'device.retired',
          { deviceId, lastSeq, reason },
          { actor, subject: deviceId },
        ),
      );
      return ok({ lastSeq });
    },
  };
}
