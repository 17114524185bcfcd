import { replaceEqualDeep } from '@tanstack/react-query';
import type { Value } from '../../../shared/contract/calls.ts';
import type { Cart, CartLine, PricedLine } from '../../../shared/contract/till-shapes.ts';

/** The cart at the till, as the seller sees it; the store has it on disk a moment later. */
export type CartDraft = {
  readonly cartId: string;
  readonly label: string | null;
  readonly purposeId: string | null;
  readonly lines: readonly PricedLine[];
  /** The line that the keys change. */
  readonly selected: string | null;
};

export const MOST_LINES = 100;
const MOST_OF_ONE = 999;

/** What a new cart is for: the hall's usual purpose, while it is in use. */
export function usualPurpose(
  till: Pick<Value<'till.state'>, 'purposes'> & {
    readonly rules: { readonly purposeId: string | null };
  },
): string | null {
  const { purposeId } = till.rules;
  return till.purposes.some((one) => one.purposeId === purposeId) ? purposeId : null;
}

export function emptyCart(cartId: string, purposeId: string | null): CartDraft {
  return { cartId, label: null, purposeId, lines: [], selected: null };
}

export function takenUp({ cartId, label, purposeId, lines }: Cart): CartDraft {
  return { cartId, label, purposeId, lines, selected: lines.at(-1)?.lineId ?? null };
}

export type Adding = {
  readonly cart: CartDraft;
  readonly kind: 'added' | 'more' | 'already' | 'full' | 'cant-sell';
  readonly line: PricedLine;
};

/** Puts a found line into the cart: one more of the same goods, a piece only once, and nothing that may not be sold. */
export function add(cart: CartDraft, found: PricedLine): Adding {
  if (mayNotBeSold(found)) return { cart, kind: 'cant-sell', line: found };
  const same = cart.lines.find((line) => isSame(line, found));
  if (same && same.pieceId !== null)
    return { cart: select(cart, same.lineId), kind: 'already', line: same };
  if (same) {
    const next = setQuantity(cart, same.lineId, same.quantity + 1);
    return { cart: next, kind: 'more', line: lineOf(next, same.lineId) ?? same };
  }
  if (cart.lines.length >= MOST_LINES) return { cart, kind: 'full', line: found };
  const lines = [...cart.lines, found];
  return { cart: { ...cart, lines, selected: found.lineId }, kind: 'added', line: found };
}

/** Goods whose price is typed each time stay apart: two of them may differ in price. */
function isSame(line: PricedLine, found: PricedLine): boolean {
  if (line.kind !== 'goods' || found.kind !== 'goods') return false;
  if (found.pieceId !== null) return line.pieceId === found.pieceId;
  return (
    line.pieceId === null &&
    line.productId === found.productId &&
    line.priceFen === null &&
    found.unitFen !== null
  );
}

/** Whatever the seller types or knows: a price that is missing can be set, and goods lie on the table. */
function mayNotBeSold({ problem }: PricedLine): boolean {
  return problem !== null && problem !== 'price-missing' && problem !== 'short';
}

export function lineOf(cart: CartDraft, lineId: string | null): PricedLine | undefined {
  return cart.lines.find((line) => line.lineId === lineId);
}

export function select(cart: CartDraft, lineId: string): CartDraft {
  return { ...cart, selected: lineId };
}

/** Up or down from the selected line, not past the ends. */
export function selectNext(cart: CartDraft, step: 1 | -1): CartDraft {
  const at = cart.lines.findIndex((line) => line.lineId === cart.selected);
  const to = Math.min(Math.max(at + step, 0), cart.lines.length - 1);
  return { ...cart, selected: cart.lines[to]?.lineId ?? null };
}

/** None of a line takes it out. */
export function setQuantity(cart: CartDraft, lineId: string, quantity: number): CartDraft {
  if (quantity < 1) return remove(cart, lineId);
  return change(cart, lineId, (line) =>
    mayBeMany(line) ? { ...line, quantity: Math.min(quantity, MOST_OF_ONE) } : line,
  );
}

export function setPrice(cart: CartDraft, lineId: string, priceFen: number): CartDraft {
  return change(cart, lineId, (line) => ({
    ...line,
    priceFen,
    unitFen: priceFen,
    problem: line.problem === 'price-missing' ? null : line.problem,
  }));
}

export function remove(cart: CartDraft, lineId: string): CartDraft {
  const at = cart.lines.findIndex((line) => line.lineId === lineId);
  const lines = cart.lines.filter((line) => line.lineId !== lineId);
  const near = lines[Math.min(at, lines.length - 1)]?.lineId ?? null;
  return { ...cart, lines, selected: cart.selected === lineId ? near : cart.selected };
}

function change(
  cart: CartDraft,
  lineId: string,
  edit: (line: PricedLine) => PricedLine,
): CartDraft {
  const lines = cart.lines.map((line) => (line.lineId === lineId ? priced(edit(line)) : line));
  return { ...cart, lines, selected: lineId };
}

function priced(line: PricedLine): PricedLine {
  return { ...line, amountFen: (line.unitFen ?? 0) * line.quantity };
}

/** A piece is one, and a donation has no number. */
export function mayBeMany({ kind, pieceId }: PricedLine): boolean {
  return kind !== 'donation' && pieceId === null;
}

/** Whether its price is the seller's to type. */
export function hasOwnPrice({ kind, priceFen, unitFen }: PricedLine): boolean {
  return kind !== 'goods' || priceFen !== null || unitFen === null;
}

type Unlabelled = { readonly lineId: string; readonly name: string; readonly priceFen: number };

export function openLine({ lineId, name, priceFen }: Unlabelled): PricedLine {
  return { ...plain(lineId, priceFen), kind: 'open', name };
}

export function donation(lineId: string, priceFen: number): PricedLine {
  return { ...plain(lineId, priceFen), kind: 'donation', name: null };
}

function plain(lineId: string, priceFen: number): Omit<PricedLine, 'kind' | 'name'> {
  return {
    lineId,
    productId: null,
    pieceId: null,
    quantity: 1,
    priceFen,
    unitFen: priceFen,
    amountFen: priceFen,
    code: null,
    makers: [],
    className: null,
    hasPicture: false,
    problem: null,
    facts: {},
  };
}

export function totalOf(cart: CartDraft): number {
  return cart.lines.reduce((sum, line) => sum + line.amountFen, 0);
}

export function countOf(cart: CartDraft): number {
  return cart.lines.reduce((sum, line) => sum + (line.kind === 'donation' ? 0 : line.quantity), 0);
}

/** The first line that can't be sold as it stands; goods that the books lack may be sold. */
export function blockedLine(cart: CartDraft): PricedLine | undefined {
  return cart.lines.find(({ problem }) => problem !== null && problem !== 'short');
}

export function isShort(cart: CartDraft): boolean {
  return cart.lines.some(({ problem }) => problem === 'short');
}

/** The lines as the store takes them. */
export function sentLines(lines: readonly PricedLine[]): CartLine[] {
  return lines.map(({ lineId, kind, productId, pieceId, quantity, priceFen, name }) => ({
    lineId,
    kind,
    productId,
    pieceId,
    quantity,
    priceFen,
    name: kind === 'open' ? name : null,
  }));
}

/** What the store made of a saved cart; the line that is selected stays so, and lines that are as they were stay the same. */
export function savedAs(cart: CartDraft, saved: Cart): CartDraft {
  if (saved.cartId !== cart.cartId) return cart;
  const lines = replaceEqualDeep(cart.lines, saved.lines);
  return lines === cart.lines ? cart : { ...cart, lines };
}

/** The cart that was on the counter when the program ended: the newest that nobody has put aside. */
export function leftOnCounter(carts: readonly Cart[]): Cart | undefined {
  return carts
    .filter(({ held, lines, tenders }) => !held && (lines.length > 0 || tenders.length > 0))
    .toSorted((a, b) => b.changedAt - a.changedAt)[0];
}
