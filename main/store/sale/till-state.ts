import type { Value } from '../../../shared/contract/calls.ts';
import type { StoreContext } from '../context.ts';
import type { TillDayFacts, TillDayStores } from './till-day-stores.ts';

/** What the till shows when it is opened. */
export function createTillState(
  context: StoreContext,
  { tills, rules, sums, paymentCodes }: TillDayStores,
  facts: TillDayFacts,
) {
  const openDay = (hallId: string, kioskNumber: number) => {
    const day = tills.openDay(hallId, kioskNumber);
    if (day === null) return null;
    const { tillDayId, number, on, openedAt, eventId } = day;
    return {
      tillDayId,
      number,
      on,
      openedAt,
      eventId,
      eventName: eventId === null ? null : facts.activityName(eventId),
      sales: sums.salesOf(tillDayId),
      isOld: on < context.today(),
    };
  };

  return (): Value<'till.state'> => {
    const { hallId, kioskNumber } = context.kiosk();
    const decided = rules.of(hallId);
    return {
      day: openDay(hallId, kioskNumber),
      carts: [...facts.carts()],
      rules: decided,
      purposes: [...facts.purposes()],
      paymentCodes: paymentCodes.kinds(hallId),
      nextFloatFen: tills.lastLeftFen(hallId, kioskNumber) ?? decided.floatFen,
      sidecar: facts.sidecar(),
      soldTwice: facts.soldTwice(),
    };
  };
}
