import type { StoreContext } from './context.ts';
import type { LendingStores } from './lending/lending-stores.ts';
import type { FieldEdits } from './journal/field-edits.ts';
import type { KnownPeople } from './people/known-people.ts';
import type { SaleStores } from './sale/sale-stores.ts';
import { createConflictCalls, type ConflictFacts } from './sync/conflict-calls.ts';
import type { ConflictStore } from './sync/conflict-store.ts';
import { isEntity } from './sync/edit-again.ts';

/** What people call an entity stands under one of these. */
const NAMES = ['name', 'label', 'title'] as const;

type Stores = {
  readonly lending: LendingStores;
  readonly sale: SaleStores;
  readonly knownPeople: KnownPeople;
};

/** Conflicts, told by what the features that had them know. */
export const conflictCalls = (context: StoreContext, conflicts: ConflictStore, stores: Stores) =>
  createConflictCalls(context, conflicts, factsOf(context.fieldEdits, stores));

function factsOf(fieldEdits: FieldEdits, stores: Stores): ConflictFacts {
  const { knownPeople } = stores;
  const { titles, copies, links } = stores.lending;
  const { products, stock, sales } = stores.sale;
  return {
    copy: (copyId) => {
      const copy = copies.copy(copyId);
      return copy && { code: copy.code, title: titles.title(copy.titleId)?.name ?? '' };
    },
    loan: (actId) => {
      const act = copies.acts.act(actId);
      if (act === null) return null;
      const personId = links.readerOf(actId);
      const reader = personId === null ? null : (knownPeople.person(personId)?.name ?? null);
      return { at: act.at, on: act.date, reader };
    },
    piece: (pieceId) => {
      const piece = stock.piece(pieceId);
      return piece && { code: piece.code, product: products.product(piece.productId)?.name ?? '' };
    },
    sale: (saleId) => {
      const sale = sales.sale(saleId);
      return sale && { number: sale.number, at: sale.at };
    },
    nameOf: (entity, entityId) => {
      const standing = isEntity(entity) ? fieldEdits.standing(entity, entityId) : {};
      const name = NAMES.map((field) => standing[field]).find((one) => typeof one === 'string');
      return typeof name === 'string' ? name : '';
    },
  };
}
