import { oneLine } from '../../../shared/domain/typed-text.ts';

type KnownLocation = { readonly location: string; readonly copies: number };

const MOST_OFFERED = 8;
const STORED_UNDER = 'qinlin.location';

const byCopies = (one: KnownLocation, other: KnownLocation) => other.copies - one.copies;

/**
 * The shelves to offer, those with most books first: while one of them stands in the field all the others, else
 * those that have what was typed in their name.
 */
export function offeredLocations(
  known: readonly KnownLocation[],
  typed: string,
): readonly string[] {
  const text = oneLine(typed).toLowerCase();
  const isOneOfThem = known.some(({ location }) => location.toLowerCase() === text);
  return known
    .toSorted(byCopies)
    .map(({ location }) => location)
    .filter((location) => {
      const name = location.toLowerCase();
      return isOneOfThem ? name !== text : name.includes(text);
    })
    .slice(0, MOST_OFFERED);
}

/** Where new copies most likely go: where the last ones went, else where most books are. */
export function firstLocation(known: readonly KnownLocation[], last: string | null): string {
  return last ?? known.toSorted(byCopies)[0]?.location ?? '';
}

export function lastLocation(): string | null {
  return localStorage.getItem(STORED_UNDER);
}

export function rememberLocation(location: string): void {
  localStorage.setItem(STORED_UNDER, location);
}
