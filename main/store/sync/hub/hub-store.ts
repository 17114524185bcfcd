import type { ClientBase } from 'pg';
import type { Stretch } from '../chain.ts';

/** What the hub said of a pushed stretch. */
export const pushOutcomes = [
  'stored',
  'had',
  'gap',
  'fork',
  'bad-chain',
  'bad-body',
  'bad-checkpoint',
  'unknown-device',
] as const;

export type PulledRow = {
  readonly device_id: string;
  readonly seq: string;
  readonly header: Buffer;
  readonly body: Buffer | null;
  readonly hash: Buffer | null;
  readonly signature: Buffer | null;
};

export type HeadRow = {
  readonly device_id: string;
  readonly hall_id: string;
  readonly hall_name: string;
  readonly seq: string;
  readonly hash: Buffer | null;
  readonly received_at: Date | null;
  readonly is_forked: boolean;
};

/** The statements of a member of the hub. */
export const createHubStore = (db: ClientBase) => ({
  async enrol(deviceId: string, publicKey: Buffer): Promise<string> {
    const { rows } = await db.query<{ said: string }>({
      name: 'enrol',
      text: 'SELECT qinlin.enrol($1, $2) AS said',
      values: [deviceId, publicKey],
    });
    return rows[0]?.said ?? '';
  },

  async push({ deviceId, first, events, checkpoint }: Stretch) {
    const { rows } = await db.query<{ outcome: string; head_seq: string; added: number }>({
      name: 'push',
      text: 'SELECT outcome, head_seq, added FROM qinlin.push($1, $2, $3, $4, $5, $6)',
      values: [
        deviceId,
        first,
        events.map(({ header }) => header),
        events.map(({ body }) => body),
        checkpoint.hash,
        checkpoint.signature,
      ],
    });
    return rows[0];
  },

  async pull(devices: readonly string[], seqs: readonly number[], limit: number) {
    const { rows } = await db.query<PulledRow>({
      name: 'pull',
      text: 'SELECT * FROM qinlin.pull($1, $2, $3)',
      values: [devices, seqs, limit],
    });
    return rows;
  },

  async heads(): Promise<readonly HeadRow[]> {
    const { rows } = await db.query<HeadRow>({
      name: 'heads',
      text: 'SELECT * FROM qinlin.heads() ORDER BY device_id',
    });
    return rows;
  },

  async withdraw(devices: readonly string[], seqs: readonly number[]) {
    const { rows } = await db.query<{ hub_id: string; known: string }>({
      name: 'withdraw',
      text: 'SELECT hub_id, known FROM qinlin.withdraw($1, $2)',
      values: [devices, seqs],
    });
    return rows[0];
  },
});
