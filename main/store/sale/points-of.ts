import { earnedPoints } from '../../../shared/domain/sale/points.ts';
import type { StoreContext } from '../context.ts';
import type { SaleFacts } from './sale-facts.ts';
import type { SellingStores } from './selling-stores.ts';

export type PointsOf = ReturnType<typeof createPointsOf>;

/** Points that a person has left, by the record that stands for them; below zero where two tills let them be spent twice. */
export function createPointsOf(
  { kiosk, today }: Pick<StoreContext, 'kiosk' | 'today'>,
  { sales, rules }: Pick<SellingStores, 'sales' | 'rules'>,
  { serviceMinutes }: Pick<SaleFacts, 'serviceMinutes'>,
) {
  return (personId: string): number => {
    const { pointsPerHour } = rules.of(kiosk().hallId);
    const earned = earnedPoints(serviceMinutes(personId, today()), pointsPerHour);
    return earned - sales.pointsSpent(personId);
  };
}
