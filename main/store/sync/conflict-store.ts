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
  readonly deviceId: string;
  readonly value: string;
  readonly wall: number;
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
    /** How many nobody settled, by a choice or by what they did since. */
    countOpen: (): number => sql.countOpen.get() ?? 0,
    /** Those, the newest that came to be known here first. */
    open: (limit: number): readonly ConflictRow[] => sql.open.all(limit),
    /** Those of which somebody chose, the newest choice first. */
    settled: (limit: number): readonly ConflictRow[] => sql.settled.all(limit),
    get: (conflictId: string): ConflictRow | null => sql.get.get(conflictId) ?? null,
    choiceOf: (conflictId: string): string | null => sql.choiceOf.get(conflictId) ?? null,
    /** One edit of a field, by the event that made it. */
    edit: (row: ConflictRow, event: string): EditRow | null =>
      sql.edit.get({ ...row, event }) ?? null,
  };
}

const CONFLICT = `SELECT c.conflict_id AS conflictId, c.kind, c.entity, c.entity_id AS entityId, c.field,
  c.event_a AS a, c.event_b AS b, s.choice
  FROM conflict c LEFT JOIN conflict_settled s ON s.conflict_id = c.conflict_id`;

const EDITS = `FROM field_edit e
  WHERE e.entity = c.entity AND e.entity_id = c.entity_id AND e.field = c.field`;
const EVENT = `e.device_id || '/' || e.seq`;

/**
 * Two who wrote the same differ in nothing, and whoever set the field after both has settled it without being asked. So
 * has who merged the records of one person, revoked the card of two, or withdrew one of two copies.
 */
const OPEN = `s.choice IS NULL AND CASE c.kind
  WHEN 'field-edited-twice' THEN
    (SELECT ${EVENT} ${EDITS} ORDER BY e.ver DESC, e.hlc DESC, e.device_id DESC, e.seq DESC LIMIT 1)
      IN (c.event_a, c.event_b)
    AND (SELECT count(DISTINCT e.value) ${EDITS} AND ${EVENT} IN (c.event_a, c.event_b)) = 2
  WHEN 'same-person' THEN
    (SELECT count(*) FROM person p
     WHERE p.person_id IN (c.event_a, c.event_b) AND p.canonical_id = p.person_id) = 2
  WHEN 'one-code-twice' THEN CASE c.entity
    WHEN 'card' THEN
      (SELECT count(DISTINCT p.canonical_id) FROM person p
       WHERE p.person_id IN (c.event_a, c.event_b)) = 2
      AND NOT EXISTS (SELECT 1 FROM card_revocation r WHERE r.card_id = c.entity_id)
    ELSE NOT EXISTS (SELECT 1 FROM copy o
      WHERE o.copy_id IN (c.event_a, c.event_b) AND o.state = 'withdrawn') END
  ELSE 1 END`;

const prepare = (db: Db) => ({
  // The first choice stands, wherever it was made.
  settle: db.prepare<[string, string, string]>(
    `INSERT INTO conflict_settled VALUES (?, ?, ?) ON CONFLICT (conflict_id) DO UPDATE SET
       choice = excluded.choice, stamp = excluded.stamp WHERE excluded.stamp < conflict_settled.stamp`,
  ),
  countOpen: db
    .prepare<[], number>(
      `SELECT count(*) FROM conflict c
       LEFT JOIN conflict_settled s ON s.conflict_id = c.conflict_id WHERE ${OPEN}`,
    )
    .pluck(),
  open: db.prepare<[number], ConflictRow>(
    `${CONFLICT} WHERE ${OPEN} ORDER BY c.rowid DESC LIMIT ?`,
  ),
  settled: db.prepare<[number], ConflictRow>(
    `${CONFLICT} WHERE s.choice IS NOT NULL ORDER BY s.stamp DESC LIMIT ?`,
  ),
  get: db.prepare<[string], ConflictRow>(`${CONFLICT} WHERE c.conflict_id = ?`),
  choiceOf: db
    .prepare<[string], string>('SELECT choice FROM conflict_settled WHERE conflict_id = ?')
    .pluck(),
  edit: db.prepare<[ConflictRow & { event: string }], EditRow>(
    `SELECT ${EVENT} AS event, e.device_id AS deviceId, e.value,
       json_extract(CAST(j.header AS TEXT), '$.wall') AS wall
     FROM field_edit e JOIN journal j ON j.device_id = e.device_id AND j.seq = e.seq
     WHERE e.entity = @entity AND e.entity_id = @entityId AND e.field = @field
       AND ${EVENT} = @event`,
  ),
});
