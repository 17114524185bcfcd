import type { Craft } from '../../../shared/domain/sale/words.ts';
import type { Db } from '../db/failure.ts';
import { readProduct, type ProductRecord, type ProductSqlRow } from './product-sql-store.ts';

/** A typed word, and what it may stand for: any of them is enough. */
export type SearchWord = {
  /** The beginning of a key. */
  readonly key: string;
  /** Digits that a code holds; empty for a word that is no code. */
  readonly digits: string;
  /** People whom the word finds, by the ids that products were written with. */
  readonly makerIds: readonly string[];
};

export type ProductFilter = {
  readonly hallId: string;
  readonly words: readonly SearchWord[];
  readonly only: 'for-sale' | 'sold-out' | 'all';
  readonly craft: Craft | null;
  /** The till whose own place counts beside the storeroom. */
  readonly place: number;
  readonly limit: number;
};

export type FoundProduct = ProductRecord & {
  readonly hasPicture: boolean;
  readonly stock: number;
  readonly stockHere: number;
};

type FoundRow = ProductSqlRow & { has_picture: number; stock: number; stock_here: number };
type Parameters = {
  hall: string;
  words: string;
  only: string;
  craft: string | null;
  place: number;
  limit: number;
};

/** Finds products of a hall by every one of the words; the newest first. */
export function createProductSearch(db: Db) {
  const sql = prepare(db);
  return (filter: ProductFilter): { rows: FoundProduct[]; total: number } => {
    const parameters = {
      hall: filter.hallId,
      words: JSON.stringify(filter.words),
      only: filter.only,
      craft: filter.craft,
      place: filter.place,
      limit: filter.limit,
    };
    const rows = sql.rows.all(parameters);
    const total = rows.length < filter.limit ? rows.length : (sql.count.get(parameters) ?? 0);
    return { rows: rows.map(readFound), total };
  };
}

const readFound = (row: FoundRow): FoundProduct => ({
  ...readProduct(row),
  hasPicture: row.has_picture === 1,
  stock: row.stock,
  stockHere: row.stock_here,
});

const STOCK = `coalesce((SELECT sum(k.quantity) FROM stock k WHERE k.product_id = p.product_id), 0)`;

/** A word that nothing of the product answers to. */
const MISSED = `instr(p.search_key, char(10) || (w.value ->> 'key')) = 0
  AND NOT EXISTS (SELECT 1 FROM json_each(p.maker_ids) m
    WHERE m.value IN (SELECT value FROM json_each(w.value -> 'makerIds')))
  AND NOT (w.value ->> 'digits' <> '' AND (
    instr(coalesce(p.code, ''), w.value ->> 'digits') > 0
    OR EXISTS (SELECT 1 FROM piece i
      WHERE i.product_id = p.product_id AND instr(i.code, w.value ->> 'digits') > 0)))`;

const FROM = `FROM product p WHERE p.hall_id = $hall
  AND ($craft IS NULL OR p.craft = $craft)
  AND NOT EXISTS (SELECT 1 FROM json_each($words) w WHERE ${MISSED})
  AND CASE $only WHEN 'for-sale' THEN p.for_sale = 1 AND ${STOCK} > 0
    WHEN 'sold-out' THEN ${STOCK} <= 0 ELSE 1 END`;

const prepare = (db: Db) => ({
  rows: db.prepare<[Parameters], FoundRow>(
    `SELECT p.*, ${STOCK} AS stock,
       coalesce((SELECT sum(k.quantity) FROM stock k
         WHERE k.product_id = p.product_id AND k.place IN (0, $place)), 0) AS stock_here,
       EXISTS (SELECT 1 FROM product_picture f WHERE f.product_id = p.product_id) AS has_picture
     ${FROM} ORDER BY p.added_on DESC, p.product_id DESC LIMIT $limit`,
  ),
  count: db.prepare<[Parameters], number>(`SELECT count(*) ${FROM}`).pluck(),
});
