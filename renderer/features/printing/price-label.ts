import type { PrintablePriceLabel } from '../../../shared/contract/print.ts';
import { fitted } from './fitted.ts';

/** What a print job takes, in UTF-16 units. */
const MOST_UNITS = { name: 60, madeBy: 80 } as const;

type Priced = {
  readonly name: string;
  /** Null asks for the price. */
  readonly priceFen: number | null;
  /** Makers as the public may see them, or their class. */
  readonly madeBy: readonly string[];
  readonly code: string;
};

export function priceLabelOf({ name, priceFen, madeBy, code }: Priced): PrintablePriceLabel {
  return {
    name: fitted(name, MOST_UNITS.name),
    priceFen,
    madeBy: fitted(madeBy.join(' · '), MOST_UNITS.madeBy),
    code,
  };
}
