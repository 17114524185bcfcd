import { v7 as uuidv7 } from 'uuid';
import type { Value } from '../../../shared/contract/calls.ts';
import type { PricedLine } from '../../../shared/contract/till-shapes.ts';
import type { AnyRefusal } from '../../i18n/use-refusal.ts';
import { askPatiently } from '../../app/ask-patiently.ts';
import * as to from './cart-draft.ts';
import { nothingTaken, received, takenFen, type PayDraft, type PointsCard } from './pay-draft.ts';

type Refused = { readonly ok: false } & AnyRefusal;

/** What the till says of the last thing that was done. */
export type Said =
  | {
      readonly kind: 'added' | 'more' | 'already' | 'removed' | 'cant-sell';
      readonly line: PricedLine;
    }
  | { readonly kind: 'card'; readonly card: PointsCard }
  | { readonly kind: 'unreadable' | 'dropped' | 'full' | 'mustFix' }
  | { readonly kind: 'nothing-found'; readonly text: string }
  | { readonly kind: 'choose-tile'; readonly count: number }
  | { readonly kind: 'none-here'; readonly name: string }
  | { readonly kind: 'held' | 'taken-up'; readonly label: string | null; readonly at: number }
  | { readonly kind: 'money-taken'; readonly fen: number }
  | { readonly kind: 'refused'; readonly refused: Refused };

/** The cart, and what was received for it. */
export type OnCounter = { readonly cart: to.CartDraft; readonly pay: PayDraft };

export type CounterState = OnCounter & {
  readonly said: Said | null;
  /** Grows with everything that is said, so that the same words twice are seen as two. */
  readonly at: number;
  readonly waiting: number;
};

export type Found = Value<'till.find'>;
export type Counter = ReturnType<typeof createCounter>;

/**
 * The counter of a till: the cart on it and what is done with it, one thing after the other. Each change is shown at
 * once and is on disk a moment later; of changes that follow fast the newest is saved. `onCarts` is told when other
 * carts come or go: no event is written of them, so that the store announces none.
 */
export function createCounter(first: OnCounter, onCarts: () => void) {
  let state: CounterState = { ...first, said: null, at: 0, waiting: 0 };
  let turn: Promise<void> = Promise.resolve();
  let isDirty = false;
  const listeners = new Set<() => void>();

  const put = (next: Partial<CounterState>) => {
    state = { ...state, ...next };
    listeners.forEach((listener) => listener());
  };
  const say = (said: Said | null) => put({ said, at: state.at + 1 });
  const refuse = (refused: Refused) => say({ kind: 'refused', refused });
  const queue = (act: () => Promise<void>): Promise<void> => {
    put({ waiting: state.waiting + 1 });
    turn = turn
      .then(act)
      .catch((error: unknown) => reportError(error))
      .finally(() => put({ waiting: state.waiting - 1 }));
    return turn;
  };

  /** Writes the cart as it stands when its turn comes; false if it could not be written. */
  const write = async (more: { label?: string | null; held?: boolean } = {}): Promise<boolean> => {
    isDirty = false;
    const { cartId, label, purposeId, lines } = state.cart;
    const sent = { cartId, label, held: false, purposeId, lines: to.sentLines(lines), ...more };
    const tenders = [...state.pay.taken];
    const answer = await askPatiently('till.saveCart', { ...sent, tenders });
    if (answer.ok && !isDirty) put({ cart: to.savedAs(state.cart, answer.value) });
    if (!answer.ok) refuse(answer);
    return answer.ok;
  };
  const save = () => {
    isDirty = true;
    return queue(async () => {
      if (isDirty) await write();
    });
  };
  const change = (step: (cart: to.CartDraft) => to.CartDraft) => {
    put({ cart: step(state.cart), said: null });
    void save();
  };
  const addLine = (found: PricedLine) => {
    const { cart: before } = state;
    const { cart, kind, line } = to.add(before, { ...found, lineId: uuidv7() });
    put({ cart });
    say(kind === 'full' ? { kind } : { kind, line });
    if (cart !== before) void save();
  };
  const begin = (purposeId: string | null) =>
    put({ cart: to.emptyCart(uuidv7(), purposeId), pay: nothingTaken });
  /** A cart that money was received for stays until that is given back. */
  const isPaidFor = () => {
    const fen = takenFen(state.pay);
    if (fen > 0) say({ kind: 'money-taken', fen });
    return fen > 0;
  };

  return {
    now: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    say,
    change,
    addLine,
    /** Asks what a code stands for and adds it; what is no line is handed on. */
    find: (code: string, onOther: (found: Exclude<Found, { kind: 'line' }>) => void) =>
      queue(async () => {
        const { cartId } = state.cart;
        const answer = await askPatiently('till.find', { code: code.slice(0, 60), cartId });
        if (!answer.ok) return refuse(answer);
        if (answer.value.kind === 'line') return addLine(answer.value.line);
        return onOther(answer.value);
      }),
    /** Prices the cart anew, as after a sale that was refused. */
    refresh: save,
    /** What was received for the cart: on disk with it, points apart. */
    setPay: (pay: PayDraft) => {
      put({ pay });
      void save();
    },
    /** Puts the cart aside under a name, and clears the counter. */
    hold: (label: string | null, purposeId: string | null) => {
      if (isPaidFor() || state.cart.lines.length === 0) return;
      void queue(async () => {
        if (!(await write({ label, held: true }))) return;
        begin(purposeId);
        onCarts();
        say({ kind: 'held', label, at: Date.now() });
      });
    },
    /** Takes a held cart up; one on the counter is put aside first. */
    takeUp: (cart: Parameters<typeof to.takenUp>[0]) => {
      if (isPaidFor()) return;
      void queue(async () => {
        if (state.cart.lines.length > 0 && !(await write({ held: true }))) return;
        put({ cart: to.takenUp(cart), pay: received(cart) });
        await write();
        onCarts();
        say({ kind: 'taken-up', label: cart.label, at: cart.changedAt });
      });
    },
    drop: (purposeId: string | null) => {
      if (isPaidFor()) return;
      void queue(async () => {
        const answer = await askPatiently('till.dropCart', { cartId: state.cart.cartId });
        // A cart that never reached the disk is gone all the same.
        if (!answer.ok && answer.refusal !== 'unknown-cart') return refuse(answer);
        begin(purposeId);
        onCarts();
        return say({ kind: 'dropped' });
      });
    },
    /** The cart was sold: the store has cleared it away. */
    sold: (purposeId: string | null) => {
      isDirty = false;
      begin(purposeId);
      put({ said: null });
    },
    /** Once everything that was begun is on disk. */
    settled: () => turn,
  };
}
