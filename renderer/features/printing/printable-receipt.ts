import type { PrintableReceipt } from '../../../shared/contract/print.ts';
import type { Receipt } from '../../../shared/contract/till-shapes.ts';
import { clockTime, dateIn } from '../../../shared/domain/calendar.ts';
import type { LineKind } from '../../../shared/domain/sale/words.ts';
import { fitted } from './fitted.ts';

/** What a print job takes, in UTF-16 units. */
const MOST_UNITS = { name: 80, purpose: 60, partner: 80 } as const;

export type ReceiptPlace = {
  /** The hall's time zone. */
  readonly zone: string;
  /** What a line without a name of its own is called. */
  readonly lineKind: (kind: LineKind) => string;
};

/** A receipt of the till as the print page takes it. */
export function printableReceipt(
  receipt: Receipt,
  { zone, lineKind }: ReceiptPlace,
): PrintableReceipt['receipt'] {
  const { number, kind, ofNumber, at, kioskNumber, purpose, partner, totalFen, changeFen } =
    receipt;
  return {
    number,
    kind,
    ofNumber,
    at: `${dateIn(zone, at)} ${clockTime(zone, at)}`,
    till: kioskNumber,
    purpose: purpose === null ? null : fitted(purpose, MOST_UNITS.purpose),
    partner: partner === null ? null : fitted(partner, MOST_UNITS.partner),
    lines: receipt.lines.map((line) => ({
      name: fitted(line.name === '' ? lineKind(line.kind) : line.name, MOST_UNITS.name),
      quantity: line.quantity,
      unitFen: line.unitFen,
      amountFen: line.amountFen,
    })),
    totalFen,
    tenders: receipt.tenders.map((tender) => ({
      kind: tender.kind,
      fen: tender.fen,
      receivedFen: tender.receivedFen,
    })),
    changeFen,
  };
}
