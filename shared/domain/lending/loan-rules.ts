import { ageOn, type IsoDate } from '../calendar.ts';
import type { Facts } from '../result.ts';
import { isPaused } from './overdue.ts';
import { CHILD_UNDER, isCardExpired } from './reader.ts';
import type { CopyState, LendProblem, Material, ReaderCategory, RenewProblem } from './words.ts';

/** What readers of one category may do with one material. */
export type LoanRule = {
  readonly category: ReaderCategory;
  readonly material: Material;
  /** Loans of this material at once; 0 lends none. */
  readonly limit: number;
  /** The loan period in calendar days. */
  readonly days: number;
  /** How often one loan may be renewed. */
  readonly renewals: number;
  /** Holds of this material at once. */
  readonly holds: number;
  /** They may read it here and not take it home; nor renew it, nor wait for it. Staff may make an exception. */
  readonly onSiteOnly: boolean;
};

export type LoanRules = {
  readonly rules: readonly LoanRule[];
  /** Loans of all materials at once. */
  readonly overall: Readonly<Record<ReaderCategory, number>>;
};

export const holdProblems = [
  'reader-inactive',
  'card-expired',
  'already-borrowed',
  'already-held',
  'copy-available',
  'holds-limit',
] as const;
export type HoldProblem = (typeof holdProblems)[number];

/** Why not, with what its sentence needs. */
export type Obstacle<P extends LendProblem | RenewProblem | HoldProblem> = {
  readonly problem: P;
  readonly facts: Facts;
  readonly overridable: boolean;
};

export type ReaderFacts = {
  readonly category: ReaderCategory;
  readonly birthYear: number | null;
  readonly active: boolean;
  readonly cardUntil: IsoDate | null;
  /** The last day of the pause for late returns. */
  readonly pausedUntil: IsoDate | null;
  /** The reader's open loans that are late, as `overdueOf` counts them. */
  readonly overdue: number;
};

/** No matter of leniency: nothing to renew, to gain or to wait for, no period to lend for, no longer the hall's to lend. */
const FIRM: ReadonlySet<LendProblem | RenewProblem | HoldProblem> = new Set([
  'copy-withdrawn',
  'no-rule',
  'not-on-loan',
  'already-held',
  'already-borrowed',
  'nothing-gained',
] as const);

/** Whether staff may pass over it with a reason; at the public screen nobody may. */
export const isOverridable = (problem: LendProblem | RenewProblem | HoldProblem): boolean =>
  !FIRM.has(problem);

export const ruleFor = (
  rules: LoanRules,
  category: ReaderCategory,
  material: Material,
): LoanRule | null =>
  rules.rules.find((rule) => rule.category === category && rule.material === material) ?? null;

/** How often a loan under this rule may be renewed. */
export const renewalsOf = (rule: LoanRule | null): number =>
  rule === null || rule.onSiteOnly ? 0 : rule.renewals;

/**
 * Every reason at once why this copy may not be lent to this reader; none if it may. A copy that this very reader
 * has on loan is a renewal: ask `decideRenew`. A missing copy may be lent: it has just been found.
 */
export function decideLend(facts: {
  readonly rules: LoanRules;
  readonly today: IsoDate;
  readonly reader: ReaderFacts;
  /** The reader's open loans of all materials, and of this one. */
  readonly lent: number;
  readonly lentOfMaterial: number;
  readonly copy: {
    readonly material: Material;
    /** The age from which the title is meant to be read. */
    readonly ageMark: number | null;
    readonly state: CopyState;
    readonly onSiteOnly: boolean;
    /** Set aside for another reader, until that day where it is known. */
    readonly heldForOther: { readonly until: IsoDate | null } | null;
  };
}): readonly Obstacle<LendProblem>[] {
  const { rules, reader, lent, lentOfMaterial, copy, today } = facts;
  const rule = ruleFor(rules, reader.category, copy.material);
  const overall = rules.overall[reader.category];
  const age = knownAge(reader, today);
  const held = copy.heldForOther;
  return [
    ...readerObstacles(reader, today),
    ...when(rule === null, 'no-rule', { category: reader.category, material: copy.material }),
    ...when(lent >= overall, 'limit-reached', { limit: overall, lent }),
    ...when(rule?.onSiteOnly === true, 'on-site-for-category', {
      category: reader.category,
      material: copy.material,
    }),
    ...when(rule !== null && lentOfMaterial >= rule.limit, 'material-limit-reached', {
      material: copy.material,
      limit: rule?.limit ?? 0,
      lent: lentOfMaterial,
    }),
    ...when(copy.ageMark !== null && age !== null && age < copy.ageMark, 'too-young', {
      ageMark: copy.ageMark ?? 0,
      age: age ?? 0,
    }),
    ...when(held !== null, 'held-for-other', held?.until ? { until: held.until } : {}),
    ...when(copy.onSiteOnly, 'on-site-only', {}),
    ...when(copy.state === 'withdrawn', 'copy-withdrawn', {}),
    ...when(copy.state === 'lost', 'copy-lost', {}),
  ];
}

/**
 * Every reason at once why this loan may not be renewed. The loan itself counts among the overdue: renewing must not
 * wipe out the lateness that a return would show. A renewal that would bring no later day is none: it would only be
 * used up.
 */
export function decideRenew(facts: {
  readonly rules: LoanRules;
  readonly today: IsoDate;
  readonly reader: ReaderFacts;
  readonly material: Material;
  /** Null if it is not on loan to this reader. */
  readonly loan: { readonly renewals: number; readonly dueOn: IsoDate } | null;
  /** When it would be due. */
  readonly renewedDueOn: IsoDate | null;
  /** Holds of other readers that no other copy can fill. */
  readonly waitingOthers: number;
}): readonly Obstacle<RenewProblem>[] {
  const { rules, reader, loan, today, waitingOthers } = facts;
  if (loan === null) return when(true, 'not-on-loan', {});
  const { renewedDueOn } = facts;
  const limit = renewalsOf(ruleFor(rules, reader.category, facts.material));
  const gains = renewedDueOn === null || renewedDueOn > loan.dueOn;
  return [
    ...readerObstacles(reader, today),
    ...when(loan.renewals >= limit, 'renewals-used', { limit, renewals: loan.renewals }),
    ...when(!gains, 'nothing-gained', { until: loan.dueOn }),
    ...when(waitingOthers > 0, 'held-by-other', { waiting: waitingOthers }),
  ];
}

/** Every reason at once why this reader may not wait for this title; the one to tell first comes first. */
export function decideHold(facts: {
  readonly rules: LoanRules;
  readonly today: IsoDate;
  readonly reader: Pick<ReaderFacts, 'category' | 'active' | 'cardUntil'>;
  readonly material: Material;
  /** The reader's holds of this material that have not ended. */
  readonly holdsOfMaterial: number;
  readonly alreadyHeld: boolean;
  readonly alreadyBorrowed: boolean;
  /** Copies on the shelf that wait for nobody and may be lent. */
  readonly copiesOnShelf: number;
}): readonly Obstacle<HoldProblem>[] {
  const { rules, reader, today, holdsOfMaterial, copiesOnShelf } = facts;
  const rule = ruleFor(rules, reader.category, facts.material);
  const limit = rule === null || rule.onSiteOnly ? 0 : rule.holds;
  return [
    ...membershipObstacles(reader, today),
    ...when(facts.alreadyBorrowed, 'already-borrowed', {}),
    ...when(facts.alreadyHeld, 'already-held', {}),
    ...when(copiesOnShelf > 0, 'copy-available', { copies: copiesOnShelf }),
    ...when(holdsOfMaterial >= limit, 'holds-limit', { limit, holds: holdsOfMaterial }),
  ];
}

function readerObstacles(reader: ReaderFacts, today: IsoDate) {
  const { pausedUntil, overdue } = reader;
  return [
    ...membershipObstacles(reader, today),
    ...when(isPaused(pausedUntil, today), 'paused', pausedUntil ? { until: pausedUntil } : {}),
    ...when(overdue > 0, 'has-overdue', { count: overdue }),
  ];
}

const membershipObstacles = (
  { active, cardUntil }: Pick<ReaderFacts, 'active' | 'cardUntil'>,
  today: IsoDate,
) => [
  ...when(!active, 'reader-inactive', {}),
  ...when(isCardExpired(cardUntil, today), 'card-expired', cardUntil ? { until: cardUntil } : {}),
];

/** A child whose birth year nobody wrote down is at most as old as children are. */
function knownAge({ birthYear, category }: ReaderFacts, today: IsoDate): number | null {
  if (birthYear !== null) return ageOn(birthYear, today);
  return category === 'child' ? CHILD_UNDER - 1 : null;
}

const when = <P extends LendProblem | RenewProblem | HoldProblem>(
  holds: boolean,
  problem: P,
  facts: Facts,
): readonly Obstacle<P>[] =>
  holds ? [{ problem, facts, overridable: isOverridable(problem) }] : [];
