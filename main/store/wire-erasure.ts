import type { AttendanceStore } from './attendance/attendance-store.ts';
import type { CardStore } from './cards/card-store.ts';
import type { Handlers, StoreContext } from './context.ts';
import { createClockDoubt } from './hall/clock-doubt-store.ts';
import type { HallStore } from './hall/hall-store.ts';
import type { DetachedStore } from './journal/detached-store.ts';
import type { Erasure } from './journal/erasure.ts';
import type { LendingStores } from './lending/lending-stores.ts';
import { createEraseCalls } from './people/erase-calls.ts';
import { createMentionStore } from './people/mention-store.ts';
import type { PersonStore } from './people/person-store.ts';
import { createCleanUp } from './people/retention-calls.ts';
import type { RetentionStore } from './people/retention-store.ts';
import type { Shredded } from './shred.ts';

type Stores = {
  readonly people: PersonStore;
  readonly retention: RetentionStore;
  readonly attendance: AttendanceStore;
  readonly cards: CardStore;
  readonly hall: HallStore;
  readonly lending: LendingStores;
  readonly bookCorner: {
    readonly openBooks: (personId: string) => { readonly books: number; readonly holds: number };
  };
  readonly erasure: Erasure;
  readonly detached: DetachedStore;
};

type Deeds = {
  readonly isCheckedIn: (personId: string) => boolean;
  readonly tellHub: () => number | null;
  readonly shred: () => Shredded;
  readonly exportsDir: string;
};

/** What removes people's data for good: one who asks, and whoever's time is over. */
export function erasureCalls(
  context: StoreContext,
  { people, retention, attendance, cards, hall, lending, bookCorner, ...stores }: Stores,
  { isCheckedIn, tellHub, shred, exportsDir }: Deeds,
): Pick<
  Handlers,
  'people.erase' | 'retention.periods' | 'retention.set' | 'retention.preview' | 'retention.run'
> {
  const cardsOf = cards.ofPerson;
  const { openBooks } = bookCorner;
  const otherKiosks = () => hall.kiosksOf(context.kiosk().hallId).length - 1;
  return {
    ...createEraseCalls(context, people, {
      cardsOf,
      isCheckedIn,
      openBooks,
      countBodies: stores.erasure.countBodies,
      mentions: createMentionStore(context.db).of,
      otherKiosks,
      tellHub,
      shred,
      exportsDir,
    }),
    ...createCleanUp(context, people, retention, {
      hasServed: (id) => attendance.totals(id, '', '9999').sessions > 0,
      isOpen(id) {
        const { books, holds } = openBooks(id);
        return books + holds > 0 || isCheckedIn(id);
      },
      guardianOf: (id) => lending.readers.get(id).guardianId,
      cardsOf,
      clockDoubt: createClockDoubt(context),
      beganAt: hall.beganAt,
      countDetached: stores.detached.count,
      otherKiosks,
      tellHub,
    }),
  };
}
