import type { HandoverStore } from './handover-store.ts';
import type { createJournalTakings } from './journal-takings-store.ts';
import type { MakerStore } from './maker-store.ts';
import type { ProductStore } from './product-store.ts';
import type { PurposeStore } from './purpose-store.ts';
import type { SalePurposeStore } from './sale-purpose-store.ts';
import type { SaleRules } from './sale-rules-store.ts';
import type { StockStore } from './stock-store.ts';
import type { TakingsStore } from './takings-store.ts';
import type { TillStore } from './till-store.ts';

/** What the accounts of the sale read. */
export type CharityStores = {
  readonly products: ProductStore;
  readonly stock: StockStore;
  readonly makers: MakerStore;
  readonly tills: TillStore;
  readonly rules: SaleRules;
  readonly purposes: PurposeStore;
  readonly handovers: HandoverStore;
  readonly salePurposes: SalePurposeStore;
  readonly takings: TakingsStore;
  readonly journalTakings: ReturnType<typeof createJournalTakings>;
};
