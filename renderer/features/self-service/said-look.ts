import type { Tone } from '../check-in/result-look.ts';
import { mayBorrow, type Outcome, type Said, type SelfReader } from './self-flow.ts';

/** A refusal that nobody at the screen can do anything about. */
const BROKEN: ReadonlySet<string> = new Set([
  'disk-full',
  'invalid-request',
  'not-allowed',
  'not-set-up',
  'store-unavailable',
  'unexpected',
]);

export function toneOfOutcome(outcome: Outcome): Tone {
  switch (outcome.kind) {
    case 'lent':
      return 'in';
    case 'returned':
      return outcome.toDesk ? 'look' : 'out';
    case 'refused':
      return BROKEN.has(outcome.refusal) ? 'problem' : 'look';
    case 'blocked':
      break;
  }
  return 'look';
}

/** One colour and one sound for what the screen says. */
export function toneOf(said: Said, reader: SelfReader | null): Tone {
  switch (said.kind) {
    case 'outcome':
      return toneOfOutcome(said.outcome);
    case 'refused':
      return toneOfOutcome(said);
    case 'opened':
      return reader !== null && mayBorrow(reader) ? 'in' : 'look';
    case 'twice':
    case 'publisher':
    case 'damaged':
    case 'foreign':
      break;
  }
  return 'look';
}
