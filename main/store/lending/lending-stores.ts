import type { CardCode } from '../../../shared/domain/card-code.ts';
import type { Db } from '../db/failure.ts';
import type { FieldEdits } from '../journal/field-edits.ts';
import { createCopyStore } from './copy-store.ts';
import { createHoldStore } from './hold-store.ts';
import { createLinkStore } from './link-store.ts';
import { createLoanStore } from './loan-store.ts';
import { createReaderStore } from './reader-store.ts';
import { createRulesStore } from './rules-store.ts';
import { createStocktakeStore } from './stocktake-store.ts';
import { createTitleStore } from './title-store.ts';

export type LendingStores = ReturnType<typeof createLendingStores>;

/** The stores of lending with their projectors in the order in which they must run: holds after the acts of copies. */
export function createLendingStores(db: Db, fieldEdits: FieldEdits) {
  const titles = createTitleStore(db, fieldEdits);
  const copies = createCopyStore(db, fieldEdits);
  const links = createLinkStore(db);
  const holds = createHoldStore(db);
  const readers = createReaderStore(db, fieldEdits);
  const rules = createRulesStore(db, fieldEdits);
  const stocktakes = createStocktakeStore(db);
  const folding = [titles, copies, links, holds, readers, rules, stocktakes];
  const projectors = folding.map((store) => store.projector);
  const loans = createLoanStore(db);
  return { titles, copies, links, holds, readers, rules, stocktakes, loans, projectors };
}

/** What lending knows of a person's record. */
export type Borrower = {
  readonly personId: string;
  readonly name: string;
  readonly number: string;
  readonly phone: string | null;
  readonly birthYear: number | null;
  readonly active: boolean;
};

/** What lending is told by other features; handed in by the composition root. */
export type LendingFacts = {
  /** By the record that stands for the person; null where nobody is known. */
  readonly person: (personId: string) => Borrower | null;
  readonly cardIdOf: (code: CardCode) => string;
  readonly findCard: (
    cardId: string,
  ) => { readonly holder: { readonly personId: string }; readonly revoked: boolean } | null;
};
