import type { IsoDate } from '../calendar.ts';
import type {
  CopyCondition,
  CopyState,
  LendingSource,
  ReaderCategory,
  Resolution,
} from './words.ts';

/** What every act of a copy has; `stamp` is (HLC, device, seq) as sortable text, `at` ms since 1970. */
type ActFacts = {
  readonly actId: string;
  readonly at: number;
  /** The hall's day. */
  readonly on: IsoDate;
  readonly stamp: string;
  /** An act that was taken back counts for nothing. */
  readonly undone: boolean;
};

/** Its actId is the loan's id. */
export type LendAct = ActFacts & {
  readonly kind: 'lend';
  readonly dueOn: IsoDate;
  readonly category: ReaderCategory;
  readonly source: LendingSource;
};

export type RenewAct = ActFacts & {
  readonly kind: 'renew';
  readonly loanId: string;
  readonly dueOn: IsoDate;
};

export type ReturnAct = ActFacts & {
  readonly kind: 'return';
  readonly condition: 'good' | 'damaged';
  /** The lateness of this return is forgiven. */
  readonly forgiven: boolean;
};

/** What staff say of the copy, and how a loss or a damage was settled. */
export type NoteAct = ActFacts & {
  readonly kind: 'note';
  readonly condition: CopyCondition;
  readonly resolution: Resolution | null;
};

/** Read in the hall, without a loan. */
export type UseAct = ActFacts & { readonly kind: 'use' };

export type CopyAct = LendAct | RenewAct | ReturnAct | NoteAct | UseAct;

/** One loan of the copy. It is open while `end`, `returnedAt` and `returnedOn` are null, which they are together. */
export type FoldedLoan = {
  readonly loanId: string;
  readonly lentAt: number;
  readonly lentOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly renewals: number;
  /** When the loan ended, in whatever way. */
  readonly returnedAt: number | null;
  readonly returnedOn: IsoDate | null;
  readonly end: 'returned' | 'lost' | 'superseded' | null;
  /** No pause for its lateness: said at the return, or its loss was waived. */
  readonly forgiven: boolean;
  /** Of a loan that ended lost: how the matter was settled, or that the book turned up; null while it is open. */
  readonly settled: Resolution | 'found' | null;
  readonly category: ReaderCategory;
};

export type Standing = {
  readonly state: CopyState;
  /** The open loan. */
  readonly loanId: string | null;
  /** Since when, in ms; null for a copy that was never anything but in. */
  readonly since: number | null;
};

export type FoldedCopy = {
  /** In the order of lending. */
  readonly loans: readonly FoldedLoan[];
  readonly standing: Standing;
  /** Loans of one copy that were open at once, by their ids: two desks that could not see each other. */
  readonly lentTwice: readonly { readonly first: string; readonly second: string }[];
  /** How often it was read in the hall. */
  readonly uses: number;
};

/** How a copy stands while no one has it. */
type Resting = Exclude<CopyState, 'lent'>;

type Moment = { readonly act: CopyAct; readonly at: number };

/**
 * The loans and the standing of one copy from the acts known, in whatever order they arrived. A book that is lent
 * while lent changed hands: the first loan ends at that moment, and both are named for staff to look at.
 * Whoever has a lost or missing copy in hand (return, lend, use) has found it.
 */
export function foldCopy(acts: readonly CopyAct[]): FoldedCopy {
  const lentTwice: { readonly first: string; readonly second: string }[] = [];
  const loans: FoldedLoan[] = [];
  let resting: Resting = 'in';
  let standing: Standing = { state: 'in', loanId: null, since: null };
  let uses = 0;
  for (const { act, at } of inOrder(acts)) {
    const last = loans.at(-1);
    const isOut = last !== undefined && last.end === null;
    if (last !== undefined)
      loans.splice(-1, 1, isOut ? openLoanAfter(last, act, at) : endedAfter(last, act));
    if (act.kind === 'lend') {
      if (isOut) lentTwice.push({ first: last.loanId, second: act.actId });
      loans.push(loanOf(act, at));
    }
    if (act.kind === 'use') uses += 1;
    resting = restingAfter(resting, act, isOut);
    standing = standingAt(standing, loans.at(-1), resting, at);
  }
  return { loans, standing, lentTwice, uses };
}

/** A renewal never stands before the loan it names, whatever a clock that was set back says. */
function inOrder(acts: readonly CopyAct[]): readonly Moment[] {
  const standing = acts.filter((act) => !act.undone);
  const lentAt = new Map(
    standing.filter((act) => act.kind === 'lend').map((act) => [act.actId, act.at]),
  );
  const moments = standing.map((act) => {
    const earliest = act.kind === 'renew' ? lentAt.get(act.loanId) : undefined;
    return { act, at: Math.max(act.at, earliest ?? act.at) };
  });
  return moments.toSorted(byTime);
}

function byTime(a: Moment, b: Moment): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.act.stamp !== b.act.stamp) return a.act.stamp < b.act.stamp ? -1 : 1;
  return a.act.actId < b.act.actId ? -1 : a.act.actId > b.act.actId ? 1 : 0;
}

const loanOf = (act: LendAct, at: number): FoldedLoan => ({
  loanId: act.actId,
  lentAt: at,
  lentOn: act.on,
  dueOn: act.dueOn,
  renewals: 0,
  returnedAt: null,
  returnedOn: null,
  end: null,
  forgiven: false,
  settled: null,
  category: act.category,
});

function openLoanAfter(loan: FoldedLoan, act: CopyAct, at: number): FoldedLoan {
  const ended = { ...loan, returnedAt: at, returnedOn: act.on };
  if (act.kind === 'return') return { ...ended, end: 'returned', forgiven: act.forgiven };
  if (act.kind === 'lend') return { ...ended, end: 'superseded' };
  if (act.kind === 'note' && act.condition === 'lost')
    return settledBy({ ...ended, end: 'lost' }, act.resolution);
  if (act.kind === 'renew' && act.loanId === loan.loanId)
    return { ...loan, dueOn: act.dueOn, renewals: loan.renewals + 1 };
  return loan;
}

/** What becomes of a loan that ended lost: nothing else changes a loan once it has ended. */
function endedAfter(loan: FoldedLoan, act: CopyAct): FoldedLoan {
  if (loan.end !== 'lost' || act.kind === 'renew') return loan;
  if (act.kind === 'note' && act.resolution !== null) return settledBy(loan, act.resolution);
  const isHere = act.kind !== 'note' || act.condition === 'good' || act.condition === 'damaged';
  return isHere && loan.settled === null ? { ...loan, settled: 'found' } : loan;
}

const settledBy = (loan: FoldedLoan, resolution: Resolution | null): FoldedLoan => ({
  ...loan,
  settled: resolution,
  forgiven: resolution === 'waived',
});

/**
 * A reader's book is not missing, and a return tells that a lost one is here; but damage and withdrawal last until
 * staff note otherwise, or judge the copy fit by lending it.
 */
function restingAfter(resting: Resting, act: CopyAct, isOut: boolean): Resting {
  if (act.kind === 'lend') return 'in';
  if (act.kind === 'note') {
    if (act.condition === 'missing' && isOut) return resting;
    return act.condition === 'good' ? 'in' : act.condition;
  }
  if (act.kind === 'return' && act.condition === 'damaged' && resting !== 'withdrawn')
    return 'damaged';
  const isHere = act.kind === 'return' || (act.kind === 'use' && !isOut);
  return isHere ? found(resting) : resting;
}

const found = (resting: Resting): Resting =>
  resting === 'lost' || resting === 'missing' ? 'in' : resting;

function standingAt(
  before: Standing,
  last: FoldedLoan | undefined,
  resting: Resting,
  at: number,
): Standing {
  const loanId = last !== undefined && last.end === null ? last.loanId : null;
  const state = loanId === null ? resting : 'lent';
  return state === before.state && loanId === before.loanId ? before : { state, loanId, since: at };
}
