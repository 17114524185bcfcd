import { queryKey } from '../../shared/domain/name-keys.ts';
import type { ActivityStore } from './service/activity-store.ts';
import type { AttendanceStore } from './attendance/attendance-store.ts';
import { cardIdOf, type CardStore } from './cards/card-store.ts';
import type { StoreContext } from './context.ts';
import type { HallStore } from './hall/hall-store.ts';
import type { Journal } from './journal/journal.ts';
import type { KnownPeople } from './people/known-people.ts';
import type { SaleFacts } from './sale/sale-facts.ts';
import type { Posts } from './staff/posts.ts';
import type { StaffStore } from './staff/staff-store.ts';

type Features = {
  readonly activities: ActivityStore;
  readonly attendance: AttendanceStore;
  readonly cards: CardStore;
  readonly hall: HallStore;
  readonly journal: Journal;
  readonly knownPeople: KnownPeople;
  readonly posts: Posts;
  readonly staff: StaffStore;
};

/** What the charity sale is told by the other features. */
export function saleFactsOf(
  { kiosk }: Pick<StoreContext, 'kiosk'>,
  { activities, attendance, cards, hall, journal, knownPeople, posts, staff }: Features,
): Omit<SaleFacts, 'exportsDir'> {
  return {
    person: knownPeople.person,
    findPeople: (query, limit) => {
      const key = queryKey(query);
      return key === '' ? [] : knownPeople.byKeyPrefix(key, limit);
    },
    cardIdOf,
    findCard: (cardId) => {
      const card = cards.find(cardId);
      return card === null ? null : { personId: card.holder.personId, revoked: card.revoked };
    },
    activityName: activities.activityName,
    serviceMinutes: (personId, upTo) => attendance.totals(personId, '', upTo).minutes,
    checkPin: posts.checkPin,
    postLabel: (staffId) => staff.get(staffId)?.label ?? null,
    kiosks: () => hall.kiosksOf(kiosk().hallId),
    chainHead: journal.headHash,
  };
}
