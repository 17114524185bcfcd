import type { PersonFields } from '../../../shared/contract/people.ts';
import type { Kiosk, StoreContext } from '../context.ts';
import type { PersonStore } from './person-store.ts';

/** Enrols a checked person under the next number of this kiosk, in the caller's transaction. */
export function writePerson(
  context: StoreContext,
  people: PersonStore,
  person: PersonFields,
  actor: string,
): { personId: string; number: string } {
  const personId = context.newId();
  const number = nextNumber(people, context.kiosk());
  const edits = context.fieldEdits.plan('person', personId, person);
  const payload = { personId, number, enrolledOn: context.today(), edits };
  context.append('person.enrolled', payload, { actor, subject: personId });
  return { personId, number };
}

/** `007-000042`: the kiosk's number and its next serial, so that two kiosks never give out the same, nor one an erased one's. */
function nextNumber(people: PersonStore, { hallId, kioskNumber }: Kiosk): string {
  const prefix = `${String(kioskNumber).padStart(3, '0')}-`;
  const last = people.lastNumber(prefix)?.slice(prefix.length) ?? '0';
  const serial = Math.max(Number(last), people.enrolledBy(hallId, kioskNumber)) + 1;
  return prefix + String(serial).padStart(6, '0');
}
