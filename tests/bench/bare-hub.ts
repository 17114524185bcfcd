import { Client } from 'pg';
import type { Stretch } from '../../main/store/sync/chain.ts';

/** The floor of the hub: a table of the same bytes with its key and nothing else, filled by unnest. */
export async function bareHub(url: string, count: number) {
  const lines = await Promise.all(
    Array.from({ length: count }, async () => {
      const client = new Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  const at = (n: number): Client => {
    const line = lines[n];
    if (line === undefined) throw new Error('no such line');
    return line;
  };
  await at(0).query(
    `CREATE TABLE bare (device_id text, seq bigint, header bytea, body bytea,
       PRIMARY KEY (device_id, seq))`,
  );

  return {
    async insert(n: number, stretches: readonly Stretch[]): Promise<void> {
      for (const { deviceId, first, events } of stretches)
        await at(n).query({
          name: 'bare-insert',
          text: `INSERT INTO bare SELECT $1, $2::bigint + at - 1, header, body
                 FROM unnest($3::bytea[], $4::bytea[]) WITH ORDINALITY AS x (header, body, at)`,
          values: [
            deviceId,
            first,
            events.map(({ header }) => header),
            events.map(({ body }) => body),
          ],
        });
    },

    /** What stands beyond each of the known numbers; answers how many rows. */
    async poll(known: ReadonlyMap<string, number>): Promise<number> {
      const { rows } = await at(0).query({
        name: 'bare-poll',
        text: `SELECT b.* FROM unnest($1::text[], $2::bigint[]) AS k (device_id, seq)
               CROSS JOIN LATERAL (SELECT * FROM bare WHERE bare.device_id = k.device_id
                                   AND bare.seq > k.seq OFFSET 0) b`,
        values: [[...known.keys()], [...known.values()]],
      });
      return rows.length;
    },

    close: async (): Promise<void> => {
      await Promise.all(lines.map((line) => line.end()));
    },
  };
}
