import type { Answer, Checked } from '../../../shared/contract/calls.ts';
import type { Cart, CartLine } from '../../../shared/contract/till-shapes.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { StoreContext } from '../context.ts';
import type { CartRecord, KeptLine } from './cart-store.ts';
import type { PriceCart } from './price-cart.ts';
import type { SellingStores } from './selling-stores.ts';

export type Carts = ReturnType<typeof createCarts>;

/** Whether a till may have made these lines: each named once, a piece one of its kind, and only goods of a product. */
export function areLinesSound(lines: readonly CartLine[]): boolean {
  const ids = new Set(lines.map(({ lineId }) => lineId));
  return (
    ids.size === lines.length &&
    lines.every(({ kind, productId, pieceId, quantity }) =>
      kind === 'goods'
        ? productId !== null && (pieceId === null || quantity === 1)
        : productId === null && pieceId === null,
    )
  );
}

/** Carts on disk, from the first line on. */
export function createCarts(
  { clock, transaction }: Pick<StoreContext, 'clock' | 'transaction'>,
  { carts, sales }: Pick<SellingStores, 'carts' | 'sales'>,
  { cartOf }: PriceCart,
) {
  const now = () => Math.floor(clock.wall());

  /** A piece that another cart has keeps its place behind it, whatever the clock shows. */
  const sinceOf = (line: CartLine, before: CartRecord | null, cartId: string): number => {
    const known = before?.lines.find(
      ({ lineId, pieceId }) => lineId === line.lineId && pieceId === line.pieceId,
    );
    if (known !== undefined) return known.since;
    const others = line.pieceId === null ? [] : carts.withPiece(line.pieceId);
    const latest = others.filter((other) => other.cartId !== cartId).map(({ since }) => since + 1);
    return Math.max(now(), ...latest);
  };

  const save = (request: Checked<'till.saveCart'>): Cart => {
    const { cartId, label, held, purposeId } = request;
    const before = carts.cart(cartId);
    // What was paid meanwhile, in another window or by a late answer, does not come back to be sold again.
    const unsold = request.lines.filter(({ lineId }) => !sales.isLineSold(lineId));
    const lines: KeptLine[] = unsold.map((line) => ({
      ...line,
      since: sinceOf(line, before, cartId),
    }));
    const isPaid = lines.length === 0 && request.lines.length > 0;
    const tenders = isPaid ? [] : request.tenders.filter(({ kind }) => kind !== 'points');
    const cart = { cartId, label, held, changedAt: now(), purposeId, lines, tenders };
    const isNothing = lines.length === 0 && tenders.length === 0 && !held;
    if (isPaid || isNothing) carts.drop(cartId);
    else carts.save(cart);
    return cartOf(cart);
  };

  return {
    /** As they stand, those changed last first. */
    list: (): Cart[] => carts.all().map(cartOf),
    save: (request: Checked<'till.saveCart'>): Answer<'till.saveCart'> =>
      areLinesSound(request.lines)
        ? ok(transaction(() => save(request)))
        : refuse('invalid-request'),
    drop: ({ cartId }: Checked<'till.dropCart'>): Answer<'till.dropCart'> =>
      transaction(() => (carts.drop(cartId) ? ok({}) : refuse('unknown-cart'))),
  };
}
