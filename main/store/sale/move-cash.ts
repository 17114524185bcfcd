import type { Answer, Checked } from '../../../shared/contract/calls.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { expectedOf } from '../../../shared/domain/sale/till-day.ts';
import type { StoreContext } from '../context.ts';
import type { DaySumsStore } from './day-sums-store.ts';
import { tillMoment } from './till-moment.ts';
import type { TillStore } from './till-store.ts';

/** Puts cash into the drawer of the open till day, or takes some out: never more than should be in it. */
export function createMoveCash(
  context: StoreContext,
  { tills, sums }: { readonly tills: TillStore; readonly sums: DaySumsStore },
) {
  return (request: Checked<'till.moveCash'>, actor: string): Answer<'till.moveCash'> =>
    context.transaction(() => {
      const { moveId, fen, reason, note } = request;
      if (tills.hasMove(moveId)) return ok({});
      const { hallId, kioskNumber } = context.kiosk();
      const day = tills.openDay(hallId, kioskNumber);
      if (day === null) return refuse('no-open-day');
      const { tillDayId } = day;
      const moves = tills.moves(tillDayId);
      const { cash } = expectedOf({ ...day, moves, taken: sums.of(tillDayId).taken });
      if (fen < 0 && cash + fen < 0) return refuse('more-than-in-drawer');
      const at = tillMoment(context, tills, tillDayId);
      context.append(
        'till.cash-moved',
        { moveId, tillDayId, at, fen, reason, note },
        { actor, subject: tillDayId },
      );
      return ok({});
    });
}
