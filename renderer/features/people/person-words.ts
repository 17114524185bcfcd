import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonField, PersonProblemCode } from '../../../shared/domain/person.ts';

const fields = {
  name: 'name',
  phone: 'phone',
  birthYear: 'birthYear',
  teams: 'teams',
  building: 'building',
  unit: 'unit',
  zhiyuanhuiNo: 'zhiyuanhuiNo',
  izhiyuanNo: 'izhiyuanNo',
  guardianName: 'guardianName',
  guardianPhone: 'guardianPhone',
  guardianConsent: 'guardianConsent',
  publicName: 'publicName',
  notes: 'notes',
} as const satisfies Record<PersonField, string>;

const problems = {
  'name-missing': true,
  'name-malformed': true,
  'phone-malformed': true,
  'birth-year-malformed': true,
  'birth-year-impossible': true,
  'number-malformed': true,
  'consent-malformed': true,
  'guardian-missing': true,
  'guardian-consent-missing': true,
  'text-too-long': true,
  'too-many-teams': true,
  'duplicate-in-file': true,
} as const satisfies Record<PersonProblemCode, true>;

function isField(text: string): text is PersonField {
  return text in fields;
}

function isProblem(code: string): code is PersonProblemCode {
  return code in problems;
}

/** Names of a person's fields and sentences for their problems. */
export function usePersonWords() {
  const { t } = useTranslation();
  const field = useCallback(
    (name: string): string => {
      if (name === 'teamIds') return t('people.field.teams');
      if (name === 'active') return t('people.field.active');
      return isField(name) ? t(`people.field.${name}`) : name;
    },
    [t],
  );
  const problem = useCallback(
    (code: string): string => (isProblem(code) ? t(`problem.${code}`) : t('problem.other')),
    [t],
  );
  return { field, problem };
}
