import {
  bySessionTime,
  serviceMinutes,
  type CorrectionFact,
  type ScanFact,
  type Session,
} from './attendance.ts';

/** A scan, or a check-in that only staff know of, at its place in the day. */
type Moment = ScanFact & { readonly correction: CorrectionFact | null; readonly isScan: boolean };

/** What the next scan meets: a session that is open, or one that staff ended, whose own check-out may still come. */
type Standing = {
  readonly session: Session;
  /** Of the correction that was made of it: scans before that were seen by staff, and change it no more. */
  readonly correctedAt: string | null;
  /** The shift that was scanned to; undefined for a session that only staff know of. */
  readonly scannedTo: string | null | undefined;
};

/**
 * The sessions of one person on one day, from the scans and corrections known, in whatever order they arrived.
 * A check-in while in at the same shift is a repeat; at another shift it ends the first; a check-out while out
 * is kept as a scan and counts nothing. A correction is the last word on its session, except that one left open is
 * ended by the first check-out after it.
 */
export function foldSessions(
  scans: readonly ScanFact[],
  corrections: readonly CorrectionFact[],
): readonly Session[] {
  const newest = newestBySession(corrections);
  const scanned = new Set(scans.map((scan) => scan.scanId));
  const added = [...newest.values()].filter((correction) => !scanned.has(correction.sessionId));
  const moments = [
    ...scans.map((scan) => momentOf(scan, newest.get(scan.scanId) ?? null)),
    ...added.filter(isOpen).map(checkInOf),
  ].toSorted(byTime);
  return [
    ...foldMoments(moments),
    ...added.filter((one) => !isOpen(one)).map(correctedSession),
  ].toSorted(bySessionTime);
}

function newestBySession(corrections: readonly CorrectionFact[]) {
  const newest = new Map<string, CorrectionFact>();
  for (const correction of corrections) {
    const known = newest.get(correction.sessionId);
    if (known === undefined || known.stamp < correction.stamp)
      newest.set(correction.sessionId, correction);
  }
  return newest;
}

const isOpen = (correction: CorrectionFact): boolean =>
  correction.outAt === null && !correction.void;

/** A check-in that staff moved to an earlier time stands there: what was scanned after that time follows it. */
const momentOf = (scan: ScanFact, correction: CorrectionFact | null): Moment => ({
  ...scan,
  at: Math.min(scan.at, correction?.inAt ?? scan.at),
  correction,
  isScan: true,
});

const checkInOf = (correction: CorrectionFact): Moment => ({
  scanId: correction.sessionId,
  at: correction.inAt,
  direction: 'in',
  shiftId: correction.shiftId,
  stamp: correction.stamp,
  correction,
  isScan: false,
});

function foldMoments(moments: readonly Moment[]): readonly Session[] {
  const sessions: Session[] = [];
  let standing: Standing | null = null;
  for (const moment of moments) {
    if (standing !== null && isRepeat(moment, standing)) continue;
    if (standing !== null && moment.correction?.void === true) {
      sessions.push(correctedSession(moment.correction));
      continue;
    }
    if (standing !== null) sessions.push(endedBy(moment, standing));
    standing = begins(moment, standing) ? begunBy(moment) : null;
  }
  if (standing !== null) sessions.push(standing.session);
  return sessions;
}

/** A toggle checks out one who is in, or who was when the toggle that staff saw was made. */
function begins(moment: Moment, standing: Standing | null): boolean {
  if (moment.correction !== null || moment.direction === 'in') return true;
  if (moment.direction === 'out') return false;
  return standing === null || (isEnded(standing) && !wasSeen(moment, standing));
}

const isEnded = ({ session }: Standing): boolean => session.outAt !== null || session.void;

/** Whether staff had this scan before them when they corrected the session. */
const wasSeen = (moment: Moment, { correctedAt }: Standing): boolean =>
  correctedAt !== null && moment.stamp < correctedAt;

/** A scan that changes nothing: a second check-in, or one that staff saw and decided otherwise. */
function isRepeat(moment: Moment, standing: Standing): boolean {
  if (moment.correction !== null) return false;
  const { session, scannedTo } = standing;
  if (wasSeen(moment, standing))
    return moment.direction === 'in' ? moment.shiftId === scannedTo : !isEnded(standing);
  return moment.direction === 'in' && moment.shiftId === session.shiftId && !isEnded(standing);
}

function endedBy(moment: Moment, standing: Standing): Session {
  const { session } = standing;
  if (isEnded(standing)) return session;
  const outAt = Math.max(moment.at, session.inAt);
  return { ...session, outAt, minutes: serviceMinutes(session.inAt, outAt) };
}

const begunBy = (moment: Moment): Standing => ({
  session:
    moment.correction === null ? scannedSession(moment) : correctedSession(moment.correction),
  correctedAt: moment.correction?.stamp ?? null,
  scannedTo: moment.isScan ? moment.shiftId : undefined,
});

const byTime = (a: Moment, b: Moment): number =>
  a.at - b.at || (a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : 0);

const scannedSession = (scan: ScanFact): Session => ({
  sessionId: scan.scanId,
  shiftId: scan.shiftId,
  inAt: scan.at,
  outAt: null,
  minutes: 0,
  provenance: 'scan',
  void: false,
  reason: null,
});

const correctedSession = (correction: CorrectionFact): Session => ({
  sessionId: correction.sessionId,
  shiftId: correction.shiftId,
  inAt: correction.inAt,
  outAt: correction.outAt,
  minutes: correction.void ? 0 : serviceMinutes(correction.inAt, correction.outAt),
  provenance: 'staff',
  void: correction.void,
  reason: correction.reason,
});
