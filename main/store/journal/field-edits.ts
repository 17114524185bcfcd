import type { Entity, FieldEdit } from '../../../shared/contract/field-edit.ts';
import type { Db } from '../db/failure.ts';
import { msOfHlc } from '../../../shared/domain/hlc.ts';
import { sha256 } from './header.ts';
import type { JournalEvent, Projector } from './projector.ts';

type Json = FieldEdit['value'];

export type FieldEdits = ReturnType<typeof createFieldEdits>;

/**
 * Edited fields of every entity by one rule: the winner is the greatest (ver, HLC, device, seq), and two edits of
 * one base are a conflict with the same id on every device.
 */
export function createFieldEdits(db: Db) {
  const sql = prepare(db);

  /** The edit that stands of each field: of edits in the order of their key the last of each field. */
  const standingRows = (entity: Entity, entityId: string) => [
    ...new Map(sql.inOrder.all(entity, entityId).map((row) => [row.field, row])).values(),
  ];

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

  const dropPerson = (personId: string) => {
    sql.dropEdits.run(personId);
    sql.dropConflicts.run(personId);
  };

  return {
    projector: {
      tables: ['field_edit', 'conflict'],
      on: {},
      erase: dropPerson,
      eraseRecord: dropPerson,
    } satisfies Projector,

    /** Adds the edits of one event and answers the winning value of each field that it names. */
    fold(
      entity: Entity,
      entityId: string,
      event: Pick<JournalEvent<'person.edited'>, 'id' | 'hlc' | 'deviceId' | 'seq'>,
      edits: readonly FieldEdit[],
    ): Readonly<Record<string, Json>> {
      for (const edit of edits) {
        sql.insert.run(
          entity,
          entityId,
          edit.field,
          edit.ver,
          event.hlc,
          event.deviceId,
          event.seq,
          edit.base,
          JSON.stringify(edit.value),
        );
        noteConflicts(entity, entityId, edit, event.id);
      }
      const named = new Set(edits.map((edit) => edit.field));
      return valuesOf(standingRows(entity, entityId).filter((row) => named.has(row.field)));
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
      const rows = standingRows(entity, entityId);
      return Object.entries(changes).flatMap(([field, value]) => {
        if (value === undefined) return [];
        const current = rows.find((row) => row.field === field);
        if (current?.value === JSON.stringify(value)) return [];
        return [{ field, value, base: current?.event ?? null, ver: (current?.ver ?? 0) + 1 }];
      });
    },

    /**
     * Edits that say again what stands, but for the fields given here. Each has the version of what it takes the place
     * of, so that an edit made elsewhere on top of that still wins.
     */
    restate(
      entity: Entity,
      entityId: string,
      instead: Readonly<Record<string, Json>>,
    ): FieldEdit[] {
      return standingRows(entity, entityId).map(({ field, value, ver }) => ({
        field,
        value: Object.hasOwn(instead, field) ? (instead[field] ?? null) : JSON.parse(value),
        base: null,
        ver,
      }));
    },

    /** When what stands of a field was set (epoch ms), by the hybrid clock; null where nothing was. */
    setAt(entity: Entity, entityId: string, field: string): number | null {
      const row = standingRows(entity, entityId).find((one) => one.field === field);
      return row === undefined ? null : msOfHlc(row.hlc);
    },

    /** The value that stands, of every field that was ever set. */
    standing: (entity: Entity, entityId: string): Readonly<Record<string, Json>> =>
      valuesOf(standingRows(entity, entityId)),

    /** Per field, the event whose value stands. */
    seen: (entity: Entity, entityId: string): Readonly<Record<string, string>> =>
      Object.fromEntries(standingRows(entity, entityId).map((row) => [row.field, row.event])),
  };
}

type StandingRow = { field: string; value: string; ver: number; hlc: string; event: string };

const valuesOf = (rows: readonly StandingRow[]): Readonly<Record<string, Json>> =>
  Object.fromEntries(rows.map((row) => [row.field, JSON.parse(row.value)]));

const prepare = (db: Db) => ({
  insert: db.prepare<
    [string, string, string, number, string, string, number, string | null, string]
  >('INSERT OR IGNORE INTO field_edit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
  inOrder: db.prepare<[string, string], StandingRow>(
    `SELECT field, value, ver, hlc, device_id || '/' || seq AS event FROM field_edit
     WHERE entity = ? AND entity_id = ? ORDER BY field, ver, hlc, device_id, seq`,
  ),
  rivals: db
    .prepare<[string, string, string, string, string], string>(
      `SELECT device_id || '/' || seq FROM field_edit
       WHERE entity = ? AND entity_id = ? AND field = ? AND base = ? AND device_id || '/' || seq <> ?`,
    )
    .pluck(),
  dropEdits: db.prepare<[string]>(
    `DELETE FROM field_edit WHERE entity = 'person' AND entity_id = ?`,
  ),
  dropConflicts: db.prepare<[string]>(
    `DELETE FROM conflict WHERE entity = 'person' AND entity_id = ?`,
  ),
  conflict: db.prepare<[string, string, string, string, string, string, string]>(
    'INSERT OR IGNORE INTO conflict VALUES (?, ?, ?, ?, ?, ?, ?)',
  ),
});
