import { ageOn, type IsoDate } from '../calendar.ts';
import type { ReaderCategory } from './words.ts';

/** One is a child until the year in which one turns 14 (儿童: under 14 in Chinese law). */
export const CHILD_UNDER = 14;

/** The category that staff set; else by the birth year; one whose birth year is not known is an adult. */
export function categoryOf(facts: {
  readonly set: ReaderCategory | null;
  readonly birthYear: number | null;
  readonly today: IsoDate;
}): ReaderCategory {
  if (facts.set !== null) return facts.set;
  const isChild = facts.birthYear !== null && ageOn(facts.birthYear, facts.today) < CHILD_UNDER;
  return isChild ? 'child' : 'adult';
}

/** A card is good through its last day; one without a last day never expires. */
export const isCardExpired = (until: IsoDate | null, today: IsoDate): boolean =>
  until !== null && today > until;
