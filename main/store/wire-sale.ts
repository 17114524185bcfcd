import { queryKey } from '../../shared/domain/name-keys.ts';
import type { ActivityStore } from './service/activity-store.ts';
import type { AttendanceStore } from './attendance/attendance-store.ts';
import { cardIdOf, type CardStore } from './cards/card-store.ts';
import type { StoreContext } from './context.ts';
import type { HallStore } from './hall/hall-store.ts';
import type { Journal } from './journal/journal.ts';
import type { PersonRecord, PersonStore } from './people/person-store.ts';
import type { SaleFacts, SalePerson } from './sale/sale-facts.ts';
import type { Posts } from './staff/posts.ts';
import type { StaffStore } from './staff/staff-store.ts';

type Features = {
  readonly activities: ActivityStore;
  readonly attendance: AttendanceStore;
  readonly cards: CardStore;
  readonly hall: HallStore;
  readonly journal: Journal;
  readonly people: PersonStore;
  readonly posts: Posts;
  readonly staff: StaffStore;
};

/** What the charity sale is told by the other features. */
export function saleFactsOf(
  { kiosk }: Pick<StoreContext, 'kiosk'>,
  { activities, attendance, cards, hall, journal, people, posts, staff }: Features,
): Omit<SaleFacts, 'exportsDir'> {
  const standing = (personId: string) => people.get(people.canonical(personId) ?? '');
  return {
    person: (personId) => {
      const row = standing(personId);
      return row === null ? null : personOf(row);
    },
    findPeople: (query, limit) => {
      const key = queryKey(query);
      if (key === '') return [];
      return people.byKeyPrefix(key).slice(0, limit).map(personOf);
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

const personOf = (row: PersonRecord): SalePerson => ({
  personId: row.person_id,
  name: row.name,
  number: row.number,
  birthYear: row.birth_year,
  active: row.active === 1,
  guardianName: row.guardian_name,
  guardianConsent: row.guardian_consent === 1,
  publicName: row.public_name === 1,
});
