import type { Receipt } from '../../../shared/contract/till-shapes.ts';
import { tenderKinds, type TenderKind } from '../../../shared/domain/sale/words.ts';

/** How many of each line come back. */
export type Coming = Readonly<Record<string, number>>;

type Lines = Pick<Receipt, 'lines'>;

export function leftOf({ quantity, refunded }: Receipt['lines'][number]): number {
  return quantity - refunded;
}

/** Everything that is left of the sale. */
export function allOf({ lines }: Lines): Coming {
  return Object.fromEntries(lines.map((line) => [line.lineId, leftOf(line)]));
}

export function setComing(coming: Coming, line: Receipt['lines'][number], count: number): Coming {
  return { ...coming, [line.lineId]: Math.min(leftOf(line), Math.max(0, count)) };
}

/** At the price as it was sold. */
export function comingFen({ lines }: Lines, coming: Coming): number {
  return lines.reduce((sum, { lineId, unitFen }) => sum + unitFen * (coming[lineId] ?? 0), 0);
}

export function comingLines({ lines }: Lines, coming: Coming) {
  return lines.flatMap(({ lineId }) => {
    const quantity = coming[lineId] ?? 0;
    return quantity > 0 ? [{ lineId, quantity }] : [];
  });
}

export type FenByKind = Readonly<Partial<Record<TenderKind, number>>>;

/** What each kind of tender paid of the sale, in the order of the kinds. */
export function paidBy({ tenders }: Pick<Receipt, 'tenders'>): FenByKind {
  const paid: Partial<Record<TenderKind, number>> = {};
  for (const kind of tenderKinds) {
    const fen = tenders.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.fen, 0);
    if (fen !== 0) paid[kind] = Math.abs(fen);
  }
  return paid;
}

/** Gives an amount back by the kinds that paid it, the largest first. */
export function backBy(paid: FenByKind, fen: number): FenByKind {
  let left = fen;
  const back: Partial<Record<TenderKind, number>> = {};
  const kinds = tenderKinds.filter((kind) => (paid[kind] ?? 0) > 0);
  for (const kind of kinds.toSorted((a, b) => (paid[b] ?? 0) - (paid[a] ?? 0))) {
    const part = Math.min(left, paid[kind] ?? 0);
    back[kind] = part;
    left -= part;
  }
  return back;
}

export function sumOf(parts: FenByKind): number {
  return Object.values(parts).reduce((sum, fen) => sum + fen, 0);
}

/** Ways that money can be given back: those that were used, and cash in place of a wallet that can't pay back. */
export function backKinds(sale: Pick<Receipt, 'tenders'>): readonly TenderKind[] {
  const paid = paidBy(sale);
  const byWallet = (paid.wechat ?? 0) + (paid.alipay ?? 0) > 0;
  return tenderKinds.filter((kind) => (paid[kind] ?? 0) > 0 || (kind === 'cash' && byWallet));
}
