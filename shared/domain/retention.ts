import { addDays, yearOf, type IsoDate } from './calendar.ts';

/** What is kept of people and for how long, in the order in which a person is asked about. */
export const retentionKinds = [
  'residents',
  'volunteers',
  'contacts',
  'guardians',
  'former',
] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/** Years, by kind. */
export type Periods = Readonly<Record<RetentionKind, number>>;

/**
 * What a hall may decide, in years. PIPL article 19 asks for the shortest time that is needed. Volunteers have their
 * service proved on request (志愿服务条例 article 19), so theirs are kept longest; the hours of all stay for ever, with
 * nobody's name. Accounts and who signed for takings (会计档案管理办法: 30 years) are no matter of this.
 */
export const PERIOD_LIMITS: Readonly<
  Record<RetentionKind, { readonly least: number; readonly usual: number; readonly most: number }>
> = {
  /** All of somebody who never served, after they were deactivated. */
  residents: { least: 1, usual: 3, most: 10 },
  /** All of somebody who served, after they were deactivated. */
  volunteers: { least: 3, usual: 10, most: 30 },
  /** How somebody is reached, and notes about them, after they were deactivated. */
  contacts: { least: 1, usual: 2, most: 10 },
  /** Who was the guardian of a child, after it came of age. */
  guardians: { least: 0, usual: 0, most: 5 },
  /** What was written of somebody earlier, after something else took its place. */
  former: { least: 1, usual: 1, most: 10 },
};

export const USUAL_PERIODS: Periods = {
  residents: PERIOD_LIMITS.residents.usual,
  volunteers: PERIOD_LIMITS.volunteers.usual,
  contacts: PERIOD_LIMITS.contacts.usual,
  guardians: PERIOD_LIMITS.guardians.usual,
  former: PERIOD_LIMITS.former.usual,
};

const isWithin = (kind: RetentionKind, years: number): boolean =>
  Number.isInteger(years) &&
  years >= PERIOD_LIMITS[kind].least &&
  years <= PERIOD_LIMITS[kind].most;

/** What a hall decided, kind by kind; the usual period where what arrived is none. */
export function readPeriods(stored: unknown): Periods {
  const given = new Map(
    typeof stored === 'object' && stored !== null ? Object.entries(stored) : [],
  );
  const periodOf = (kind: RetentionKind): number => {
    const years = given.get(kind);
    return typeof years === 'number' && isWithin(kind, years) ? years : USUAL_PERIODS[kind];
  };
  return {
    residents: periodOf('residents'),
    volunteers: periodOf('volunteers'),
    contacts: periodOf('contacts'),
    guardians: periodOf('guardians'),
    former: periodOf('former'),
  };
}

/** The fields that a kind of clean-up empties; the two that erase a person empty all. */
export const CONTACT_FIELDS = [
  'phone',
  'building',
  'unit',
  'guardianName',
  'guardianPhone',
  'guardianConsent',
  'guardianId',
  'notes',
] as const;
export const GUARDIAN_FIELDS = [
  'guardianName',
  'guardianPhone',
  'guardianConsent',
  'guardianId',
] as const;

/** What the decision needs to know of a person, all their records taken together. */
export type KeptOf = {
  /** Since when they are deactivated; null where they are not. */
  readonly leftOn: IsoDate | null;
  readonly hasServed: boolean;
  readonly birthYear: number | null;
  /** Fields of theirs that hold something. */
  readonly filled: ReadonlySet<string>;
  /** When the longest replaced of their former values was; null where there is none. */
  readonly replacedOn: IsoDate | null;
  /** A book that is out, a check-in that is open, an edit that staff still have to decide on. */
  readonly isOpen: boolean;
};

export type Over = {
  readonly kind: RetentionKind;
  /** Since when it is more than the hall needs: a date, or a year where only that is known. */
  readonly since: string;
};

const yearsAgo = (today: IsoDate, years: number): IsoDate =>
  addDays(today, -Math.round(years * 365.25));

/** What of a person has been kept for as long as the hall may; null where nothing has. */
export function whatIsOver(kept: KeptOf, periods: Periods, today: IsoDate): Over | null {
  const hasLeftFor = (kind: RetentionKind): boolean =>
    kept.leftOn !== null && kept.leftOn <= yearsAgo(today, periods[kind]);
  const holds = (fields: readonly string[]) => fields.some((field) => kept.filled.has(field));
  const gone = kept.hasServed ? 'volunteers' : 'residents';
  if (kept.leftOn !== null && hasLeftFor(gone)) return { kind: gone, since: kept.leftOn };
  if (kept.leftOn !== null && hasLeftFor('contacts') && holds(CONTACT_FIELDS))
    return { kind: 'contacts', since: kept.leftOn };
  if (isGrownUp(kept, periods, today) && holds(GUARDIAN_FIELDS))
    return { kind: 'guardians', since: String(Number(kept.birthYear) + 18) };
  if (kept.replacedOn !== null && kept.replacedOn <= yearsAgo(today, periods.former))
    return { kind: 'former', since: kept.replacedOn };
  return null;
}

/** Only the year of birth is known: who turns 18 in a year is of age for certain when it is over. */
const isGrownUp = ({ birthYear }: KeptOf, { guardians }: Periods, today: IsoDate): boolean =>
  birthYear !== null && yearOf(today) - birthYear > 18 + guardians;

/** The fields to empty where only some of a person goes. */
export function fieldsToEmpty(kept: KeptOf, periods: Periods, today: IsoDate): readonly string[] {
  const isContact = kept.leftOn !== null && kept.leftOn <= yearsAgo(today, periods.contacts);
  if (isContact) return CONTACT_FIELDS;
  return isGrownUp(kept, periods, today) ? GUARDIAN_FIELDS : [];
}

/** A clean-up is due every year. */
export const isRunDue = (lastOn: IsoDate, today: IsoDate): boolean => lastOn <= yearsAgo(today, 1);

/** Why the clock can't be trusted with what can't be undone. */
export const clockDoubts = ['behind-records', 'jumped-lately', 'nothing-in-between'] as const;
export type ClockDoubt = (typeof clockDoubts)[number];
