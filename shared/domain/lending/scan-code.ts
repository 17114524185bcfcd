import { readCardCode, type CardCode } from '../card-code.ts';
import { readItemCode, type ItemCode } from '../sale/item-code.ts';
import { oneLine } from '../typed-text.ts';
import { readCopyCode, type CopyCode } from './copy-code.ts';
import { readIsbn } from './isbn.ts';
import { compactCode } from './typed-code.ts';

export type Scan =
  | { readonly kind: 'card'; readonly code: CardCode }
  | { readonly kind: 'copy'; readonly code: CopyCode }
  /** A sale item's in-store code, `22…`. */
  | { readonly kind: 'item'; readonly code: ItemCode }
  | { readonly kind: 'isbn'; readonly isbn13: string }
  | { readonly kind: 'damaged'; readonly what: 'card' | 'copy' | 'item' | 'isbn' }
  | { readonly kind: 'text'; readonly text: string };

/** The two or five digits of a price or issue symbol beside the EAN-13, which some scanners add. */
const WITH_ADD_ON = /^(97[89][0-9]{10})(?:[0-9]{2}|[0-9]{5})$/;

/**
 * What the one scan box got, tested in this order: member card (34 digits, `71…`), copy (13 digits, `21…`), sale
 * item (13 digits, `22…`), ISBN (13 digits, 978 or 979; or 10). No text is two of them. Then what looks like one
 * of them with a wrong digit; the rest is text to search for, tidied. For the store: it brings isbn3 along.
 */
export function readScan(text: string): Scan {
  const code = compactCode(text);
  const card = readCardCode(code);
  if (card.ok) return { kind: 'card', code: card.value };
  const copy = readCopyCode(code);
  if (copy.ok) return { kind: 'copy', code: copy.value };
  const item = readItemCode(code);
  if (item.ok) return { kind: 'item', code: item.value };
  const isbn = readIsbn(WITH_ADD_ON.exec(code)?.[1] ?? code);
  if (isbn.ok) return { kind: 'isbn', isbn13: isbn.value.isbn13 };
  if (card.refusal === 'damaged-card') return { kind: 'damaged', what: 'card' };
  if (copy.refusal === 'damaged-copy') return { kind: 'damaged', what: 'copy' };
  if (item.refusal === 'damaged-item') return { kind: 'damaged', what: 'item' };
  if (isbn.refusal === 'damaged-isbn') return { kind: 'damaged', what: 'isbn' };
  return { kind: 'text', text: oneLine(text) };
}
