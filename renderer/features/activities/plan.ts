import type { Request } from '../../../shared/contract/calls.ts';

/** Shifts as they stand in the form. */
export type Plan = {
  /** An ISO day, or '' while none is there. */
  readonly date: string;
  readonly start: number | null;
  readonly end: number | null;
  /** 1 for this day alone. */
  readonly weeks: number;
};

type Problems = {
  readonly date?: 'needDate';
  readonly start?: 'needTime';
  readonly end?: 'needTime' | 'endsBefore';
};

type Checked =
  | { readonly ok: true; readonly shifts: Omit<Request<'activities.planShifts'>, 'activityId'> }
  | { readonly ok: false; readonly problems: Problems };

/** The shifts to plan, or what is missing. */
export function checkPlan({ date, start, end, weeks }: Plan): Checked {
  if (date !== '' && start !== null && end !== null && end > start)
    return { ok: true, shifts: { date, startMinute: start, endMinute: end, weeks } };
  return {
    ok: false,
    problems: {
      ...(date === '' && { date: 'needDate' }),
      ...(start === null && { start: 'needTime' }),
      ...(end === null && { end: 'needTime' }),
      ...(start !== null && end !== null && end <= start && { end: 'endsBefore' }),
    },
  };
}
