import { addDays, type IsoDate } from '../calendar.ts';
import { isOpenDay, nextOpenDay, previousOpenDay, type OpeningDays } from './opening-days.ts';
import type { DueMove } from './words.ts';

/** Why a loan is due on that day: its period, a closed day that it was moved off, or the reader's card. */
export type DueReason = 'period' | 'moved' | 'card-expiry';

export type DueDate = { readonly dueOn: IsoDate; readonly reason: DueReason };

export type DueFacts = {
  /** The loan period in calendar days. */
  readonly days: number;
  /** What the hall does with a due date on a day on which it is shut. */
  readonly move: DueMove;
  readonly opening: OpeningDays;
  readonly lentOn: IsoDate;
  /** The last day of the reader's card; null for one that never expires. */
  readonly cardUntil: IsoDate | null;
};

/**
 * The period counts from the day of lending, is cut to the reader's card and only then moved off a closed day, so
 * that the cut never puts it back on one. Where the hall's way would go past the card, or back to the day of
 * lending, the open day on the other side is taken. A card that ran out before the lending puts no limit:
 * staff lent on it knowingly.
 */
export function dueDate({ days, move, opening, lentOn, cardUntil }: DueFacts): DueDate {
  const period = addDays(lentOn, days);
  const until = cardUntil !== null && cardUntil >= lentOn ? cardUntil : null;
  const isCut = until !== null && until < period;
  const counted = isCut ? until : period;
  const dueOn = move === 'keep' ? counted : moved(counted, { move, opening, lentOn, until });
  if (isCut) return { dueOn, reason: 'card-expiry' };
  return { dueOn, reason: dueOn === period ? 'period' : 'moved' };
}

/**
 * Renewed from today, so that renewing several times early heaps up no periods and renewing late gives a whole one.
 * Never earlier than the present due date: a reader who asks for more time must not lose any. The reason says
 * what keeps the date from being later.
 */
export function renewedDueDate(
  facts: Omit<DueFacts, 'lentOn'> & { readonly today: IsoDate; readonly dueOn: IsoDate },
): DueDate {
  const { today, dueOn, ...terms } = facts;
  const renewed = dueDate({ ...terms, lentOn: today });
  return renewed.dueOn < dueOn ? { dueOn, reason: renewed.reason } : renewed;
}

function moved(
  date: IsoDate,
  facts: {
    readonly move: Exclude<DueMove, 'keep'>;
    readonly opening: OpeningDays;
    readonly lentOn: IsoDate;
    readonly until: IsoDate | null;
  },
): IsoDate {
  const { move, opening, lentOn, until } = facts;
  // Whoever lends on a day marked as closed is there: a loan due on that very day stays.
  if (date === lentOn || isOpenDay(opening, date)) return date;
  const before = previousOpenDay(opening, date);
  const after = nextOpenDay(opening, date);
  const wished = move === 'next-open-day' ? [after, before] : [before, after];
  const allowed = wished.filter((day) => day >= lentOn && (until === null || day <= until));
  return allowed.find((day) => day > lentOn) ?? allowed[0] ?? date;
}
