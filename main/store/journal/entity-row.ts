import type { Statement } from 'better-sqlite3';
import type { Entity, FieldEdit } from '../../../shared/contract/field-edit.ts';
import type { Db } from '../db/failure.ts';
import type { FieldEdits } from './field-edits.ts';

type Json = FieldEdit['value'];
type FoldedEvent = Parameters<FieldEdits['fold']>[2];

/**
 * Keeps the row of an edited entity: makes it at the first edit, and sets the column of each field to the value
 * that stands. `columns` maps fields to columns; a field without one is folded all the same.
 */
export function createEntityRow(
  db: Db,
  fieldEdits: FieldEdits,
  shape: {
    readonly entity: Entity;
    /** Where a feature keeps fields of its own of another's entity; else named as the entity. */
    readonly table?: string;
    readonly key: string;
    readonly columns: Readonly<Record<string, string>>;
  },
) {
  const { entity, key, table = entity } = shape;
  // A row with columns that only its own event knows (a person's number) is not made here: OR IGNORE passes it over.
  const add = db.prepare<[string]>(`INSERT OR IGNORE INTO ${table} (${key}) VALUES (?)`);
  const setters = new Map<string, Statement<(string | number | null)[]>>();

  /** One statement for each set of columns that are set together. */
  const setterOf = (columns: readonly string[]) => {
    const list = columns.map((column) => `${column} = ?`).join(', ');
    const known = setters.get(list);
    if (known !== undefined) return known;
    const setter = db.prepare<(string | number | null)[]>(
      `UPDATE ${table} SET ${list} WHERE ${key} = ?`,
    );
    setters.set(list, setter);
    return setter;
  };

  const setColumns = (id: string, values: Readonly<Record<string, Json>>) => {
    const set = Object.entries(values).flatMap(([field, value]) => {
      const column = shape.columns[field];
      return column === undefined ? [] : [{ column, value: toColumn(value) }];
    });
    if (set.length > 0)
      setterOf(set.map(({ column }) => column)).run(...set.map(({ value }) => value), id);
  };

  /** Folds an event's edits into the row. */
  const edit = (id: string, event: FoldedEvent, edits: readonly FieldEdit[]): void => {
    add.run(id);
    setColumns(id, fieldEdits.fold(entity, id, event, edits));
  };

  return {
    edit,
    /**
     * Folds those edits alone that have a column here, and makes no row for others: for fields of another's entity,
     * whose own projector folds them too, which changes nothing.
     */
    editOwn(id: string, event: FoldedEvent, edits: readonly FieldEdit[]): void {
      const own = edits.filter(({ field }) => Object.hasOwn(shape.columns, field));
      if (own.length > 0) edit(id, event, own);
    },
    /** Sets every column to what stands, which it answers: for a row whose edits arrived before it. */
    refresh(id: string): Readonly<Record<string, Json>> {
      const standing = fieldEdits.standing(entity, id);
      setColumns(id, standing);
      return standing;
    },
  };
}

function toColumn(value: Json): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return value === null ? null : JSON.stringify(value);
}
