import type { ProductFull } from '../../../shared/contract/crafts.ts';
import type { PrintablePriceLabel } from '../../../shared/contract/print.ts';
import { priceLabelOf } from '../printing/price-label.ts';

/** One print job takes no more. */
export const MOST_LABELS = 1000;

export type LabelledProduct = Pick<ProductFull, 'name' | 'priceFen' | 'className' | 'code'> & {
  readonly makers: readonly { readonly shownName: string | null }[];
};

/** Who made it, as the public may see it: those makers who may be named, else their class. */
export function madeBy({
  makers,
  className,
}: Pick<LabelledProduct, 'makers' | 'className'>): readonly string[] {
  const named = makers.flatMap(({ shownName }) => shownName ?? []);
  if (named.length > 0) return named;
  return className === null ? [] : [className];
}

/** A label for each of these codes. */
export function labelsOf(
  product: LabelledProduct,
  codes: readonly string[],
): readonly PrintablePriceLabel[] {
  const { name, priceFen } = product;
  return codes.map((code) => priceLabelOf({ name, priceFen, madeBy: madeBy(product), code }));
}

/** So many labels with the one code of counted goods; none for pieces, whose codes are their own. */
export function countedLabels(
  product: LabelledProduct,
  count: number,
): readonly PrintablePriceLabel[] {
  const { code } = product;
  return code === null
    ? []
    : labelsOf(
        product,
        Array.from({ length: count }, () => code),
      );
}

/** The codes of the pieces that are in the hall, as their labels lie. */
export function codesInHall({ pieces }: Pick<ProductFull, 'pieces'>): readonly string[] {
  return pieces
    .filter(({ state }) => state === 'on-sale')
    .map(({ code }) => code)
    .toSorted();
}
