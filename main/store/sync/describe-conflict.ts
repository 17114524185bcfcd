import type { Conflict } from '../../../shared/contract/conflicts.ts';
import type { FieldEdit } from '../../../shared/contract/field-edit.ts';
import { kioskNumberOf } from '../../../shared/domain/sync/device-id.ts';
import type { StoreContext } from '../context.ts';
import type { FieldEdits } from '../journal/field-edits.ts';
import { common, SEEN } from './common-facts.ts';
import type { ConflictFacts } from './conflict-facts.ts';
import type { ConflictRow, ConflictStore, EditRow } from './conflict-store.ts';
import { oneCode, samePerson, spentTwice } from './describe-people.ts';
import { isEntity } from './edit-again.ts';

export const readValue = ({ value }: EditRow): FieldEdit['value'] => JSON.parse(value);

export const editsOf = (store: ConflictStore, row: ConflictRow): readonly EditRow[] =>
  [row.a, row.b].flatMap((event) => store.edit(row, event) ?? []);

/** A conflict with its facts, what may be chosen and what is proposed; null where nothing is known of it any more. */
export function createDescribe(
  { fieldEdits }: Pick<StoreContext, 'fieldEdits'>,
  store: ConflictStore,
  facts: ConflictFacts,
) {
  return (row: ConflictRow): Conflict | null => {
    if (row.kind === 'field-edited-twice')
      return editedTwice(row, editsOf(store, row), fieldEdits, facts);
    if (row.kind === 'copy-lent-twice') return lentTwice(row, facts);
    if (row.kind === 'piece-sold-twice') return soldTwice(row, facts);
    if (row.kind === 'points-spent-twice') return spentTwice(row, facts);
    if (row.kind === 'one-code-twice') return oneCode(row, facts);
    return row.kind === 'same-person' ? samePerson(row, facts) : null;
  };
}

const byTime = (one: { readonly at: number }, other: { readonly at: number }) => one.at - other.at;

function editedTwice(
  row: ConflictRow,
  edits: readonly EditRow[],
  fieldEdits: FieldEdits,
  facts: ConflictFacts,
): Conflict | null {
  const { entity, entityId, field } = row;
  // An erased person's edits are gone.
  if (edits.length < 2 || !isEntity(entity)) return null;
  const standing = fieldEdits.seen(entity, entityId)[field];
  const told = edits.map((edit) => {
    const value = readValue(edit);
    return {
      choice: edit.event,
      value,
      names: facts.namesIn(field, value),
      at: edit.wall,
      kioskNumber: kioskNumberOf(edit.deviceId),
      stands: edit.event === standing,
    };
  });
  return {
    ...common(
      row,
      told.map(({ at }) => at),
    ),
    kind: 'field-edited-twice',
    choices: [...told.map(({ choice }) => choice), SEEN],
    proposed: told.find(({ stands }) => stands)?.choice ?? SEEN,
    entity,
    entityId,
    name: facts.nameOf(entity, entityId),
    field,
    edits: told.toSorted(byTime),
  };
}

/** Whoever took the book last has it, unless staff know better. */
function lentTwice(row: ConflictRow, facts: ConflictFacts): Conflict {
  const copy = facts.copy(row.entityId);
  const loans = [row.a, row.b].flatMap((actId) => {
    const loan = facts.loan(actId);
    if (loan === null) return [];
    const { deviceId, ...known } = loan;
    const has = copy?.loanId === actId;
    return [{ ...known, choice: actId, kioskNumber: kioskNumberOf(deviceId), has }];
  });
  const holder = loans.find(({ has }) => has);
  return {
    ...common(
      row,
      loans.map(({ at }) => at),
    ),
    kind: 'copy-lent-twice',
    choices: holder === undefined ? [SEEN] : [...loans.map(({ choice }) => choice), SEEN],
    proposed: holder?.choice ?? SEEN,
    copyId: row.entityId,
    code: copy?.code ?? '',
    title: copy?.title ?? '',
    loans: loans.toSorted(byTime),
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
    choices: [SEEN],
    proposed: SEEN,
    pieceId: row.entityId,
    code,
    product,
    receipts: sales.toSorted(byTime),
  };
}
