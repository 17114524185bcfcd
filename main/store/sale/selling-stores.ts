import type { Approval } from './approval.ts';
import type { CartStore } from './cart-store.ts';
import type { MakerStore } from './maker-store.ts';
import type { ProductStore } from './product-store.ts';
import type { SaleRules } from './sale-rules-store.ts';
import type { SaleStore } from './sale-store.ts';
import type { StockStore } from './stock-store.ts';
import type { TillStore } from './till-store.ts';

/** What selling reads and writes. */
export type SellingStores = {
  readonly products: Pick<ProductStore, 'product' | 'byCode' | 'hasPicture'>;
  readonly stock: Pick<
    StockStore,
    'piece' | 'pieceByCode' | 'piecesOf' | 'at' | 'ofProduct' | 'lastAt' | 'conflicts'
  >;
  readonly makers: Pick<MakerStore, 'get'>;
  readonly tills: Pick<TillStore, 'openDay' | 'lastAt'>;
  readonly rules: Pick<SaleRules, 'of'>;
  readonly sales: SaleStore;
  readonly carts: CartStore;
};

/** What selling is told by the other parts of the sale. */
export type SellingParts = {
  readonly approve: Approval;
  readonly purpose: (purposeId: string) => {
    readonly name: string;
    readonly partner: string | null;
    readonly active: boolean;
  } | null;
};
