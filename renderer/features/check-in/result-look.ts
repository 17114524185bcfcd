import type { CheckInRefusal, Outcome } from './check-in-flow.ts';

/** One colour and one sound each: came, went, have a look, something is wrong. */
export type Tone = 'in' | 'out' | 'look' | 'problem';

export type ResultLook = {
  readonly tone: Tone;
  /** A full colour says that something was written just now; a pale one that it was so before. */
  readonly isNew: boolean;
  /** How long it stays, ms. */
  readonly stays: number;
};

const SHORT = 5000;
/** Where there is more to read, or something to do. */
const LONG = 8000;
/** With others waiting for their turn. */
const QUEUED = 2500;

const look: ResultLook = { tone: 'look', isNew: false, stays: LONG };
const problem: ResultLook = { tone: 'problem', isNew: true, stays: LONG };

const looks: Readonly<Record<Exclude<Outcome['kind'], 'refused'>, ResultLook>> = {
  'checked-in': { tone: 'in', isNew: true, stays: SHORT },
  'checked-out': { tone: 'out', isNew: true, stays: LONG },
  'already-in': { tone: 'in', isNew: false, stays: SHORT },
  'already-out': { tone: 'out', isNew: false, stays: SHORT },
  unresolved: { tone: 'look', isNew: true, stays: LONG },
};

const refusedLooks: Readonly<Record<CheckInRefusal, ResultLook>> = {
  'not-a-card': { ...look, stays: SHORT },
  'damaged-card': { ...look, stays: SHORT },
  'card-revoked': look,
  'person-inactive': look,
  'unknown-shift': look,
  'no-match': look,
  'ask-staff': look,
  locked: look,
  'disk-full': problem,
  'invalid-request': problem,
  'not-allowed': problem,
  'not-set-up': problem,
  'store-unavailable': problem,
  unexpected: problem,
};

export function lookOf(outcome: Outcome, isQueued: boolean): ResultLook {
  const own = outcome.kind === 'refused' ? refusedLooks[outcome.refusal] : looks[outcome.kind];
  return isQueued ? { ...own, stays: QUEUED } : own;
}
