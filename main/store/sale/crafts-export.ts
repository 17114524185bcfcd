import { join } from 'node:path';
import type { Checked } from '../../../shared/contract/calls.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { movementsSheet, productsSheet } from '../../../shared/domain/sale/crafts-sheet.ts';
import type { Handlers, StoreContext } from '../context.ts';
import { fileStamp } from '../file-stamp.ts';
import { writeExport } from '../files.ts';
import { writeTable, type Sheet } from '../tables/write-table.ts';
import type { MakerNames } from './maker-names.ts';
import type { ProductRecord } from './product-sql-store.ts';
import type { ProductStore } from './product-store.ts';
import type { SaleFacts } from './sale-facts.ts';
import type { StockStore } from './stock-store.ts';

type Stores = { readonly products: ProductStore; readonly stock: StockStore };

/** The products of this hall, or every movement of its goods, as a file in the exports folder. */
export function createCraftsExport(
  context: StoreContext,
  stores: Stores,
  names: MakerNames,
  facts: Pick<SaleFacts, 'activityName' | 'exportsDir'>,
): Handlers<'crafts.export'> {
  const sheetOf = createCraftsSheets(context, stores, names, facts);
  return {
    'crafts.export': async ({ what, format }) => {
      const sheet = sheetOf(what);
      if (!sheet.ok) return sheet;
      const bytes = await writeTable(format, sheet.value);
      const name = `${sheet.value.name}-${fileStamp(context)}.${format}`;
      const written = writeExport(join(facts.exportsDir, name), bytes);
      return written.ok ? ok({ ...written.value, count: sheet.value.rows.length }) : written;
    },
  };
}

/** The same as tables. */
export function createCraftsSheets(
  { kiosk }: Pick<StoreContext, 'kiosk'>,
  { products, stock }: Stores,
  names: MakerNames,
  { activityName }: Pick<SaleFacts, 'activityName'>,
): (what: Checked<'crafts.export'>['what']) => Result<Sheet, 'nothing-to-export'> {
  const entryOf = (product: ProductRecord) => {
    const { productId, code, activityId, makerIds } = product;
    const pieces = stock.piecesOf(productId).filter(({ place }) => place !== null);
    const makers = names.all(makerIds);
    return {
      ...product,
      codes: code === null ? pieces.map((piece) => piece.code) : [code],
      makerNumbers: makers.map(({ person }) => person.number),
      shownNames: makers.flatMap(({ shownName }) => shownName ?? []),
      activity: activityId === null ? null : activityName(activityId),
      places: stock.ofProduct(productId),
    };
  };

  return (what) => {
    const { hallId, zone } = kiosk();
    const all = products.ofHall(hallId);
    if (what === 'products')
      return all.length === 0 ? refuse('nothing-to-export') : ok(productsSheet(all.map(entryOf)));
    const byId = new Map(all.map((product) => [product.productId, product]));
    const rows = stock.movementsOfHall(hallId).map(({ productId, code, ...row }) => {
      const product = byId.get(productId);
      return { ...row, product: product?.name ?? '', code: product?.code ?? null, pieceCode: code };
    });
    return rows.length === 0 ? refuse('nothing-to-export') : ok(movementsSheet(rows, zone));
  };
}
