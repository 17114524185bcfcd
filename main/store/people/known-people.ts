import type { PersonRecord, PersonStore } from './person-store.ts';

export type KnownPeople = ReturnType<typeof createKnownPeople>;

/** What other features are told of people; each of them names the part that it may see. */
export function createKnownPeople(people: PersonStore) {
  return {
    /** By the record that stands for the person since two were merged; null where nobody is known. */
    person: (personId: string) => {
      const row = people.get(people.canonical(personId) ?? '');
      return row === null ? null : knownPerson(row);
    },
    /** People with a search key that begins so, best first. */
    byKeyPrefix: (prefix: string, limit?: number) =>
      people.byKeyPrefix(prefix, limit).map(knownPerson),
  };
}

const knownPerson = (row: PersonRecord) => ({
  personId: row.person_id,
  name: row.name,
  number: row.number,
  phone: row.phone,
  birthYear: row.birth_year,
  active: row.active === 1,
  building: row.building,
  unit: row.unit,
  guardianName: row.guardian_name,
  guardianPhone: row.guardian_phone,
  guardianConsent: row.guardian_consent === 1,
  publicName: row.public_name === 1,
});
