import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideScan,
  type CorrectionFact,
  type ScanDecision,
  type ScanFact,
  type Session,
} from '../../shared/domain/attendance.ts';
import { foldSessions } from '../../shared/domain/fold-sessions.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const stampOf = (n: number) => String(n).padStart(9, '0');

/** A day at one kiosk: time goes by, or the clock is set; people scan; staff correct what they see. */
type Step =
  | { readonly kind: 'clock'; readonly by: number }
  | { readonly kind: 'scan'; readonly chosen: string | null }
  | {
      readonly kind: 'correct';
      readonly of: number;
      readonly from: number;
      readonly lasts: number | null;
      readonly isVoid: boolean;
    };
type Scanned = { readonly decided: ScanDecision; readonly after: Session | undefined };

const clockStep = (least: number) =>
  fc.record({ kind: fc.constant('clock' as const), by: fc.integer({ min: least, max: 90 }) });
const scanStep = fc.record({
  kind: fc.constant('scan' as const),
  chosen: fc.constantFrom(null, 's', 't'),
});
const correctStep = fc.record({
  kind: fc.constant('correct' as const),
  of: fc.nat(5),
  from: fc.integer({ min: 0, max: 60 }),
  lasts: fc.option(fc.integer({ min: 1, max: 60 })),
  isVoid: fc.boolean(),
});

/** Lives through the day as the store does, and gives every scan that was written with what became of it. */
function live(steps: readonly Step[]): readonly Scanned[] {
  const scanned: ScanFact[] = [];
  const corrected: CorrectionFact[] = [];
  const lived: Scanned[] = [];
  let now = 9 * HOUR;
  for (const [n, one] of steps.entries()) {
    const sessions = foldSessions(scanned, corrected);
    if (one.kind === 'clock') now += one.by * MINUTE;
    else if (one.kind === 'correct') {
      const fact = correctionOf(one, sessions, now, stampOf(n));
      if (fact !== null) corrected.push(fact);
    } else {
      const decided = decideScan({ now, sessions, open: [], chosen: one.chosen });
      if (decided.kind === 'repeat' || decided.kind === 'choose') continue;
      const { at, kind } = decided;
      const scanId = `scan-${n}`;
      const to = decided.kind === 'in' ? decided.shiftId : decided.session.shiftId;
      scanned.push({ scanId, at, direction: kind, shiftId: to, stamp: stampOf(n) });
      const id = decided.kind === 'in' ? scanId : decided.session.sessionId;
      const after = foldSessions(scanned, corrected).find((two) => two.sessionId === id);
      lived.push({ decided, after });
    }
  }
  return lived;
}

/** A correction, unless the desk would refuse it because it overlaps what stands. */
function correctionOf(
  one: Extract<Step, { readonly kind: 'correct' }>,
  sessions: readonly Session[],
  now: number,
  stamp: string,
): CorrectionFact | null {
  const target = sessions[one.of];
  const inAt = Math.max(0, now - one.from * MINUTE);
  const outAt = one.lasts === null ? null : Math.min(now, inAt + one.lasts * MINUTE);
  const overlaps = sessions.some(
    (two) =>
      two !== target &&
      !two.void &&
      Math.min(two.outAt ?? now, outAt ?? now) > Math.max(two.inAt, inAt),
  );
  if (overlaps && !one.isVoid) return null;
  return {
    sessionId: target?.sessionId ?? `added-${stamp}`,
    shiftId: target?.shiftId ?? null,
    inAt,
    outAt,
    void: one.isVoid,
    reason: 'wrong-time',
    stamp,
  };
}

describe('a scan always does what it was decided to do', () => {
  it.each([
    ['whatever was scanned and corrected before', fc.oneof(clockStep(0), scanStep, correctStep)],
    ['though the clock is set back and forth', fc.oneof(clockStep(-90), scanStep)],
  ])('%s', (_, steps) => {
    fc.assert(
      fc.property(fc.array<Step>(steps, { maxLength: 20 }), (day) => {
        for (const { decided, after } of live(day)) {
          const outAt = decided.kind === 'out' ? decided.at : null;
          expect(after).toMatchObject({ outAt, void: false });
        }
      }),
      { numRuns: 500 },
    );
  });
});
