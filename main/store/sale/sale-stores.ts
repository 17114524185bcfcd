import type { Db } from '../db/failure.ts';
import type { FieldEdits } from '../journal/field-edits.ts';
import { createCartStore } from './cart-store.ts';
import { createDaySumsStore } from './day-sums-store.ts';
import { createHandoverStore } from './handover-store.ts';
import { createJournalTakings } from './journal-takings-store.ts';
import { createMakerStore } from './maker-store.ts';
import { createPaymentCodeStore } from './payment-code-store.ts';
import { createPointsStore } from './points-store.ts';
import { createProductStore } from './product-store.ts';
import { createPurposeStore } from './purpose-store.ts';
import { createSalePurposeStore } from './sale-purpose-store.ts';
import { createSaleRules } from './sale-rules-store.ts';
import { createSaleStore } from './sale-store.ts';
import { createStockStore } from './stock-store.ts';
import { createTakingsStore } from './takings-store.ts';
import { createTillStore } from './till-store.ts';

export type SaleStores = ReturnType<typeof createSaleStores>;

/** The stores of the charity sale, with the projectors of those that fold events. */
export function createSaleStores(db: Db, fieldEdits: FieldEdits) {
  const products = createProductStore(db, fieldEdits);
  const makers = createMakerStore(db, fieldEdits);
  const stock = createStockStore(db);
  const sales = createSaleStore(db);
  const tills = createTillStore(db);
  const rules = createSaleRules(db, fieldEdits);
  const paymentCodes = createPaymentCodeStore(db);
  const purposes = createPurposeStore(db, fieldEdits);
  const handovers = createHandoverStore(db);
  const salePurposes = createSalePurposeStore(db);
  const folding = [
    products,
    makers,
    stock,
    sales,
    tills,
    rules,
    paymentCodes,
    purposes,
    handovers,
    salePurposes,
  ];
  return {
    products,
    makers,
    stock,
    sales,
    tills,
    rules,
    paymentCodes,
    purposes,
    handovers,
    salePurposes,
    points: createPointsStore(db),
    carts: createCartStore(db),
    sums: createDaySumsStore(db),
    takings: createTakingsStore(db),
    journalTakings: createJournalTakings(db),
    projectors: folding.map((store) => store.projector),
  };
}
