import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import { dueDate } from '../../../shared/domain/lending/due-date.ts';
import { isOpenDay, type OpeningDays } from '../../../shared/domain/lending/opening-days.ts';
import { overdueOf, type PauseRule } from '../../../shared/domain/lending/overdue.ts';
import { dueMoves, type DueMove } from '../../../shared/domain/lending/words.ts';

/** A real loan of the days to come that would fall due on a closed day. */
export type DueExample = {
  readonly lentOn: IsoDate;
  /** The closed day that the period ends on. */
  readonly counted: IsoDate;
  readonly dueOn: Readonly<Record<DueMove, IsoDate>>;
};

const LOOK_AHEAD = 366;

/** Null where no loan of so many days would end on a closed day: then all ways come to the same. */
export function dueExample(opening: OpeningDays, days: number, today: IsoDate): DueExample | null {
  for (let ahead = 0; ahead < LOOK_AHEAD; ahead += 1) {
    const lentOn = addDays(today, ahead);
    const counted = addDays(lentOn, days);
    if (!isOpenDay(opening, lentOn) || isOpenDay(opening, counted)) continue;
    const by = (move: DueMove) => dueDate({ days, move, opening, lentOn, cardUntil: null }).dueOn;
    const [keep, previous, next] = dueMoves;
    return {
      lentOn,
      counted,
      dueOn: { [keep]: by(keep), [previous]: by(previous), [next]: by(next) },
    };
  }
  return null;
}

const OPEN_EVERY_DAY: OpeningDays = { closedWeekdays: [], closedDates: [] };

/** What comes of bringing a book back so many open days late. */
export const pauseExample = (pauseRule: PauseRule, daysLate: number, today: IsoDate): number =>
  overdueOf({
    opening: OPEN_EVERY_DAY,
    dueOn: today,
    on: addDays(today, daysLate),
    pauseRule,
    forgiven: false,
  }).pauseDays;
