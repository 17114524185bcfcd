/* The closed lists of lending. */

export const materials = ['book', 'picture-book', 'magazine', 'other'] as const;
export type Material = (typeof materials)[number];

export const readerCategories = ['adult', 'child', 'volunteer'] as const;
export type ReaderCategory = (typeof readerCategories)[number];

export const copyStates = ['in', 'lent', 'lost', 'missing', 'damaged', 'withdrawn'] as const;
export type CopyState = (typeof copyStates)[number];

/** What staff may note of a copy; 'good' takes an earlier note back. */
export const copyConditions = ['good', 'damaged', 'lost', 'missing', 'withdrawn'] as const;
export type CopyCondition = (typeof copyConditions)[number];

/** How a lost or damaged book was settled: replaced by the reader, or waived. */
export const resolutions = ['replaced', 'waived'] as const;
export type Resolution = (typeof resolutions)[number];

export const copySources = ['bought', 'donated'] as const;
export type CopySource = (typeof copySources)[number];

/** Where it was done: by staff at the desk, or by the reader at the public screen. */
export const sources = ['desk', 'self'] as const;
export type LendingSource = (typeof sources)[number];

export const holdEnds = ['filled', 'cancelled', 'expired'] as const;
export type HoldEnd = (typeof holdEnds)[number];

export const dueMoves = ['keep', 'previous-open-day', 'next-open-day'] as const;
export type DueMove = (typeof dueMoves)[number];

/** Why something may not be lent, renewed or waited for; each has a sentence on the desk and at the public screen. */
export const lendProblems = [
  'limit-reached',
  'material-limit-reached',
  'paused',
  'has-overdue',
  'card-expired',
  'reader-inactive',
  'too-young',
  'held-for-other',
  'on-site-only',
  'on-site-for-category',
  'copy-withdrawn',
  'copy-lost',
  'no-rule',
] as const;
export type LendProblem = (typeof lendProblems)[number];

export const renewProblems = [
  'renewals-used',
  'nothing-gained',
  'held-by-other',
  'paused',
  'has-overdue',
  'card-expired',
  'reader-inactive',
  'not-on-loan',
] as const;
export type RenewProblem = (typeof renewProblems)[number];

/** What a MARC file may be written in. */
export const marcEncodings = ['utf-8', 'gb18030'] as const;
export type MarcEncoding = (typeof marcEncodings)[number];
