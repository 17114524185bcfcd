import type { Answer } from '../../../shared/contract/calls.ts';
import type { CartLine } from '../../../shared/contract/till-shapes.ts';
import { readScan } from '../../../shared/domain/lending/scan-code.ts';
import type { CardCode } from '../../../shared/domain/card-code.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { readSaleNumber } from '../../../shared/domain/sale/sale-number.ts';
import { STOREROOM } from '../../../shared/domain/sale/words.ts';
import type { StoreContext } from '../context.ts';
import type { PointsOf } from './points-of.ts';
import type { PriceCart } from './price-cart.ts';
import type { ProductRecord } from './product-sql-store.ts';
import type { SaleFacts } from './sale-facts.ts';
import type { SellingStores } from './selling-stores.ts';

type Found = Answer<'till.find'>;
type Goods = Pick<CartLine, 'productId' | 'pieceId'>;

/** What was scanned at the till, or which tile was tapped: a tile sends the id of its product. */
export function createFindItem(
  context: Pick<StoreContext, 'kiosk' | 'newId'>,
  stores: Pick<SellingStores, 'products' | 'stock' | 'sales' | 'carts'>,
  facts: Pick<SaleFacts, 'cardIdOf' | 'findCard' | 'person'>,
  parts: { readonly prices: PriceCart; readonly pointsOf: PointsOf },
) {
  const { products, stock, sales, carts } = stores;

  /** A line by itself. Where no cart is named, what lies in the others is told when a cart is saved. */
  const lineOf = (goods: Goods, cartId: string | undefined): Found => {
    const asked: CartLine = {
      ...goods,
      lineId: context.newId(),
      kind: 'goods',
      quantity: 1,
      priceFen: null,
      name: null,
    };
    const [first] = goods.pieceId === null ? [] : carts.withPiece(goods.pieceId);
    const [priced] = parts.prices.priceLines([asked], cartId ?? first?.cartId ?? null);
    if (priced === undefined) throw new Error('a line was not priced');
    return ok({ kind: 'line', line: priced.line });
  };

  /** A tile of pieces stands for one that may be sold here and lies in no cart, else for any of them. */
  const pieceOf = ({ productId }: ProductRecord) => {
    const { kioskNumber } = context.kiosk();
    const all = stock.piecesOf(productId);
    const onSale = all.filter(({ state }) => state === 'on-sale');
    const here = onSale.filter(({ place }) => place === kioskNumber || place === STOREROOM);
    const free = here.find(({ pieceId }) => carts.withPiece(pieceId).length === 0);
    return free ?? here[0] ?? onSale[0] ?? all[0];
  };

  const onProduct = (product: ProductRecord, cartId: string | undefined): Found => {
    const { productId } = product;
    const pieceId = product.mode === 'counted' ? null : (pieceOf(product)?.pieceId ?? null);
    return lineOf({ productId, pieceId }, cartId);
  };

  /** Null where no item has the code. */
  const onItem = (code: string, cartId: string | undefined): Found | null => {
    const piece = stock.pieceByCode(code);
    if (piece !== null) {
      const { productId, pieceId } = piece;
      return lineOf({ productId, pieceId }, cartId);
    }
    const product = products.byCode(code);
    return product === null ? null : onProduct(product, cartId);
  };

  const onCard = (code: CardCode): Found => {
    const card = facts.findCard(facts.cardIdOf(code));
    const person = card === null ? null : facts.person(card.personId);
    if (card === null || person === null) return refuse('card-unknown');
    if (card.revoked) return refuse('card-revoked');
    if (!person.active) return refuse('person-inactive');
    const { personId, name } = person;
    return ok({ kind: 'card', personId, name, points: parts.pointsOf(personId) });
  };

  /** A refund's number leads to its sale. */
  const onNumber = (number: string): Found => {
    const entry = sales.byNumber(context.kiosk().hallId, number);
    return entry === null
      ? refuse('unknown-code')
      : ok({ kind: 'receipt', saleId: entry.saleId ?? entry.entryId });
  };

  const onText = (text: string, cartId: string | undefined): Found => {
    const product = products.product(text);
    if (product !== null) return onProduct(product, cartId);
    const sale = sales.sale(text);
    if (sale !== null && sales.isOfHall(sale, context.kiosk().hallId))
      return ok({ kind: 'receipt', saleId: sale.saleId });
    return refuse('unknown-code');
  };

  return (code: string, cartId?: string): Found => {
    const scan = readScan(code);
    if (scan.kind === 'card') return onCard(scan.code);
    const item = scan.kind === 'item' ? onItem(scan.code, cartId) : null;
    if (item !== null) return item;
    // The number of a receipt may look like any other code once a scanner has left out its dashes.
    const number = readSaleNumber(code);
    if (number !== null) return onNumber(number);
    if (scan.kind === 'damaged') return refuse('damaged-code');
    return scan.kind === 'text' ? onText(scan.text, cartId) : refuse('unknown-code');
  };
}
