import type { SessionRow } from '../../../shared/contract/attendance.ts';
import type { Request } from '../../../shared/contract/calls.ts';
import { minuteOfDayIn } from '../../../shared/domain/calendar.ts';

export type Reason = NonNullable<SessionRow['reason']>;

/** A session as it stands in the form. */
export type Draft = {
  readonly inMinute: number | null;
  readonly outMinute: number | null;
  readonly shiftId: string | null;
  readonly reason: Reason | null;
};

export const emptyDraft: Draft = { inMinute: null, outMinute: null, shiftId: null, reason: null };

export const addReasons = ['forgot-card', 'paper-sheet', 'kiosk-fault'] as const;
export const correctReasons = [
  'forgot-check-out',
  'wrong-time',
  'wrong-shift',
  'kiosk-fault',
  'not-here',
] as const;

export function draftOf(session: SessionRow, zone: string): Draft {
  return {
    inMinute: minuteOfDayIn(zone, session.inAt),
    outMinute: session.outAt === null ? null : minuteOfDayIn(zone, session.outAt),
    shiftId: session.shiftId,
    reason: null,
  };
}

/** Nobody was here: the session stays written and counts nothing. */
export const isVoid = (draft: Draft): boolean => draft.reason === 'not-here';

type Problems = {
  readonly in?: 'needTime';
  readonly out?: 'needTime' | 'endsBefore';
  readonly reason?: 'needReason';
};

/** What is missing before the draft can be saved; `mayBeOpen` where it may do without a check-out. */
export function problemsOf(draft: Draft, mayBeOpen: boolean): Problems {
  if (draft.reason === null) return { reason: 'needReason', ...timeProblems(draft, mayBeOpen) };
  return isVoid(draft) ? {} : timeProblems(draft, mayBeOpen);
}

function timeProblems({ inMinute, outMinute }: Draft, mayBeOpen: boolean): Problems {
  return {
    ...(inMinute === null && { in: 'needTime' }),
    ...(outMinute === null && !mayBeOpen && { out: 'needTime' }),
    ...(inMinute !== null && outMinute !== null && outMinute <= inMinute && { out: 'endsBefore' }),
  };
}

/** The call that writes the draft down, or null while something is missing. */
export function requestOf(
  draft: Draft,
  mayBeOpen: boolean,
  of: { readonly sessionId: string | null; readonly personId: string; readonly date: string },
): Request<'attendance.correct'> | null {
  const { inMinute, outMinute, shiftId, reason } = draft;
  if (reason === null || Object.keys(problemsOf(draft, mayBeOpen)).length > 0) return null;
  // The times of what is void stay as they were, whatever was typed.
  return { ...of, shiftId, inMinute: inMinute ?? 0, outMinute, void: isVoid(draft), reason };
}
