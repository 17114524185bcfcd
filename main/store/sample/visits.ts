import { v7 as uuidv7 } from 'uuid';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Stage } from './stage.ts';

/** Somebody enrolled, with the card in their pocket. */
export type Visitor = {
  readonly personId: string;
  readonly name: string;
  readonly code: string;
  readonly phone: string | null;
  readonly birthYear: number | null;
};

/** One stay, in seconds of the day. Who forgets never scans out; who is on paper never scans at all. */
export type Visit = {
  readonly visitor: Visitor;
  readonly shiftId: string | null;
  readonly inSecond: number;
  readonly outSecond: number;
  readonly way: 'camera' | 'wedge' | 'hand' | 'paper';
  readonly forgets: boolean;
};

type Moment = { readonly second: number; readonly scanId: string; readonly visit: Visit };

/**
 * Scans one day's visits in the order of the clock, up to the given second. At most one visit a person, because
 * a scan toggles. Answers the session of each visit that was scanned in.
 */
export async function playVisits(
  stage: Stage,
  date: IsoDate,
  visits: readonly Visit[],
  until = 86_400,
): Promise<ReadonlyMap<Visit, string>> {
  const sessions = new Map<Visit, string>();
  const moments: Moment[] = [];
  for (const visit of visits) {
    if (visit.way === 'paper' || visit.inSecond >= until) continue;
    const scanId = uuidv7();
    sessions.set(visit, scanId);
    moments.push({ second: visit.inSecond, scanId, visit });
    if (!visit.forgets && visit.outSecond < until)
      moments.push({ second: visit.outSecond, scanId: uuidv7(), visit });
  }
  for (const moment of moments.toSorted((a, b) => a.second - b.second)) {
    stage.goTo(date, moment.second);
    await scan(stage, moment);
  }
  return sessions;
}

function scan(stage: Stage, { scanId, visit }: Moment) {
  const { visitor, shiftId, way } = visit;
  if (way === 'camera' || way === 'wedge')
    return stage.visitor('attendance.scan', { scanId, code: visitor.code, source: way, shiftId });
  const { name, phone, birthYear } = visitor;
  const proof =
    phone === null ? { birthYear: birthYear ?? undefined } : { lastFour: phone.slice(-4) };
  return stage.visitor('attendance.byHand', { scanId, name, ...proof, shiftId });
}

/** Staff enter at nine the next morning what a visit should have been. */
export async function correctVisit(
  stage: Stage,
  date: IsoDate,
  visit: Visit,
  sessionId: string | null,
  reason: 'forgot-check-out' | 'forgot-card' | 'paper-sheet' | 'wrong-time',
): Promise<void> {
  stage.goTo(addDays(date, 1), 9 * 3600);
  const inMinute = Math.floor(visit.inSecond / 60);
  await stage.staff('attendance.correct', {
    sessionId,
    personId: visit.visitor.personId,
    date,
    shiftId: visit.shiftId,
    inMinute,
    outMinute: Math.max(inMinute + 1, Math.floor(visit.outSecond / 60)),
    reason,
  });
}
