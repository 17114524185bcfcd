import { addDays, type IsoDate } from '../calendar.ts';
import { nextOpenDay, type OpeningDays } from './opening-days.ts';
import type { HoldEnd } from './words.ts';

/** A reader's place in the queue of a title; `stamp` is (HLC, device, seq) as sortable text. */
export type Hold = {
  readonly holdId: string;
  readonly titleId: string;
  readonly placedAt: number;
  readonly stamp: string;
  /** The copy that waits for this reader, and the last day on which it does. */
  readonly shelved: { readonly copyId: string; readonly until: IsoDate } | null;
  readonly end: HoldEnd | null;
};

/** Those of one title that still wait for a copy, first come first, in whatever order they are given. */
export const queueOf = <H extends Hold>(holds: readonly H[]): readonly H[] =>
  holds.filter((hold) => hold.end === null && hold.shelved === null).toSorted(byPlace);

/** Whom the next copy of the title is for. */
export const nextInLine = <H extends Hold>(holds: readonly H[]): H | null =>
  queueOf(holds)[0] ?? null;

/** The last day to pick up a copy shelved on `from`: so many calendar days later, or the first open day after. */
export const pickupUntil = (opening: OpeningDays, from: IsoDate, days: number): IsoDate =>
  nextOpenDay(opening, addDays(from, days));

/** Whether the copy waited in vain: it waits through its last day. */
export const isExpired = (hold: Hold, today: IsoDate): boolean =>
  hold.end === null && hold.shelved !== null && today > hold.shelved.until;

/**
 * Who can have a copy without waiting for a return: the first in line, each with a copy of the title that is on the
 * shelf and waits for nobody. It is fetched and scanned, which sets it aside.
 */
export const toFetch = <H extends Hold, C>(
  holds: readonly H[],
  freeCopies: readonly C[],
): readonly { readonly hold: H; readonly copy: C }[] =>
  queueOf(holds).flatMap((hold, place) => {
    const copy = freeCopies[place];
    return copy === undefined ? [] : [{ hold, copy }];
  });

function byPlace(a: Hold, b: Hold): number {
  if (a.placedAt !== b.placedAt) return a.placedAt - b.placedAt;
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1;
  return a.holdId < b.holdId ? -1 : a.holdId > b.holdId ? 1 : 0;
}
