import { useWedge } from '../../scan/use-wedge.ts';
import type { useBookLookup } from './use-book-lookup.ts';

type BookEarProps = { readonly lookup: ReturnType<typeof useBookLookup> };

/** Hears the hand scanner for as long as it is there: of two that listen, the second would hear nothing. */
export function BookEar({ lookup }: BookEarProps) {
  useWedge({ onCode: lookup.hear, onUnreadable: lookup.hearNothing });
  return null;
}
