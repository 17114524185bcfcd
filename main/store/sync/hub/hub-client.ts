import type { ClientConfig } from 'pg';
import type { HubAddress } from '../../../../shared/contract/hub-login.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import type { BadAddress, HubFailure } from '../../../../shared/domain/sync/words.ts';
import type { Stretch } from '../chain.ts';
import type { Place } from '../../journal/detached-store.ts';
import { decodeHeader } from '../../journal/header.ts';
import { connectionOf } from './hub-address.ts';
import { failureOf } from './hub-failure.ts';
import { createHubStore, pushOutcomes, type PulledRow } from './hub-store.ts';

export type PushOutcome = {
  readonly deviceId: string;
  readonly first: number;
  readonly last: number;
  /** `had`: all of it was there. `gap`: the hub lacks what comes before. `fork`: another event has one of the places. */
  readonly outcome: (typeof pushOutcomes)[number];
  /** Where the hub's log of the device ends now. */
  readonly headSeq: number;
  /** How many of the events are new to the hub. */
  readonly added: number;
};

export type HubHead = {
  readonly deviceId: string;
  readonly hallId: string;
  readonly hallName: string;
  readonly seq: number;
  readonly hash: Buffer | null;
  /** When its newest event came in, by the hub's clock (epoch ms); null before the first. */
  readonly receivedAt: number | null;
  readonly isForked: boolean;
};

export type Withdrawn = { readonly hubId: string; readonly known: number };

/** How far each log is known: device to sequence number. */
export type Vector = ReadonlyMap<string, number>;

export type Hub = Awaited<ReturnType<typeof connect>>;

/**
 * Logs in at a hub. What it answers later fails as a whole with a `HubFailure`; after 'hub-offline' the connection is
 * dead, and another must be opened. Whoever opens it closes it.
 */
export async function openHub(address: HubAddress): Promise<Result<Hub, HubFailure | BadAddress>> {
  const connection = connectionOf(address);
  return connection.ok ? attempt(() => connect(connection.value)) : connection;
}

async function connect(config: ClientConfig) {
  // Most kiosks have no hub, and none needs it to start.
  const { Client } = await import('pg');
  const client = new Client(config);
  // A connection that is lost between two statements shows at the next one.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    client.end().catch(() => undefined);
    throw error;
  }
  const store = createHubStore(client);

  return {
    /** Opens the log of this kiosk's device, or of one that it brings the events of; `publicKey` is SPKI DER. */
    enrol: (deviceId: string, publicKey: Buffer) =>
      attempt(async () => readEnrolment(await store.enrol(deviceId, publicKey))),

    /** Brings stretches one by one, each in a transaction of its own. One that is not taken never stops the others. */
    push: (stretches: readonly Stretch[]) =>
      attempt(async () => {
        const outcomes: PushOutcome[] = [];
        for (const stretch of stretches)
          outcomes.push(readOutcome(stretch, await store.push(stretch)));
        return outcomes;
      }),

    /** The next stretches beyond what is known, about `limit` events: none where nothing is new. */
    pull: (known: Vector, limit: number) =>
      attempt(async () =>
        stretchesOf(await store.pull([...known.keys()], [...known.values()], limit)),
      ),

    /** Every log that this member may read, and how far it goes. */
    heads: () => attempt(async () => (await store.heads()).map(readHead)),

    /**
     * Takes the bodies of these personal events of the own hall back, for ever. Answers which hub this is, and how many
     * it remembers of the hall; 'hub-outdated' where it was set up before it could.
     */
    async withdraw(places: readonly Place[]): Promise<Result<Withdrawn, HubFailure>> {
      const answer = await attempt(() =>
        store.withdraw(
          places.map(({ deviceId }) => deviceId),
          places.map(({ seq }) => seq),
        ),
      );
      if (!answer.ok) return answer.refusal === 'hub-not-set-up' ? refuse('hub-outdated') : answer;
      if (answer.value === undefined) throw new Error('the hub said nothing');
      return ok({ hubId: answer.value.hub_id, known: Number(answer.value.known) });
    },

    /** Never fails: a connection that is gone is closed. */
    close: (): Promise<void> => client.end().catch(() => undefined),
  };
}

async function attempt<T>(work: () => Promise<T>): Promise<Result<T, HubFailure>> {
  try {
    return ok(await work());
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) throw error;
    return refuse(failure);
  }
}

const enrolments = ['enrolled', 'unknown-device', 'other-key'] as const;

function readEnrolment(said: string): (typeof enrolments)[number] {
  const known = enrolments.find((one) => one === said);
  if (known === undefined) throw new Error(`the hub said ${said}`);
  return known;
}

function readOutcome(
  { deviceId, first, checkpoint }: Stretch,
  row: { readonly outcome: string; readonly head_seq: string; readonly added: number } | undefined,
): PushOutcome {
  const outcome = pushOutcomes.find((one) => one === row?.outcome);
  if (row === undefined || outcome === undefined) throw new Error(`the hub said ${row?.outcome}`);
  const { head_seq, added } = row;
  return { deviceId, first, last: checkpoint.seq, outcome, headSeq: Number(head_seq), added };
}

const readHead = (row: Awaited<ReturnType<ReturnType<typeof createHubStore>['heads']>>[number]) =>
  ({
    deviceId: row.device_id,
    hallId: row.hall_id,
    hallName: row.hall_name,
    seq: Number(row.seq),
    hash: row.hash,
    receivedAt: row.received_at?.getTime() ?? null,
    isForked: row.is_forked,
  }) satisfies HubHead;

/** Rows by device and sequence: each run ends where the checkpoint stands. */
function stretchesOf(rows: readonly PulledRow[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let run: PulledRow[] = [];
  for (const row of rows) {
    run.push(row);
    const stretch = closeRun(run);
    if (stretch === null) continue;
    stretches.push(stretch);
    run = [];
  }
  return stretches;
}

function closeRun(run: readonly PulledRow[]): Stretch | null {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { hash, signature } = last;
  if (hash === null || signature === null) return null;
  return {
    deviceId: last.device_id,
    first: Number(first.seq),
    prev: prevOf(first.header),
    events: run.map(({ header, body }) => ({ header, body })),
    checkpoint: { seq: Number(last.seq), hash, signature },
  };
}

/** As the header says; one that can't be read is found out by whoever checks the stretch. */
function prevOf(header: Buffer): string | null {
  try {
    return decodeHeader(header).prev;
  } catch {
    return null;
  }
}
