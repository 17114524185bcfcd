import type { IsoDate } from '../../../shared/domain/calendar.ts';
import {
  isExpired,
  nextInLine,
  pickupUntil,
  queueOf,
  toFetch,
} from '../../../shared/domain/lending/hold-queue.ts';
import type { StoreContext } from '../context.ts';
import type { CopyRecord } from './copy-store.ts';
import type { OpenHold } from './hold-store.ts';
import type { LendingStores } from './lending-stores.ts';

export type Shelving = ReturnType<typeof createShelving>;

/** The hold shelf: who is next for a copy that is here, and whether a copy is free for somebody. */
export function createShelving(context: StoreContext, stores: LendingStores) {
  const { append, clock, today } = context;
  const { copies, holds, rules } = stores;
  const hallId = () => context.kiosk().hallId;
  const now = () => Math.floor(clock.wall());

  const mayStandAside = (copy: CopyRecord) =>
    copy.state === 'in' && !copy.onSiteOnly && copies.isOfHall(copy, hallId());

  /** The hold that still has a right to the copy. */
  const asideFor = (copyId: string): OpenHold | null => {
    const hold = holds.onCopy(copyId);
    return hold === null || isExpired(hold, today()) ? null : hold;
  };

  /** Copies of this hall that are on the shelf, may be lent, and stand aside for nobody. */
  const freeCopies = (titleId: string): CopyRecord[] =>
    copies.ofTitle(titleId).filter((copy) => mayStandAside(copy) && asideFor(copy.copyId) === null);

  const end = (
    hold: OpenHold,
    how: 'filled' | 'cancelled' | 'expired',
    actId: string | null,
    actor: string,
  ) =>
    append(
      'hold.ended',
      { holdId: hold.holdId, at: now(), end: how, actId },
      { actor, subject: hold.titleId },
    );

  /** Sets the copy aside for the next in line, after taking it from a hold whose deadline has passed. */
  const passOn = (copyId: string, actId: string | null, actor: string): void => {
    const copy = copies.copy(copyId);
    if (copy === null || !mayStandAside(copy)) return;
    const hold = holds.onCopy(copyId);
    if (hold !== null && !isExpired(hold, today())) return;
    if (hold !== null) end(hold, 'expired', actId, actor);
    const next = nextInLine(holds.ofTitle(copy.titleId));
    if (next === null) return;
    const { opening, rules: decided } = rules.of(hallId());
    append(
      'hold.shelved',
      {
        holdId: next.holdId,
        copyId,
        at: now(),
        until: pickupUntil(opening, today(), decided.pickupDays),
        actId,
      },
      { actor, subject: copy.titleId },
    );
  };

  return {
    asideFor,
    freeCopies,
    end,
    passOn,

    /** Whether the copy is another reader's turn, and until when it stands aside where it does. */
    heldForOther(copy: CopyRecord, personId: string): { readonly until: IsoDate | null } | null {
      const aside = asideFor(copy.copyId);
      if (aside?.shelved)
        return aside.readerId === personId ? null : { until: aside.shelved.until };
      // Nobody here waits for a book of another hall.
      if (!copies.isOfHall(copy, hallId())) return null;
      const open = holds.ofTitle(copy.titleId);
      // They leave the copy that stands aside for them to the next in line.
      const swaps = open.some(
        (hold) =>
          hold.readerId === personId &&
          hold.shelved !== null &&
          hold.shelved.copyId !== copy.copyId &&
          !isExpired(hold, today()),
      );
      if (swaps) return null;
      const queue = queueOf(open);
      const own = queue.findIndex((hold) => hold.readerId === personId);
      const ahead = own === -1 ? queue.length : own;
      const others = freeCopies(copy.titleId).filter(({ copyId }) => copyId !== copy.copyId);
      return ahead > others.length ? { until: null } : null;
    },

    /** Who waits for this title although a copy of it is on its shelf, each with one to fetch. */
    toFetch: (titleId: string) =>
      toFetch(
        holds.ofTitle(titleId),
        // One that waited in vain stands on the hold shelf, not on its own.
        freeCopies(titleId).filter(({ copyId }) => holds.onCopy(copyId) === null),
      ),

    /** Holds of other readers that no free copy can fill. */
    waitingOthers(titleId: string, personId: string): number {
      const waiting = queueOf(holds.ofTitle(titleId)).filter((hold) => hold.readerId !== personId);
      return Math.max(0, waiting.length - freeCopies(titleId).length);
    },
  };
}
