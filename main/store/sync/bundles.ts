import {
  addDays,
  dateIn,
  epochOf,
  isoDate,
  type IsoDate,
} from '../../../shared/domain/calendar.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type {
  ExportRefusal,
  ImportRefusal,
  StretchProblem,
} from '../../../shared/domain/sync/words.ts';
import type { StoreContext } from '../context.ts';
import type { SendStore } from '../journal/send-store.ts';
import { ageKey } from './bundle/age-keys.ts';
import type { Lock } from './bundle/lock.ts';
import { readBundle } from './bundle/read-bundle.ts';
import { writeBundle, type Written } from './bundle/write-bundle.ts';
import type { Collected, Wanted } from './collect.ts';
import type { DeviceStore } from './device-store.ts';
import type { Membership } from './membership.ts';
import type { Progress, Receipt } from './receive.ts';
import type { Stretch } from './chain.ts';

/** Events in one file: what a reader takes into memory at once. */
const EVENTS_A_FILE = 100_000;

export type ExportOrder = {
  readonly folder: string;
  /** The hall that it is for. */
  readonly hallId: string;
  /** Everything, not only what is new since the last bundle for that hall. */
  readonly all: boolean;
  /** Only what was written on these days, both included. */
  readonly span: { readonly from: string; readonly to: string } | null;
  /** Null locks it to the kiosks of that hall that this one knows. */
  readonly passphrase: string | null;
};

export type Exported = { readonly files: readonly Written[]; readonly events: number };

export type Imported = Receipt & {
  readonly from: { readonly hallName: string; readonly kioskNumber: number };
  readonly madeAt: number;
};

export type Bundles = ReturnType<typeof createBundles>;

/** Bundles on a stick, out and in. */
export function createBundles(
  context: StoreContext,
  deps: {
    readonly dataDir: string;
    readonly devices: DeviceStore;
    readonly membership: Membership;
    readonly sent: SendStore;
    readonly collect: (wanted: Wanted) => Promise<Collected>;
    readonly receive: (
      stretches: readonly Stretch[],
      onProgress?: Progress,
    ) => Promise<Result<Receipt, StretchProblem>>;
  },
) {
  const { devices, membership, sent } = deps;

  const lockFor = (hallId: string, passphrase: string | null): Lock | null => {
    if (passphrase !== null) return { passphrase };
    const self = membership.self().deviceId;
    const theirs = [...membership.trusted().values()].filter((one) => one.hallId === hallId);
    const known = theirs.flatMap(({ deviceId }) => {
      const recipient = devices.recipientOf(deviceId);
      return recipient === null ? [] : [{ deviceId, recipient }];
    });
    // A bundle that this kiosk alone could open is of use where there is no other.
    const isOfUse = theirs.length === 1 || known.some(({ deviceId }) => deviceId !== self);
    if (known.length === 0 || !isOfUse) return null;
    return { recipients: [...new Set(known.map(({ recipient }) => recipient))] };
  };

  const midnight = (date: IsoDate) => epochOf(context.kiosk().zone, date, 0);

  /** Between which places of each log an order lies. */
  const within = ({ all, span, hallId }: ExportOrder) => {
    if (span === null) return { has: new Map(all ? [] : sent.given(hallId)), until: null };
    return {
      has: new Map(sent.before(midnight(isoDate(span.from)))),
      until: sent.before(midnight(addDays(isoDate(span.to), 1))),
    };
  };

  const writeOne = (order: ExportOrder, lock: Lock, { stretches }: Collected) => {
    const { deviceId } = membership.self();
    const { hallId, hallName, kioskNumber } = context.kiosk();
    const bundleId = context.newId();
    const day = dateIn(context.kiosk().zone, context.clock.wall()).replaceAll('-', '');
    const number = String(kioskNumber).padStart(3, '0');
    return writeBundle({
      folder: order.folder,
      name: `qinlin-${number}-${day}-${bundleId.slice(-8)}`,
      head: {
        bundleId,
        from: { hallId, hallName, kioskNumber, deviceId },
        to: order.hallId,
        madeAt: Math.floor(context.clock.wall()),
      },
      stretches,
      lock,
    });
  };

  const noteGiven = (hallId: string, stretches: readonly Stretch[]) =>
    context.transaction(() => {
      for (const { deviceId, checkpoint } of stretches)
        sent.noteGiven(hallId, deviceId, checkpoint.seq);
    });

  /** Says to whom bundles for this kiosk are locked, once; the others learn it from the next that they get. */
  const announceKey = async (): Promise<void> => {
    const { recipient } = await ageKey(deps.dataDir);
    const { deviceId } = membership.self();
    if (devices.recipientOf(deviceId) === recipient) return;
    context.transaction(() =>
      context.append('device.keyed', { recipient }, { actor: 'set-up', subject: deviceId }),
    );
  };

  return {
    recipient: async (): Promise<string> => (await ageKey(deps.dataDir)).recipient,

    /** One file for every 100,000 events. What was written counts as given once it was read back from the stick. */
    async write(order: ExportOrder): Promise<Result<Exported, ExportRefusal>> {
      await announceKey();
      const lock = lockFor(order.hallId, order.passphrase);
      if (lock === null) return refuse('no-recipient');
      const { has, until } = within(order);
      const files: Written[] = [];
      let events = 0;
      for (let hasMore = true; hasMore;) {
        const collected = await deps.collect({
          hallId: order.hallId,
          has,
          until,
          most: EVENTS_A_FILE,
        });
        if (collected.events === 0) break;
        const written = await writeOne(order, lock, collected);
        if (!written.ok) return written;
        // Of a span they may lack what was before: the next bundle begins where the last whole one ended.
        if (order.span === null) noteGiven(order.hallId, collected.stretches);
        for (const { deviceId, checkpoint } of collected.stretches)
          has.set(deviceId, checkpoint.seq);
        files.push(written.value);
        events += collected.events;
        hasMore = collected.hasMore;
      }
      return files.length === 0 ? refuse('nothing-new') : ok({ files, events });
    },

    async read(
      path: string,
      passphrase: string | null,
      onProgress?: Progress,
    ): Promise<Result<Imported, ImportRefusal>> {
      const { identity } = await ageKey(deps.dataDir);
      const key = passphrase === null ? { identities: [identity] } : { passphrase };
      const bundle = await readBundle(path, key);
      if (!bundle.ok) return bundle;
      const { head, stretches } = bundle.value;
      const taken = await deps.receive(stretches, onProgress);
      if (!taken.ok) return taken;
      const { hallName, kioskNumber } = head.from;
      return ok({ ...taken.value, from: { hallName, kioskNumber }, madeAt: head.madeAt });
    },
  };
}
