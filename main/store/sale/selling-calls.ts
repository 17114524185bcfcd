import { ok, refuse } from '../../../shared/domain/result.ts';
import type { Handlers, StoreContext } from '../context.ts';
import { createCarts, type Carts } from './carts.ts';
import { createFindItem } from './find-item.ts';
import { createMakerNames } from './maker-names.ts';
import { createPointsOf } from './points-of.ts';
import { createPriceCart } from './price-cart.ts';
import { createReceipts } from './receipts.ts';
import { createRefundSale } from './refund-sale.ts';
import type { SaleFacts } from './sale-facts.ts';
import { createSell } from './sell.ts';
import type { SellingParts, SellingStores } from './selling-stores.ts';

type SellingHandlers = Handlers<
  | 'till.find'
  | 'till.saveCart'
  | 'till.dropCart'
  | 'till.pay'
  | 'till.sale'
  | 'till.sales'
  | 'till.refund'
  | 'till.soldTwice'
>;

export type SellingFacts = SellingParts &
  Pick<SaleFacts, 'person' | 'cardIdOf' | 'findCard' | 'serviceMinutes'>;

/** The carts of this kiosk, priced as they stand; for the till day, which names them before it is closed. */
export function createCartList(
  context: StoreContext,
  stores: SellingStores,
  facts: Pick<SaleFacts, 'person'>,
): Carts {
  const names = createMakerNames(context, stores.makers, facts);
  return createCarts(context, stores, createPriceCart(context, stores, names));
}

/** Selling at the till: finding, carts, paying, receipts, refunds. A call repeated with its id is answered from what it wrote. */
export function createSellingCalls(
  context: StoreContext,
  stores: SellingStores,
  facts: SellingFacts,
): SellingHandlers {
  const { kiosk } = context;
  const { products, sales, stock } = stores;
  const names = createMakerNames(context, stores.makers, facts);
  const prices = createPriceCart(context, stores, names);
  const pointsOf = createPointsOf(context, stores, facts);
  const receipts = createReceipts(context, stores, names, facts);
  const carts = createCarts(context, stores, prices);
  const find = createFindItem(context, stores, facts, { prices, pointsOf });
  const pay = createSell(context, stores, facts, { ...facts, prices, receipts, pointsOf });
  const refund = createRefundSale(context, stores, { ...facts, receipts });

  /** A sale of this hall. */
  const saleOf = (saleId: string) => {
    const sale = sales.sale(saleId);
    return sale !== null && sales.isOfHall(sale, kiosk().hallId) ? sale : null;
  };

  return {
    'till.find': ({ code, cartId }) => find(code, cartId),
    'till.saveCart': carts.save,
    'till.dropCart': carts.drop,
    'till.pay': (request, { actor }) => pay(request, actor),
    'till.refund': (request, { actor }) => refund(request, actor),

    /** Also the receipt of a refund, by its id. */
    'till.sale': ({ saleId }) => {
      const sale = saleOf(saleId);
      if (sale !== null) {
        const refunds = sales
          .refundsOf(saleId)
          .map((one) => receipts.rowOfRefund(one, sale.number));
        return ok({ ...receipts.ofSale(sale), refunds });
      }
      const taken = sales.refund(saleId);
      if (taken === null || saleOf(taken.saleId) === null) return refuse('unknown-sale');
      return ok({ ...receipts.ofRefund(taken), refunds: [] });
    },

    'till.sales': ({ tillDayId, number, limit }) => {
      const ending = number.replaceAll(/[^0-9-]/g, '');
      return ok(sales.entries(kiosk().hallId, { tillDayId, ending, limit }).map(receipts.rowOf));
    },

    'till.soldTwice': () =>
      ok(
        stock.conflicts().flatMap(({ pieceId, saleIds }) => {
          const piece = stock.piece(pieceId);
          const sold = saleIds.flatMap((saleId) => {
            const sale = sales.sale(saleId);
            if (sale === null) return [];
            const { kioskNumber, number, at, totalFen } = sale;
            const entry = { entryId: saleId, saleId: null, ofNumber: null, kioskNumber };
            return [
              { ...receipts.rowOf({ ...entry, kind: 'sale', number, at, totalFen }), kioskNumber },
            ];
          });
          const product = piece === null ? null : products.product(piece.productId);
          const { code = '' } = piece ?? {};
          return [{ pieceId, code, product: product?.name ?? '', sales: sold }];
        }),
      ),
  };
}
