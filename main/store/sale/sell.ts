import type { Answer, Checked } from '../../../shared/contract/calls.ts';
import type { Payload } from '../../../shared/contract/events.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { cartTotal, takeFrom } from '../../../shared/domain/sale/cart.ts';
import { saleNumber } from '../../../shared/domain/sale/sale-number.ts';
import { settle, type Settled } from '../../../shared/domain/sale/tenders.ts';
import { STOREROOM } from '../../../shared/domain/sale/words.ts';
import type { StoreContext } from '../context.ts';
import { areLinesSound } from './carts.ts';
import type { PointsOf } from './points-of.ts';
import type { PriceCart, Priced } from './price-cart.ts';
import type { Receipts } from './receipts.ts';
import type { SaleFacts } from './sale-facts.ts';
import { isSameSale, keptLineId, restLineId } from './same-request.ts';
import type { SellingParts, SellingStores } from './selling-stores.ts';
import { tillMoment } from './till-moment.ts';
import type { TillDay } from './till-store.ts';

type Pay = Checked<'till.pay'>;
type Paid = Answer<'till.pay'>;
type PayRefusal = Extract<Paid, { ok: false }>['refusal'];
type EventLine = Payload<'sale.made'>['lines'][number];

/** Everything that was decided of a sale before it is written. */
type Deal = {
  readonly day: TillDay;
  readonly priced: readonly Priced[];
  readonly settled: Settled;
  readonly purposeId: string | null;
  /** Whose points pay, by the record that stands for the person; null where none do. */
  readonly payerId: string | null;
};

/**
 * Selling: one immediate transaction that looks at stock, pieces, prices and points anew, whatever a page saw, and
 * writes lines, tenders and number as one event. The answer follows the commit.
 */
export function createSell(
  context: StoreContext,
  stores: SellingStores,
  facts: Pick<SaleFacts, 'person'>,
  parts: Pick<SellingParts, 'purpose'> & {
    readonly prices: PriceCart;
    readonly receipts: Receipts;
    readonly pointsOf: PointsOf;
  },
) {
  const { append, kiosk, transaction } = context;
  const { carts, rules, sales, stock, tills } = stores;

  const payerOf = (personId: string | null) => {
    const person = personId === null ? null : facts.person(personId);
    return person?.active === true ? person.personId : null;
  };

  /** What was asked for; where nothing was said, the hall's usual purpose while it is in use. */
  const purposeOf = (asked: Pay['purposeId']): Result<string | null, 'unknown-purpose'> => {
    const purposeId = asked === undefined ? rules.of(kiosk().hallId).purposeId : asked;
    if (purposeId === null || parts.purpose(purposeId)?.active === true) return ok(purposeId);
    return asked === undefined ? ok(null) : refuse('unknown-purpose');
  };

  const decide = (request: Pay): Result<Deal, PayRefusal> => {
    const { hallId, kioskNumber } = kiosk();
    const day = tills.openDay(hallId, kioskNumber);
    if (day === null) return refuse('no-open-day');
    const priced = parts.prices.priceLines(request.lines, request.cartId);
    const problem = firstProblem(priced, request.evenIfShort);
    if (!problem.ok) return problem;
    // Its lines are in a sale: another window paid this cart.
    if (request.lines.some(({ lineId }) => sales.isLineSold(lineId))) return refuse('unknown-cart');
    const purpose = purposeOf(request.purposeId);
    if (!purpose.ok) return purpose;
    const paysPoints = request.tenders.some(({ kind }) => kind === 'points');
    const payerId = paysPoints ? payerOf(request.personId) : null;
    const settled = settle({
      totalFen: cartTotal(priced.map(({ line }) => line)),
      tenders: request.tenders,
      keepChange: request.keepChange,
      rules: rules.of(hallId),
      pointsLeft: payerId === null ? null : parts.pointsOf(payerId),
    });
    if (!settled.ok) return settled;
    return ok({ day, priced, settled: settled.value, purposeId: purpose.value, payerId });
  };

  /** A line of counted goods may be taken from two places: it is two lines then, one movement each. */
  const eventLinesOf = (saleId: string, priced: readonly Priced[]): EventLine[] => {
    const taken = new Map<string, number>();
    const left = (productId: string, place: number) =>
      stock.at(productId, place) - (taken.get(`${productId} ${place}`) ?? 0);
    const till = kiosk().kioskNumber;
    return priced.flatMap((one) => {
      const { line, product } = one;
      if (product === null || product.mode === 'pieces')
        return [eventLine(one, line.lineId, line.quantity, pieceFrom(line.pieceId))];
      const { productId } = product;
      const found = { own: left(productId, till), storeroom: left(productId, STOREROOM) };
      return takeFrom(line.quantity, till, found).map(({ place, quantity }, n) => {
        const key = `${productId} ${place}`;
        taken.set(key, (taken.get(key) ?? 0) + quantity);
        const lineId = n === 0 ? line.lineId : restLineId(saleId, line.lineId);
        return eventLine(one, lineId, quantity, place);
      });
    });
  };
  const pieceFrom = (pieceId: string | null) =>
    pieceId === null ? null : (stock.piece(pieceId)?.place ?? null);

  const write = ({ saleId }: Pay, deal: Deal, actor: string) => {
    const { day, settled, purposeId, payerId } = deal;
    const { kioskNumber } = kiosk();
    const lines = eventLinesOf(saleId, deal.priced);
    if (settled.keptFen > 0) lines.push(keptLine(saleId, settled.keptFen));
    append(
      'sale.made',
      {
        saleId,
        number: saleNumber(kioskNumber, day.on, sales.numbersGiven(kioskNumber, day.on) + 1),
        tillDayId: day.tillDayId,
        kioskNumber,
        at: tillMoment(context, tills, day.tillDayId),
        on: day.on,
        eventId: day.eventId,
        purposeId,
        lines,
        tenders: [...settled.tenders],
        totalFen: cartTotal(lines),
        changeFen: settled.changeFen,
        by: actor,
      },
      { actor, subject: saleId },
    );
    if (payerId === null || settled.points === 0) return;
    const spent = { personId: payerId, entryId: saleId, points: settled.points, on: day.on };
    append('person.points-spent', spent, { actor });
  };

  /** The receipt of what this id wrote before; null where it wrote nothing. */
  const again = (request: Pay): Paid | null => {
    const sale = sales.sale(request.saleId);
    if (sale === null)
      return sales.refund(request.saleId) === null ? null : refuse('invalid-request');
    const payer = sales.pointsOf(sale.saleId);
    const isSamePayer =
      payer === null || payer.personId === facts.person(request.personId ?? '')?.personId;
    if (!isSamePayer || !isSameSale(request, sale)) return refuse('invalid-request');
    return ok(parts.receipts.ofSale(sale));
  };

  return (request: Pay, actor: string): Paid => {
    if (!areLinesSound(request.lines)) return refuse('invalid-request');
    return transaction((): Paid => {
      const before = again(request);
      if (before !== null) return before;
      const deal = decide(request);
      if (!deal.ok) return deal;
      write(request, deal.value, actor);
      if (request.cartId !== null) carts.drop(request.cartId);
      return ok(parts.receipts.written(request.saleId));
    });
  };
}

function firstProblem(
  priced: readonly Priced[],
  evenIfShort: boolean,
): Result<null, 'line-problem'> {
  for (const { line } of priced) {
    if (line.problem === null || (line.problem === 'short' && evenIfShort)) continue;
    return refuse('line-problem', { ...line.facts, line: line.lineId, problem: line.problem });
  }
  return ok(null);
}

function eventLine(
  { line, product }: Priced,
  lineId: string,
  quantity: number,
  from: number | null,
): EventLine {
  const unitFen = line.unitFen ?? 0;
  return {
    lineId,
    kind: line.kind,
    productId: line.productId,
    pieceId: line.pieceId,
    name: line.name,
    quantity,
    unitFen,
    amountFen: unitFen * quantity,
    from,
    makerIds: product?.makerIds ?? [],
    className: product?.className ?? null,
    activityId: product?.activityId ?? null,
  };
}

const keptLine = (saleId: string, fen: number): EventLine => ({
  lineId: keptLineId(saleId),
  kind: 'donation',
  productId: null,
  pieceId: null,
  name: null,
  quantity: 1,
  unitFen: fen,
  amountFen: fen,
  from: null,
  makerIds: [],
  className: null,
  activityId: null,
});
