import { yearOf, dateIn, isIsoDate, type IsoDate } from '../../../shared/domain/calendar.ts';
import {
  CONTACT_FIELDS,
  fieldsToEmpty,
  readPeriods,
  whatIsOver,
  type KeptOf,
  type Over,
  type Periods,
} from '../../../shared/domain/retention.ts';
import type { StoreContext } from '../context.ts';
import type { PersonRecord, PersonStore } from './person-store.ts';
import type { RetentionStore } from './retention-store.ts';

/** What the plan is told of people by other features; handed in by the composition root. */
export type RetentionFacts = {
  readonly hasServed: (personId: string) => boolean;
  /** A check-in that is open, or a book or hold that is. */
  readonly isOpen: (personId: string) => boolean;
  /** The guardian whose record a child's points at. */
  readonly guardianOf: (personId: string) => string | null;
};

/** One person of whom something was kept for as long as it may be. */
export type Planned = Over & {
  readonly person: PersonRecord;
  /** Every record of the person that is on file. */
  readonly records: readonly PersonRecord[];
  readonly empties: readonly string[];
  readonly isHeld: boolean;
  readonly leftOn: IsoDate | null;
};

export type RetentionPlan = ReturnType<typeof createRetentionPlan>;

/** Finds what the hall has kept for as long as it may. Writes nothing. */
export function createRetentionPlan(
  context: StoreContext,
  people: PersonStore,
  store: RetentionStore,
  facts: RetentionFacts,
) {
  const { fieldEdits, kiosk, today } = context;

  const periods = (): Periods =>
    readPeriods(fieldEdits.standing('hall', kiosk().hallId)['retention']);

  const dayOf = (ms: number): IsoDate => dateIn(kiosk().zone, ms);

  /** By the event that deactivated them; a record that was restated since says the day itself. */
  const leftOn = ({ person_id: id, active }: PersonRecord): IsoDate | null => {
    if (active === 1) return null;
    const seen = fieldEdits.seen('person', id);
    const said = fieldEdits.standing('person', id)['leftOn'];
    if (seen['leftOn'] === seen['active'] && typeof said === 'string' && isIsoDate(said))
      return said;
    const at = fieldEdits.setAt('person', id, 'active');
    return at === null ? null : dayOf(at);
  };

  const keptOf = (person: PersonRecord, records: readonly PersonRecord[]): KeptOf => {
    const replaced = records.flatMap(({ person_id: id }) => store.replacedAt(id) ?? []);
    const ids = [...people.ofOnePerson(person.person_id)];
    return {
      leftOn: leftOn(person),
      hasServed: ids.some(facts.hasServed),
      birthYear: person.birth_year,
      filled: new Set(
        records.flatMap((record) =>
          filledOf(record).concat(
            facts.guardianOf(record.person_id) === null ? [] : ['guardianId'],
          ),
        ),
      ),
      replacedOn: replaced.length === 0 ? null : dayOf(Math.min(...replaced)),
      isOpen: ids.some((id) => facts.isOpen(id) || store.isDisputed(id)),
    };
  };

  /** What is over of a person today; null where nothing is. */
  const look = (personId: string): Planned | null => {
    const person = people.get(personId);
    if (person === null) return null;
    const records = [...people.ofOnePerson(personId)]
      .toSorted()
      .flatMap((record) => people.get(record) ?? []);
    const kept = keptOf(person, records);
    const over = whatIsOver(kept, periods(), today());
    if (over === null) return null;
    const empties = fieldsToEmpty(kept, periods(), today());
    return { ...over, person, records, empties, isHeld: kept.isOpen, leftOn: kept.leftOn };
  };

  return {
    periods,
    look,
    /** Whom to look at: those of whom anything may be over. */
    candidates: (): readonly string[] => store.candidates(yearOf(today()) - 18),
  };
}

const filledOf = (row: PersonRecord): string[] =>
  CONTACT_FIELDS.filter((field) => {
    const value = COLUMNS[field]?.(row);
    return value !== null && value !== undefined && value !== 0 && value !== '';
  });

const COLUMNS: Readonly<
  Partial<Record<(typeof CONTACT_FIELDS)[number], (row: PersonRecord) => string | number | null>>
> = {
  phone: (row) => row.phone,
  building: (row) => row.building,
  unit: (row) => row.unit,
  guardianName: (row) => row.guardian_name,
  guardianPhone: (row) => row.guardian_phone,
  guardianConsent: (row) => row.guardian_consent,
  notes: (row) => row.notes,
};
