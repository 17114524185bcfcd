import type { Answer, Checked } from '../../../shared/contract/calls.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { pointsBack } from '../../../shared/domain/sale/points.ts';
import { needsApproval, planRefund, type RefundPlan } from '../../../shared/domain/sale/refund.ts';
import { saleNumber } from '../../../shared/domain/sale/sale-number.ts';
import { moneyBy } from '../../../shared/domain/sale/tenders.ts';
import { STOREROOM } from '../../../shared/domain/sale/words.ts';
import type { StoreContext } from '../context.ts';
import type { ApprovalRefusal } from './approval.ts';
import type { Receipts } from './receipts.ts';
import type { SaleLine, SaleRecord, TakenBack } from './sale-records.ts';
import { isSameRefund } from './same-request.ts';
import type { SellingParts, SellingStores } from './selling-stores.ts';
import { tillMoment } from './till-moment.ts';
import type { TillDay } from './till-store.ts';

type Request = Checked<'till.refund'>;
type Refunded = Answer<'till.refund'>;
type RefundRefusal = Extract<Refunded, { ok: false }>['refusal'];

type Deal = {
  readonly day: TillDay;
  readonly sale: SaleRecord;
  readonly back: TakenBack;
  readonly plan: RefundPlan;
  readonly approvedBy: string | null;
};

/** Takes sales back: a new entry of today's till day that points at the lines of the old one, which stays as it is. */
export function createRefundSale(
  context: StoreContext,
  stores: Pick<SellingStores, 'rules' | 'sales' | 'stock' | 'tills'>,
  parts: Pick<SellingParts, 'approve'> & { readonly receipts: Receipts },
) {
  const { append, kiosk, transaction } = context;
  const { rules, sales, stock, tills } = stores;

  const approvalOf = (
    request: Request,
    plan: RefundPlan,
    back: TakenBack,
    actor: string,
  ): Result<string | null, ApprovalRefusal> => {
    const { approveRefundFromFen } = rules.of(kiosk().hallId);
    return needsApproval(plan, back.fen, approveRefundFromFen)
      ? parts.approve(request.approver, actor)
      : ok(null);
  };

  const decide = (request: Request, actor: string): Result<Deal, RefundRefusal> => {
    const { hallId, kioskNumber } = kiosk();
    const sale = sales.sale(request.saleId);
    if (sale === null || !sales.isOfHall(sale, hallId)) return refuse('unknown-sale');
    const day = tills.openDay(hallId, kioskNumber);
    if (day === null) return refuse('no-open-day');
    if (request.kind === 'void' && sale.tillDayId !== day.tillDayId)
      return refuse('void-of-other-day');
    const back = sales.takenBack(sale.saleId);
    const plan = planRefund({
      kind: request.kind,
      sold: sale.lines.map((line) => ({ ...line, refunded: back.lines.get(line.lineId) ?? 0 })),
      paid: moneyBy(sale.tenders),
      paidBack: back.tenders,
      asked: request.lines,
      tenders: request.tenders,
    });
    if (!plan.ok) return plan;
    const approved = approvalOf(request, plan.value, back, actor);
    if (!approved.ok) return approved;
    return ok({ day, sale, back, plan: plan.value, approvedBy: approved.value });
  };

  /** Into the storeroom if it came from there; else it lies at this till, whoever sold it. */
  const placeOf = ({ from }: SaleLine, fate: Request['fate']): number | null => {
    if (from === null || fate === 'written-off') return null;
    return from === STOREROOM ? STOREROOM : kiosk().kioskNumber;
  };

  const linesOf = ({ fate }: Request, { sale, plan }: Deal) =>
    plan.lines.flatMap(({ lineId, quantity, amountFen }) => {
      const line = sale.lines.find((one) => one.lineId === lineId);
      if (line === undefined) return [];
      const { productId, pieceId } = line;
      return [{ lineId, productId, pieceId, quantity, amountFen, to: placeOf(line, fate) }];
    });

  /** Not before the sale nor before the goods' last movement: what comes back comes after it went. */
  const momentOf = (lines: ReturnType<typeof linesOf>, { day, sale }: Deal): number =>
    Math.max(
      tillMoment(context, tills, day.tillDayId),
      sale.at,
      ...lines.flatMap(({ productId }) => (productId === null ? [] : [stock.lastAt(productId)])),
    );

  const givePointsBack = (request: Request, { day, sale, back }: Deal, actor: string) => {
    const fen = moneyBy(request.tenders).points;
    const payer = sales.pointsOf(sale.saleId);
    // Whose points they were may have been erased: then there is nobody to give them to.
    if (fen === 0 || payer === null) return;
    const paid = { fen: moneyBy(sale.tenders).points, points: payer.points };
    const points = pointsBack(paid, back.tenders.points, fen);
    if (points === 0) return;
    const { personId } = payer;
    const given = { personId, entryId: request.refundId, points: -points, on: day.on };
    append('person.points-spent', given, { actor });
  };

  const write = (request: Request, deal: Deal, actor: string) => {
    const { refundId, kind, fate, reason, note } = request;
    const { day, sale, plan, approvedBy } = deal;
    const { kioskNumber } = kiosk();
    const lines = linesOf(request, deal);
    append(
      'sale.refunded',
      {
        refundId,
        saleId: sale.saleId,
        number: saleNumber(kioskNumber, day.on, sales.numbersGiven(kioskNumber, day.on) + 1),
        kind,
        tillDayId: day.tillDayId,
        kioskNumber,
        at: momentOf(lines, deal),
        on: day.on,
        lines,
        fate,
        tenders: request.tenders.map((tender) => ({ ...tender, receivedFen: null })),
        totalFen: plan.totalFen,
        reason,
        note,
        by: actor,
        approvedBy,
      },
      { actor, subject: sale.saleId },
    );
    givePointsBack(request, deal, actor);
  };

  /** The receipt of what this id wrote before; null where it wrote nothing. */
  const again = (request: Request): Refunded | null => {
    const refund = sales.refund(request.refundId);
    if (refund === null)
      return sales.sale(request.refundId) === null ? null : refuse('invalid-request');
    return isSameRefund(request, refund)
      ? ok(parts.receipts.ofRefund(refund))
      : refuse('invalid-request');
  };

  return (request: Request, actor: string): Refunded => {
    if (request.kind === 'refund' && request.lines.length === 0) return refuse('invalid-request');
    return transaction((): Refunded => {
      const before = again(request);
      if (before !== null) return before;
      const deal = decide(request, actor);
      if (!deal.ok) return deal;
      write(request, deal.value, actor);
      return ok(parts.receipts.written(request.refundId));
    });
  };
}
