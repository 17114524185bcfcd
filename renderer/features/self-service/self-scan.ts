import { readCardCode } from '../../../shared/domain/card-code.ts';
import { readCopyCode, type CopyCode } from '../../../shared/domain/lending/copy-code.ts';
import { isEan13 } from '../../../shared/domain/lending/ean13.ts';

/** What a reader held up at the public screen. */
export type SelfScan =
  | { readonly kind: 'card'; readonly code: string }
  | { readonly kind: 'copy'; readonly copy: CopyCode }
  /** A card or a label with a digit lost or wrong. */
  | { readonly kind: 'damaged' }
  /** The barcode that the publisher printed: it says which book, not which copy. */
  | { readonly kind: 'publisher' }
  | { readonly kind: 'foreign' };

export function readSelfScan(text: string): SelfScan {
  const card = readCardCode(text);
  if (card.ok) return { kind: 'card', code: card.value };
  const copy = readCopyCode(text);
  if (copy.ok) return { kind: 'copy', copy: copy.value };
  if (card.refusal === 'damaged-card' || copy.refusal === 'damaged-copy')
    return { kind: 'damaged' };
  const isIsbn = /^97[89]/.test(text) && isEan13(text);
  return { kind: isIsbn ? 'publisher' : 'foreign' };
}

/**
 * Who takes a scan at the public screen: the flow while it is open. Else a book's label is brought back wherever it
 * is shown, and where self-service is on somebody with a book is told which of its codes to show. All the rest is
 * for the check-in, cards above all.
 */
export function takerOf(
  text: string,
  { isFlowOpen, isOn }: { readonly isFlowOpen: boolean; readonly isOn: boolean },
): 'self-service' | 'check-in' {
  if (isFlowOpen) return 'self-service';
  const { kind } = readSelfScan(text);
  const isBook = kind === 'copy' || (isOn && (kind === 'publisher' || isDamagedLabel(text)));
  return isBook ? 'self-service' : 'check-in';
}

function isDamagedLabel(text: string): boolean {
  const copy = readCopyCode(text);
  return !copy.ok && copy.refusal === 'damaged-copy';
}
