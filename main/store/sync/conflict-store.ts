import type { Db } from '../db/failure.ts';
import type { Projector } from '../journal/projector.ts';

export type ConflictStore = ReturnType<typeof createConflictStore>;

export type ConflictRow = {
  readonly conflictId: string;
  readonly kind: string;
  readonly entity: string;
  readonly entityId: string;
  readonly field: string;
  /** The two events or acts, in the order of their ids. */
  readonly a: string;
  readonly b: string;
  readonly choice: string | null;
};

export type EditRow = {
  readonly event: string;
  readonly value: string;
  readonly wall: number;
  readonly kioskNumber: number;
};

/** The conflicts that features noted, and what was chosen of them. */
export function createConflictStore(db: Db) {
  const sql = prepare(db);
  const projector: Projector = {
    tables: ['conflict_settled'],
    on: {
      'conflict.settled': ({ stamp, payload: { conflictId, choice } }) =>
        void sql.settle.run(conflictId, choice, stamp),
    },
  };
  return {
    projector,
    all: (): readonly ConflictRow[] => sql.all.all(),
    get: (conflictId: string): ConflictRow | null => sql.get.get(conflictId) ?? null,
    /** One edit of a field, by the event that made it. */
    edit: (row: ConflictRow, event: string): EditRow | null =>
      sql.edit.get({ ...row, event }) ?? null,
  };
}

const CONFLICT = `SELECT c.conflict_id AS conflictId, c.kind, c.entity, c.entity_id AS entityId, c.field,
  c.event_a AS a, c.event_b AS b, s.choice
  FROM conflict c LEFT JOIN conflict_settled s ON s.conflict_id = c.conflict_id`;

const prepare = (db: Db) => ({
  // The first choice stands, wherever it was made.
  settle: db.prepare<[string, string, string]>(
    `INSERT INTO conflict_settled VALUES (?, ?, ?) ON CONFLICT (conflict_id) DO UPDATE SET
       choice = excluded.choice, stamp = excluded.stamp WHERE excluded.stamp < conflict_settled.stamp`,
  ),
  all: db.prepare<[], ConflictRow>(`${CONFLICT} ORDER BY s.choice IS NOT NULL, c.conflict_id`),
  get: db.prepare<[string], ConflictRow>(`${CONFLICT} WHERE c.conflict_id = ?`),
  edit: db.prepare<[ConflictRow & { event: string }], EditRow>(
    `SELECT e.device_id || '/' || e.seq AS event, e.value, d.kiosk_number AS kioskNumber,
       json_extract(CAST(j.header AS TEXT), '$.wall') AS wall
     FROM field_edit e JOIN journal j ON j.device_id = e.device_id AND j.seq = e.seq
     JOIN device d ON d.device_id = e.device_id
     WHERE e.entity = @entity AND e.entity_id = @entityId AND e.field = @field
       AND e.device_id || '/' || e.seq = @event`,
  ),
});
