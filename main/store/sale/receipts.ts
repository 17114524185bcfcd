import type { Receipt } from '../../../shared/contract/till-shapes.ts';
import type { Value } from '../../../shared/contract/calls.ts';
import type { StoreContext } from '../context.ts';
import type { MakerNames } from './maker-names.ts';
import type { RefundRecord, SaleEntry, SaleLine, SaleRecord } from './sale-records.ts';
import type { SellingParts, SellingStores } from './selling-stores.ts';

type SaleRow = Value<'till.sales'>[number];

export type Receipts = ReturnType<typeof createReceipts>;

/** Sales and refunds as receipts tell them: always from what is in the file, so that they can be printed again. */
export function createReceipts(
  context: Pick<StoreContext, 'kiosk'>,
  stores: Pick<SellingStores, 'products' | 'stock' | 'sales' | 'tills'>,
  names: MakerNames,
  { purpose: purposeOf }: Pick<SellingParts, 'purpose'>,
) {
  const { products, stock, sales, tills } = stores;

  const codeOf = ({ pieceId, productId }: SaleLine): string | null => {
    if (pieceId !== null) return stock.piece(pieceId)?.code ?? null;
    return productId === null ? null : (products.product(productId)?.code ?? null);
  };

  const lineOf = (line: SaleLine, quantity: number, refunded: number) => ({
    lineId: line.lineId,
    kind: line.kind,
    name: line.name ?? '',
    quantity,
    unitFen: line.unitFen,
    amountFen: line.unitFen * quantity,
    code: codeOf(line),
    makers: names.shown(line.makerIds).flatMap(({ shownName }) => shownName ?? []),
    className: line.className,
    refunded,
  });

  const headOf = (entry: SaleRecord | RefundRecord, purposeId: string | null) => {
    const { hallId, hallName, kioskNumber } = context.kiosk();
    const purpose = purposeId === null ? null : purposeOf(purposeId);
    const { number, at, on, tillDayId, totalFen, tenders } = entry;
    return {
      number,
      at,
      on,
      tillDayId,
      kioskNumber: entry.kioskNumber,
      hallName,
      purpose: purpose?.name ?? null,
      partner: purpose?.partner ?? null,
      totalFen,
      tenders: [...tenders],
      isOfOpenDay: tills.openDay(hallId, kioskNumber)?.tillDayId === tillDayId,
    };
  };

  const ofSale = (sale: SaleRecord): Receipt => {
    const { saleId } = sale;
    const back = sales.takenBack(saleId);
    return {
      ...headOf(sale, sale.purposeId),
      saleId,
      kind: 'sale',
      ofNumber: null,
      lines: sale.lines.map((line) =>
        lineOf(line, line.quantity, back.lines.get(line.lineId) ?? 0),
      ),
      changeFen: sale.changeFen,
      leftFen: leftFenOf(sale.totalFen, back.fen),
    };
  };

  /** Amounts are positive: the kind says which way the money went. */
  const ofRefund = (refund: RefundRecord): Receipt => {
    const sale = sales.sale(refund.saleId);
    return {
      ...headOf(refund, sale?.purposeId ?? null),
      saleId: refund.refundId,
      kind: refund.kind,
      ofNumber: sale?.number ?? null,
      lines: refund.lines.flatMap(({ lineId, quantity }) => {
        const line = sale?.lines.find((one) => one.lineId === lineId);
        return line === undefined ? [] : [lineOf(line, quantity, 0)];
      }),
      changeFen: 0,
      leftFen: 0,
    };
  };

  return {
    /** The receipt of what was just written. */
    written(entryId: string): Receipt {
      const sale = sales.sale(entryId);
      if (sale !== null) return ofSale(sale);
      const refund = sales.refund(entryId);
      if (refund === null) throw new Error('an entry left no trace');
      return ofRefund(refund);
    },
    ofSale,
    ofRefund,
    rowOfRefund: (refund: RefundRecord, ofNumber: string | null): SaleRow => ({
      saleId: refund.refundId,
      number: refund.number,
      kind: refund.kind,
      ofNumber,
      at: refund.at,
      totalFen: refund.totalFen,
      leftFen: 0,
    }),
    rowOf: ({ entryId, number, kind, ofNumber, at, totalFen }: SaleEntry): SaleRow => ({
      saleId: entryId,
      number,
      kind,
      ofNumber,
      at,
      totalFen,
      leftFen: kind === 'sale' ? leftFenOf(totalFen, sales.refundedFen(entryId)) : 0,
    }),
  };
}

const leftFenOf = (totalFen: number, refundedFen: number): number =>
  Math.max(0, totalFen - refundedFen);
