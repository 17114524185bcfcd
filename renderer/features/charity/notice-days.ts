import type { Value } from '../../../shared/contract/calls.ts';
import type { Period } from './period.ts';

export type SaleDay = Value<'till.days'>[number];

/** The till days of a period, of one sale event or of all. */
export const daysOfSale = (
  days: readonly SaleDay[],
  { from, to }: Period,
  eventName: string | null,
): readonly SaleDay[] =>
  days.filter(
    (day) => day.on >= from && day.on <= to && (eventName === null || day.eventName === eventName),
  );

/** From the first of the days to the last; null where there is none. */
export function spanOf(days: readonly Pick<SaleDay, 'on'>[]): Period | null {
  const dates = days.map(({ on }) => on).toSorted();
  const [from] = dates;
  const to = dates.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
