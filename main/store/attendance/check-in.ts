import type { CheckInResult, Source } from '../../../shared/contract/attendance.ts';
import type { Shift } from '../../../shared/contract/activities.ts';
import { isoDate, minuteOfDayIn, yearOf, type IsoDate } from '../../../shared/domain/calendar.ts';
import { decideScan, openShifts, type Session } from '../../../shared/domain/attendance.ts';
import { maskName } from '../../../shared/domain/person-name.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { StoreContext } from '../context.ts';
import type { AttendanceStore } from './attendance-store.ts';

export type Attendee = {
  readonly personId: string;
  readonly name: string;
  readonly active: boolean;
};

export type ShiftFacts = {
  readonly shiftsOn: (date: string) => readonly Shift[];
  readonly shift: (shiftId: string) => Shift | null;
};

export type CheckIn = ReturnType<typeof createCheckIn>;

/** Gathers the facts of a scan, decides, writes the event, and answers what the screen shows. */
export function createCheckIn(
  context: StoreContext,
  attendance: AttendanceStore,
  shifts: ShiftFacts,
) {
  const { append, clock, today } = context;

  const shown = (person: Attendee, session: Session, date: IsoDate) => {
    const year = yearOf(date);
    const { minutes } = attendance.totals(person.personId, `${year}-01-01`, `${year}-12-31`);
    const activity = session.shiftId === null ? null : shifts.shift(session.shiftId);
    return {
      name: maskName(person.name),
      activity: activity?.activity ?? null,
      minutesThisYear: minutes,
    };
  };

  const answer = (
    person: Attendee,
    session: Session,
    date: IsoDate,
    isRepeat: boolean,
  ): CheckInResult => {
    const base = shown(person, session, date);
    if (session.outAt === null)
      return isRepeat
        ? { kind: 'already-in', since: session.inAt, ...base }
        : { kind: 'checked-in', at: session.inAt, ...base };
    const { minutes, inAt: since, outAt } = session;
    return isRepeat
      ? { kind: 'already-out', since: outAt, minutes, ...base }
      : { kind: 'checked-out', at: outAt, since, minutes, ...base };
  };

  /** The answer of a scan that is on disk already: its call was repeated after a crash. */
  const answerAgain = (person: Attendee, scan: { at: number; scan_id: string; date: string }) => {
    const date = isoDate(scan.date);
    const sessions = attendance.sessionsOf(person.personId, date);
    const session =
      sessions.find((one) => one.sessionId === scan.scan_id) ??
      sessions.find((one) => one.outAt === scan.at) ??
      sessions.at(-1);
    return session === undefined ? null : answer(person, session, date, false);
  };

  return (
    person: Attendee,
    scan: { scanId: string; source: Source; shiftId: string | null | undefined },
    actor: string,
  ): Result<CheckInResult, 'unknown-shift' | 'invalid-request'> => {
    const { personId } = person;
    const known = attendance.scan(scan.scanId);
    // The id of somebody else's scan: a green answer would be of a scan that never was.
    if (known !== null && known.owner_id !== personId) return refuse('invalid-request');
    const again = known === null ? null : answerAgain(person, known);
    if (again !== null) return ok(again);

    const date = today();
    const now = clock.wall();
    const ofToday = shifts.shiftsOn(date);
    if (typeof scan.shiftId === 'string' && !ofToday.some((one) => one.shiftId === scan.shiftId))
      return refuse('unknown-shift');
    const open = openShifts(ofToday, minuteOfDayIn(context.kiosk().zone, now));
    const decision = decideScan({
      now,
      sessions: attendance.sessionsOf(personId, date),
      open,
      chosen: scan.shiftId,
    });
    if (decision.kind === 'repeat') return ok(answer(person, decision.session, date, true));
    if (decision.kind === 'choose')
      return ok({ kind: 'choose-shift', name: maskName(person.name), shifts: [...open] });

    const shiftId = decision.kind === 'in' ? decision.shiftId : decision.session.shiftId;
    const { scanId, source } = scan;
    const { at, kind: direction } = decision;
    append(
      'attendance.scanned',
      { scanId, personId, cardId: null, date, at, direction, shiftId, source },
      { actor, subject: personId },
    );
    const sessionId = direction === 'in' ? scanId : decision.session.sessionId;
    const session = attendance
      .sessionsOf(personId, date)
      .find((one) => one.sessionId === sessionId);
    if (session === undefined) throw new Error('a scan left no session');
    return ok(answer(person, session, date, false));
  };
}
