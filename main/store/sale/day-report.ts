import type { DayReport } from '../../../shared/contract/till-shapes.ts';
import { sumOf } from '../../../shared/domain/sale/tenders.ts';
import { expectedOf } from '../../../shared/domain/sale/till-day.ts';
import { varianceOf } from '../../../shared/domain/sale/variance.ts';
import type { DaySums } from './day-sums-store.ts';
import type { SaleFacts } from './sale-facts.ts';
import type { TillDayStores } from './till-day-stores.ts';
import type { TillClose, TillDay } from './till-store.ts';

export type DayReports = ReturnType<typeof createDayReports>;

/** The report of a till day: added up while it is open, as it was signed off once it is closed. */
export function createDayReports(
  { tills, sums, salePurposes }: Pick<TillDayStores, 'tills' | 'sums' | 'salePurposes'>,
  facts: Pick<SaleFacts, 'activityName' | 'postLabel'>,
) {
  const labelOf = (staffId: string) => facts.postLabel(staffId) ?? staffId;

  const closeOf = (close: TillClose): NonNullable<DayReport['close']> => ({
    counted: close.counted,
    denominations: {
      cash: close.denominations,
      restFen: close.restFen,
      wechatFen: close.counted.wechat,
      alipayFen: close.counted.alipay,
    },
    variance: varianceOf(close.counted, close.expected),
    reason: close.reason,
    note: close.note,
    leftFen: close.leftFen,
    bankedFen: close.bankedFen,
    closedBy: labelOf(close.by),
    approvedBy: close.approvedBy === null ? null : labelOf(close.approvedBy),
    chain: close.chain.slice(-CHAIN_DIGITS),
  });

  /** `isBlind` hides what is expected while the day is open. */
  return (day: TillDay, isBlind: boolean): DayReport => {
    const close = tills.close(day.tillDayId);
    const now = sums.of(day.tillDayId);
    const signed: DaySums = close?.totals ?? now;
    const signedMoves = close === null ? null : new Set(close.moveIds);
    const moves = tills.moves(day.tillDayId);
    const expected = close?.expected ?? expectedOf({ ...day, moves, taken: now.taken });
    return {
      tillDayId: day.tillDayId,
      number: day.number,
      kioskNumber: day.kioskNumber,
      on: day.on,
      openedAt: day.openedAt,
      closedAt: close?.at ?? null,
      eventId: day.eventId,
      eventName: day.eventId === null ? null : facts.activityName(day.eventId),
      floatFen: day.floatFen,
      sales: signed.sales,
      refunds: signed.refunds,
      goodsFen: signed.goodsFen,
      donationsFen: signed.donationsFen,
      refundedFen: signed.refundedFen,
      takingsFen: sumOf(signed.taken),
      taken: signed.taken,
      cashMoves: moves.map((move) => ({ ...move, late: signedMoves?.has(move.moveId) === false })),
      expected: close === null && isBlind ? null : expected,
      close: close === null ? null : closeOf(close),
      lateFen: sumOf(now.taken) - sumOf(signed.taken),
      unpurposedFen: salePurposes.unassignedFen(day.tillDayId),
    };
  };
}

/** Enough to hold a paper against the file. */
const CHAIN_DIGITS = 8;
