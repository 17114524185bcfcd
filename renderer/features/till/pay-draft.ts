import type { Cart, Tender } from '../../../shared/contract/till-shapes.ts';
import type { TenderKind } from '../../../shared/domain/sale/words.ts';

/** A member card whose points pay. */
export type PointsCard = {
  readonly personId: string;
  readonly name: string;
  readonly points: number;
};

/** What has been received for the cart on the counter, before the sale is made of it. */
export type PayDraft = {
  readonly taken: readonly Tender[];
  /** Whose points are among it. */
  readonly card: PointsCard | null;
};

export const nothingTaken: PayDraft = { taken: [], card: null };

/** What was received for a cart before the program was ended. */
export function received({ tenders }: Pick<Cart, 'tenders'>): PayDraft {
  return { taken: tenders, card: null };
}

export const MOST_TENDERS = 6;
const NOTES = [100, 500, 1_000, 2_000, 5_000, 10_000] as const;
const MOST_QUICK = 4;

export function takenFen({ taken }: PayDraft): number {
  return taken.reduce((sum, { fen }) => sum + fen, 0);
}

/** What is still missing of the total, never less than nothing. */
export function missingFen(totalFen: number, pay: PayDraft): number {
  return Math.max(0, totalFen - takenFen(pay));
}

/** What was received beyond the total, as after a line was taken out that was paid for. */
export function overFen(totalFen: number, pay: PayDraft): number {
  return Math.max(0, takenFen(pay) - totalFen);
}

/** Cash that is handed over: how much of it pays, and what goes back. */
export function cashFor(missing: number, receivedFen: number) {
  const fen = Math.min(missing, receivedFen);
  return { tender: tender('cash', fen, { receivedFen }), changeFen: receivedFen - fen };
}

export function tender(
  kind: TenderKind,
  fen: number,
  more: Partial<Pick<Tender, 'receivedFen' | 'reference'>> = {},
): Tender {
  return { kind, fen, receivedFen: null, reference: null, ...more };
}

export function take(pay: PayDraft, taken: Tender, card: PointsCard | null = null): PayDraft {
  return { taken: [...pay.taken, taken], card: card ?? pay.card };
}

export function takeBack(pay: PayDraft, at: number): PayDraft {
  const taken = pay.taken.filter((_, place) => place !== at);
  return { taken, card: taken.some(({ kind }) => kind === 'points') ? pay.card : null };
}

/** What people hand over for an amount: the next round sums that notes make, smallest first. */
export function quickAmounts(missing: number): readonly number[] {
  const rounded = NOTES.map((note) => Math.ceil(missing / note) * note);
  const more = rounded.filter((fen) => fen > missing);
  return [...new Set(more)].toSorted((a, b) => a - b).slice(0, MOST_QUICK);
}

/** How many points can pay of what is missing: whole points, and no more than there are. */
export function mostPoints(missing: number, points: number, pointFen: number): number {
  return Math.max(0, Math.min(Math.floor(points), Math.floor(missing / pointFen)));
}

/** Points of the card that are not yet among what was taken. */
export function pointsLeft(pay: PayDraft, card: PointsCard, pointFen: number): number {
  const used = pay.taken.reduce((sum, { kind, fen }) => sum + (kind === 'points' ? fen : 0), 0);
  return card.points - used / pointFen;
}

/** Whether a wallet's payment needs the last digits of its number. */
export function needsReference(fen: number, fromFen: number | null): boolean {
  return fromFen !== null && fen >= fromFen;
}

export function isReference(digits: string): boolean {
  return /^\d{4,6}$/.test(digits);
}
