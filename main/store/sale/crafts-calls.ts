import type { PieceRow, ProductFull } from '../../../shared/contract/crafts.ts';
import { PRODUCT_COLUMNS, type ProductRecord } from './product-sql-store.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { FamilyHandlers, StoreContext } from '../context.ts';
import { createCraftsExport } from './crafts-export.ts';
import { createMakerCalls } from './crafts-makers.ts';
import { createCraftsSave } from './crafts-save.ts';
import { createCraftsSearch } from './crafts-search.ts';
import { createCraftsStock } from './crafts-stock.ts';
import { createMakerNames, type MakerNames } from './maker-names.ts';
import type { MakerStore } from './maker-store.ts';
import type { ProductStore } from './product-store.ts';
import type { SaleFacts } from './sale-facts.ts';
import type { PieceRecord } from './stock-sql-store.ts';
import type { StockStore } from './stock-store.ts';

export type CraftsStores = {
  readonly products: ProductStore;
  readonly stock: StockStore;
  readonly makers: MakerStore;
};

export type CraftsFacts = Pick<
  SaleFacts,
  'person' | 'findPeople' | 'activityName' | 'kiosks' | 'exportsDir'
>;

const MOST_MOVEMENTS = 100;

/** Products, their pieces and stock, and those who made them. */
export function createCraftsCalls(
  context: StoreContext,
  stores: CraftsStores,
  facts: CraftsFacts,
): FamilyHandlers<'crafts'> {
  const { kiosk } = context;
  const { products, stock } = stores;
  const names = createMakerNames(context, stores.makers, facts);
  const fullProduct = createFullProduct(context, stores, facts, names);
  return {
    'crafts.search': createCraftsSearch(context, products, names),

    'crafts.get': ({ productId }) => {
      const product = products.product(productId);
      return product === null ? refuse('unknown-product') : ok(fullProduct(product));
    },

    ...createCraftsSave(context, stores, facts, names),

    'crafts.picture': ({ productId }) => {
      if (products.product(productId) === null) return refuse('unknown-product');
      const jpeg = products.picture(productId);
      return jpeg === null ? refuse('no-picture') : ok({ jpeg: jpeg.toString('base64') });
    },

    ...createCraftsStock(context, { products, stock }, facts),

    'crafts.classes': () => ok(products.classes(kiosk().hallId)),

    'crafts.places': () =>
      ok(
        facts
          .kiosks()
          .map(({ number, name }) => ({
            place: number,
            name,
            isHere: number === kiosk().kioskNumber,
          }))
          .toSorted((one, other) => one.place - other.place),
      ),

    ...createMakerCalls(context, stores, facts, names),
    ...createCraftsExport(context, { products, stock }, names, facts),
  };
}

/** Everything that staff see of a product. */
function createFullProduct(
  { fieldEdits }: Pick<StoreContext, 'fieldEdits'>,
  { products, stock }: CraftsStores,
  facts: Pick<SaleFacts, 'activityName'>,
  names: MakerNames,
) {
  const pieceRow = ({ pieceId, code, state, place, addedOn, saleId }: PieceRecord): PieceRow => ({
    pieceId,
    code,
    state,
    place,
    addedOn,
    saleNumber: saleId === null ? null : stock.saleNumber(saleId),
    soldTwice: stock.isSoldTwice(pieceId),
  });

  return (record: ProductRecord): ProductFull => {
    const { hallId: _hall, ...product } = record;
    const { productId, activityId } = product;
    const seen = Object.entries(fieldEdits.seen('product', productId));
    const makers = names.all(product.makerIds);
    return {
      ...product,
      makerIds: makers.map(({ person }) => person.personId),
      hasPicture: products.hasPicture(productId),
      makers: makers.map(({ person, isChild, shownName }) => ({
        personId: person.personId,
        shownName,
        name: person.name,
        number: person.number,
        isChild,
      })),
      activityName: activityId === null ? null : facts.activityName(activityId),
      seen: Object.fromEntries(seen.filter(([field]) => Object.hasOwn(PRODUCT_COLUMNS, field))),
      prices: products.prices(productId),
      places: stock.ofProduct(productId),
      pieces: stock.piecesOf(productId).map(pieceRow),
      movements: stock
        .movementsOf(productId, MOST_MOVEMENTS)
        .map(({ productId: _of, ...row }) => row),
    };
  };
}
