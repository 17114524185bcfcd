import { addDays, isoDate, type IsoDate } from '../../../shared/domain/calendar.ts';

export const periodChoices = ['month', 'year', 'all', 'days'] as const;
export type PeriodChoice = (typeof periodChoices)[number];

export type Period = { readonly from: string; readonly to: string };
/** A choice, and the two days that are typed for 'days'; '' is not typed yet. */
export type PeriodDraft = Period & { readonly choice: PeriodChoice };

/** All that a hall may ever have sold. */
export const ALWAYS: Period = { from: '2000-01-01', to: '9999-12-31' };

export const thisYear: PeriodDraft = { choice: 'year', from: '', to: '' };

/** The days that are meant; null while they are not typed, or end before they begin. */
export function periodOf({ choice, from, to }: PeriodDraft, today: IsoDate): Period | null {
  const year = today.slice(0, 4);
  if (choice === 'month') return monthOf(today);
  if (choice === 'year') return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (choice === 'all') return ALWAYS;
  return from === '' || to === '' || to < from ? null : { from, to };
}

/** To the end: dates of business may be ahead of a clock that was set back. */
function monthOf(today: IsoDate): Period {
  const from = isoDate(`${today.slice(0, 7)}-01`);
  const inNext = addDays(from, 31);
  return { from, to: addDays(isoDate(`${inNext.slice(0, 7)}-01`), -1) };
}

export const isAlways = ({ from, to }: Period): boolean => from === ALWAYS.from && to === ALWAYS.to;
