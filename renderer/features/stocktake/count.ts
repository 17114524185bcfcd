import type { Answer, Value } from '../../../shared/contract/calls.ts';
import type { AnyRefusal } from '../../i18n/use-refusal.ts';
import type { Tone } from '../check-in/result-look.ts';

export type CountOutcome = Value<'stocktake.count'>['outcome'];

/** A scan that was written down, or was before. */
export type Counted = {
  readonly kind: 'counted';
  readonly n: number;
  readonly actId: string;
  readonly code: string;
  readonly shelf: string;
  readonly outcome: CountOutcome;
  readonly title: string | null;
  readonly location: string | null;
};

/** What came of the last scan. */
export type Said =
  | Counted
  /** Something that is no code of the hall's, or typed by no scanner. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'refused'; readonly refused: AnyRefusal };

export type Count = {
  readonly said: Said | null;
  /** How many scans were answered: a sentence that comes twice is read out twice. */
  readonly times: number;
  /** Newest first. */
  readonly recent: readonly Counted[];
};

export const noCount: Count = { said: null, times: 0, recent: [] };

/** What fits on the screen, and what somebody still has in the hand. */
const MOST_RECENT = 30;

export function afterScan(
  { times, recent }: Count,
  { actId, code, shelf }: { readonly actId: string; readonly code: string; readonly shelf: string },
  answer: Answer<'stocktake.count'>,
): Count {
  const n = times + 1;
  if (!answer.ok) return { said: { kind: 'refused', refused: answer }, times: n, recent };
  const counted: Counted = { kind: 'counted', n, actId, code, shelf, ...answer.value };
  return { said: counted, times: n, recent: [counted, ...recent].slice(0, MOST_RECENT) };
}

/** A scan that was taken back is gone from the list; one that could not be stays, and the reason is said. */
export function afterUndo(
  { times, recent, said }: Count,
  actId: string,
  answer: Answer<'lending.undo'>,
): Count {
  if (!answer.ok) return { said: { kind: 'refused', refused: answer }, times: times + 1, recent };
  const isGone = said?.kind === 'counted' && said.actId === actId;
  const left = recent.filter((line) => line.actId !== actId);
  return { said: isGone ? null : said, times, recent: left };
}

/** A repeat wrote nothing that could be taken back. */
export const canUndo = ({ outcome }: Counted): boolean => outcome !== 'repeat';

export function afterUnreadable({ times, recent }: Count): Count {
  return { said: { kind: 'unreadable' }, times: times + 1, recent };
}

/** Right, nothing new, have a look, something is wrong: the four colours and sounds of the hall. */
const tones: Readonly<Record<CountOutcome, Tone>> = {
  here: 'in',
  repeat: 'out',
  lent: 'look',
  'wrong-shelf': 'look',
  withdrawn: 'problem',
  unknown: 'problem',
};

export function toneOf(said: Said): Tone {
  return said.kind === 'counted' ? tones[said.outcome] : 'problem';
}

/** Where a book that was counted has to be taken; null where it may stay. */
export function elsewhere({ location, shelf }: Counted): string | null {
  return location === null || location === shelf ? null : location;
}
