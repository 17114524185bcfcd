import type { IsoDate } from '../calendar.ts';
import type { MoneyBy } from './tenders.ts';

/** The date of a till day that is opened today: a clock that was set back never takes it before the one before. */
export const dateOfBusiness = (today: IsoDate, last: IsoDate | null): IsoDate =>
  last !== null && last > today ? last : today;

/** What a till should hold of each tender: the drawer its float, what went in and out, and the cash that was taken. */
export function expectedOf(day: {
  readonly floatFen: number;
  readonly moves: readonly { readonly fen: number }[];
  readonly taken: MoneyBy;
}): MoneyBy {
  const moved = day.moves.reduce((sum, { fen }) => sum + fen, 0);
  return { ...day.taken, cash: day.floatFen + moved + day.taken.cash };
}
