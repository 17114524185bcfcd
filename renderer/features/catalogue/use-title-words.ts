import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TitleColumnField } from '../../../shared/domain/lending/title-columns.ts';
import type { TitleProblemCode } from '../../../shared/domain/lending/title-draft.ts';

type FieldName = TitleColumnField | 'price' | 'donorOrg' | 'onSiteOnly' | 'count' | 'record';

const fields = {
  isbn: true,
  name: true,
  subtitle: true,
  authors: true,
  publisher: true,
  year: true,
  clc: true,
  serial: true,
  callNumber: true,
  ageFrom: true,
  material: true,
  language: true,
  series: true,
  summary: true,
  price: true,
  priceFen: true,
  copies: true,
  count: true,
  location: true,
  source: true,
  donor: true,
  donorOrg: true,
  onSiteOnly: true,
  record: true,
} as const satisfies Record<FieldName, true>;

/** What a form or a MARC record may have beside the problems of an imported title. */
type OtherProblem =
  | 'no-class'
  | 'location-missing'
  | 'count-impossible'
  | 'no-title'
  | 'too-long'
  | 'not-terminated'
  | 'bad-leader'
  | 'bad-directory'
  | 'field-out-of-range'
  | 'no-copies'
  | 'bad-encoding';
type Problem = TitleProblemCode | OtherProblem;

const problems = {
  'not-an-isbn': true,
  'damaged-isbn': true,
  'name-missing': true,
  'text-too-long': true,
  'too-many-authors': true,
  'not-a-class': true,
  'year-malformed': true,
  'year-impossible': true,
  'serial-malformed': true,
  'age-malformed': true,
  'material-unknown': true,
  'price-malformed': true,
  'price-impossible': true,
  'copies-malformed': true,
  'copies-impossible': true,
  'no-class': true,
  'location-missing': true,
  'count-impossible': true,
  'no-title': true,
  'too-long': true,
  'not-terminated': true,
  'bad-leader': true,
  'bad-directory': true,
  'field-out-of-range': true,
  'no-copies': true,
  'bad-encoding': true,
} as const satisfies Record<Problem, true>;

function isField(text: string): text is FieldName {
  return Object.hasOwn(fields, text);
}

function isProblem(code: string): code is Problem {
  return Object.hasOwn(problems, code);
}

/** Names of the fields of titles and copies, and sentences for their problems. */
export function useTitleWords() {
  const { t } = useTranslation();
  const field = useCallback(
    (name: string): string => (isField(name) ? t(`catalogue.field.${name}`) : name),
    [t],
  );
  const problem = useCallback(
    (code: string): string =>
      isProblem(code) ? t(`catalogue.problem.${code}`) : t('catalogue.problem.other'),
    [t],
  );
  return { field, problem };
}
