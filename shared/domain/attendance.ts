/** Milliseconds in which a second scan of one person is a repeat, not a check-out. */
export const REPEAT_MS = 60_000;

/** A shift takes scans from an hour before it starts (VolunteerMatters' window) until half an hour after it ends. */
const OPENS_MINUTES_BEFORE = 60;
const CLOSES_MINUTES_AFTER = 30;

/** i志愿: up to 8 h a day take effect at once, up to 12 h need the organiser's review, more a provincial one. */
export const LONG_MINUTES = 8 * 60;
export const TOO_LONG_MINUTES = 12 * 60;

export type Direction = 'in' | 'out' | 'toggle';

/** A scan as it was recorded; `stamp` is (HLC, device, seq) as sortable text. */
export type ScanFact = {
  readonly scanId: string;
  readonly at: number;
  readonly direction: Direction;
  readonly shiftId: string | null;
  readonly stamp: string;
};

/** A correction by staff: it replaces the session of its id, or adds one. */
export type CorrectionFact<Reason extends string = string> = {
  readonly sessionId: string;
  readonly shiftId: string | null;
  readonly inAt: number;
  readonly outAt: number | null;
  readonly void: boolean;
  readonly reason: Reason;
  readonly stamp: string;
};

/** One stay of one person on one day. Times are ms since 1970, `minutes` counts whole minutes of service. */
export type Session = {
  readonly sessionId: string;
  readonly shiftId: string | null;
  readonly inAt: number;
  readonly outAt: number | null;
  readonly minutes: number;
  readonly provenance: 'scan' | 'staff';
  readonly void: boolean;
  readonly reason: string | null;
};

/** Whole minutes from one time to another; the clock set back counts nothing. */
export const serviceMinutes = (inAt: number, outAt: number | null): number =>
  outAt === null ? 0 : Math.max(0, Math.floor((outAt - inAt) / 60_000));

/** The order of a day's sessions. */
export const bySessionTime = (a: Session, b: Session): number =>
  a.inAt - b.inAt || (a.sessionId < b.sessionId ? -1 : 1);

export type SessionStatus = 'in' | 'done' | 'forgot' | 'long' | 'too-long' | 'void';

/**
 * How a session stands: one left open on an earlier day was forgotten and counts nothing until staff correct it.
 * What is too long is asked of all that the person did on that day (minutes), as i志愿 counts.
 */
export function sessionStatus(
  session: Session,
  isToday: boolean,
  minutesOfDay: number,
): SessionStatus {
  if (session.void) return 'void';
  if (session.outAt === null) return isToday ? 'in' : 'forgot';
  if (minutesOfDay > TOO_LONG_MINUTES) return 'too-long';
  return minutesOfDay > LONG_MINUTES ? 'long' : 'done';
}

export type ShiftTimes = {
  readonly shiftId: string;
  readonly startMinute: number;
  readonly endMinute: number;
};

/** The shifts of today that take a check-in at this minute of the day. */
export const openShifts = <S extends ShiftTimes>(
  shifts: readonly S[],
  minute: number,
): readonly S[] =>
  shifts.filter(
    (shift) =>
      minute >= shift.startMinute - OPENS_MINUTES_BEFORE &&
      minute < shift.endMinute + CLOSES_MINUTES_AFTER,
  );

export type ScanDecision =
  | { readonly kind: 'repeat'; readonly session: Session }
  | { readonly kind: 'out'; readonly session: Session; readonly at: number }
  | { readonly kind: 'in'; readonly shiftId: string | null; readonly at: number }
  | { readonly kind: 'choose' };

/**
 * What a scan means. One who is in is checked out, without asking; one who is out is checked in to the one open
 * shift, to the shift chosen, to the hall's open door (null) where none is open, or is asked where several are.
 * A clock set back within the day never puts a scan before the one it follows.
 */
export function decideScan(facts: {
  readonly now: number;
  /** The person's sessions of today that stand. */
  readonly sessions: readonly Session[];
  readonly open: readonly ShiftTimes[];
  /** Undefined where the person has not chosen. */
  readonly chosen: string | null | undefined;
}): ScanDecision {
  const { now } = facts;
  const standing = facts.sessions.filter((session) => !session.void);
  const last = standing.at(-1);
  const lastAt = last === undefined ? null : (last.outAt ?? last.inAt);
  if (last !== undefined && lastAt !== null && Math.abs(now - lastAt) < REPEAT_MS)
    return { kind: 'repeat', session: last };
  const at = Math.max(now, lastAt ?? now);
  const inside = standing.findLast((session) => session.outAt === null);
  if (inside !== undefined) return { kind: 'out', session: inside, at: Math.max(at, inside.inAt) };
  if (facts.chosen !== undefined) return { kind: 'in', shiftId: facts.chosen, at };
  const [first, second] = facts.open;
  if (second !== undefined) return { kind: 'choose' };
  return { kind: 'in', shiftId: first?.shiftId ?? null, at };
}
