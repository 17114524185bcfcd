import type { Payload } from '../../../shared/contract/events.ts';
import type { Db } from '../db/failure.ts';
import type { Projector } from '../journal/projector.ts';

/** Money that was handed over; the names are null once they were erased. */
export type HandoverRecord = {
  readonly handoverId: string;
  readonly number: string;
  readonly purposeId: string;
  readonly fen: number;
  readonly at: number;
  readonly on: string;
  readonly note: string | null;
  readonly handedBy: string | null;
  readonly receivedBy: string | null;
};

export type HandoverStore = ReturnType<typeof createHandoverStore>;

/** Hand-overs of takings, as a set; who signed for one may arrive before it. */
export function createHandoverStore(db: Db) {
  const sql = prepare(db);
  const projector: Projector = {
    tables: ['handover'],
    on: {
      'handover.made': ({ stamp, payload }) => {
        sql.add.run(payload.handoverId);
        sql.setFacts.run({ ...payload, stamp });
      },
      'person.signed-handover': ({ stamp, payload }) => {
        sql.add.run(payload.handoverId);
        sql.setNames.run({ ...payload, stamp });
      },
    },
  };
  return {
    projector,
    get(handoverId: string): HandoverRecord | null {
      const row = sql.handover.get(handoverId);
      return row === undefined || row.number === '' ? null : toHandover(row);
    },
    /** Of a hall in a period, the newest first. */
    ofHall: (hallId: string, from: string, to: string): HandoverRecord[] =>
      sql.ofHall.all(hallId, from, to).map(toHandover),
    /** Fen by purpose, of all time or of a period. */
    byPurpose: (hallId: string, from = '', to = '9999'): ReadonlyMap<string, number> =>
      new Map(sql.byPurpose.all(hallId, from, to).map((row) => [row.purpose_id, row.fen])),
    /** How many numbers that begin so were given out. */
    numbersGiven: (start: string): number => sql.numbersGiven.get(start, `${start}~`) ?? 0,
  };
}

type Row = {
  handover_id: string;
  number: string;
  purpose_id: string;
  fen: number;
  at: number;
  date: string;
  note: string | null;
  handed_by: string | null;
  received_by: string | null;
};

const toHandover = (row: Row): HandoverRecord => ({
  handoverId: row.handover_id,
  number: row.number,
  purposeId: row.purpose_id,
  fen: row.fen,
  at: row.at,
  on: row.date,
  note: row.note,
  handedBy: row.handed_by,
  receivedBy: row.received_by,
});

const prepare = (db: Db) => ({
  add: db.prepare<[string]>('INSERT OR IGNORE INTO handover (handover_id) VALUES (?)'),
  setFacts: db.prepare<[Payload<'handover.made'> & { stamp: string }]>(
    `UPDATE handover SET number = :number, purpose_id = :purposeId, fen = :fen, at = :at, date = :on,
       note = :note, stamp = :stamp
     WHERE handover_id = :handoverId AND (stamp IS NULL OR stamp > :stamp)`,
  ),
  setNames: db.prepare<[Payload<'person.signed-handover'> & { stamp: string }]>(
    `UPDATE handover SET handed_by = :handedBy, received_by = :receivedBy, names_stamp = :stamp
     WHERE handover_id = :handoverId AND (names_stamp IS NULL OR names_stamp > :stamp)`,
  ),
  handover: db.prepare<[string], Row>('SELECT * FROM handover WHERE handover_id = ?'),
  ofHall: db.prepare<[string, string, string], Row>(
    `SELECT h.* FROM handover h JOIN purpose p ON p.purpose_id = h.purpose_id
     WHERE p.hall_id = ? AND h.date BETWEEN ? AND ? ORDER BY h.at DESC, h.number DESC, h.handover_id`,
  ),
  byPurpose: db.prepare<[string, string, string], { purpose_id: string; fen: number }>(
    `SELECT h.purpose_id, sum(h.fen) AS fen FROM handover h
     JOIN purpose p ON p.purpose_id = h.purpose_id
     WHERE p.hall_id = ? AND h.date BETWEEN ? AND ? GROUP BY h.purpose_id`,
  ),
  numbersGiven: db
    .prepare<[string, string], number>('SELECT count(*) FROM handover WHERE number BETWEEN ? AND ?')
    .pluck(),
});
