import { ok, refuse, type Result } from '../result.ts';
import { moneyBy, sumOf, type MoneyBy, type Tender } from './tenders.ts';
import type { RefundKind } from './words.ts';

/** A line of a sale with what was taken back of it. */
export type SoldLine = {
  readonly lineId: string;
  readonly quantity: number;
  readonly unitFen: number;
  readonly refunded: number;
};

export type RefundPlan = {
  readonly lines: readonly {
    readonly lineId: string;
    readonly quantity: number;
    readonly amountFen: number;
  }[];
  readonly totalFen: number;
  /** More cash is given than was paid in cash: it stands for money of a wallet. */
  readonly cashForWallet: boolean;
};

type Asked = { readonly lineId: string; readonly quantity: number };
type Given = Pick<Tender, 'kind' | 'fen'>;

/** How many of a line may still be taken back. */
export const leftOf = ({ quantity, refunded }: SoldLine): number =>
  Math.max(0, quantity - refunded);

/**
 * What a refund takes back and gives back: never more of a line than is left of it, at the price as sold, to the fen;
 * for a void all that is left. Money goes back the way it was paid, by no way more than came by it. Cash alone may
 * stand for a wallet's money, when the wallet can't pay back; that is told apart, as it needs a second person: it is
 * how a drawer is emptied by way of a payment that was never made. Points are never paid out, nor is cash into a wallet.
 */
export function planRefund(facts: {
  readonly kind: RefundKind;
  readonly sold: readonly SoldLine[];
  readonly paid: MoneyBy;
  readonly paidBack: MoneyBy;
  readonly asked: readonly Asked[];
  readonly tenders: readonly Given[];
}): Result<RefundPlan, 'more-than-sold' | 'tenders-short' | 'tenders-over' | 'tender-not-used'> {
  const { kind, sold, asked } = facts;
  const lines = kind === 'void' ? allLeft(sold) : askedOf(sold, asked);
  if (lines === null || lines.length === 0) return refuse('more-than-sold');
  const totalFen = lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const back = moneyBy(facts.tenders);
  const given = sumOf(back);
  if (given < totalFen) return refuse('tenders-short', { fen: totalFen - given });
  if (given > totalFen) return refuse('tenders-over', { fen: given - totalFen });
  const left = leftByTender(facts.paid, facts.paidBack);
  if (!isWithin(back, left)) return refuse('tender-not-used');
  return ok({ lines, totalFen, cashForWallet: back.cash > Math.max(0, left.cash) });
}

/** What came by each way and has not gone back by it; cash that stood for a wallet's money takes it below zero. */
export function leftByTender(paid: MoneyBy, paidBack: MoneyBy): MoneyBy {
  return {
    cash: paid.cash - paidBack.cash,
    wechat: paid.wechat - paidBack.wechat,
    alipay: paid.alipay - paidBack.alipay,
    points: paid.points - paidBack.points,
  };
}

function isWithin(back: MoneyBy, left: MoneyBy): boolean {
  if (back.points > Math.max(0, left.points)) return false;
  if (back.wechat > Math.max(0, left.wechat) || back.alipay > Math.max(0, left.alipay))
    return false;
  return back.cash + back.wechat + back.alipay <= left.cash + left.wechat + left.alipay;
}

/** Whether a second person has to agree; refunds of one sale count together, so that small ones don't slip under the limit. */
export function needsApproval(
  plan: Pick<RefundPlan, 'totalFen' | 'cashForWallet'>,
  refundedBeforeFen: number,
  fromFen: number,
): boolean {
  return plan.cashForWallet || refundedBeforeFen + plan.totalFen >= fromFen;
}

function allLeft(sold: readonly SoldLine[]) {
  return sold.flatMap((line) => (leftOf(line) > 0 ? [takenBack(line, leftOf(line))] : []));
}

/** Null where one of them was not sold, or not so many. */
function askedOf(sold: readonly SoldLine[], asked: readonly Asked[]) {
  const sums = new Map<string, number>();
  for (const { lineId, quantity } of asked) sums.set(lineId, (sums.get(lineId) ?? 0) + quantity);
  const lines = Array.from(sums, ([lineId, quantity]) => {
    const line = sold.find((one) => one.lineId === lineId);
    return line === undefined || quantity > leftOf(line) ? null : takenBack(line, quantity);
  });
  return lines.some((line) => line === null) ? null : lines.filter((line) => line !== null);
}

const takenBack = ({ lineId, unitFen }: SoldLine, quantity: number) => ({
  lineId,
  quantity,
  amountFen: unitFen * quantity,
});
