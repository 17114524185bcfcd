import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { Receipt, Tender } from '../../../shared/contract/till-shapes.ts';
import { walletKinds, type TenderKind } from '../../../shared/domain/sale/words.ts';
import type { AnyRefusal } from '../../i18n/use-refusal.ts';
import { askPatiently } from '../../app/ask-patiently.ts';
import { sentLines, totalOf } from './cart-draft.ts';
import type { Counter, CounterState } from './counter.ts';
import {
  missingFen,
  overFen,
  take,
  takeBack,
  type PayDraft,
  type PointsCard,
} from './pay-draft.ts';

type PayOf = {
  readonly counter: Counter;
  readonly state: CounterState;
  readonly evenIfShort: boolean;
  readonly onPaid: (receipt: Receipt) => void;
  /** A line can't be sold any more: back to the cart, which says why. */
  readonly onLineProblem: () => void;
};

export type PayControl = ReturnType<typeof usePay>;
type Refused = { readonly ok: false } & AnyRefusal;

/** Takes what is handed over until nothing is missing, and then makes the sale of it. */
export function usePay({ counter, state, evenIfShort, onPaid, onLineProblem }: PayOf) {
  // One id as long as this payment lasts: asked again, the store answers with the sale that it wrote.
  const [saleId] = useState(() => uuidv7());
  const [refused, setRefused] = useState<Refused | undefined>();
  const [isPending, setIsPending] = useState(false);
  const { cart, pay } = state;
  const totalFen = totalOf(cart);

  const send = async (draft: PayDraft, keepChange: boolean) => {
    setIsPending(true);
    setRefused(undefined);
    await counter.settled();
    const answer = await askPatiently('till.pay', {
      saleId,
      cartId: cart.cartId,
      lines: sentLines(cart.lines),
      purposeId: cart.purposeId,
      tenders: [...draft.taken],
      keepChange,
      personId: draft.card?.personId ?? null,
      evenIfShort,
    });
    setIsPending(false);
    if (answer.ok) return onPaid(answer.value);
    if (answer.refusal !== 'line-problem') return setRefused(answer);
    counter.say({ kind: 'refused', refused: answer });
    void counter.refresh();
    return onLineProblem();
  };
  const finish = (draft: PayDraft, keepChange: boolean) =>
    void send(draft, keepChange).catch(reportError);
  return {
    pay,
    totalFen,
    missing: missingFen(totalFen, pay),
    over: overFen(totalFen, pay),
    refused,
    isPending,
    say: setRefused,
    /**
     * Adds what was handed over; the sale is made as soon as nothing is missing. What a wallet has paid can't be asked
     * for again, so that it is kept before the sale is tried; the last cash is in the seller's hand until it is one.
     */
    take: (tender: Tender, { keepChange = false, card = null }: Taking = {}) => {
      if (isPending) return;
      const next = take(pay, tender, card);
      const isAll = missingFen(totalFen, next) === 0;
      if (!isAll || isWallet(tender.kind)) counter.setPay(next);
      if (isAll) finish(next, keepChange);
    },
    takeBack: (at: number) => counter.setPay(takeBack(pay, at)),
    /** All is there already, as after a line was taken out of the cart. */
    finish: () => finish(pay, false),
  };
}

const isWallet = (kind: TenderKind) => walletKinds.some((wallet) => wallet === kind);

type Taking = { readonly keepChange?: boolean; readonly card?: PointsCard | null };
