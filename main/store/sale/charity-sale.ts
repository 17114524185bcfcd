import type { FamilyHandlers, StoreContext } from '../context.ts';
import { createAccounts, type Accounts } from './accounts.ts';
import { createApproval } from './approval.ts';
import { createCharityCalls } from './charity-calls.ts';
import { createCraftsCalls } from './crafts-calls.ts';
import { createCraftsSheets } from './crafts-export.ts';
import { createDayReports } from './day-report.ts';
import { createMakerNames } from './maker-names.ts';
import type { SaleFacts } from './sale-facts.ts';
import type { SaleStores } from './sale-stores.ts';
import { createCartList, createSellingCalls } from './selling-calls.ts';
import type { SidecarState } from './sidecar-file.ts';
import { createTillDayCalls } from './till-day-calls.ts';

/** Every call of the charity sale, and its accounts as tables. */
export function createCharitySale(
  context: StoreContext,
  stores: SaleStores,
  facts: SaleFacts & { readonly sidecar: () => SidecarState },
): {
  readonly handlers: FamilyHandlers<'crafts' | 'till' | 'charity'>;
  readonly accounts: Accounts & {
    /** Products, or every movement of goods, as a table. */
    readonly craftsSheet: ReturnType<typeof createCraftsSheets>;
  };
} {
  const { purposes, stock } = stores;
  const hallId = () => context.kiosk().hallId;
  const names = createMakerNames(context, stores.makers, facts);
  const accounts = createAccounts(
    context,
    stores,
    { names, reports: createDayReports(stores, facts) },
    facts,
  );
  const carts = createCartList(context, stores, facts);
  const selling = {
    ...facts,
    approve: createApproval(facts),
    purpose: (purposeId: string) => purposes.get(purposeId),
  };
  const tillDay = {
    ...facts,
    carts: carts.list,
    purposes: () => purposes.ofHall(hallId()).filter(({ active }) => active),
    soldTwice: () => stock.conflicts().length,
  };
  return {
    handlers: {
      ...createCraftsCalls(context, stores, facts),
      ...createSellingCalls(context, stores, selling),
      ...createTillDayCalls(context, stores, tillDay),
      ...createCharityCalls(context, stores, { names, accounts }, facts),
    },
    accounts: { ...accounts, craftsSheet: createCraftsSheets(context, stores, names, facts) },
  };
}
