import type { Checked, Answer } from '../../../shared/contract/calls.ts';
import type { Cart, Counted, TillRules } from '../../../shared/contract/till-shapes.ts';
import { clockTime } from '../../../shared/domain/calendar.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { cashOf } from '../../../shared/domain/sale/denominations.ts';
import type { MoneyBy } from '../../../shared/domain/sale/tenders.ts';
import { expectedOf } from '../../../shared/domain/sale/till-day.ts';
import { demandsOf, sizeOf, varianceOf } from '../../../shared/domain/sale/variance.ts';
import type { Caller, StoreContext } from '../context.ts';
import type { Approval, ApprovalRefusal } from './approval.ts';
import type { DayReports } from './day-report.ts';
import type { DaySumsStore } from './day-sums-store.ts';
import type { SaleFacts } from './sale-facts.ts';
import type { SaleRules } from './sale-rules-store.ts';
import { tillMoment } from './till-moment.ts';
import type { TillStore } from './till-store.ts';

type Close = Checked<'till.close'>;

export type CloseParts = {
  readonly tills: TillStore;
  readonly sums: DaySumsStore;
  readonly rules: SaleRules;
  readonly reports: DayReports;
  readonly approve: Approval;
  readonly chainHead: SaleFacts['chainHead'];
  readonly carts: () => readonly Pick<Cart, 'label' | 'changedAt' | 'tenders'>[];
};

/** Whether this caller counts without knowing what should be there. */
export const isBlindFor = (rules: TillRules, { role }: Caller): boolean =>
  rules.blindCount && role === 'seller';

/** Signs a till day off, in one transaction: what is expected is added up from the entries, never taken from a page. */
export function createCloseDay(context: StoreContext, parts: CloseParts) {
  const { tills, sums, rules, reports } = parts;

  const namesOf = (carts: ReturnType<CloseParts['carts']>) =>
    carts.map((cart) => cart.label ?? clockTime(context.kiosk().zone, cart.changedAt)).join(' · ');

  /** Carts that wait are named first. Money that was received for one is of this day, so that it must be a sale before. */
  const waitingCarts = (keep: boolean) => {
    const carts = parts.carts();
    const halfPaid = carts.filter(({ tenders }) => tenders.length > 0);
    const fen = halfPaid.reduce((sum, { tenders }) => sum + fenOf(tenders), 0);
    if (fen > 0) return refuse('cart-half-paid', { names: namesOf(halfPaid), fen });
    if (keep || carts.length === 0) return ok({});
    return refuse('carts-held', { count: carts.length, names: namesOf(carts) });
  };

  return (request: Close, caller: Caller): Answer<'till.close'> =>
    context.transaction(() => {
      const { hallId, kioskNumber } = context.kiosk();
      const day = tills.day(request.tillDayId);
      if (day?.hallId !== hallId || day.kioskNumber !== kioskNumber) return refuse('unknown-day');
      if (day.isClosed) return refuse('already-closed');
      const waiting = waitingCarts(request.keepCarts);
      if (!waiting.ok) return waiting;

      const decided = rules.of(hallId);
      const totals = sums.of(day.tillDayId);
      const moves = tills.moves(day.tillDayId);
      const expected = expectedOf({ ...day, moves, taken: totals.taken });
      const counted = countedOf(request.counted, expected);
      if (request.leftFen > counted.cash) return refuse('left-more-than-counted');
      const approved = signOff(request, caller, decided, sizeOf(varianceOf(counted, expected)));
      if (!approved.ok) return approved;

      context.append(
        'till.closed',
        {
          tillDayId: day.tillDayId,
          at: tillMoment(context, tills, day.tillDayId),
          counted,
          denominations: request.counted.cash,
          restFen: request.counted.restFen,
          expected,
          reason: request.reason,
          note: request.note,
          leftFen: request.leftFen,
          bankedFen: counted.cash - request.leftFen,
          by: caller.actor,
          approvedBy: approved.value,
          chain: parts.chainHead(),
          totals,
          moveIds: moves.map(({ moveId }) => moveId),
        },
        { actor: caller.actor, subject: day.tillDayId },
      );
      return ok(reports({ ...day, isClosed: true }, false));
    });

  /** Answers who agreed, where somebody had to. */
  function signOff(
    request: Close,
    caller: Caller,
    decided: TillRules,
    fen: number,
  ): Result<string | null, 'reason-needed' | ApprovalRefusal> {
    const demands = demandsOf(fen, decided);
    // Who counts blind is not told how much differs, or the count could be made to fit.
    if (demands.reason && request.reason === 'none')
      return isBlindFor(decided, caller)
        ? refuse('reason-needed')
        : refuse('reason-needed', { fen });
    return demands.approval ? parts.approve(request.approver, caller.actor) : ok(null);
  }
}

const fenOf = (tenders: Cart['tenders']): number => tenders.reduce((sum, { fen }) => sum + fen, 0);

/** A wallet that nobody looked at took nothing; points are in the books alone, where nothing can be counted. */
const countedOf = (counted: Counted, expected: MoneyBy): MoneyBy => ({
  cash: cashOf(counted),
  wechat: counted.wechatFen ?? 0,
  alipay: counted.alipayFen ?? 0,
  points: expected.points,
});
