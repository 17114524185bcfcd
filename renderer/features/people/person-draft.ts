import type { PersonFields } from '../../../shared/contract/people.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import {
  checkPerson,
  isUnderFourteen,
  normalisePerson,
  type PersonFacts,
} from '../../../shared/domain/person.ts';
import { parseBirthYear } from '../../../shared/domain/person-import.ts';

type TextField =
  | 'name'
  | 'phone'
  | 'building'
  | 'unit'
  | 'zhiyuanhuiNo'
  | 'izhiyuanNo'
  | 'guardianName'
  | 'guardianPhone'
  | 'notes';

/** The form as it is typed: every text as it stands in its field. */
export type PersonDraft = Readonly<Record<TextField | 'birthYear', string>> &
  Pick<PersonFields, 'teamIds' | 'guardianConsent' | 'publicName'>;

/** A problem code per field. */
export type FieldProblems = Readonly<Record<string, string>>;

export const EMPTY_DRAFT: PersonDraft = {
  name: '',
  phone: '',
  birthYear: '',
  teamIds: [],
  building: '',
  unit: '',
  zhiyuanhuiNo: '',
  izhiyuanNo: '',
  guardianName: '',
  guardianPhone: '',
  guardianConsent: false,
  publicName: false,
  notes: '',
};

export function draftOf(person: PersonFields): PersonDraft {
  return {
    name: person.name,
    phone: person.phone ?? '',
    birthYear: person.birthYear === null ? '' : String(person.birthYear),
    teamIds: person.teamIds,
    building: person.building ?? '',
    unit: person.unit ?? '',
    zhiyuanhuiNo: person.zhiyuanhuiNo ?? '',
    izhiyuanNo: person.izhiyuanNo ?? '',
    guardianName: person.guardianName ?? '',
    guardianPhone: person.guardianPhone ?? '',
    guardianConsent: person.guardianConsent,
    publicName: person.publicName,
    notes: person.notes ?? '',
  };
}

/** The fields as the store keeps them, and what it would refuse them for. */
export function readDraft(
  draft: PersonDraft,
  today: IsoDate,
): { readonly person: PersonFields; readonly problems: FieldProblems } {
  const birthYear = parseBirthYear(draft.birthYear);
  const person: PersonFields = normalisePerson<PersonFacts & Pick<PersonFields, 'teamIds'>>({
    ...draft,
    birthYear: birthYear.value,
  });
  const problems = [
    ...checkPerson(person, today),
    ...(birthYear.problem ? [{ field: 'birthYear', problem: birthYear.problem }] : []),
  ];
  return {
    person,
    problems: Object.fromEntries(problems.map((one) => [one.field, one.problem])),
  };
}

/** Whether the form asks for a guardian: a child's needs one, and one that was given stays in sight. */
export function showsGuardian(draft: PersonDraft, today: IsoDate): boolean {
  if (draft.guardianName !== '' || draft.guardianPhone !== '' || draft.guardianConsent) return true;
  return isUnderFourteen(parseBirthYear(draft.birthYear).value, today);
}
