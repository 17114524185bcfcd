import { type IsoDate, yearOf } from './calendar.ts';
import { isPhone, normalisePhone } from './phone.ts';
import { countLetters, halfWidth, oneLine } from './typed-text.ts';

/** What is known of a person, as the enrolment form and the import have it; null is unknown. */
export type PersonFacts = {
  readonly name: string;
  readonly phone: string | null;
  readonly birthYear: number | null;
  readonly building: string | null;
  readonly unit: string | null;
  readonly zhiyuanhuiNo: string | null;
  readonly izhiyuanNo: string | null;
  readonly guardianName: string | null;
  readonly guardianPhone: string | null;
  readonly guardianConsent: boolean;
  /** Consent to be named in public (志愿服务条例 article 20): off unless given. */
  readonly publicName: boolean;
  readonly notes: string | null;
};

/** What an enrolment holds when nothing more than a name is known. */
export const unknownPerson = {
  phone: null,
  birthYear: null,
  building: null,
  unit: null,
  zhiyuanhuiNo: null,
  izhiyuanNo: null,
  guardianName: null,
  guardianPhone: null,
  guardianConsent: false,
  publicName: false,
  notes: null,
} as const satisfies Omit<PersonFacts, 'name'>;

/** A person before enrolment, with the names of the teams. */
export type PersonDraft = PersonFacts & { readonly teams: readonly string[] };

export type PersonField = keyof PersonDraft;

export type PersonProblemCode =
  | 'name-missing'
  | 'name-malformed'
  | 'phone-malformed'
  | 'birth-year-malformed'
  | 'birth-year-impossible'
  | 'number-malformed'
  | 'consent-malformed'
  | 'guardian-missing'
  | 'guardian-consent-missing'
  | 'text-too-long'
  | 'too-many-teams'
  | 'duplicate-in-file';

export type PersonProblem = { readonly field: PersonField; readonly problem: PersonProblemCode };

export const MOST_TEAMS = 10;
export const MOST_LETTERS_OF_A_TEAM = 20;
const OLDEST = 120;
const MOST_LETTERS = {
  name: 30,
  building: 20,
  unit: 20,
  guardianName: 30,
  notes: 500,
} as const satisfies Partial<Record<keyof PersonFacts, number>>;

/**
 * True unless the birth year alone shows that the person has turned fourteen: of those who do so this
 * year nobody knows the day, and the law protects them until then (个人信息保护法, articles 28 and 31).
 */
export function isUnderFourteen(birthYear: number | null, today: IsoDate): boolean {
  return birthYear !== null && yearOf(today) - birthYear <= 14;
}

/** The same facts as they are kept: tidy text, plain telephone numbers, null for what is empty. */
export function normalisePerson<Facts extends PersonFacts>(facts: Facts): Facts {
  return {
    ...facts,
    name: normaliseName(facts.name),
    phone: emptyToNull(normalisePhone(facts.phone ?? '')),
    building: emptyToNull(normaliseText(facts.building ?? '')),
    unit: emptyToNull(normaliseText(facts.unit ?? '')),
    zhiyuanhuiNo: emptyToNull(normaliseNumber(facts.zhiyuanhuiNo ?? '')),
    izhiyuanNo: emptyToNull(normaliseNumber(facts.izhiyuanNo ?? '')),
    guardianName: emptyToNull(normaliseName(facts.guardianName ?? '')),
    guardianPhone: emptyToNull(normalisePhone(facts.guardianPhone ?? '')),
    notes: emptyToNull((facts.notes ?? '').toWellFormed().normalize('NFC').trim()),
  };
}

/** A name as it is kept: 王 明 is 王明, the dots of 买买提·艾力 are one kind of dot. */
export function normaliseName(name: string): string {
  return oneLine(halfWidth(name))
    .replace(/\s*[·•・‧]\s*/gu, '·')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

/** What is wrong with the facts, normalised before; nothing if they can be kept. */
export function checkPerson(facts: PersonFacts, today: IsoDate): readonly PersonProblem[] {
  return [
    ...checkName(facts),
    ...checkPhones(facts),
    ...checkBirthYear(facts, today),
    ...checkNumbers(facts),
    ...checkLengths(facts),
    ...checkGuardian(facts, today),
  ];
}

function checkName({ name }: PersonFacts): readonly PersonProblem[] {
  if (name === '') return [{ field: 'name', problem: 'name-missing' }];
  return /\p{L}/u.test(name) ? [] : [{ field: 'name', problem: 'name-malformed' }];
}

function checkPhones(facts: PersonFacts): readonly PersonProblem[] {
  return (['phone', 'guardianPhone'] as const)
    .filter((field) => facts[field] !== null && !isPhone(facts[field]))
    .map((field) => ({ field, problem: 'phone-malformed' }));
}

function checkBirthYear({ birthYear }: PersonFacts, today: IsoDate): readonly PersonProblem[] {
  if (birthYear === null) return [];
  const age = yearOf(today) - birthYear;
  if (Number.isInteger(birthYear) && age >= 0 && age <= OLDEST) return [];
  return [{ field: 'birthYear', problem: 'birth-year-impossible' }];
}

/** The platforms publish no rule for their numbers; letters, digits and dashes are all that was seen. */
function checkNumbers(facts: PersonFacts): readonly PersonProblem[] {
  return (['zhiyuanhuiNo', 'izhiyuanNo'] as const)
    .filter((field) => facts[field] !== null && !/^[0-9A-Za-z-]{1,30}$/.test(facts[field]))
    .map((field) => ({ field, problem: 'number-malformed' }));
}

function checkLengths(facts: PersonFacts): readonly PersonProblem[] {
  return (['name', 'building', 'unit', 'guardianName', 'notes'] as const)
    .filter((field) => countLetters(facts[field] ?? '') > MOST_LETTERS[field])
    .map((field) => ({ field, problem: 'text-too-long' }));
}

/** 个人信息保护法, articles 28 and 31: under fourteen only with the consent of a parent or guardian. */
function checkGuardian(facts: PersonFacts, today: IsoDate): readonly PersonProblem[] {
  const impossible = checkBirthYear(facts, today).length > 0;
  if (impossible || !isUnderFourteen(facts.birthYear, today)) return [];
  const missing = (['guardianName', 'guardianPhone'] as const)
    .filter((field) => facts[field] === null)
    .map((field): PersonProblem => ({ field, problem: 'guardian-missing' }));
  if (facts.guardianConsent) return missing;
  return [...missing, { field: 'guardianConsent', problem: 'guardian-consent-missing' }];
}

/**
 * Equal for two records of one person: the same name and telephone number, or, without one, the same
 * name, birth year, building and unit. Takes normalised facts.
 */
export function samePersonKey(
  facts: Pick<PersonFacts, 'name' | 'phone' | 'birthYear' | 'building' | 'unit'>,
): string {
  const name = facts.name.toLowerCase();
  if (facts.phone !== null) return JSON.stringify([name, facts.phone]);
  return JSON.stringify([name, facts.birthYear, facts.building, facts.unit]);
}

function normaliseText(text: string): string {
  return oneLine(halfWidth(text));
}

function normaliseNumber(text: string): string {
  return halfWidth(text)
    .replace(/^'/, '')
    .replace(/[\s\u200b\ufeff]/g, '');
}

function emptyToNull(text: string): string | null {
  return text === '' ? null : text;
}
