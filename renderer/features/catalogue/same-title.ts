import type { Facts } from '../../../shared/contract/calls.ts';

/** A title that has the same ISBN. */
export type SameTitle = { readonly titleId: string; readonly name: string };

/** What the refusal 'same-isbn' carries. */
export function sameTitleOf(facts: Facts | undefined): SameTitle {
  return { titleId: String(facts?.['titleId']), name: String(facts?.['name']) };
}
