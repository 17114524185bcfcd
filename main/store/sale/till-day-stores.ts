import type { Cart } from '../../../shared/contract/till-shapes.ts';
import type { DaySumsStore } from './day-sums-store.ts';
import type { PaymentCodeStore } from './payment-code-store.ts';
import type { SaleFacts } from './sale-facts.ts';
import type { SalePurposeStore } from './sale-purpose-store.ts';
import type { SaleRules } from './sale-rules-store.ts';
import type { SidecarState } from './sidecar-file.ts';
import type { TillStore } from './till-store.ts';

export type TillDayStores = {
  readonly tills: TillStore;
  readonly rules: SaleRules;
  readonly sums: DaySumsStore;
  readonly salePurposes: Pick<SalePurposeStore, 'unassignedFen'>;
  readonly paymentCodes: PaymentCodeStore;
};

/** What the till day is told by the rest of the sale. */
export type TillDayFacts = Pick<
  SaleFacts,
  'activityName' | 'postLabel' | 'checkPin' | 'chainHead'
> & {
  /** The carts of this kiosk, priced as they stand. */
  readonly carts: () => readonly Cart[];
  /** The purposes of the hall that are in use. */
  readonly purposes: () => readonly { readonly purposeId: string; readonly name: string }[];
  /** How many pieces two tills have sold. */
  readonly soldTwice: () => number;
  readonly sidecar: () => SidecarState;
};
