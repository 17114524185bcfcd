import { readCopyCode } from '../../../shared/domain/lending/copy-code.ts';
import { readTypedIsbn } from './typed-isbn.ts';

/** What a scanned code is to the catalogue: `code` is what to search for. */
export type BookScan =
  | { readonly kind: 'copy' | 'isbn'; readonly code: string }
  | { readonly kind: 'damaged' | 'no-book'; readonly code: null };

/** A copy's label, an ISBN, or neither: a member card, something for sale, any other code. */
export function readBookScan(scanned: string): BookScan {
  const copy = readCopyCode(scanned);
  if (copy.ok) return { kind: 'copy', code: copy.value };
  const { isbn, problem } = readTypedIsbn(scanned);
  if (isbn !== null) return { kind: 'isbn', code: isbn };
  const isDamaged = copy.refusal === 'damaged-copy' || problem === 'damaged-isbn';
  return { kind: isDamaged ? 'damaged' : 'no-book', code: null };
}
