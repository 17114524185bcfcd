import type { FieldEdit } from '../../../shared/contract/events.ts';
import type { Db } from '../db/failure.ts';
import { sha256 } from './header.ts';
import type { JournalEvent, Projector } from './projector.ts';

export type Entity = 'hall' | 'kiosk' | 'staff' | 'team' | 'person' | 'activity' | 'shift';
type Json = FieldEdit['value'];

export type FieldEdits = ReturnType<typeof createFieldEdits>;

/**
 * Edited fields of every entity by one rule: the winner is the greatest (ver, HLC, device, seq), and two edits of
 * one base are a conflict with the same id on every device.
 */
export function createFieldEdits(db: Db) {
  const sql = prepare(db);

  const noteConflicts = (entity: Entity, entityId: string, edit: FieldEdit, eventId: string) => {
    if (edit.base === null) return;
    for (const other of sql.rivals.all(entity, entityId, edit.field, edit.base, eventId)) {
      const [a, b] = [eventId, other].toSorted();
      if (a === undefined || b === undefined) continue;
      const id = sha256(`field-edited-twice|${entity}|${entityId}|${edit.field}|${a}|${b}`);
      sql.conflict.run(
        id.toString('hex'),
        'field-edited-twice',
        entity,
        entityId,
        edit.field,
        a,
        b,
      );
    }
  };

  return {
    projector: { tables: ['field_edit', 'conflict'], on: {} } satisfies Projector,

    /** Adds the edits of one event and answers the winning value of each field that it names. */
    fold(
      entity: Entity,
      entityId: string,
      event: Pick<JournalEvent<'person.edited'>, 'id' | 'hlc' | 'deviceId' | 'seq'>,
      edits: readonly FieldEdit[],
    ): Readonly<Record<string, Json>> {
      const winners: Record<string, Json> = {};
      for (const edit of edits) {
        const value = JSON.stringify(edit.value);
        sql.insert.run(
          entity,
          entityId,
          edit.field,
          edit.ver,
          event.hlc,
          event.deviceId,
          event.seq,
          edit.base,
          value,
        );
        noteConflicts(entity, entityId, edit, event.id);
        winners[edit.field] = JSON.parse(sql.winner.get(entity, entityId, edit.field) ?? value);
      }
      return winners;
    },

    /**
     * Edits that set the given fields on top of what the editor saw (`seen`: field to event id); without `seen`,
     * on top of what stands now. Fields whose value already stands are left out.
     */
    plan(
      entity: Entity,
      entityId: string,
      changes: Readonly<Record<string, Json | undefined>>,
    ): FieldEdit[] {
      return Object.entries(changes).flatMap(([field, value]) => {
        if (value === undefined) return [];
        const current = sql.current.get(entity, entityId, field);
        if (current?.value === JSON.stringify(value)) return [];
        return [{ field, value, base: current?.event ?? null, ver: (current?.ver ?? 0) + 1 }];
      });
    },

    /** The value that stands, of every field that was ever set. */
    standing: (entity: Entity, entityId: string): Readonly<Record<string, Json>> =>
      Object.fromEntries(
        sql.standing.all(entity, entityId).map((row) => [row.field, JSON.parse(row.value)]),
      ),

    /** Per field, the event whose value stands. */
    seen: (entity: Entity, entityId: string): Readonly<Record<string, string>> =>
      Object.fromEntries(sql.standing.all(entity, entityId).map((row) => [row.field, row.event])),
  };
}

const ORDER = 'ORDER BY ver DESC, hlc DESC, device_id DESC, seq DESC LIMIT 1';

const prepare = (db: Db) => ({
  insert: db.prepare<
    [string, string, string, number, string, string, number, string | null, string]
  >('INSERT OR IGNORE INTO field_edit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
  winner: db
    .prepare<[string, string, string], string>(
      `SELECT value FROM field_edit WHERE entity = ? AND entity_id = ? AND field = ? ${ORDER}`,
    )
    .pluck(),
  current: db.prepare<[string, string, string], { value: string; ver: number; event: string }>(
    `SELECT value, ver, device_id || '/' || seq AS event FROM field_edit
     WHERE entity = ? AND entity_id = ? AND field = ? ${ORDER}`,
  ),
  standing: db.prepare<[string, string], { field: string; value: string; event: string }>(
    `SELECT field, value, device_id || '/' || seq AS event FROM (
       SELECT *, row_number() OVER (
         PARTITION BY field ORDER BY ver DESC, hlc DESC, device_id DESC, seq DESC
       ) AS place FROM field_edit WHERE entity = ? AND entity_id = ?
     ) WHERE place = 1`,
  ),
  rivals: db
    .prepare<[string, string, string, string, string], string>(
      `SELECT device_id || '/' || seq FROM field_edit
       WHERE entity = ? AND entity_id = ? AND field = ? AND base = ? AND device_id || '/' || seq <> ?`,
    )
    .pluck(),
  conflict: db.prepare<[string, string, string, string, string, string, string]>(
    'INSERT OR IGNORE INTO conflict VALUES (?, ?, ?, ?, ?, ?, ?)',
  ),
});
