import { isIsoDate, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Db } from '../db/failure.ts';
import type { Place } from '../journal/detached-store.ts';
import type { Projector } from '../journal/projector.ts';

export type RetentionStore = ReturnType<typeof createRetentionStore>;

/** When the hall cleaned up, and which people there may be something to clean up of. */
export function createRetentionStore(db: Db) {
  const sql = prepare(db);
  const projector: Projector = {
    tables: ['retention_run'],
    on: {
      'retention.ran': ({ id, payload }) => void sql.addRun.run(id, payload.on),
    },
  };
  return {
    projector,
    /** When a hall last cleaned up. */
    lastOn(hallId: string): IsoDate | null {
      const on = sql.lastOn.get(`${hallId}.`, `${hallId}/`) ?? null;
      return on !== null && isIsoDate(on) ? on : null;
    },
    /** Records that may be over: of people who are deactivated or grown up, or of whom something was replaced. */
    candidates: (bornBy: number): string[] => sql.candidates.all({ bornBy }),
    /** The events of whose edits a record is made. */
    sources: (personId: string): Place[] => sql.sources.all(personId),
    /** When the earliest value was replaced that no longer stands (epoch ms); null where there is none. */
    replacedAt: (personId: string): number | null => sql.replacedAt.get(personId) ?? null,
    /** Whether staff have still to decide between two edits of a record. */
    isDisputed: (personId: string): boolean => sql.isDisputed.get(personId) !== undefined,
  };
}

/** The time of a hybrid clock's reading stands in its first 15 digits. */
const HLC_MS = 'CAST(substr(n.hlc, 1, 15) AS INTEGER)';

/** One edit is followed by another of the same field, in the order in which edits win, with another value. */
const REPLACED = `FROM field_edit o JOIN field_edit n
    ON n.entity = 'person' AND n.entity_id = o.entity_id AND n.field = o.field AND n.value <> o.value
    AND (n.ver, n.hlc, n.device_id, n.seq) > (o.ver, o.hlc, o.device_id, o.seq)
  WHERE o.entity = 'person' AND o.field NOT IN ('active', 'leftOn')`;

const prepare = (db: Db) => ({
  addRun: db.prepare<[string, string]>('INSERT OR IGNORE INTO retention_run VALUES (?, ?)'),
  lastOn: db
    .prepare<[string, string], string | null>(
      'SELECT max(date) FROM retention_run WHERE event_id > ? AND event_id < ?',
    )
    .pluck(),
  candidates: db
    .prepare<[{ readonly bornBy: number }], string>(
      `SELECT canonical_id FROM person WHERE active = 0
       UNION SELECT canonical_id FROM person WHERE birth_year <= $bornBy
         AND (guardian_name IS NOT NULL OR guardian_phone IS NOT NULL OR guardian_consent = 1)
       UNION SELECT p.canonical_id ${REPLACED.replace(
         'WHERE',
         'JOIN person p ON p.person_id = o.entity_id WHERE',
       )}`,
    )
    .pluck(),
  sources: db.prepare<[string], Place>(
    `SELECT DISTINCT device_id AS deviceId, seq FROM field_edit
     WHERE entity = 'person' AND entity_id = ? ORDER BY device_id, seq`,
  ),
  replacedAt: db
    .prepare<[string], number | null>(`SELECT min(${HLC_MS}) ${REPLACED} AND o.entity_id = ?`)
    .pluck(),
  isDisputed: db.prepare<[string], number>(
    `SELECT 1 FROM conflict c WHERE c.entity = 'person' AND c.entity_id = ?
       AND NOT EXISTS (SELECT 1 FROM conflict_settled s WHERE s.conflict_id = c.conflict_id)`,
  ),
});
