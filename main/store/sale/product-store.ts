import type { Db } from '../db/failure.ts';
import { createEntityRow } from '../journal/entity-row.ts';
import type { FieldEdits } from '../journal/field-edits.ts';
import { decodeHeader } from '../journal/header.ts';
import type { Projector } from '../journal/projector.ts';
import { productKey } from './craft-keys.ts';
import { createProductSearch } from './product-search-store.ts';
import {
  prepareProducts,
  PRODUCT_COLUMNS,
  readProduct,
  type PriceRow,
  type ProductRecord,
  type ProductSqlRow,
} from './product-sql-store.ts';

export type ProductStore = ReturnType<typeof createProductStore>;

/** A price as it was set, at the time that the clock of its kiosk showed. */
export type PriceSet = { readonly at: number; readonly priceFen: number | null };

/** Products with their pictures, and what they are searched by. */
export function createProductStore(db: Db, fieldEdits: FieldEdits) {
  const sql = prepareProducts(db);
  const rows = createEntityRow(db, fieldEdits, {
    entity: 'product',
    key: 'product_id',
    columns: PRODUCT_COLUMNS,
  });

  // Every line that is priced or printed asks for its product.
  const kept = new Map<string, ProductRecord | null>();
  const forget = () => kept.clear();

  const refreshKey = (productId: string) => {
    const row = sql.product.get(productId);
    if (row !== undefined) sql.setSearchKey.run(productKey([row.name, row.class_name]), productId);
  };
  const edit = (
    event: Parameters<FieldEdits['fold']>[2] & {
      readonly payload: {
        readonly productId: string;
        readonly edits: Parameters<FieldEdits['fold']>[3];
      };
    },
  ) => {
    const { productId, edits } = event.payload;
    rows.edit(productId, event, edits);
    kept.delete(productId);
    if (edits.some(({ field }) => field === 'name' || field === 'className')) refreshKey(productId);
  };

  const projector: Projector = {
    tables: ['product', 'product_picture'],
    forget,
    on: {
      'product.added': (event) => {
        edit(event);
        const { productId, hallId, mode, code, on } = event.payload;
        sql.added.run(hallId, mode, code, on, productId);
        kept.delete(productId);
      },
      'product.edited': edit,
      'product.pictured': ({ payload, stamp }) => {
        sql.setPicture.run(payload.productId, Buffer.from(payload.jpeg, 'base64'), stamp);
      },
    },
  };

  return {
    projector,
    product(productId: string): ProductRecord | null {
      const before = kept.get(productId);
      if (before !== undefined) return before;
      const product = known(sql.product.get(productId));
      if (kept.size >= MOST_KEPT) forget();
      kept.set(productId, product);
      return product;
    },
    /** Of counted goods; a piece is found by `pieceByCode` of the stock. */
    byCode: (code: string): ProductRecord | null => known(sql.byCode.get(code)),
    /** Every product of a hall, the oldest first. */
    ofHall: (hallId: string): ProductRecord[] => sql.ofHall.all(hallId).map(readProduct),
    picture: (productId: string): Buffer | null => sql.picture.get(productId) ?? null,
    hasPicture: (productId: string): boolean => sql.hasPicture.get(productId) !== undefined,
    classes: (hallId: string): string[] => sql.classes.all(hallId),
    /** Everyone who is named as a maker of a product of the hall, by the id that was written. */
    makerIds: (hallId: string): string[] => sql.makerIds.all(hallId),
    /** Every price that the product was given, the one that stands first. */
    prices: (productId: string): PriceSet[] => sql.prices.all(productId).map(priceSet),
    search: createProductSearch(db),
  };
}

/** More than a stall ever lays out. */
const MOST_KEPT = 1000;

/** Null also where only edits of it have arrived. */
const known = (row: ProductSqlRow | undefined): ProductRecord | null =>
  row === undefined || row.hall_id === '' ? null : readProduct(row);

const priceSet = ({ value, header }: PriceRow): PriceSet => {
  const price: unknown = JSON.parse(value);
  return { at: decodeHeader(header).wall, priceFen: typeof price === 'number' ? price : null };
};
