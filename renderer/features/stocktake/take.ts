import type { Value } from '../../../shared/contract/calls.ts';

export type Take = Value<'stocktake.get'>;
export type Shelf = Take['shelves'][number];

export type ShelfState = 'waiting' | 'under-way' | 'complete';

/** How many of a shelf's books are still looked for. */
export function missingOn({ missing }: Pick<Take, 'missing'>, shelf: string): number {
  return missing.filter(({ location }) => location === shelf).length;
}

/** A shelf is complete once nothing that it should hold is looked for: what is lent needs no scan. */
export function shelfState(take: Pick<Take, 'missing'>, { shelf, begun }: Shelf): ShelfState {
  if (!begun) return 'waiting';
  return missingOn(take, shelf) === 0 ? 'complete' : 'under-way';
}

/** The shelf to go on with: the one that was counted here last, else the only one that is half done. */
export function shelfToResume(take: Take, last: string | null): string | null {
  const isBegun = take.shelves.some(({ shelf, begun }) => begun && shelf === last);
  if (last !== null && isBegun) return last;
  const halfDone = take.shelves.filter((one) => shelfState(take, one) === 'under-way');
  return halfDone.length === 1 ? (halfDone[0]?.shelf ?? null) : null;
}

export type Buckets = Pick<Take, 'missing' | 'wrongShelf' | 'foundLent' | 'unknown'>;

/**
 * What has to be looked at on one shelf, or on all of them. A book on a wrong shelf is told at both: where it has to be
 * taken from, and where it is waited for.
 */
export function bucketsAt(take: Take, shelf: string | null): Buckets {
  const { missing, wrongShelf, foundLent, unknown } = take;
  if (shelf === null) return { missing, wrongShelf, foundLent, unknown };
  return {
    missing: missing.filter(({ location }) => location === shelf),
    wrongShelf: wrongShelf.filter((one) => one.foundAt === shelf || one.location === shelf),
    foundLent: foundLent.filter((one) => one.foundAt === shelf),
    unknown: unknown.filter((one) => one.shelf === shelf),
  };
}

export type ClosingFacts = {
  readonly missing: number;
  /** Noted lost or missing before, and found. */
  readonly foundAgain: number;
  readonly wrongShelf: number;
  /** On a shelf and still recorded as lent: the close leaves them so. */
  readonly foundLent: number;
  /** Shelves that were never begun: nothing is written about their books. */
  readonly notBegun: readonly string[];
  /** Begun, and not one of its books found: most likely not counted yet. */
  readonly untouched: readonly string[];
};

/** What a close comes to, and what makes one think twice about it. */
export function closingFacts(take: Take): ClosingFacts {
  const isUntouched = (one: Shelf) => one.begun && one.here === 0 && missingOn(take, one.shelf) > 0;
  return {
    missing: take.differences.missing,
    foundAgain: take.differences.found,
    wrongShelf: take.wrongShelf.length,
    foundLent: take.foundLent.length,
    notBegun: take.shelves.filter(({ begun }) => !begun).map(({ shelf }) => shelf),
    untouched: take.shelves.filter(isUntouched).map(({ shelf }) => shelf),
  };
}

/** Whether there is anything that a file could hold. */
export function hasEntries({ expected, counted, unknown }: Take): boolean {
  return expected + counted + unknown.length > 0;
}

type Summary = { readonly closedAt: number | null };

/** Those under way, then those that are closed, each in the order given. */
export function byState<S extends Summary>(
  takes: readonly S[],
): { readonly underWay: readonly S[]; readonly closed: readonly S[] } {
  return {
    underWay: takes.filter(({ closedAt }) => closedAt === null),
    closed: takes.filter(({ closedAt }) => closedAt !== null),
  };
}
