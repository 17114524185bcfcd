import type { Checked } from '../../../shared/contract/calls.ts';
import { sha256 } from '../journal/header.ts';
import { writtenTenders, type Tender } from '../../../shared/domain/sale/tenders.ts';
import type { RefundRecord, SaleLine, SaleRecord } from './sale-records.ts';

type Pay = Checked<'till.pay'>;
type Refund = Checked<'till.refund'>;
type Line = Pay['lines'][number];

const derived = (...parts: readonly string[]): string =>
  sha256(parts.join('|')).toString('hex').slice(0, 32);

/** The line of what was taken from a second place, where the first had too few. */
export const restLineId = (saleId: string, lineId: string): string =>
  derived(saleId, lineId, 'rest');
/** The donation line of change that was kept. */
export const keptLineId = (saleId: string): string => derived(saleId, 'kept');

/** Whether a sale is what this request asked for: then it was made before, and nothing is sold again. */
export function isSameSale(request: Pay, sale: SaleRecord): boolean {
  const { saleId, purposeId, tenders, keepChange } = request;
  const kept = sale.lines.filter(({ lineId }) => lineId === keptLineId(saleId));
  const parts = request.lines.map((line) => partsOf(saleId, line, sale.lines));
  return (
    parts.flat().length + kept.length === sale.lines.length &&
    request.lines.every((line, n) => isSameLine(line, parts[n] ?? [])) &&
    (purposeId === undefined || purposeId === sale.purposeId) &&
    areSameTenders(writtenTenders(tenders, keepChange), sale.tenders) &&
    (keepChange ? sale.changeFen === 0 : kept.length === 0)
  );
}

const partsOf = (saleId: string, { lineId }: Line, lines: readonly SaleLine[]) =>
  lines.filter((sold) => [lineId, restLineId(saleId, lineId)].includes(sold.lineId));

function isSameLine(line: Line, parts: readonly SaleLine[]): boolean {
  const quantity = parts.reduce((sum, part) => sum + part.quantity, 0);
  return (
    quantity === line.quantity &&
    parts.every(
      ({ kind, productId, pieceId, name, unitFen }) =>
        kind === line.kind &&
        productId === line.productId &&
        pieceId === line.pieceId &&
        (kind === 'goods' || (unitFen === line.priceFen && name === line.name)),
    )
  );
}

function areSameTenders(
  asked: readonly (Pick<Tender, 'kind' | 'fen' | 'reference'> & Partial<Tender>)[],
  written: readonly Tender[],
): boolean {
  return (
    asked.length === written.length &&
    asked.every((one, n) => {
      const other = written[n];
      return (
        one.kind === other?.kind &&
        one.fen === other.fen &&
        one.reference === other.reference &&
        (one.receivedFen ?? null) === other.receivedFen
      );
    })
  );
}

/** Whether a refund is what this request asked for. */
export function isSameRefund(request: Refund, refund: RefundRecord): boolean {
  return (
    refund.saleId === request.saleId &&
    refund.kind === request.kind &&
    refund.fate === request.fate &&
    refund.reason === request.reason &&
    refund.note === request.note &&
    areSameTenders(request.tenders, refund.tenders) &&
    (request.kind === 'void' || areSameLines(request.lines, refund.lines))
  );
}

function areSameLines(asked: Refund['lines'], written: RefundRecord['lines']): boolean {
  const sums = new Map<string, number>();
  for (const { lineId, quantity } of asked) sums.set(lineId, (sums.get(lineId) ?? 0) + quantity);
  return (
    sums.size === written.length &&
    written.every(({ lineId, quantity }) => sums.get(lineId) === quantity)
  );
}
