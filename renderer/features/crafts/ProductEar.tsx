import { HearsScanner } from '../../scan/HearsScanner.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { useProductLookup } from './use-product-lookup.ts';

type ProductEarProps = { readonly lookup: ReturnType<typeof useProductLookup> };

/** Hears the hand scanner for as long as it is there, and says what is wrong with a code. */
export function ProductEar({ lookup }: ProductEarProps) {
  return (
    <>
      <HearsScanner onCode={lookup.hear} onUnreadable={lookup.hearNothing} />
      {lookup.sentence !== null && <Notice tone="look">{lookup.sentence}</Notice>}
    </>
  );
}
