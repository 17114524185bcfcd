import type { ReaderPage, Returned } from '../../../shared/contract/lending.ts';
import type { Tone } from '../check-in/result-look.ts';
import type { Choice, Result } from './desk-state.ts';

/** Not a rule of the hall but a machine that needs help. */
const broken: ReadonlySet<string> = new Set([
  'invalid-request',
  'not-allowed',
  'not-set-up',
  'store-unavailable',
  'disk-full',
  'unexpected',
]);

/** Found again, or put back by hand: good news, nothing to look at. */
const calm: ReadonlySet<Returned['notices'][number]> = new Set([
  'not-on-loan',
  'was-lost',
  'was-missing',
]);

/** The colour and the sound: booked to somebody, back with us, have a look, something is wrong. */
export function toneOf(result: Result): Tone {
  switch (result.kind) {
    case 'opened':
      return needsWords(result.reader) ? 'look' : 'in';
    case 'renewed':
      return result.left > 0 || result.lines.length === 0 ? 'look' : 'in';
    case 'lent':
    case 'used':
    case 'held':
    case 'saved':
    case 'damaged':
    case 'forgiven':
      return 'in';
    case 'returned': {
      const { hold, notices } = result.returned;
      return hold === null && notices.every((notice) => calm.has(notice)) ? 'out' : 'look';
    }
    case 'undone':
    case 'hold-cancelled':
      return 'out';
    case 'refused':
      return broken.has(result.refused.refusal) ? 'problem' : 'look';
    case 'blocked':
    case 'which-copy':
    case 'none-out':
    case 'no-copy':
    case 'nothing-found':
    case 'new-title':
    case 'unknown-copy':
    case 'unknown-card':
    case 'revoked-card':
    case 'repeat':
    case 'damaged-code':
    case 'unreadable':
    case 'half-forgiven':
    default:
      return 'look';
  }
}

/** Whether there is something to tell a reader as they come to the desk. */
function needsWords(reader: ReaderPage): boolean {
  return (
    !reader.active ||
    reader.pausedUntil !== null ||
    reader.loans.some(({ daysLate }) => daysLate > 0) ||
    reader.holds.some(({ until }) => until !== null)
  );
}

/** The one step that a result leads on to, behind one key. */
export type Offer = 'override' | 'catalogue' | 'slip' | 'hold';

export function offerOf(
  result: Result | null,
  choice: Choice | null,
  can: { readonly hold: boolean },
): Offer | null {
  if (choice?.kind === 'title') return can.hold ? 'hold' : null;
  if (result?.kind === 'new-title') return 'catalogue';
  if (result?.kind === 'blocked')
    return result.problems.every(({ overridable }) => overridable) ? 'override' : null;
  if (result?.kind === 'returned') return result.returned.hold && 'slip';
  return null;
}
