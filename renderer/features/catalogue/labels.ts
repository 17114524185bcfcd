import type { TitleFull } from '../../../shared/contract/catalogue.ts';
import type { PrintableLabel } from '../../../shared/contract/print.ts';
import { fitted } from '../printing/fitted.ts';

/** A print job takes a title of so many UTF-16 units. */
const MOST_UNITS = 200;

export type LabelledTitle = Pick<TitleFull, 'name' | 'callNumber'>;

export function labelsOf(
  title: LabelledTitle,
  copies: readonly { readonly code: string }[],
): readonly PrintableLabel[] {
  const words = fitted(title.name, MOST_UNITS);
  return copies.map(({ code }) => ({ callNumber: title.callNumber, title: words, code }));
}
