import type { Answer, Checked, Value } from '../../../shared/contract/calls.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { StoreContext } from '../context.ts';
import type { CharityStores } from './charity-stores.ts';
import { moneyLeft } from './purpose-money.ts';
import type { SaleFacts } from './sale-facts.ts';

/** Gives sales that were made without a purpose one, by an entry of its own: what was sold and signed stays as it is. */
export function createAssignPurpose(
  context: StoreContext,
  stores: CharityStores,
  facts: Pick<SaleFacts, 'activityName'>,
) {
  const { append, clock, kiosk, today, transaction } = context;
  const { purposes, salePurposes, tills } = stores;

  const isInUse = (purposeId: string): boolean =>
    purposes.ofHall(kiosk().hallId).some((one) => one.purposeId === purposeId && one.active);

  return {
    /** The newest till day first; what came back whole is left out. */
    list(): Value<'charity.unpurposed'> {
      return salePurposes
        .groups(kiosk().hallId)
        .flatMap((group) => {
          const day = tills.day(group.tillDayId);
          if (day === null || (group.fen === 0 && group.pointsFen === 0)) return [];
          const { on, openedAt, number, kioskNumber, eventId } = day;
          const eventName = eventId === null ? null : facts.activityName(eventId);
          const purpose =
            group.purposeId === null ? null : (purposes.get(group.purposeId)?.name ?? null);
          return [{ ...group, on, openedAt, number, kioskNumber, eventName, purpose }];
        })
        .toSorted((a, b) => b.openedAt - a.openedAt);
    },

    /** `fen` is what the page saw: nothing is given a purpose that nobody looked at. */
    assign: (
      request: Checked<'charity.assignPurpose'>,
      actor: string,
    ): Answer<'charity.assignPurpose'> =>
      transaction(() => {
        const { tillDayId, from, to, fen } = request;
        if (tills.day(tillDayId)?.hallId !== kiosk().hallId) return refuse('unknown-day');
        if (!isInUse(to)) return refuse('unknown-purpose');
        if (from === to) return ok({});
        const group = salePurposes
          .groups(kiosk().hallId)
          .find((one) => one.tillDayId === tillDayId && one.purposeId === from);
        if (group?.fen !== fen) return refuse('changed-meanwhile');
        if (from !== null && moneyLeft(stores, kiosk().hallId, from) < fen)
          return refuse('handed-over-already');
        const saleIds = salePurposes.salesOf(tillDayId, from);
        const at = Math.floor(clock.wall());
        append('sale.purposed', { saleIds, purposeId: to, at, on: today(), by: actor }, { actor });
        return ok({});
      }),
  };
}
