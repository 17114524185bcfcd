import type { Conflict } from '../../../shared/contract/conflicts.ts';
import type { FieldEdit } from '../../../shared/contract/field-edit.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { FamilyHandlers, StoreContext } from '../context.ts';
import type { ConflictRow, ConflictStore, EditRow } from './conflict-store.ts';
import { createEditAgain, isEntity } from './edit-again.ts';

/** What the features know of what two kiosks did; handed in by the composition root. */
export type ConflictFacts = {
  readonly copy: (copyId: string) => { readonly code: string; readonly title: string } | null;
  readonly loan: (
    actId: string,
  ) => { readonly at: number; readonly on: string; readonly reader: string | null } | null;
  readonly piece: (pieceId: string) => { readonly code: string; readonly product: string } | null;
  /** Its number, and when it was made. */
  readonly sale: (saleId: string) => { readonly number: string; readonly at: number } | null;
  readonly nameOf: (entity: string, entityId: string) => string;
};

/** Leaves things as they were folded. */
const SEEN = 'seen';

export function createConflictCalls(
  context: StoreContext,
  store: ConflictStore,
  facts: ConflictFacts,
): FamilyHandlers<'conflicts'> {
  const editAgain = createEditAgain(context);

  const editsOf = (row: ConflictRow): readonly EditRow[] =>
    [row.a, row.b].flatMap((event) => store.edit(row, event) ?? []);

  const standing = ({ entity, entityId, field }: ConflictRow): string | undefined =>
    isEntity(entity) ? context.fieldEdits.seen(entity, entityId)[field] : undefined;

  const describe = (row: ConflictRow): Conflict | null => {
    if (row.kind === 'field-edited-twice') {
      const edited = editedTwice(row, editsOf(row), standing(row), facts);
      // Whoever set the field after both has settled it without being asked.
      return row.choice !== null || edited.edits.some(({ stands }) => stands) ? edited : null;
    }
    if (row.kind === 'copy-lent-twice') return lentTwice(row, facts);
    return row.kind === 'piece-sold-twice' ? soldTwice(row, facts) : null;
  };

  return {
    'conflicts.list': ({ settledToo }) =>
      ok(
        store
          .all()
          .filter(({ choice }) => settledToo || choice === null)
          .flatMap((row) => describe(row) ?? [])
          .toSorted(
            (one, other) =>
              Number(one.settled !== null) - Number(other.settled !== null) ||
              (other.at ?? 0) - (one.at ?? 0),
          ),
      ),

    'conflicts.settle': ({ conflictId, choice }, { actor }) =>
      context.transaction(() => {
        const row = store.get(conflictId);
        if (row === null) return refuse('unknown-conflict');
        if (row.choice !== null) return refuse('already-settled');
        const chosen =
          row.kind === 'field-edited-twice'
            ? editsOf(row).find(({ event }) => event === choice)
            : undefined;
        if (choice !== SEEN && chosen === undefined) return refuse('unknown-choice');
        if (chosen !== undefined)
          editAgain(row.entity, row.entityId, row.field, readValue(chosen), actor);
        context.append('conflict.settled', { conflictId, choice }, { actor });
        return ok({});
      }),
  };
}

const readValue = ({ value }: EditRow): FieldEdit['value'] => JSON.parse(value);

const common = ({ conflictId, choice }: ConflictRow, times: readonly (number | undefined)[]) => {
  const known = times.flatMap((at) => at ?? []);
  return { conflictId, settled: choice, at: known.length === 0 ? null : Math.max(...known) };
};

function editedTwice(
  row: ConflictRow,
  edits: readonly EditRow[],
  standing: string | undefined,
  facts: ConflictFacts,
): Extract<Conflict, { kind: 'field-edited-twice' }> {
  const { entity, entityId, field } = row;
  return {
    ...common(
      row,
      edits.map(({ wall }) => wall),
    ),
    kind: 'field-edited-twice',
    entity,
    entityId,
    name: facts.nameOf(entity, entityId),
    field,
    edits: edits.map((edit) => ({
      choice: edit.event,
      value: readValue(edit),
      at: edit.wall,
      kioskNumber: edit.kioskNumber,
      stands: edit.event === standing,
    })),
  };
}

function lentTwice(row: ConflictRow, facts: ConflictFacts): Conflict {
  const loans = [row.a, row.b].flatMap((actId) => facts.loan(actId) ?? []);
  const { code = '', title = '' } = facts.copy(row.entityId) ?? {};
  return {
    ...common(
      row,
      loans.map(({ at }) => at),
    ),
    kind: 'copy-lent-twice',
    copyId: row.entityId,
    code,
    title,
    loans: loans.toSorted((one, other) => one.at - other.at),
  };
}

function soldTwice(row: ConflictRow, facts: ConflictFacts): Conflict {
  const sales = [row.a, row.b].flatMap((saleId) => facts.sale(saleId) ?? []);
  const { code = '', product = '' } = facts.piece(row.entityId) ?? {};
  return {
    ...common(
      row,
      sales.map(({ at }) => at),
    ),
    kind: 'piece-sold-twice',
    pieceId: row.entityId,
    code,
    product,
    receipts: sales.toSorted((one, other) => one.at - other.at).map(({ number }) => number),
  };
}
