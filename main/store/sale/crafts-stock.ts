import type { Payload } from '../../../shared/contract/events.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { STOREROOM } from '../../../shared/domain/sale/words.ts';
import type { Handlers, StoreContext } from '../context.ts';
import { nextItemCodes } from './crafts-save.ts';
import type { ProductRecord } from './product-sql-store.ts';
import type { ProductStore } from './product-store.ts';
import type { SaleFacts } from './sale-facts.ts';
import type { StockStore } from './stock-store.ts';

type Moved = Omit<Payload<'stock.moved'>, 'at' | 'on'>;
type Wanted = {
  readonly productId: string;
  readonly pieceId: string | null;
  readonly quantity: number;
  readonly from: number;
};

/** Goods that come in, change their place, are counted, or go without being sold. A call repeated writes nothing. */
export function createCraftsStock(
  context: StoreContext,
  { products, stock }: { readonly products: ProductStore; readonly stock: StockStore },
  facts: Pick<SaleFacts, 'kiosks'>,
): Handlers<'crafts.receive' | 'crafts.move' | 'crafts.count' | 'crafts.remove'> {
  const { append, clock, newId, today, transaction } = context;

  const isPlace = (place: number) =>
    place === STOREROOM || facts.kiosks().some(({ number }) => number === place);

  const write = (moved: Moved, actor: string) => {
    // A clock that was set back never puts it before what was done before.
    const at = Math.max(Math.floor(clock.wall()), stock.lastAt(moved.productId));
    append('stock.moved', { ...moved, at, on: today() }, { actor });
  };

  const addPieces = (product: ProductRecord, codes: readonly string[], actor: string) =>
    codes.map((code) => {
      const pieceId = newId();
      const { productId } = product;
      append('piece.added', { pieceId, productId, code, on: today() }, { actor });
      return pieceId;
    });

  /** What is taken from a place must lie there. */
  const taken = ({
    productId,
    pieceId,
    quantity,
    from,
  }: Wanted): Result<
    { readonly pieceIds: string[] },
    'unknown-product' | 'unknown-piece' | 'not-there'
  > => {
    const product = products.product(productId);
    if (product === null) return refuse('unknown-product');
    if (product.mode === 'counted') {
      if (pieceId !== null) return refuse('unknown-piece');
      const there = stock.at(productId, from);
      return there < quantity ? refuse('not-there', { there }) : ok({ pieceIds: [] });
    }
    const piece = pieceId === null ? null : stock.piece(pieceId);
    if (piece?.productId !== productId) return refuse('unknown-piece');
    if (piece.place !== from) return refuse('not-there', { there: 0 });
    return quantity > 1 ? refuse('not-there', { there: 1 }) : ok({ pieceIds: [piece.pieceId] });
  };

  return {
    'crafts.receive': ({ moveId, productId, quantity, to, note }, { actor }) =>
      transaction(() => {
        const before = stock.move(moveId);
        if (before.length > 0) {
          const codes = before.flatMap(({ piece_id: id }) => stock.piece(id)?.code ?? []);
          return ok({ codes: codes.toSorted() });
        }
        const product = products.product(productId);
        if (product === null) return refuse('unknown-product');
        if (!isPlace(to)) return refuse('unknown-place');
        const wanted = product.mode === 'pieces' ? quantity : 0;
        const codes = nextItemCodes(context, stock, wanted);
        if (codes === null) return refuse('item-codes-used-up');
        const pieceIds = addPieces(product, codes, actor);
        const moved = { moveId, productId, pieceIds, quantity, from: null, to };
        write({ ...moved, kind: 'received', note: note || null }, actor);
        return ok({ codes });
      }),

    'crafts.move': ({ moveId, to, ...wanted }, { actor }) =>
      transaction(() => {
        if (stock.move(moveId).length > 0) return ok({});
        if (products.product(wanted.productId) === null) return refuse('unknown-product');
        if (!isPlace(to)) return refuse('unknown-place');
        const goods = taken(wanted);
        if (!goods.ok) return goods;
        const { productId, quantity, from } = wanted;
        if (from === to) return ok({});
        const moved = { moveId, productId, quantity, from, to, ...goods.value };
        write({ ...moved, kind: 'moved', note: null }, actor);
        return ok({});
      }),

    'crafts.count': ({ moveId, productId, place, counted, note }, { actor }) =>
      transaction(() => {
        const [before] = stock.move(moveId);
        if (before !== undefined)
          return ok({
            difference: before.from_place === null ? before.quantity : -before.quantity,
          });
        const product = products.product(productId);
        if (product === null) return refuse('unknown-product');
        if (!isPlace(place)) return refuse('unknown-place');
        if (product.mode === 'pieces') return refuse('pieces-not-counted');
        const difference = counted - stock.at(productId, place);
        // A count that was right is kept too: it tells when somebody last looked.
        write(
          {
            moveId,
            productId,
            pieceIds: [],
            kind: 'counted',
            quantity: Math.abs(difference),
            from: difference < 0 ? place : null,
            to: difference < 0 ? null : place,
            note: note || null,
          },
          actor,
        );
        return ok({ difference });
      }),

    'crafts.remove': ({ moveId, kind, note, ...wanted }, { actor }) =>
      transaction(() => {
        if (stock.move(moveId).length > 0) return ok({});
        const goods = taken(wanted);
        if (!goods.ok) return goods;
        const { productId, quantity, from } = wanted;
        const moved = { moveId, productId, quantity, from, to: null, ...goods.value };
        write({ ...moved, kind, note: note || null }, actor);
        return ok({});
      }),
  };
}
