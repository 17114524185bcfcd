import type { Answer, Checked } from '../../../shared/contract/calls.ts';
import { epochOf, isoDate } from '../../../shared/domain/calendar.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { StoreContext } from '../context.ts';
import type { AttendanceStore } from './attendance-store.ts';
import type { Attendee, ShiftFacts } from './check-in.ts';

const MINUTE_MS = 60_000;

/** Corrects by an added entry with a reason; the scans stay as they were. */
export function createCorrect(
  context: StoreContext,
  attendance: AttendanceStore,
  shifts: ShiftFacts,
  attendee: (personId: string) => Attendee | null,
) {
  const { append, clock, transaction } = context;

  const overlaps = (personId: string, date: string, except: string, from: number, to: number) =>
    attendance
      .sessionsOf(personId, date)
      .some(
        (one) =>
          one.sessionId !== except &&
          !one.void &&
          Math.min(one.outAt ?? clock.wall(), to) - Math.max(one.inAt, from) >= MINUTE_MS,
      );

  return (request: Checked<'attendance.correct'>, actor: string): Answer<'attendance.correct'> =>
    transaction(() => {
      const { date, shiftId, reason } = request;
      const session = request.sessionId === null ? null : attendance.session(request.sessionId);
      // The hours of somebody who was erased can still be put right.
      const owner = session?.person_id === request.personId ? request.personId : null;
      const personId = attendee(request.personId)?.personId ?? owner;
      if (personId === null) return refuse('unknown-person');
      if (request.sessionId !== null && (session?.person_id !== personId || session.date !== date))
        return refuse('unknown-session');
      if (shiftId !== null && shifts.shift(shiftId)?.date !== date) return refuse('unknown-shift');

      const { zone } = context.kiosk();
      const at = (minute: number, before: number | null) =>
        unlessSame(epochOf(zone, isoDate(date), minute), before);
      // What is void keeps its times: they say what is void.
      const { in_at: inAt, out_at: outAt } =
        request.void && session !== null
          ? session
          : {
              in_at: at(request.inMinute, session?.in_at ?? null),
              out_at:
                request.outMinute === null ? null : at(request.outMinute, session?.out_at ?? null),
            };
      const sessionId = request.sessionId ?? context.newId();
      if (!request.void) {
        if (outAt !== null && outAt <= inAt) return refuse('ends-before-start');
        if ((outAt ?? inAt) > clock.wall()) return refuse('in-the-future');
        if (overlaps(personId, date, sessionId, inAt, outAt ?? clock.wall()))
          return refuse('overlaps');
      }

      append(
        'attendance.corrected',
        { sessionId, personId, date, shiftId, inAt, outAt, void: request.void, reason },
        { actor, subject: personId },
      );
      return ok({ sessionId });
    });
}

/** A time within the same minute as before keeps its seconds, so that minutes stay and neighbours still fit. */
const unlessSame = (minute: number, before: number | null): number =>
  before !== null && before >= minute && before < minute + MINUTE_MS ? before : minute;
