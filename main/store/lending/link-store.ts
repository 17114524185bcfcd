import type { Db } from '../db/failure.ts';
import type { Projector } from '../journal/projector.ts';

/**
 * Whose loan or hold it is. Only the bodies of `person.linked` say so: cutting a link detaches them, whichever of
 * the two events arrived first.
 */
export function createLinkStore(db: Db) {
  const sql = prepare(db);

  const projector: Projector = {
    tables: ['reader_link', 'reader_link_cut'],
    on: {
      'person.linked': ({ deviceId, seq, payload: { actId, personId } }) => {
        if (sql.isCut.get(actId) === undefined) sql.add.run(actId, personId, deviceId, seq);
        else sql.detach.run(deviceId, seq);
      },
      'loan.unlinked': ({ payload }) => {
        for (const actId of payload.actIds) {
          sql.cut.run(actId);
          const link = sql.link.get(actId);
          if (link === undefined) continue;
          sql.detach.run(link.device_id, link.seq);
          sql.remove.run(actId);
        }
      },
    },
    erase: (personId) => void sql.drop.run(personId),
  };

  return {
    projector,
    /** Whose it is: the record that stands for the person; null where it is not known, or no longer. */
    readerOf: (actId: string): string | null => sql.readerOf.get(actId) ?? null,
  };
}

const prepare = (db: Db) => ({
  // An act is linked once; should two links of it ever meet, the same one stands everywhere.
  add: db.prepare<[string, string, string, number]>(
    `INSERT INTO reader_link VALUES (?, ?, ?, ?) ON CONFLICT (act_id) DO UPDATE SET
       person_id = excluded.person_id, device_id = excluded.device_id, seq = excluded.seq
     WHERE (excluded.device_id, excluded.seq) < (reader_link.device_id, reader_link.seq)`,
  ),
  cut: db.prepare<[string]>('INSERT OR IGNORE INTO reader_link_cut VALUES (?)'),
  isCut: db.prepare<[string], number>('SELECT 1 FROM reader_link_cut WHERE act_id = ?').pluck(),
  link: db.prepare<[string], { device_id: string; seq: number }>(
    'SELECT device_id, seq FROM reader_link WHERE act_id = ?',
  ),
  remove: db.prepare<[string]>('DELETE FROM reader_link WHERE act_id = ?'),
  detach: db.prepare<[string, number]>(
    'UPDATE journal SET body = NULL WHERE device_id = ? AND seq = ?',
  ),
  drop: db.prepare<[string]>('DELETE FROM reader_link WHERE person_id = ?'),
  readerOf: db
    .prepare<[string], string>(
      `SELECT p.canonical_id FROM reader_link l JOIN person p ON p.person_id = l.person_id
       WHERE l.act_id = ?`,
    )
    .pluck(),
});
