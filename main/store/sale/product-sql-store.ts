import * as z from 'zod';
import { crafts, type Craft, type StockMode } from '../../../shared/domain/sale/words.ts';
import type { Db } from '../db/failure.ts';

/** A product as it stands. */
export type ProductRecord = {
  readonly productId: string;
  /** Empty where only edits of the product have arrived. */
  readonly hallId: string;
  readonly mode: StockMode;
  /** Of counted goods; null for pieces, which have one each. */
  readonly code: string | null;
  readonly addedOn: string;
  readonly name: string;
  readonly craft: Craft;
  readonly priceFen: number | null;
  readonly makerIds: string[];
  readonly className: string | null;
  readonly activityId: string | null;
  readonly story: string | null;
  readonly forSale: boolean;
};

/** Where each field that staff edit stands in its row. */
export const PRODUCT_COLUMNS = {
  name: 'name',
  craft: 'craft',
  priceFen: 'price_fen',
  makerIds: 'maker_ids',
  className: 'class_name',
  activityId: 'activity_id',
  story: 'story',
  forSale: 'for_sale',
} as const satisfies Partial<Record<keyof ProductRecord, string>>;

export type ProductSqlRow = {
  product_id: string;
  hall_id: string;
  mode: StockMode;
  code: string | null;
  added_on: string;
  name: string;
  craft: string;
  price_fen: number | null;
  maker_ids: string;
  class_name: string | null;
  activity_id: string | null;
  story: string | null;
  for_sale: number;
};

export const readProduct = (row: ProductSqlRow): ProductRecord => ({
  productId: row.product_id,
  hallId: row.hall_id,
  mode: row.mode,
  code: row.code,
  addedOn: row.added_on,
  name: row.name,
  craft: crafts.find((craft) => craft === row.craft) ?? 'other',
  priceFen: row.price_fen,
  makerIds: readIds(row.maker_ids),
  className: row.class_name,
  activityId: row.activity_id,
  story: row.story,
  forSale: row.for_sale === 1,
});

const idList = z.array(z.string());
const readIds = (json: string): string[] => (json === '[]' ? [] : idList.parse(JSON.parse(json)));

export type PriceRow = { value: string; header: Buffer };

const PRODUCT = `SELECT product_id, hall_id, mode, code, added_on, name, craft, price_fen, maker_ids, class_name,
  activity_id, story, for_sale FROM product`;

export const prepareProducts = (db: Db) => ({
  added: db.prepare<[string, StockMode, string | null, string, string]>(
    'UPDATE product SET hall_id = ?, mode = ?, code = ?, added_on = ? WHERE product_id = ?',
  ),
  setSearchKey: db.prepare<[string, string]>(
    'UPDATE product SET search_key = ? WHERE product_id = ?',
  ),
  product: db.prepare<[string], ProductSqlRow>(`${PRODUCT} WHERE product_id = ?`),
  // Two products of one code come of no kiosk of ours; the same one is meant everywhere.
  byCode: db.prepare<[string], ProductSqlRow>(
    `${PRODUCT} WHERE code = ? ORDER BY product_id LIMIT 1`,
  ),
  ofHall: db.prepare<[string], ProductSqlRow>(
    `${PRODUCT} WHERE hall_id = ? ORDER BY added_on, product_id`,
  ),
  classes: db
    .prepare<[string], string>(
      `SELECT DISTINCT class_name FROM product WHERE hall_id = ? AND class_name IS NOT NULL
       ORDER BY class_name`,
    )
    .pluck(),
  makerIds: db
    .prepare<[string], string>(
      `SELECT DISTINCT m.value FROM product p, json_each(p.maker_ids) m WHERE p.hall_id = ?`,
    )
    .pluck(),
  setPicture: db.prepare<[string, Buffer, string]>(
    `INSERT INTO product_picture (product_id, jpeg, stamp) VALUES (?, ?, ?)
     ON CONFLICT (product_id) DO UPDATE SET jpeg = excluded.jpeg, stamp = excluded.stamp
     WHERE excluded.stamp > stamp`,
  ),
  picture: db
    .prepare<[string], Buffer>('SELECT jpeg FROM product_picture WHERE product_id = ?')
    .pluck(),
  hasPicture: db
    .prepare<[string], number>('SELECT 1 FROM product_picture WHERE product_id = ?')
    .pluck(),
  prices: db.prepare<[string], PriceRow>(
    `SELECT e.value, j.header FROM field_edit e
     JOIN journal j ON j.device_id = e.device_id AND j.seq = e.seq
     WHERE e.entity = 'product' AND e.entity_id = ? AND e.field = 'priceFen'
     ORDER BY e.ver DESC, e.hlc DESC, e.device_id DESC, e.seq DESC`,
  ),
});
