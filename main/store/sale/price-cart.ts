import type {
  Cart,
  CartLine,
  LineProblem,
  PricedLine,
} from '../../../shared/contract/till-shapes.ts';
import {
  cartTotal,
  goodsProblem,
  pieceProblem,
  type GoodsStock,
} from '../../../shared/domain/sale/cart.ts';
import { STOREROOM } from '../../../shared/domain/sale/words.ts';
import type { StoreContext } from '../context.ts';
import type { CartRecord, KeptLine, PieceCart } from './cart-store.ts';
import type { MakerNames } from './maker-names.ts';
import type { ProductRecord } from './product-sql-store.ts';
import type { SellingStores } from './selling-stores.ts';

/** A priced line with the product that it is of, null for what is no goods of this hall. */
export type Priced = { readonly line: PricedLine; readonly product: ProductRecord | null };

type Problem = { readonly problem: LineProblem; readonly facts: PricedLine['facts'] };

/** What the lines before took of a cart already. */
type Taken = { readonly pieces: Set<string>; readonly goods: Map<string, number> };

export type PriceCart = ReturnType<typeof createPriceCart>;

/** Says what lines cost, what they are called and what keeps them from being sold: always by what stands now. */
export function createPriceCart(
  context: Pick<StoreContext, 'kiosk'>,
  stores: Pick<SellingStores, 'products' | 'stock' | 'carts'>,
  names: MakerNames,
) {
  const { products, stock, carts } = stores;

  /** The cart that had the piece before this one; for a null cart every cart counts. */
  const firstCartOf = (pieceId: string, cartId: string | null): PieceCart | null => {
    const [first] = carts.withPiece(pieceId);
    return first === undefined || first.cartId === cartId ? null : first;
  };

  const stockOf = (productId: string, till: number, taken: number): GoodsStock => {
    const places = stock.ofProduct(productId);
    const at = (place: number) => places.find((one) => one.place === place)?.quantity ?? 0;
    const own = at(till);
    const ofOwn = Math.min(taken, Math.max(0, own));
    const elsewhere = places.find(
      ({ place, quantity }) => place !== till && place !== STOREROOM && quantity > 0,
    );
    return {
      own: own - ofOwn,
      storeroom: at(STOREROOM) - (taken - ofOwn),
      elsewhere: elsewhere?.place ?? null,
    };
  };

  const ofPiece = (line: CartLine, cartId: string | null, taken: Taken): Problem | null => {
    const piece = line.pieceId === null ? null : stock.piece(line.pieceId);
    if (piece === null || piece.productId !== line.productId)
      return { problem: 'unknown-product', facts: {} };
    const isTwice = taken.pieces.has(piece.pieceId);
    taken.pieces.add(piece.pieceId);
    const otherCart = firstCartOf(piece.pieceId, cartId);
    const till = context.kiosk().kioskNumber;
    return pieceProblem({ ...piece, till, isTwice, otherCart });
  };

  const ofGoods = (line: CartLine, product: ProductRecord, taken: Taken): Problem | null => {
    const before = taken.goods.get(product.productId) ?? 0;
    taken.goods.set(product.productId, before + line.quantity);
    const till = context.kiosk().kioskNumber;
    return goodsProblem(line.quantity, stockOf(product.productId, till, before));
  };

  const problemOf = (
    line: CartLine,
    { product, unitFen }: { product: ProductRecord | null; unitFen: number | null },
    { cartId, taken }: { cartId: string | null; taken: Taken },
  ): Problem | null => {
    const priceMissing: Problem | null =
      unitFen === null ? { problem: 'price-missing', facts: {} } : null;
    if (line.kind !== 'goods') return priceMissing;
    if (product === null) return { problem: 'unknown-product', facts: {} };
    const isPieces = product.mode === 'pieces';
    const piece = isPieces ? ofPiece(line, cartId, taken) : null;
    if (piece !== null) return piece;
    if (!product.forSale || product.hallId !== context.kiosk().hallId)
      return { problem: 'not-for-sale', facts: {} };
    const short = isPieces ? null : ofGoods(line, product, taken);
    if (short?.problem === 'allotted-elsewhere') return short;
    return priceMissing ?? short;
  };

  const price = (line: CartLine, cartId: string | null, taken: Taken): Priced => {
    const product =
      line.kind === 'goods' && line.productId !== null ? products.product(line.productId) : null;
    const unitFen = product?.priceFen ?? line.priceFen;
    const problem = problemOf(line, { product, unitFen }, { cartId, taken });
    const shown = product === null ? [] : names.shown(product.makerIds);
    const piece = line.pieceId === null ? null : stock.piece(line.pieceId);
    return {
      product,
      line: {
        ...line,
        name: product?.name ?? line.name,
        unitFen,
        amountFen: (unitFen ?? 0) * line.quantity,
        code: piece?.code ?? product?.code ?? null,
        makers: shown.flatMap(({ shownName }) => shownName ?? []),
        className: product?.className ?? null,
        hasPicture: product !== null && products.hasPicture(product.productId),
        problem: problem?.problem ?? null,
        facts: problem?.facts ?? {},
      },
    };
  };

  /** `cartId` is the cart that the lines are of: what lies in another one first is not for this one. */
  const priceLines = (lines: readonly CartLine[], cartId: string | null): Priced[] => {
    const taken: Taken = { pieces: new Set(), goods: new Map() };
    return lines.map((line) => price(line, cartId, taken));
  };

  return {
    priceLines,
    cartOf({ lines: kept, tenders, ...cart }: CartRecord): Cart {
      const lines = priceLines(kept.map(withoutSince), cart.cartId).map(({ line }) => line);
      return { ...cart, lines, totalFen: cartTotal(lines), tenders: [...tenders] };
    },
  };
}

const withoutSince = ({
  lineId,
  kind,
  productId,
  pieceId,
  quantity,
  priceFen,
  name,
}: KeptLine) => ({
  lineId,
  kind,
  productId,
  pieceId,
  quantity,
  priceFen,
  name,
});
