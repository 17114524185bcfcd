import type { DayReport, TillRules } from '../../../shared/contract/till-shapes.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { sumOf } from '../../../shared/domain/sale/tenders.ts';
import { dateOfBusiness } from '../../../shared/domain/sale/till-day.ts';
import type { Handlers, StoreContext } from '../context.ts';
import { isJpeg } from '../jpeg.ts';
import { createApproval } from './approval.ts';
import { createCloseDay, isBlindFor } from './close-day.ts';
import { createDayReports } from './day-report.ts';
import { createMoveCash } from './move-cash.ts';
import type { TillDayFacts, TillDayStores } from './till-day-stores.ts';
import { tillMoment } from './till-moment.ts';
import { createTillState } from './till-state.ts';
import type { TillDay } from './till-store.ts';

type TillDayHandlers = Handlers<
  | 'till.state'
  | 'till.open'
  | 'till.moveCash'
  | 'till.report'
  | 'till.days'
  | 'till.close'
  | 'till.paymentCode'
  | 'till.setPaymentCode'
  | 'till.saveRules'
>;

/** The till day from its float to its signed report, and what the hall decided about it. */
export function createTillDayCalls(
  context: StoreContext,
  stores: TillDayStores,
  facts: TillDayFacts,
): TillDayHandlers {
  const { append, fieldEdits, transaction } = context;
  const { tills, rules, paymentCodes } = stores;
  const reports = createDayReports(stores, facts);
  const close = createCloseDay(context, {
    ...stores,
    reports,
    approve: createApproval(facts),
    chainHead: facts.chainHead,
    carts: facts.carts,
  });
  const moveCash = createMoveCash(context, stores);
  const state = createTillState(context, stores, facts);

  /** A till day of this hall. */
  const dayOfHall = (tillDayId: string): TillDay | null => {
    const day = tills.day(tillDayId);
    return day?.hallId === context.kiosk().hallId ? day : null;
  };

  const isUnknownPurpose = ({ purposeId }: TillRules) =>
    purposeId !== null && !facts.purposes().some((purpose) => purpose.purposeId === purposeId);

  return {
    'till.state': () => ok(state()),

    'till.open': (request, { actor }) =>
      transaction(() => {
        const { hallId, kioskNumber } = context.kiosk();
        if (tills.day(request.tillDayId) !== null) return ok({});
        if (tills.openDay(hallId, kioskNumber) !== null) return refuse('day-open');
        const { eventId, floatFen, tillDayId } = request;
        if (eventId !== null && facts.activityName(eventId) === null)
          return refuse('unknown-activity');
        const last = tills.lastDay(hallId, kioskNumber);
        append(
          'till.opened',
          {
            tillDayId,
            hallId,
            kioskNumber,
            number: (last?.number ?? 0) + 1,
            at: tillMoment(context, tills, last?.tillDayId ?? ''),
            on: dateOfBusiness(context.today(), tills.lastDate(hallId, kioskNumber)),
            eventId,
            floatFen,
          },
          { actor, subject: tillDayId },
        );
        return ok({});
      }),

    'till.moveCash': (request, { actor }) => moveCash(request, actor),

    'till.report': ({ tillDayId }, caller) => {
      const day = dayOfHall(tillDayId);
      if (day === null) return refuse('unknown-day');
      return ok(reports(day, isBlindFor(rules.of(day.hallId), caller)));
    },

    'till.days': ({ from, to }) => {
      const { hallId } = context.kiosk();
      return ok(tills.days(hallId, from, to).map((day) => rowOf(reports(day, true))));
    },

    'till.close': close,

    'till.paymentCode': ({ kind }) => {
      const jpeg = paymentCodes.jpeg(context.kiosk().hallId, kind);
      return jpeg === null ? refuse('no-picture') : ok({ jpeg: jpeg.toString('base64') });
    },

    'till.setPaymentCode': ({ kind, jpeg }, { actor }) => {
      if (jpeg !== null && !isJpeg(Buffer.from(jpeg, 'base64'))) return refuse('not-a-picture');
      return transaction(() => {
        const { hallId } = context.kiosk();
        const stands = paymentCodes.jpeg(hallId, kind)?.toString('base64') ?? null;
        if (stands !== jpeg) append('sale.payment-code-set', { hallId, kind, jpeg }, { actor });
        return ok({});
      });
    },

    'till.saveRules': ({ rules: decided }, { actor }) =>
      transaction(() => {
        const { hallId } = context.kiosk();
        const isNew = decided.purposeId !== rules.of(hallId).purposeId;
        // The purpose that stands may have gone out of use since: it is no reason to refuse the other rules.
        if (isNew && isUnknownPurpose(decided)) return refuse('unknown-purpose');
        const edits = fieldEdits.plan('sale_decisions', hallId, { rules: decided });
        if (edits.length > 0) append('sale.edited', { hallId, edits }, { actor });
        return ok({});
      }),
  };
}

const rowOf = ({ close, ...report }: DayReport) => ({
  tillDayId: report.tillDayId,
  number: report.number,
  kioskNumber: report.kioskNumber,
  on: report.on,
  openedAt: report.openedAt,
  closedAt: report.closedAt,
  eventName: report.eventName,
  sales: report.sales,
  takingsFen: report.takingsFen,
  lateFen: report.lateFen,
  varianceFen: close === null ? null : sumOf(close.variance),
});
